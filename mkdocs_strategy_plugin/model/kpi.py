"""KPIs: what is measured, where it should go, and the values so far."""

import enum
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.base import (
    ChannelRef,
    CountedRef,
    Entity,
    GoalRef,
    MetricRef,
    Model,
    ObjectiveRef,
    without_gaps,
)
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import (
    PeriodKey,
    PeriodKeyValue,
    PeriodValue,
    period_key,
)
from mkdocs_strategy_plugin.model.problems import problem, wrong_type
from mkdocs_strategy_plugin.model.quantity import (
    DurationValue,
    Quantity,
    QuantityValue,
    RateValue,
    Share,
    quantity,
)
from mkdocs_strategy_plugin.model.readers import AtOnce, Expand, ShortForm
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = [
    "MEASURE_FIRST",
    "Actual",
    "Band",
    "Baseline",
    "Change",
    "ChannelPart",
    "Confidence",
    "Every",
    "Kpi",
    "Level",
    "Per",
    "Proxy",
    "Target",
    "Tier",
    "Trajectory",
    "ValuesForm",
]

MEASURE_FIRST: Literal["measure-first"] = "measure-first"
"""A target left open on purpose until the first values are known."""

MISSING = frozenset({"", "-", "--", "n/a", "N/A"})
"""What stands for a value that nobody has; never 0."""


class Tier(enum.Enum):
    """What a KPI is for."""

    PRIMARY = "primary"
    """Tells whether the objective is reached."""
    OPTIMIZATION = "optimization"
    """Tells how to get there better."""
    OUTPUT = "output"
    """Counts what the team does."""


class Per(enum.Enum):
    """What one target is for."""

    PERIOD = "period"
    """The KPI's whole period."""
    YEAR = "year"
    """Each year from the period's first day."""
    QUARTER = "quarter"
    """Each quarter from the period's first day."""
    MONTH = "month"
    """Each calendar month."""
    WEEK = "week"
    """Each calendar week."""
    DAY = "day"
    """Each day."""


class Every(enum.Enum):
    """How often a change compounds."""

    YEAR = "year"
    """Each year."""
    QUARTER = "quarter"
    """Each quarter."""
    MONTH = "month"
    """Each month."""
    WEEK = "week"
    """Each week."""


class ValuesForm(enum.Enum):
    """How the values of a KPI are to be read."""

    PER_PERIOD = "per-period"
    """Each value is its period's own."""
    RUNNING_TOTAL = "running-total"
    """Each value is the sum so far."""


class Level(enum.Enum):
    """How sure a person is."""

    LOW = "low"
    """Rather not."""
    MEDIUM = "medium"
    """Perhaps."""
    HIGH = "high"
    """Rather yes."""


def _as_value(data: object) -> object:
    return data if isinstance(data, dict) else {"value": data}


class Baseline(Model):
    """Where a KPI starts."""

    value: QuantityValue
    """The value before the period, in the metric's unit."""
    period: PeriodValue | None = None
    """When it was measured; default: ends the day before the KPI's period."""

    _accept_number = model_validator(mode="before")(_as_value)


class Band(Model):
    """A target to stay inside of; one bound may be missing."""

    min: QuantityValue | None = None
    """The lower bound, in the metric's unit."""
    max: QuantityValue | None = None
    """The upper bound, in the metric's unit."""

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        if self.min and self.max and self.min.number > self.max.number:
            raise problem(
                "SCH007",
                f"min '{self.min.text}' is above max '{self.max.text}'",
                f"Write {{min: {self.max.text}, max: {self.min.text}}}.",
            )
        return self


class Change(Model):
    """A target told from the baseline."""

    change: QuantityValue
    """`+15%` (relative), `+500` or `+2 pp` (points of a percent)."""
    every: Every | None = None
    """How often it compounds; default: once."""


def _target_form(data: object) -> str:
    if data == MEASURE_FIRST:
        return MEASURE_FIRST
    if isinstance(data, dict):
        return "change" if "change" in data or "every" in data else "band"
    return "number"


Target = Annotated[
    Annotated[QuantityValue, Tag("number")]
    | Annotated[Band, Tag("band")]
    | Annotated[Change, Tag("change")]
    | Annotated[Literal["measure-first"], Tag(MEASURE_FIRST)],
    Discriminator(_target_form),
]
"""A number, a band, a change from the baseline, or `measure-first`."""


class Trajectory(Model):
    """The planned path from the start to the target; give one of the two."""

    shares: dict[PeriodKeyValue, Share] = Field(default_factory=dict)
    """Share of the way planned for each period; they tile the KPI's period and sum to 100 %."""
    values: dict[PeriodKeyValue, QuantityValue] = Field(default_factory=dict)
    """Planned value at the end of each period; cumulative for a flow, the last is the target."""


def _linear(data: object) -> object:
    return {} if data == "linear" else data


class Actual(Model):
    """One measured value."""

    value: QuantityValue | None = None
    """In the metric's unit; `-` or nothing where nobody has it."""
    numerator: QuantityValue | None = None
    """What a ratio counts."""
    denominator: QuantityValue | None = None
    """What a ratio counts it against."""
    note: Markdown | None = None
    """What a reader should know of this value."""

    # In the place of what all models do first: there are more of these than of all others.
    @model_validator(mode="before")
    @classmethod
    def _drop_what_is_left_empty(cls, data: object) -> object:
        if isinstance(data, dict):
            given = {key: value for key, value in data.items() if not _is_missing(value)}
            return without_gaps(given, cls)
        return {} if data is None or _is_missing(data) else {"value": data}


def _is_missing(value: object) -> bool:
    return isinstance(value, str) and value in MISSING


class Proxy(Model):
    """What stands in for a metric that a platform does not report."""

    metric: MetricRef
    """The metric reported instead."""
    why: Markdown | None = None
    """Why it may stand in."""


def _as_proxy(data: object) -> object:
    return data if isinstance(data, dict) else {"metric": data}


def _plain_value(written: str) -> Quantity | None:
    return None if written in MISSING else quantity(written)


def _plain_values(data: object) -> dict[PeriodKey, Quantity] | None:
    if not isinstance(data, dict):
        return None
    try:
        return {period_key(key): quantity(value) for key, value in data.items()}
    except PydanticCustomError:
        return None


Actuals = Annotated[
    dict[PeriodKeyValue, Annotated[Quantity | Actual, ShortForm(_plain_value, Actual)]],
    AtOnce(_plain_values),
]
"""Measured values by period: a plain number, or a value with what belongs to it."""


class ChannelPart(Model):
    """A channel's part of a KPI."""

    target: Target | None = None
    """The channel's own target; in the proxy's unit where there is one."""
    proxy: Annotated[Proxy, Expand(_as_proxy)] | None = None
    """What stands in on this channel."""
    actuals: Actuals = Field(default_factory=dict)
    """The channel's values by period."""


def _as_parts(data: object) -> object:
    if isinstance(data, str):
        return {data: {}}
    if isinstance(data, list):
        return {_channel_name(item): {} for item in data}
    return data


def _channel_name(item: object) -> str:
    if not isinstance(item, str):
        raise wrong_type(item, "the id of a channel")
    return item


class Confidence(Model):
    """A person's view; never mixed into the status."""

    level: Level
    """How sure."""
    note: Markdown | None = None
    """Why."""
    date: PeriodValue | None = None
    """When the view was given."""


def _as_confidence(data: object) -> object:
    return data if isinstance(data, dict) else {"level": data}


class Kpi(Entity):
    """A key performance indicator."""

    objective: ObjectiveRef | None = None
    """The objective it measures."""
    goal: GoalRef | None = None
    """The goal it measures where no objective exists yet."""
    tier: Tier | None = None
    """What it is for."""
    metric: MetricRef | None = None
    """What is measured, from the catalogue or the plan's `metrics`."""
    baseline: Baseline | None = None
    """Where it starts: a number, or `value` and `period`."""
    target: Target | None = None
    """Where it should go."""
    per: Per | None = None
    """What the target is for; default: the whole period."""
    trajectory: Annotated[Trajectory, Expand(_linear)] | None = None
    """The planned path; default: linear."""
    direction: Direction | None = None
    """Which way is better; default: the metric's."""
    period: PeriodValue | None = None
    """When; default: the objective's, else the plan's."""
    values: ValuesForm = ValuesForm.PER_PERIOD
    """How its values are to be read."""
    channels: Annotated[dict[ChannelRef, ChannelPart], Expand(_as_parts)] = Field(
        default_factory=dict
    )
    """Channels it is broken down by: a list, or a mapping with a target, proxy and actuals each."""
    proxy: Annotated[Proxy, Expand(_as_proxy)] | None = None
    """What the whole KPI is measured by instead."""
    counts: CountedRef | None = None
    """What an output KPI counts: `content/…`, `campaign/…` or `tactic/…`."""
    cadence: RateValue | None = None
    """How often a value is expected; default: the plan's `review`."""
    lag: DurationValue | None = None
    """How long after a period its value is published; default: none."""
    source: Markdown | None = None
    """Where the numbers come from."""
    actuals: Actuals = Field(default_factory=dict)
    """Values by period; more may stand in `measurements/*.csv`."""
    confidence: Annotated[Confidence, Expand(_as_confidence)] | None = None
    """A person's view of it."""

    def without_values(self) -> "Kpi":
        """Return what it is and should be, whatever was measured; the same if it has no values."""
        parts = {name: _without_actuals(part) for name, part in self.channels.items()}
        has_parts = any(part is not self.channels[name] for name, part in parts.items())
        bare = self.model_copy(update={"channels": parts}) if has_parts else self
        return _without_actuals(bare)


Measured = TypeVar("Measured", Kpi, ChannelPart)


def _without_actuals(model: Measured) -> Measured:
    return model.model_copy(update={"actuals": {}}) if model.actuals else model

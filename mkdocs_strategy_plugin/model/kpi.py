"""KPIs: what is measured, where it should go, and the values so far."""

import enum
from typing import Annotated, TypeVar

from pydantic import Field

from mkdocs_strategy_plugin.model.actual import Actuals
from mkdocs_strategy_plugin.model.base import (
    ChannelRef,
    CountedRef,
    Entity,
    GoalRef,
    MetricRef,
    Model,
    ObjectiveRef,
)
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.problems import wrong_type
from mkdocs_strategy_plugin.model.quantity import DurationValue, RateValue
from mkdocs_strategy_plugin.model.readers import Expand
from mkdocs_strategy_plugin.model.target import Baseline, Per, Target, Trajectory
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = ["ChannelPart", "Confidence", "Kpi", "Level", "Proxy", "Tier", "ValuesForm"]


class Tier(enum.Enum):
    """What a KPI is for."""

    PRIMARY = "primary"
    """Tells whether the objective is reached."""
    OPTIMIZATION = "optimization"
    """Tells how to get there better."""
    OUTPUT = "output"
    """Counts what the team does."""


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


def _linear(data: object) -> object:
    return {} if data == "linear" else data


class Proxy(Model):
    """What stands in for a metric that a platform does not report."""

    metric: MetricRef
    """The metric reported instead."""
    why: Markdown | None = None
    """Why it may stand in."""


def _as_proxy(data: object) -> object:
    return data if isinstance(data, dict) else {"metric": data}


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

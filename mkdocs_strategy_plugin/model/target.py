"""Where a KPI should go: from which start, how far, and by which path."""

import enum
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.period import PeriodKeyValue, PeriodValue
from mkdocs_strategy_plugin.model.problems import problem
from mkdocs_strategy_plugin.model.quantity import QuantityValue, Share

__all__ = ["MEASURE_FIRST", "Band", "Baseline", "Change", "Every", "Per", "Target", "Trajectory"]

MEASURE_FIRST: Literal["measure-first"] = "measure-first"
"""A target left open on purpose until the first values are known."""


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

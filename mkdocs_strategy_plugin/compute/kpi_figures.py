"""What the figures of a KPI are: frozen records that pages and reports read."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.target_figures import TargetFigures
from mkdocs_strategy_plugin.model.metric import Direction, MetricUnit

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.compute.waiting import Waiting
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.target import Per

__all__ = [
    "ChannelFigures",
    "Flag",
    "Forecast",
    "KpiFigures",
    "Outlook",
    "PlannedBand",
    "PlannedPoint",
    "Point",
    "Trend",
    "TrendWord",
    "UnitTargets",
]


class Flag(enum.Enum):
    """What to know of the data behind a figure."""

    LATE = "late"
    """A value is overdue."""
    PARTIAL = "partial"
    """A channel's value is missing in a period."""
    HOLE = "hole"
    """A period has no value."""
    PROXY = "proxy"
    """Another metric stands in."""
    UNWEIGHTED = "unweighted"
    """A ratio averaged because parts of it are not known."""


class TrendWord(enum.Enum):
    """Which way the values go."""

    IMPROVING = "improving"
    """Towards better."""
    WORSENING = "worsening"
    """Towards worse."""
    STEADY = "steady"
    """Within two percent."""
    RISING = "rising"
    """Up, where neither way is better."""
    FALLING = "falling"
    """Down, where neither way is better."""


class Point(NamedTuple):
    """The value of one period."""

    period: Period
    """Measured for these days."""
    value: float
    """In the metric's unit; a percent as a share, 0.045 for 4.5 %."""
    missing_channels: tuple[str, ...] = ()
    """Channels that are not in it; not empty: the period is partial."""


class PlannedPoint(NamedTuple):
    """Where the plan wants to be at the end of a day; straight lines join its neighbours."""

    day: dt.date
    """The day; the first one is the day before P."""
    value: float
    """In the metric's unit; of a flow the sum since P began."""


class PlannedBand(NamedTuple):
    """What the plan wants a sum to lie between at the end of a day."""

    day: dt.date
    """The day; the first one is the day before P."""
    low: float | None
    """The least it should be; None for no bound."""
    high: float | None
    """The most it should be; None for no bound."""


class Trend(NamedTuple):
    """The last value against earlier ones."""

    word: TrendWord
    """Which way."""
    change: float | None
    """Relative change, 0.05 for 5 % more; None where none can be formed."""
    against: str
    """`year` (the same period a year before) or `mean` (of the three before)."""


class Outlook(enum.Enum):
    """What a forecast says of the target."""

    REACHES = "reaches"
    """All of the range meets it."""
    MISSES = "misses"
    """None of the range meets it."""
    OPEN = "open"
    """A part of the range meets it."""


class Forecast(NamedTuple):
    """Where a KPI would end if it went on as it has so far; without a point it is too early."""

    point: float | None = None
    """The figure at the end of P, in the metric's unit; None: too early to say."""
    low: float | None = None
    """Where it would end at the lowest of recent rates; None where no range is formed."""
    high: float | None = None
    """Where it would end at the highest of them; the point lies between the two."""
    outlook: Outlook | None = None
    """Compared with T or the target; None while it is too early."""


class UnitTargets(NamedTuple):
    """How a target per year, quarter, month, week or day was met."""

    per: Per
    """The unit."""
    target: float | None
    """The target of one unit; None for a band."""
    met: int
    """Units that met it, among those measured whole."""
    whole: int
    """Units measured whole."""
    last: float | None
    """Value of the last whole unit."""
    band: tuple[float | None, float | None] | None = None
    """Lower and upper bound of one unit."""


class ChannelFigures(NamedTuple):
    """A channel's part of a KPI."""

    channel: str
    """Id of the channel."""
    proxy: str | None
    """Id of the metric that stands in; None: the KPI's own."""
    state: State
    """By the channel's own target."""
    actual: float | None
    """In the unit of the metric or the proxy."""
    target: float | None
    """The channel's own target."""
    points: tuple[Point, ...]
    """Its values in the period, in order."""
    metric_class: MetricClass = MetricClass.NATIVE
    """How its values are combined: as those of the metric or the proxy."""
    unit: MetricUnit = MetricUnit.NUMBER
    """What its numbers are in."""
    direction: Direction = Direction.HIGHER
    """Which way is better, once a target has settled a neutral one."""
    expected: float | None = None
    """Where the plan wanted `actual` to be by now."""
    band: tuple[float | None, float | None] | None = None
    """Lower and upper bound of the channel's own target band, for all of the period."""
    pace: float | None = None
    """1 is as planned; None where no quotient can be formed."""
    is_final: bool = False
    """True once no value of the period is open."""
    last_day: dt.date | None = None
    """The last day its data reach."""
    flags: frozenset[Flag] = frozenset()
    """What to know of its data."""
    units: UnitTargets | None = None
    """For a target per unit."""

    @property
    def target_figures(self) -> TargetFigures:
        """Where it should go."""
        return _target_figures(self)


class KpiFigures(NamedTuple):
    """All that is worked out for one KPI. Numbers are in the metric's unit, percents as shares."""

    kpi: str
    """Its id."""
    state: State
    """Where it stands."""
    metric_class: MetricClass
    """How its values are combined; native where it has no metric."""
    direction: Direction
    """Which way is better, once a target has settled a neutral one."""
    period: Period | None
    """P, the period it is measured in."""
    points: tuple[Point, ...] = ()
    """M, its values in P up to the day, in order; partial ones are shown but not counted."""
    history: tuple[Point, ...] = ()
    """All its values up to the day, those before P included, in order."""
    actual: float | None = None
    """The figure that is compared."""
    expected: float | None = None
    """Where the plan wanted `actual` to be by now."""
    target: float | None = None
    """T: the target of all of P, worked out where it is a change."""
    band: tuple[float | None, float | None] | None = None
    """Lower and upper bound of a target band, for all of P."""
    baseline: float | None = None
    """Where it starts; of a flow, for as many days as the target is for."""
    is_baseline_scaled: bool = False
    """True where a flow's baseline was measured for another length of time."""
    path: tuple[PlannedPoint, ...] = ()
    """The planned path from the first day to the last; empty where there is only a target."""
    corridor: tuple[PlannedBand, ...] = ()
    """The planned bounds of a sum by its corners; empty but for a band for all of P."""
    pace: float | None = None
    """1 is as planned; None where no quotient can be formed."""
    units: UnitTargets | None = None
    """For a target per unit."""
    is_final: bool = False
    """True once no value of P is open."""
    waiting: Waiting | None = None
    """What a period that is over waits for."""
    last_day: dt.date | None = None
    """The last day its data reach."""
    holes: tuple[Period, ...] = ()
    """Cadence periods of P without a value, up to the last one with."""
    flags: frozenset[Flag] = frozenset()
    """What to know of its data."""
    trend: Trend | None = None
    """Which way its values go."""
    change_on_period: float | None = None
    """Relative change of the last value on the one before."""
    change_on_year: float | None = None
    """Relative change of the last value on the same period a year before."""
    last_period: Period | None = None
    """The period of the last value, of which these are the changes."""
    period_before: Period | None = None
    """The period that `change_on_period` compares with."""
    year_before: Period | None = None
    """The period that `change_on_year` compares with."""
    channels: tuple[ChannelFigures, ...] = ()
    """Its channels, in the author's order."""
    is_worst_channel: bool = False
    """True where the state is the worst of its channels', for want of a total."""
    unit: MetricUnit = MetricUnit.NUMBER
    """What its numbers are in; without a metric, the unit of its first number."""
    is_gross: bool = False
    """True where channels were added that may count people twice."""
    forecast: Forecast | None = None
    """Where it would end; None once final, and for what has no total or is never combined."""

    @property
    def target_figures(self) -> TargetFigures:
        """Where it should go."""
        return _target_figures(self)


def _target_figures(figures: ChannelFigures | KpiFigures) -> TargetFigures:
    units = figures.units
    per, each = (units.per, units.target) if units else (None, None)
    return TargetFigures(figures.target, figures.band, per, each)

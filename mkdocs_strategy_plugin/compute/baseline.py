"""Where a KPI starts, and targets that are told from there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import Grid, grid_of, length_class
from mkdocs_strategy_plugin.compute.values import finite, in_unit
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.period import Period, Unit

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.quantity import Quantity
    from mkdocs_strategy_plugin.model.target import Baseline, Change, Every

__all__ = ["Start", "changed", "start_of"]

ONE_DAY = dt.timedelta(days=1)
FEBRUARY = 2


class Start(NamedTuple):
    """A baseline that can be compared with the target."""

    value: float
    """In the metric's unit; of a flow, for as many days as the target is for."""
    day: dt.date | None
    """The last day it was measured; None where neither it nor the KPI has a period."""
    is_scaled: bool = False
    """True where it was measured for another length of time."""


def start_of(
    baseline: Baseline | None, measure: Measure, *, window: Period | None, units: Grid | None
) -> Start | None:
    """Return the baseline in the terms of the target; None where there is none.

    Args:
        baseline: As written.
        measure: Of the KPI; only flows are scaled.
        window: P; a baseline without a period ends the day before it.
        units: What the target is for; None: for all of P.
    """
    value = in_unit(baseline.value, measure.unit) if baseline else None
    if value is None or not baseline:
        return None
    if not baseline.period:
        return Start(value, window.start - ONE_DAY if window else None)
    if measure.metric_class is MetricClass.FLOW:
        scaled = finite(value * _scale(baseline.period, window, units))
        if scaled is not None and scaled != value:
            return Start(scaled, baseline.period.end, is_scaled=True)
    return Start(value, baseline.period.end)


def _scale(measured: Period, window: Period | None, units: Grid | None) -> float:
    """Return what turns the flow of `measured` into that of a unit or of P.

    A year is a year and a month a month, however many days they have.
    """
    wanted = units.holding(measured.end) if units else window
    if not wanted or length_class(measured) == length_class(wanted):
        return 1
    if not units and _are_the_same_days(measured, wanted):
        return 1
    return 1 / units.count(measured) if units else wanted.days / measured.days


def _are_the_same_days(measured: Period, wanted: Period) -> bool:
    """Tell whether the two differ by whole years alone, so that a leap day is no growth."""
    ends = ((measured.start, wanted.start), (measured.end, wanted.end))
    # Both ends as many years: 2027 and 2027/2028 begin and end on the same days too.
    years = {one.year - other.year for one, other in ends}
    return len(years) == 1 and all(_day_of_year(one) == _day_of_year(other) for one, other in ends)


def _day_of_year(day: dt.date) -> tuple[int, int]:
    """Return month and day; the end of February is its 28th in every year."""
    return (2, min(day.day, 28)) if day.month == FEBRUARY else (day.month, day.day)


def changed(
    change: Change, start: Start | None, measure: Measure, window: Period | None
) -> float | None:
    """Return the end value of a change; None where there is nothing to change.

    Nothing can grow by a percentage from zero or less, and a sum does not compound.
    """
    if not start:
        return None
    steps = _steps(change.every, start, measure, window) if change.every else 1
    if steps is None:
        return None
    if change.change.unit != "%":
        added = _added(change.change, measure.unit)
        return None if added is None else finite(start.value + steps * added)
    return _grown(start.value, change.change.number / 100, steps) if start.value > 0 else None


def _grown(value: float, growth: float, steps: int) -> float | None:
    try:
        return finite(value * (1 + growth) ** steps)
    except OverflowError:
        return None


def _added(quantity: Quantity, unit: MetricUnit) -> float | None:
    if quantity.unit == "pp":
        return quantity.number / 100 if unit is MetricUnit.PERCENT else None
    return in_unit(quantity, unit)


def _steps(every: Every, start: Start, measure: Measure, window: Period | None) -> int | None:
    """Return how many whole steps lie between the baseline and the end of P."""
    if measure.metric_class is MetricClass.FLOW or not window or not start.day:
        return None
    return grid_of(Unit(every.value)).whole_steps(start.day + ONE_DAY, window.end)

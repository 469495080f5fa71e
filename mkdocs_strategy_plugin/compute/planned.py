"""What the plan wants of single periods, and how the values of periods change."""

from __future__ import annotations

import bisect
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import grid_of, length_class, year_before
from mkdocs_strategy_plugin.compute.trend import change, rate
from mkdocs_strategy_plugin.compute.values import finite
from mkdocs_strategy_plugin.model.period import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.kpi_figures import (
        KpiFigures,
        PlannedPoint,
        Point,
        UnitTargets,
    )
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Changes", "are_by_day", "changes", "planned", "planned_by"]

ONE_DAY = dt.timedelta(days=1)
DAYS_OF_A_YEAR = 365


class Changes(NamedTuple):
    """The value of a period against earlier ones; each None where none can be formed."""

    on_period: float | None = None
    """Relative change on the value before of the same length."""
    on_year: float | None = None
    """Relative change on the same period a year before."""


def planned(figures: KpiFigures) -> Mapping[Period, float | None]:
    """Return what the plan wants of each period in P: of a sum a part of it, else where to be.

    Args:
        figures: Of the KPI.

    Returns:
        By the period of each value in P; None without a target, for a band, and for a sum that is
        not compared with a path.
    """
    periods = (point.period for point in figures.points)
    if figures.units:
        return dict(_of_units(periods, figures, figures.units))
    path, days = figures.path, {}
    if figures.metric_class is not MetricClass.FLOW:
        return {each: planned_by(path, each.end) if path else figures.target for each in periods}
    if not path:
        return dict.fromkeys(periods)
    found: dict[Period, float | None] = {}
    for period in periods:
        before = period.start - ONE_DAY
        # One period begins where another ends.
        if before not in days:
            days[before] = planned_by(path, before)
        days[period.end] = planned_by(path, period.end)
        found[period] = finite(days[period.end] - days[before])
    return found


def _of_units(
    periods: Iterable[Period], figures: KpiFigures, units: UnitTargets
) -> Iterator[tuple[Period, float | None]]:
    grid = grid_of(Unit(units.per.value), figures.period.start if figures.period else None)
    for period in periods:
        target = units.target
        yield period, None if target is None else finite(target * grid.count(period))


def planned_by(path: Sequence[PlannedPoint], day: dt.date) -> float:
    """Return where a planned path is at the end of a day; before and after it, where it ends.

    Args:
        path: At least one point.
        day: Any day.
    """
    after = bisect.bisect_right(path, day, key=lambda point: point.day)
    if after in {0, len(path)}:
        return path[min(after, len(path) - 1)].value
    first, last = path[after - 1], path[after]
    part = (day - first.day).days / (last.day - first.day).days
    return first.value * (1 - part) + last.value * part


def changes(points: Sequence[Point], metric_class: MetricClass) -> Iterator[Changes]:
    """Yield how each value changed, by the rules of the trend.

    Args:
        points: In order of their ends.
        metric_class: Flows are compared per day.
    """
    # Most KPIs have values of one year, and no twins to look for.
    has_years = bool(points) and (points[-1].period.end - points[0].period.end).days >= (
        DAYS_OF_A_YEAR - 1
    )
    latest: dict[Unit | int, float] = {}
    known: dict[Period | None, float] = {}
    for point in points:
        if point.missing_channels:
            yield Changes()
            continue
        now = rate(point.value, point.period, metric_class)
        length = length_class(point.period)
        twin = known.get(year_before(point.period)) if has_years else None
        yield Changes(
            change(now, latest[length]) if length in latest else None,
            None if twin is None else change(now, twin),
        )
        latest[length] = now
        if has_years:
            known[point.period] = now


def are_by_day(points: Sequence[Point], metric_class: MetricClass) -> tuple[bool, bool]:
    """Tell whether a day had to be compared with a day, for want of periods of the same length.

    Args:
        points: In order of their ends.
        metric_class: Only flows are compared per day.

    Returns:
        Of the changes on the period before, and of those on the year before.
    """
    if metric_class is not MetricClass.FLOW:
        return False, False
    periods = [point.period for point in points if not point.missing_channels]
    lengths = {(length_class(each), each.days) for each in periods}
    known: dict[Period | None, int] = {each: each.days for each in periods}
    twins = ((each.days, known.get(year_before(each), each.days)) for each in periods)
    return (
        len(lengths) > len({unit for unit, _ in lengths}),
        any(own != before for own, before in twins),
    )

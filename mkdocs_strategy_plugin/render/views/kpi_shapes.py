"""The values of a KPI and its plan as points of a picture."""

from __future__ import annotations

import bisect
import itertools
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.planned import planned_by
from mkdocs_strategy_plugin.render.charts.trend_shapes import Column, Dot
from mkdocs_strategy_plugin.render.views.time_axis import begin, finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures, Point
    from mkdocs_strategy_plugin.model.period import Period

__all__ = [
    "Wanted",
    "are_mixed",
    "band_of",
    "columns_of",
    "corridor",
    "forecast_way",
    "growing",
    "planned_way",
    "runs",
    "sums",
]

Wanted: TypeAlias = "Mapping[Period, float | None]"
"""What the plan wants of each period with a value."""

LIKE_LENGTHS = 1.2
"""Months, quarters and halves differ by less among themselves."""


def growing(points: Sequence[Point], window: Period) -> Iterator[tuple[Dot, ...]]:
    """Yield the sum so far, a run for each stretch without a gap."""
    total, run = 0.0, [Dot(begin(window.start), 0.0)]
    for point in points:
        start = begin(point.period.start)
        if start > run[-1].day:
            if len(run) > 1:
                yield tuple(run)
            run = [Dot(start, total)]
        total += point.value
        run.append(Dot(finish(point.period.end), total))
    if len(run) > 1:
        yield tuple(run)


def planned_way(
    figures: KpiFigures, points: Sequence[Point], window: Period, wanted: Wanted
) -> Iterator[Dot]:
    """Yield the planned path; what was planned for days without a value is not asked for."""
    path = figures.path
    if not path:
        return
    if not figures.holes:
        yield from (Dot(finish(corner.day), corner.value) for corner in path)
        return
    total, last = 0.0, Dot(begin(window.start), 0.0)
    yield last
    for point in points:
        start = begin(point.period.start)
        if start > last.day:
            yield Dot(start, total)
        total += wanted[point.period] or 0.0
        last = Dot(finish(point.period.end), total)
        yield last
    day = points[-1].period.end if points else window.start
    asked = planned_by(path, day) - total
    yield from (Dot(finish(each.day), each.value - asked) for each in path if each.day > day)


def runs(points: Sequence[Point], figures: KpiFigures) -> Iterator[tuple[Dot, ...]]:
    """Yield values that follow each other; a hole parts them."""
    ends = [finish(hole.end) for hole in figures.holes]
    run: list[Dot] = []
    for point in points:
        dot = Dot(finish(point.period.end), point.value)
        if run and bisect.bisect_left(ends, dot.day) > bisect.bisect_right(ends, run[-1].day):
            yield tuple(run)
            run = []
        run.append(dot)
    if run:
        yield tuple(run)


def corridor(figures: KpiFigures) -> tuple[tuple[Dot, ...], tuple[Dot, ...]] | None:
    """Return the edges of where a sum should be; an open one runs along the far bound."""
    corners = figures.corridor
    if not corners:
        return None
    known = [bound for each in corners for bound in (each.low, each.high) if bound is not None]
    known += [figures.actual or 0.0, 0.0]
    least, most = min(known), max(known)
    return (
        tuple(Dot(finish(e.day), least if e.low is None else e.low) for e in corners),
        tuple(Dot(finish(e.day), most if e.high is None else e.high) for e in corners),
    )


def band_of(
    band: tuple[float | None, float | None] | None, values: Sequence[float], window: Period
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]] | None:
    """Return the edges of where values should be; an open one runs along the far value.

    Args:
        band: The bounds; None for no band.
        values: All others that are drawn, at least one.
        window: The time shown.
    """
    if not band:
        return None
    low = min(values) if band[0] is None else band[0]
    high = max(values) if band[1] is None else band[1]
    days = begin(window.start), finish(window.end)
    return tuple(Dot(day, low) for day in days), tuple(Dot(day, high) for day in days)


def forecast_way(
    figures: KpiFigures, last: Dot | None, window: Period
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    """Return the way from the last value to the forecast, and the corners of its range."""
    made = figures.forecast
    if not made or made.point is None or last is None:
        return (), ()
    start = last
    is_level_off = figures.metric_class is MetricClass.RATIO and made.low is None
    if is_level_off:
        start = Dot(last.day, made.point)
    middle = _way(figures, start, made.point, window)
    if made.low is None or made.high is None or made.low == made.high:
        return middle, ()
    upper, lower = (_way(figures, start, end, window) for end in (made.high, made.low))
    return middle, (*upper, *reversed(lower[1:]))


def _way(figures: KpiFigures, last: Dot, end: float, window: Period) -> tuple[Dot, ...]:
    """Return the way to `end`, bent where the planned path bends."""
    path = figures.path
    goal = Dot(finish(window.end), end)
    corners = [each for each in path if last.day < finish(each.day) < goal.day]
    here = planned_by(path, figures.last_day) if corners and figures.last_day else 0.0
    rest = path[-1].value - here if corners else 0.0
    if not rest:
        return last, goal
    bends = (
        Dot(finish(each.day), last.value + (end - last.value) * ((each.value - here) / rest))
        for each in corners
    )
    return last, *bends, goal


def columns_of(figures: KpiFigures, wanted: Wanted) -> tuple[tuple[Column, ...], bool]:
    """Return a column for each value, and whether they are drawn by day.

    A quarter beside months would tower over them, so periods of mixed lengths are drawn by day:
    then the area of a column is its value.
    """
    points = figures.points
    lengths = [point.period.days for point in points]
    is_per_day = are_mixed(points)
    columns = tuple(
        _column(point, wanted[point.period], length if is_per_day else 1)
        for point, length in zip(points, lengths, strict=True)
    )
    return columns, is_per_day


def are_mixed(points: Sequence[Point]) -> bool:
    """Tell whether periods of several lengths stand among each other."""
    lengths = [point.period.days for point in points]
    return max(lengths) > LIKE_LENGTHS * min(lengths) if lengths else False


def sums(figures: KpiFigures) -> Mapping[Period, float]:
    """Return the sum up to the end of each period, where the picture shows it."""
    if figures.metric_class is not MetricClass.FLOW or not (figures.path or figures.corridor):
        return {}
    whole = [point for point in figures.points if not point.missing_channels]
    totals = itertools.accumulate(point.value for point in whole)
    return {point.period: total for point, total in zip(whole, totals, strict=True)}


def _column(point: Point, wanted: float | None, days: int) -> Column:
    return Column(
        begin(point.period.start),
        finish(point.period.end),
        point.value / days,
        None if wanted is None else wanted / days,
        is_partial=bool(point.missing_channels),
    )

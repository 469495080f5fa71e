"""The values of a KPI as shapes: a sum against its path, a level over time, or single periods."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.planned import planned_by
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.render.charts.trend import Column, Dot, Label
from mkdocs_strategy_plugin.render.views.time_axis import begin, finish
from mkdocs_strategy_plugin.render.words import COMPACT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.records import KpiFigures, Point
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["Drawn", "Wanted", "by_period", "end_of_period", "sum_so_far"]

Wanted: TypeAlias = "Mapping[Period, float | None]"
"""What the plan wants of each period with a value."""

LIKE_LENGTHS = 1.2
"""Months, quarters and halves differ by less among themselves."""
ALL_DIGITS = 9
"""Of round numbers each one counts: 1.002M is not 1M."""
MOST_COLUMNS = 400
"""More would be thinner than a line."""


class Drawn(NamedTuple):
    """The shapes of a picture."""

    form: str
    """`sum`, `end`, `period` or `day`: what is drawn."""
    values: tuple[float, ...]
    """All that the axis has to hold; at least one."""
    short: Callable[[float], str]
    """Words a number of the axis."""
    shapes: dict[str, Any]
    """Fields of a `Trend`."""


def _short(context: Context, metric: Metric | None) -> Callable[[float], str]:
    """Return what words the round numbers of an axis."""
    words = context.words
    if metric and metric.unit is MetricUnit.PERCENT:
        return lambda share: f"{words.number(100 * share)}%"
    return lambda value: words.compact(value, ALL_DIGITS)


def _named(context: Context, metric: Metric | None) -> Callable[[float], str]:
    """Return what words the numbers that stand in a picture."""
    words, currency = context.words, context.plan.settings.currency

    def say(value: float) -> str:
        is_long = abs(value) >= COMPACT and not (metric and metric.unit is MetricUnit.PERCENT)
        return words.compact(value) if is_long else words.amount(value, metric, currency)

    return say


def sum_so_far(
    context: Context,
    figures: KpiFigures,
    metric: Metric | None,
    window: Period,
    wanted: Wanted,
) -> Drawn:
    """Draw a sum as it grows against its planned path, and the single periods below it."""
    whole = [point for point in figures.points if not point.missing_channels]
    say = _named(context, metric)
    line = tuple(_growing(whole, window))
    plan = tuple(_path(figures, whole, window, wanted))
    columns, is_per_day = _columns(figures, wanted)
    if len(columns) > MOST_COLUMNS:
        columns = ()
    dots = [dot for run in line for dot in run[1:]]
    ahead, spread = _forecast(figures, dots[-1] if dots else None, window)
    edges = _corridor(figures)
    labels = _labels(context, figures, say, dots[-1] if dots else None)
    ends = [dot.value for dot in (*dots, *plan, *ahead, *spread)]
    ends += [dot.value for edge in edges or () for dot in edge]
    ends += [label.value for label in labels]
    target = figures.target if not figures.band else None
    return Drawn(
        form="sum",
        values=(0.0, *ends),
        short=_short(context, metric),
        shapes={
            "line": line,
            "dots": tuple(dots),
            "plan": plan,
            "zone": edges,
            "target": target,
            "forecast": ahead,
            "spread": spread,
            "columns": columns,
            "columns_below": _name_of_columns(context, is_per_day=is_per_day) if columns else "",
            "labels": labels,
            "note": _note(figures, dots, say),
        },
    )


def _growing(points: Sequence[Point], window: Period) -> Iterator[tuple[Dot, ...]]:
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


def _path(
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


def _corridor(figures: KpiFigures) -> tuple[tuple[Dot, ...], tuple[Dot, ...]] | None:
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


def _forecast(
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


def _labels(
    context: Context, figures: KpiFigures, said: Callable[[float], str], last: Dot | None
) -> tuple[Label, ...]:
    """Return what stands behind the plot: the target, the forecast, and what became of it."""
    say = context.words.say
    labels = []
    if figures.target is not None and not figures.band:
        labels.append(Label("target", say("Target"), said(figures.target), figures.target))
    bounds = [bound for bound in figures.band or () if bound is not None]
    labels += [Label("target", say("Bound"), said(bound), bound) for bound in bounds]
    made = figures.forecast
    if made and made.point is not None:
        labels.append(Label("forecast", say("Forecast"), said(made.point), made.point))
    if figures.is_final and last is not None:
        labels.append(Label("actual", say("Actual"), said(last.value), last.value))
    return tuple(labels)


def _note(figures: KpiFigures, dots: Sequence[Dot], say: Callable[[float], str]) -> Label | None:
    """Return the last value in words, where neither the line nor the planned path runs."""
    if not dots or figures.is_final:
        return None
    last = dots[-1].value
    if len(dots) > 1 and last < dots[-2].value:
        return Label("beside", "", say(last), last)
    is_behind = figures.expected is not None and last < figures.expected
    return Label("below" if is_behind else "above", "", say(last), last)


def end_of_period(
    context: Context, figures: KpiFigures, metric: Metric | None, window: Period
) -> Drawn:
    """Draw what is not added: each value at the end of its period."""
    say = _named(context, metric)
    whole = [point for point in figures.points if not point.missing_channels]
    line = tuple(_runs(whole, figures))
    measured = tuple(itertools.chain(*line))
    last = measured[-1] if measured else None
    ahead, spread = _forecast(figures, last, window)
    is_on_a_way = figures.metric_class in {MetricClass.LEVEL, MetricClass.RATIO}
    start = None
    if is_on_a_way and figures.baseline is not None:
        start = Dot(begin(window.start), figures.baseline)
    plan = tuple(Dot(finish(corner.day), corner.value) for corner in figures.path)
    labels = _labels(context, figures, say, last)
    loose = tuple(
        Dot(finish(point.period.end), point.value)
        for point in figures.points
        if point.missing_channels
    )
    dots = [*measured, *loose, *plan, *ahead, *spread, *([start] if start else ())]
    values = (*(dot.value for dot in dots), *(label.value for label in labels))
    return Drawn(
        form="end",
        values=values,
        short=_short(context, metric),
        shapes={
            "line": line,
            "dots": measured,
            "loose": loose,
            "start": start,
            "plan": plan,
            "zone": _band(figures.band, values, window),
            "target": figures.target if not figures.band else None,
            "forecast": ahead,
            "spread": spread,
            "labels": labels,
            "note": _note(figures, measured, say),
        },
    )


def _runs(points: Sequence[Point], figures: KpiFigures) -> Iterator[tuple[Dot, ...]]:
    """Yield values that follow each other; a hole parts them."""
    ends = [hole.end for hole in figures.holes]
    run: list[Dot] = []
    before = None
    for point in points:
        end = point.period.end
        if before and any(before < hole < end for hole in ends):
            yield tuple(run)
            run = []
        run.append(Dot(finish(end), point.value))
        before = end
    if run:
        yield tuple(run)


def _band(
    band: tuple[float | None, float | None] | None, values: Sequence[float], window: Period
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]] | None:
    if not band:
        return None
    low = min(values) if band[0] is None else band[0]
    high = max(values) if band[1] is None else band[1]
    days = begin(window.start), finish(window.end)
    return tuple(Dot(day, low) for day in days), tuple(Dot(day, high) for day in days)


def by_period(
    context: Context,
    figures: KpiFigures,
    metric: Metric | None,
    window: Period,
    wanted: Wanted,
) -> Drawn:
    """Draw the single periods, each with what the plan wanted of it."""
    say, said = context.words.say, _named(context, metric)
    columns, is_per_day = _columns(figures, wanted)
    values = [column.value for column in columns]
    values += [column.planned for column in columns if column.planned is not None]
    labels: tuple[Label, ...] = ()
    zone = None
    units = figures.units
    is_by_unit = units is not None and units.whole == len(figures.points)
    if units and is_by_unit and not is_per_day:
        bounds = (units.target,) if units.target is not None else units.band or ()
        name = say("Target") if units.target is not None else say("Bound")
        labels = tuple(
            Label("target", name, said(bound), bound) for bound in bounds if bound is not None
        )
        values += [label.value for label in labels]
        zone = _band(units.band, (0.0, *values), window)
    return Drawn(
        form="day" if is_per_day else "period",
        values=(0.0, *values),
        short=_short(context, metric),
        shapes={"columns": columns, "zone": zone, "labels": labels},
    )


def _name_of_columns(context: Context, *, is_per_day: bool) -> str:
    say = context.words.say
    return say("Single periods, by day") if is_per_day else say("Single periods")


def _columns(figures: KpiFigures, wanted: Wanted) -> tuple[tuple[Column, ...], bool]:
    """Return a column for each value, and whether they are drawn by day.

    A quarter beside months would tower over them, so periods of mixed lengths are drawn by day:
    then the area of a column is its value.
    """
    points = figures.points
    lengths = [point.period.days for point in points]
    is_per_day = max(lengths) > LIKE_LENGTHS * min(lengths)
    columns = tuple(
        _column(point, wanted[point.period], length if is_per_day else 1)
        for point, length in zip(points, lengths, strict=True)
    )
    return columns, is_per_day


def _column(point: Point, wanted: float | None, days: int) -> Column:
    return Column(
        begin(point.period.start),
        finish(point.period.end),
        point.value / days,
        None if wanted is None else wanted / days,
        is_partial=bool(point.missing_channels),
    )

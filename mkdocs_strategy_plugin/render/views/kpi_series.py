"""The picture of a KPI by its class: a sum against its path, a level over time, or periods."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.render.charts.ticks import round_numbers
from mkdocs_strategy_plugin.render.charts.trend_shapes import Dot, Label, Reading
from mkdocs_strategy_plugin.render.folding import MOST_ROWS
from mkdocs_strategy_plugin.render.views.kpi_shapes import (
    band_of,
    columns_of,
    corridor,
    forecast_way,
    growing,
    planned_way,
    runs,
)
from mkdocs_strategy_plugin.render.views.kpi_words import amount
from mkdocs_strategy_plugin.render.views.time_axis import begin, finish
from mkdocs_strategy_plugin.render.words import COMPACT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures, Point
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.charts.trend_shapes import Column
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.kpi_shapes import Wanted

__all__ = ["Drawn", "by_period", "end_of_period", "sum_so_far"]

ALL_DIGITS = 9
"""Of round numbers each one counts: 1.002M is not 1M."""
COLUMN_STEPS = 3
"""Steps of the axis beside columns below a plot, about."""
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
    line = tuple(growing(whole, window))
    plan = tuple(planned_way(figures, whole, window, wanted))
    columns, is_per_day = columns_of(figures, wanted)
    if len(columns) > MOST_COLUMNS:
        columns = ()
    dots = [dot for run in line for dot in run[1:]]
    ahead, spread = forecast_way(figures, dots[-1] if dots else None, window)
    edges = corridor(figures)
    labels = _labels(context, figures, say, dots[-1] if dots else None)
    ends = [dot.value for dot in (*dots, *plan, *ahead, *spread)]
    ends += [dot.value for edge in edges or () for dot in edge]
    ends += [label.value for label in labels]
    target = figures.target if not figures.band else None
    short = _short(context, metric)
    return Drawn(
        form="sum",
        values=(0.0, *ends),
        short=short,
        shapes={
            "line": line,
            "dots": tuple(dots),
            "plan": plan,
            "zone": edges,
            "target": target,
            "forecast": ahead,
            "spread": spread,
            "columns": columns,
            "column_numbers": tuple(_numbers_of(columns, short)),
            "columns_below": _name_of_columns(context, is_per_day=is_per_day) if columns else "",
            "labels": labels,
            "note": _note(figures, dots, say),
            "readings": tuple(_sums(context, whole, dots, metric)),
        },
    )


def end_of_period(
    context: Context, figures: KpiFigures, metric: Metric | None, window: Period
) -> Drawn:
    """Draw what is not added: each value at the end of its period."""
    say = _named(context, metric)
    whole = [point for point in figures.points if not point.missing_channels]
    line = tuple(runs(whole, figures))
    measured = tuple(itertools.chain(*line))
    last = measured[-1] if measured else None
    ahead, spread = forecast_way(figures, last, window)
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
            "zone": band_of(figures.band, values, window),
            "target": figures.target if not figures.band else None,
            "forecast": ahead,
            "spread": spread,
            "labels": labels,
            "note": _note(figures, measured, say),
            "readings": tuple(_ends(context, figures.points, metric)),
        },
    )


def by_period(
    context: Context,
    figures: KpiFigures,
    metric: Metric | None,
    window: Period,
    wanted: Wanted,
) -> Drawn:
    """Draw the single periods, each with what the plan wanted of it."""
    say, said = context.words.say, _named(context, metric)
    columns, is_per_day = columns_of(figures, wanted)
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
        zone = band_of(units.band, (0.0, *values), window)
    return Drawn(
        form="day" if is_per_day else "period",
        values=(0.0, *values),
        short=_short(context, metric),
        shapes={
            "columns": columns,
            "zone": zone,
            "labels": labels,
            "readings": tuple(_periods(context, figures.points, columns, metric)),
        },
    )


def _sums(
    context: Context, points: Sequence[Point], dots: Sequence[Dot], metric: Metric | None
) -> Iterator[Reading]:
    """Yield what is read out at each sum; none where there are more than a table shows."""
    if len(points) > MOST_ROWS:
        return
    words = context.words
    sentence = words.say("{period}: {value}, sum {total}")
    for point, dot in zip(points, dots, strict=True):
        said = sentence.format(
            period=words.period(point.period),
            value=amount(context, point.value, metric),
            total=amount(context, dot.value, metric),
        )
        yield Reading(dot.day, dot.value, said)


def _ends(context: Context, points: Sequence[Point], metric: Metric | None) -> Iterator[Reading]:
    """Yield what is read out at the end of each period."""
    if len(points) > MOST_ROWS:
        return
    for point in points:
        said = _read(context, point, metric)
        yield Reading(finish(point.period.end), point.value, said)


def _periods(
    context: Context, points: Sequence[Point], columns: Sequence[Column], metric: Metric | None
) -> Iterator[Reading]:
    """Yield what is read out in the middle of each period."""
    if len(points) > MOST_ROWS:
        return
    for point, column in zip(points, columns, strict=True):
        middle = (column.start + column.end) / 2
        yield Reading(middle, column.value, _read(context, point, metric))


def _read(context: Context, point: Point, metric: Metric | None) -> str:
    words = context.words
    said = f"{words.period(point.period)}: {amount(context, point.value, metric)}"
    if not point.missing_channels:
        return said
    return f"{said} ({words.say('partial: a channel is missing')})"


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


def _name_of_columns(context: Context, *, is_per_day: bool) -> str:
    say = context.words.say
    return say("Single periods, by day") if is_per_day else say("Single periods")


def _numbers_of(
    columns: Sequence[Column], short: Callable[[float], str]
) -> Iterator[tuple[float, str]]:
    """Yield the few numbers that have room beside columns below a plot."""
    heights = [height for each in columns for height in (each.value, each.planned or 0.0)]
    low, high = min(heights, default=0.0), max(heights, default=0.0)
    for value in round_numbers(min(low, 0.0), max(high, 0.0), most=COLUMN_STEPS):
        yield value, short(value)


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

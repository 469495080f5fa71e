"""The plot of a trend: axes, columns, lines and values.

Written with f-strings and few elements: a site has thousands of these pictures.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.frame import COLUMNS, GAP, LEFT, RIGHT
from mkdocs_strategy_plugin.render.charts.scale import placing
from mkdocs_strategy_plugin.render.charts.svg import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs_strategy_plugin.render.charts.frame import Frame
    from mkdocs_strategy_plugin.render.charts.trend_shapes import (
        Column,
        DateMark,
        Dot,
        Reading,
        Trend,
    )

__all__ = ["axes", "columns", "holes", "lines", "readings", "values", "zone"]

MOST_DOTS = 30
"""So many values have room for a dot each."""
INSET = 1.5
"""Between two columns, on either side."""
PART_OF_A_COLUMN = 6
"""Columns that are thin give less room away."""
THINNEST = 0.8


def holes(spans: Iterable[tuple[float, float]], frame: Frame) -> str:
    """Draw what has no value, over all of the height."""
    across, top, height = frame.across, frame.top, frame.floor - frame.top
    return "".join(
        f'<rect class="strategy-trend__hole" x="{across(start):.1f}" y="{top:.1f}"'
        f' width="{across(end) - across(start):.1f}" height="{height:.1f}"/>'
        for start, end in spans
    )


def axes(trend: Trend, frame: Frame) -> str:
    """Draw the grid with its numbers, and the dates."""
    has_zero = trend.low <= 0 <= trend.high
    return "".join(
        (
            _grid(trend.numbers, frame.up, zero=frame.up(0) if has_zero else None),
            _dates(trend.span, trend.dates, frame.floor),
        )
    )


def _grid(
    numbers: Iterable[tuple[float, str]], up: Callable[[float], float], *, zero: float | None
) -> str:
    rows = [(up(value), said) for value, said in numbers]
    return "".join(
        (
            _path("strategy-trend__line", "".join(_across(y) for y, _ in rows)),
            "" if zero is None else _path("strategy-trend__zero", _across(zero)),
            *(
                f'<text class="strategy-trend__number" x="{LEFT - 8}" y="{y + 4:.1f}"'
                f' text-anchor="end">{text(said)}</text>'
                for y, said in rows
            ),
        )
    )


def _across(y: float) -> str:
    """Return the way across the plot at one height."""
    return f"M{LEFT} {y:.1f}H{RIGHT}"


# All KPIs of a plan share a few periods.
@functools.lru_cache(maxsize=256)
def _dates(span: tuple[float, float], marks: Sequence[DateMark], floor: float) -> str:
    across = placing(*span, LEFT, RIGHT)
    ticks = "".join(f"M{across(mark.start):.1f} {floor:.1f}v5" for mark in marks)
    names = "".join(_date(mark, across, floor) for mark in marks)
    return _path("strategy-trend__tick", ticks) + names


def _date(mark: DateMark, across: Callable[[float], float], floor: float) -> str:
    middle = (across(mark.start) + across(mark.end)) / 2
    css = "strategy-trend__minor" if mark.is_minor else "strategy-trend__date"
    year = f'<tspan x="{middle:.1f}" dy="1.1em">{text(mark.year)}</tspan>' if mark.year else ""
    return (
        f'<text class="{css}" x="{middle:.1f}" y="{floor + 17:.1f}"'
        f' text-anchor="middle">{text(mark.name)}{year}</text>'
    )


def zone(trend: Trend, frame: Frame) -> str:
    """Draw where values should be."""
    if not trend.zone:
        return ""
    lower, upper = trend.zone
    corners = " ".join(_points((*lower, *reversed(upper)), frame))
    return f'<polygon class="strategy-trend__zone" points="{corners}"/>'


def columns(trend: Trend, frame: Frame) -> str:
    """Draw the single periods: in the plot, or below it on a scale of their own."""
    drawn = trend.columns
    if not drawn:
        return ""
    up, name = frame.up, ""
    if trend.columns_below:
        up = _up_below(drawn, frame.floor)
        name = (
            f'<text class="strategy-trend__name" x="{LEFT + 5}" y="{frame.bottom + GAP - 9:.1f}">'
            f"{text(trend.columns_below)}</text>"
        ) + _grid(trend.column_numbers, up, zero=up(0))
    across, ground = frame.across, up(0)
    whole = "".join(_column(each, across, up, ground) for each in drawn if not each.is_partial)
    part = "".join(_column(each, across, up, ground) for each in drawn if each.is_partial)
    steps = "".join(
        f"M{across(each.start):.1f} {up(each.planned):.1f}H{across(each.end):.1f}"
        for each in drawn
        if each.planned is not None
    )
    return "".join(
        (
            name,
            _area("strategy-trend__column", whole),
            _area("strategy-trend__part", part),
            _path("strategy-trend__planned", steps),
        )
    )


def _up_below(drawn: Sequence[Column], floor: float) -> Callable[[float], float]:
    heights = [column.value for column in drawn]
    heights += [column.planned for column in drawn if column.planned is not None]
    return placing(min(0.0, *heights), max(0.0, *heights), floor, floor - COLUMNS)


def _column(
    column: Column,
    across: Callable[[float], float],
    up: Callable[[float], float],
    ground: float,
) -> str:
    left, right = across(column.start), across(column.end)
    inset = min(INSET, (right - left) / PART_OF_A_COLUMN)
    left, right = left + inset, max(right - inset, left + inset + THINNEST)
    if right > RIGHT:
        left, right = min(left, RIGHT - THINNEST), RIGHT
    return f"M{left:.1f} {ground:.1f}V{up(column.value):.1f}H{right:.1f}V{ground:.1f}z"


def lines(trend: Trend, frame: Frame) -> str:
    """Draw target, planned path and forecast."""
    drawn = ""
    if trend.target is not None:
        drawn += _path("strategy-trend__target", _across(frame.up(trend.target)))
    if trend.plan:
        drawn += _polyline("strategy-trend__plan", _points(trend.plan, frame))
    if trend.spread:
        corners = " ".join(_points(trend.spread, frame))
        drawn += f'<polygon class="strategy-trend__spread" points="{corners}"/>'
    if trend.forecast:
        drawn += _polyline("strategy-trend__forecast", _points(trend.forecast, frame))
        drawn += _dot("strategy-trend__end", trend.forecast[-1], frame)
    return drawn


def values(trend: Trend, frame: Frame) -> str:
    """Draw what was measured: the way of it, its dots, and the last one in the state's colour."""
    runs = [_points(run, frame) for run in trend.line]
    drawn = "".join(_polyline("strategy-trend__actual", run) for run in runs if len(run) > 1)
    dots = [run[0] for run in runs if len(run) == 1]
    if len(trend.dots) <= MOST_DOTS:
        dots = _points(trend.dots[:-1], frame)
    if dots:
        drawn += (
            f'<path class="strategy-trend__dots" d="M{"h0M".join(dots)}h0" fill="none"'
            ' stroke="currentColor" stroke-width="5" stroke-linecap="round"/>'
        )
    drawn += "".join(_dot("strategy-trend__part", dot, frame) for dot in trend.loose)
    if trend.start:
        drawn += _dot("strategy-trend__start", trend.start, frame)
    if trend.dots:
        drawn += _dot("strategy-trend__last", trend.dots[-1], frame, radius=5)
    return drawn


def readings(read: Sequence[Reading], frame: Frame) -> str:
    """Write down what a script reads out at each value: places and words, bars between them.

    Nothing of it is drawn; the same values stand in the table of the page.
    """
    if not read:
        return ""
    across, up = frame.across, frame.up
    said = "|".join(
        [
            f"{across(day):.1f} {up(value):.1f} {words.replace('%', '%25').replace('|', '%7C')}"
            for day, value, words in read
        ]
    )
    return (
        f'<g data-strategy-top="{frame.top}" data-strategy-floor="{frame.floor}"'
        f' data-strategy-readings="{text(said)}"/>'
    )


def _points(dots: Iterable[Dot], frame: Frame) -> list[str]:
    across, up = frame.across, frame.up
    return [f"{across(day):.1f},{up(value):.1f}" for day, value in dots]


def _dot(css: str, dot: Dot, frame: Frame, *, radius: int = 4) -> str:
    x, y = frame.across(dot.day), frame.up(dot.value)
    return f'<circle class="{css}" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>'


def _polyline(css: str, points: Iterable[str]) -> str:
    way = " ".join(points)
    return f'<polyline class="{css}" points="{way}" fill="none" stroke="currentColor"/>'


def _path(css: str, way: str) -> str:
    return f'<path class="{css}" d="{way}" fill="none" stroke="currentColor"/>' if way else ""


def _area(css: str, way: str) -> str:
    return f'<path class="{css}" d="{way}"/>' if way else ""

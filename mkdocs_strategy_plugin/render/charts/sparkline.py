"""Values over time in the size of a word: Edward Tufte's sparkline."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.render.charts.scale import Place, placing
from mkdocs_strategy_plugin.render.charts.svg import element, number, picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Sparkline", "sparkline"]

WIDTH = 120
HEIGHT = 28
INSET = 4
"""Room for the dot of the last value."""
LAST_RADIUS = 3
LONE_RADIUS = 1.5
"""Of a value between two holes, which no line can show."""

Point: TypeAlias = tuple[str, str]
"""Coordinates as they are written."""


class Sparkline(NamedTuple):
    """What a sparkline shows; numbers are finite and share one unit."""

    title: str
    """Its name, such as "Visitor arrivals by month"."""
    description: str
    """First, last, lowest and highest value in words, and the holes."""
    values: tuple[float | None, ...]
    """In order of time, evenly spaced; None is a hole and stays one."""
    expected: tuple[float | None, ...] = ()
    """What the plan expects, beside each of `values`; empty to leave it out."""
    target: float | None = None
    """Drawn across the whole width; None leaves it out."""
    state: str = "no_target"
    """State of the KPI; colours the last value."""


def sparkline(line: Sparkline) -> str:
    """Draw target, expected path, line and last value, on a scale that need not begin at 0."""
    columns, upwards = _columns(max(len(line.values), len(line.expected))), _upwards(line)
    return picture(
        _target(line, upwards),
        *(
            _path(run, css="strategy-sparkline__expected")
            for run in _runs(line.expected, columns, upwards)
            if len(run) > 1
        ),
        *(_run(run) for run in _runs(line.values, columns, upwards)),
        _last(line, columns, upwards),
        css=f"strategy-sparkline strategy-sparkline--{line.state.replace('_', '-')}",
        width=WIDTH,
        height=HEIGHT,
        title=line.title,
        description=line.description,
    )


# Series of one cadence are equally long.
@functools.lru_cache(maxsize=256)
def _columns(length: int) -> tuple[str, ...]:
    """Return where each value stands from left to right; a single one at the very right."""
    first = 0 if length > 1 else length - 2
    across = placing(first, length - 1, INSET, WIDTH - INSET)
    return tuple(number(across(index)) for index in range(length))


def _upwards(line: Sparkline) -> Place:
    known = [value for value in (*line.values, *line.expected, line.target) if value is not None]
    return placing(min(known, default=0), max(known, default=0), HEIGHT - INSET, INSET)


def _runs(
    values: Sequence[float | None], columns: Sequence[str], upwards: Place
) -> Iterator[list[Point]]:
    run: list[Point] = []
    for index, value in enumerate(values):
        if value is not None:
            run.append((columns[index], number(upwards(value))))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _run(run: list[Point]) -> str:
    if len(run) > 1:
        return _path(run, css="strategy-sparkline__line")
    return _dot(run[0], css="strategy-sparkline__lone", radius=LONE_RADIUS)


def _path(run: list[Point], *, css: str) -> str:
    points = " ".join([f"{x},{y}" for x, y in run])
    return f'<polyline class="{css}" points="{points}" fill="none" stroke="currentColor"/>'


def _dot(at: Point, *, css: str, radius: float) -> str:
    return f'<circle class="{css}" cx="{at[0]}" cy="{at[1]}" r="{radius}"/>'


def _last(line: Sparkline, columns: Sequence[str], upwards: Place) -> str:
    for column, value in zip(
        reversed(columns[: len(line.values)]), reversed(line.values), strict=True
    ):
        if value is not None:
            at = column, number(upwards(value))
            return _dot(at, css="strategy-sparkline__last", radius=LAST_RADIUS)
    return ""


def _target(line: Sparkline, upwards: Place) -> str:
    if line.target is None:
        return ""
    at = upwards(line.target)
    return element(
        "line",
        class_="strategy-sparkline__target",
        x1=0,
        x2=WIDTH,
        y1=at,
        y2=at,
        stroke="currentColor",
    )

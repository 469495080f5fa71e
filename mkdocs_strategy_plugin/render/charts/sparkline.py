"""Values over time in the size of a word: Edward Tufte's sparkline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.scale import Scale
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


@dataclass(frozen=True, slots=True)
class Sparkline:
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
    across, upwards = _scales(line)
    return picture(
        _target(line, upwards),
        *(
            _path(run, css="strategy-sparkline__expected")
            for run in _runs(line.expected, across, upwards)
            if len(run) > 1
        ),
        *(_run(run) for run in _runs(line.values, across, upwards)),
        _last(line, across, upwards),
        css=f"strategy-sparkline strategy-sparkline--{line.state.replace('_', '-')}",
        width=WIDTH,
        height=HEIGHT,
        title=line.title,
        description=line.description,
    )


def _scales(line: Sparkline) -> tuple[Scale, Scale]:
    known = [value for value in (*line.values, *line.expected, line.target) if value is not None]
    last = max(len(line.values), len(line.expected)) - 1
    # A single value stands at the right, where the last value always stands.
    first = 0 if last > 0 else last - 1
    return (
        Scale(first, last, INSET, WIDTH - INSET),
        Scale(min(known, default=0), max(known, default=0), HEIGHT - INSET, INSET),
    )


def _runs(
    values: Sequence[float | None], across: Scale, upwards: Scale
) -> Iterator[list[tuple[float, float]]]:
    run: list[tuple[float, float]] = []
    for index, value in enumerate([*values, None]):
        if value is not None:
            run.append((across.at(index), upwards.at(value)))
        elif run:
            yield run
            run = []


def _run(run: list[tuple[float, float]]) -> str:
    if len(run) > 1:
        return _path(run, css="strategy-sparkline__line")
    return _dot(run[0], css="strategy-sparkline__lone", radius=LONE_RADIUS)


def _path(run: list[tuple[float, float]], *, css: str) -> str:
    points = " ".join([f"{number(x)},{number(y)}" for x, y in run])
    return f'<polyline class="{css}" points="{points}" fill="none" stroke="currentColor"/>'


def _dot(at: tuple[float, float], *, css: str, radius: float) -> str:
    return f'<circle class="{css}" cx="{number(at[0])}" cy="{number(at[1])}" r="{radius}"/>'


def _last(line: Sparkline, across: Scale, upwards: Scale) -> str:
    known = [(index, value) for index, value in enumerate(line.values) if value is not None]
    if not known:
        return ""
    index, value = known[-1]
    at = across.at(index), upwards.at(value)
    return _dot(at, css="strategy-sparkline__last", radius=LAST_RADIUS)


def _target(line: Sparkline, upwards: Scale) -> str:
    if line.target is None:
        return ""
    at = upwards.at(line.target)
    return element(
        "line",
        class_="strategy-sparkline__target",
        x1=0,
        x2=WIDTH,
        y1=at,
        y2=at,
        stroke="currentColor",
    )

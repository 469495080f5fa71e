"""When tactics run: a line for each, with a bar for its time and marks for its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.axis import INSET, WIDTH, ground, today_line
from mkdocs_strategy_plugin.render.charts.svg import picture, polygon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.render.charts.axis import Axis

__all__ = ["Line", "timeline_line"]

HEIGHT = 22
THICK, THIN = 10, 4
"""Height of a time of its own, and of one that is taken over."""
THINNEST = 3
"""Width of the shortest bar."""
POINT = 5
"""Length of the point at an end that lies beyond the axis."""
DIAMOND = 6
"""From the middle of a date to its corners."""


class Line(NamedTuple):
    """What is drawn of one tactic; days are counted from the axis' first, ends are included."""

    title: str
    """Its name."""
    description: str
    """When it runs and how far it is, in words."""
    status: str
    """`planned`, `running`, `done` or the like; decides how bars are filled."""
    span: tuple[int, int] | None = None
    """First and last day of its time; None leaves the bar out."""
    is_taken_over: bool = False
    """True where its time is that of its objective or of the plan."""
    dates: tuple[tuple[int, int], ...] = ()
    """First and last day of each date."""


def timeline_line(axis: Axis, line: Line) -> str:
    """Draw one tactic; what lies beyond the axis is a point at its end."""
    return picture(
        ground(axis, 0, HEIGHT),
        *_bar(axis, line),
        *(_date(axis, line, date) for date in line.dates),
        today_line(axis, HEIGHT),
        css=f"strategy-timeline strategy-timeline--{line.status}",
        width=WIDTH,
        height=HEIGHT,
        title=line.title,
        description=line.description,
    )


def _bar(axis: Axis, line: Line) -> Iterator[str]:
    if line.span:
        thickness = THIN if line.is_taken_over else THICK
        yield _span(axis, line.span, thickness, status=line.status)


def _date(axis: Axis, line: Line, date: tuple[int, int]) -> str:
    first, last = date
    left, right = axis.at(first), axis.at(last + 1)
    is_beyond = last < 0 or first >= axis.days
    if is_beyond or right - left > 2 * DIAMOND:
        return _span(axis, date, THICK, status=line.status)
    middle, centre = (left + right) / 2, HEIGHT / 2
    corners = (
        (middle - DIAMOND, centre),
        (middle, centre - DIAMOND),
        (middle + DIAMOND, centre),
        (middle, centre + DIAMOND),
    )
    return polygon(corners, css="strategy-timeline__date")


def _span(axis: Axis, span: tuple[int, int], thickness: float, *, status: str) -> str:
    """Draw days as a bar whose ends are upright on the axis, and points beyond it."""
    first, last = span
    left, right = axis.at(first), axis.at(last + 1)
    if right - left < THINNEST:
        left = min(left, WIDTH - INSET - THINNEST)
        right = left + THINNEST
    top, centre, bottom = (HEIGHT / 2 + side * thickness / 2 for side in (-1, 0, 1))
    ends_left = [(left, centre)] if first < 0 else []
    ends_right = [(right, centre)] if last >= axis.days else []
    inner_left = left + POINT if ends_left else left
    inner_right = max(right - POINT, inner_left) if ends_right else max(right, inner_left)
    corners = (
        (inner_left, top),
        (inner_right, top),
        *ends_right,
        (inner_right, bottom),
        (inner_left, bottom),
        *ends_left,
    )
    return polygon(corners, css="strategy-timeline__bar", **PAINTS.get(status, {}))


PAINTS = {
    "planned": {"fill": "none", "stroke": "currentColor"},
    "done": {"fill_opacity": "0.55"},
}
"""How bars of a status are filled, if not wholly."""

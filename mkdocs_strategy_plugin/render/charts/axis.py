"""The axis of a timeline: days from left to right, with names, and today."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.scale import placing
from mkdocs_strategy_plugin.render.charts.svg import element, number, picture, polygon, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["INSET", "WIDTH", "Axis", "Tick", "ground", "timeline_axis", "today_line"]

WIDTH = 480
HEIGHT = 24
INSET = 6
"""Room at both ends, so that a mark on the first or last day is whole."""
FONT = 12
TICK = 5
"""Length of a tick below its name."""


@functools.lru_cache(maxsize=8)
def _across(days: int) -> Callable[[float], float]:
    return placing(0, days, INSET, WIDTH - INSET)


class Tick(NamedTuple):
    """A place on the axis."""

    day: int
    """Days since the first one."""
    label: str = ""
    """Its name, read to the right of it; empty for a line without a name."""


class Axis(NamedTuple):
    """The days that all lines share."""

    days: int
    """How many; at least 1."""
    ticks: tuple[Tick, ...] = ()
    """Beginnings of months, quarters or years, in order."""
    today: int | None = None
    """Days from the first one to the day of the figures; None where it lies beyond."""

    def at(self, day: float) -> float:
        """Return where a day begins, counted from the first; at an end where it lies beyond."""
        return _across(self.days)(day)


def timeline_axis(axis: Axis, *, title: str, description: str) -> str:
    """Draw the names of the axis, and a triangle at today.

    Args:
        axis: The days.
        title: Its name, such as "2016".
        description: Where today is, in words.
    """
    return picture(
        *_names(axis),
        ground(axis, HEIGHT - TICK, HEIGHT),
        _today_mark(axis),
        css="strategy-timeline strategy-timeline--axis",
        width=WIDTH,
        height=HEIGHT,
        title=title,
        description=description,
    )


def _names(axis: Axis) -> Iterator[str]:
    for tick in axis.ticks:
        if tick.label:
            yield element(
                "text",
                text(tick.label),
                class_="strategy-timeline__name",
                x=axis.at(tick.day) + 2,
                y=FONT,
                font_size=FONT,
            )


@functools.lru_cache(maxsize=8)
def ground(axis: Axis, top: int, bottom: int) -> str:
    """Return the upright lines of an axis; they are the same in each line below it."""
    if not axis.ticks:
        return ""
    lines = (f"M{number(axis.at(tick.day))} {top}V{bottom}" for tick in axis.ticks)
    return element(
        "path",
        class_="strategy-timeline__ground",
        d="".join(lines),
        fill="none",
        stroke="currentColor",
    )


@functools.lru_cache(maxsize=8)
def today_line(axis: Axis, height: int) -> str:
    """Return the upright line at today; empty where it lies beyond the axis."""
    if axis.today is None:
        return ""
    return element(
        "rect",
        class_="strategy-timeline__today",
        x=axis.at(axis.today + 0.5) - 1,
        width=2,
        height=height,
    )


def _today_mark(axis: Axis) -> str:
    if axis.today is None:
        return ""
    middle = axis.at(axis.today + 0.5)
    top = HEIGHT - 2 * TICK
    corners = ((middle - TICK, top), (middle + TICK, top), (middle, HEIGHT))
    return polygon(corners, css="strategy-timeline__today")

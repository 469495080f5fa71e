"""Where things are in the picture of a trend."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.scale import placing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["COLUMNS", "GAP", "HEADROOM", "LEFT", "RIGHT", "WIDTH", "Frame", "frame_of"]

WIDTH = 560
LEFT = 58
"""Room for the numbers of the axis."""
RIGHT = 470
"""Where the plot ends; behind it stand the names of what ends there."""
PLOT = 210
"""Height of the plot."""
HEADROOM = 14
"""Above the plot, and of the middle of the line of events."""
EVENTS = 28
"""Height of the line of events."""
GAP = 34
"""Between the plot and the columns below it, for their name."""
COLUMNS = 56
"""Height of the columns below the plot."""
DATES = 40
"""Room for the names of the months and the year."""


class Frame(NamedTuple):
    """Scales and edges."""

    across: Callable[[float], float]
    """Gives the coordinate of a day."""
    up: Callable[[float], float]
    """Gives the coordinate of a value in the plot."""
    top: float
    """The upper edge of the plot."""
    bottom: float
    """Its lower edge."""
    floor: float
    """The lower edge of all that is drawn above the dates."""
    height: float
    """Of the whole picture."""


def frame_of(
    span: tuple[float, float],
    range_: tuple[float, float],
    *,
    has_events: bool,
    has_columns_below: bool,
) -> Frame:
    """Return the frame of a picture.

    Args:
        span: First and last day.
        range_: Lowest and highest value of the plot.
        has_events: True where events stand above the plot.
        has_columns_below: True where columns stand below it.
    """
    top = HEADROOM + (EVENTS if has_events else 0)
    bottom = top + PLOT
    floor = bottom + (GAP + COLUMNS if has_columns_below else 0)
    return Frame(
        across=placing(*span, LEFT, RIGHT),
        up=placing(*range_, bottom, top),
        top=top,
        bottom=bottom,
        floor=floor,
        height=floor + DATES,
    )

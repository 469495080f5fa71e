"""How often a persona uses a channel, as a dot whose area is the weight in the channel's fit."""

from __future__ import annotations

import functools
import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.svg import decoration, element, picture

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["activity_mark"]

SIZE = 16
LARGEST = 7.0
"""Radius of the dot that stands for every day."""

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"daily": 1.0, "weekly": 0.7, "monthly": 0.4, "rarely": 0.15}
)
"""Area of the dot, the largest being 1."""


# A matrix shows the same few dots thousands of times.
@functools.lru_cache(maxsize=64)
def activity_mark(activity: str, *, title: str = "") -> str:
    """Draw a dot for daily, weekly, monthly and rarely, a ring for named, a dash for not_named.

    Args:
        activity: One of the six.
        title: The persona's activity in words; empty where they stand beside the mark.

    Raises:
        KeyError: no such activity.
    """
    css = f"strategy-activity strategy-activity--{activity.replace('_', '-')}"
    shape = _shape(activity)
    if not title:
        return decoration(shape, css=css, width=SIZE, height=SIZE)
    return picture(shape, css=css, width=SIZE, height=SIZE, title=title)


def _shape(activity: str) -> str:
    middle = SIZE / 2
    if activity == "not_named":
        return element("rect", x=middle - 3, y=middle - 0.5, width=6, height=1)
    if activity == "named":
        # Hollow: the service is used, but nobody has written down how often.
        return element(
            "circle",
            cx=middle,
            cy=middle,
            r=4,
            fill="none",
            stroke="currentColor",
            stroke_width=1.5,
        )
    radius = LARGEST * math.sqrt(WEIGHTS[activity])
    return element("circle", cx=middle, cy=middle, r=radius)

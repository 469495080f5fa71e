"""The shapes of a picture, each alone, for the legend beside it."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.svg import decoration, element

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["swatch"]

WIDTH = 24
HEIGHT = 12
MIDDLE = HEIGHT / 2

LINES = frozenset({"actual", "plan", "planned", "forecast"})
AREAS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"column": (8, 0), "zone": (WIDTH, 0), "spread": (WIDTH, 0), "hole": (WIDTH - 2, 1)}
)
"""Width and distance from the edge of what is filled."""


@functools.cache
def swatch(shape: str) -> str:
    """Draw one shape as the trend draws it.

    Raises:
        KeyError: no such shape.
    """
    css = f"strategy-trend__{shape}"
    if shape in LINES:
        drawn = element(
            "line", class_=css, x1=0, x2=WIDTH, y1=MIDDLE, y2=MIDDLE, stroke="currentColor"
        )
    elif shape in {"part", "start"}:
        drawn = element("circle", class_=css, cx=WIDTH / 2, cy=MIDDLE, r=4)
    else:
        width, inset = AREAS[shape]
        drawn = element(
            "rect",
            class_=css,
            x=(WIDTH - width) / 2,
            y=inset,
            width=width,
            height=HEIGHT - 2 * inset,
        )
    return decoration(drawn, css="strategy-swatch", width=WIDTH, height=HEIGHT)

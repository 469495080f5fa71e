"""How much of a hundred a channel's fit is, or how much of a part it has, as a bar."""

from __future__ import annotations

import functools

from mkdocs_strategy_plugin.render.charts.svg import decoration, element

__all__ = ["fit_bar"]

WIDTH = 100
HEIGHT = 8
BOUNDS = (40, 70)
"""Where a fit becomes fair, and where strong."""


# A matrix of hundreds of channels has but a hundred lengths.
@functools.lru_cache(maxsize=512)
def fit_bar(percent: int, *, has_bounds: bool = False) -> str:
    """Draw a bar from 0 to 100 beside the number it repeats.

    Args:
        percent: 0 to 100.
        has_bounds: Show where a fit becomes fair, and where strong.
    """
    notches = (
        element("rect", class_="strategy-fit-bar__bound", x=bound, y=0, width=1, height=HEIGHT)
        for bound in (BOUNDS if has_bounds else ())
    )
    return decoration(
        element("rect", class_="strategy-fit-bar__track", width=WIDTH, height=HEIGHT),
        element("rect", class_="strategy-fit-bar__bar", width=percent, height=HEIGHT),
        *notches,
        css="strategy-fit-bar",
        width=WIDTH,
        height=HEIGHT,
    )

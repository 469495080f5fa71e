"""A share of a whole as a short bar, beside its number: channel fit, coverage, parts of a score."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.charts.svg import decoration, element

__all__ = ["share_bar"]

WIDTH = 80
HEIGHT = 6


def share_bar(share: float | None) -> str:
    """Draw a share of 0 to 1 as the filled part of a track; None, not known, as a dotted line."""
    if share is None:
        middle = HEIGHT / 2
        line = element(
            "line",
            class_="strategy-share__unknown",
            x1=0,
            x2=WIDTH,
            y1=middle,
            y2=middle,
            stroke="currentColor",
            stroke_dasharray="2 4",
        )
        return decoration(line, css="strategy-share", width=WIDTH, height=HEIGHT)
    filled = WIDTH * min(max(share, 0.0), 1.0)
    return decoration(
        element("rect", class_="strategy-share__track", width=WIDTH, height=HEIGHT),
        element("rect", class_="strategy-share__bar", width=filled, height=HEIGHT),
        css="strategy-share",
        width=WIDTH,
        height=HEIGHT,
    )

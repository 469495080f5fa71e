"""How many KPIs are in which state, as one stacked bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.marks import state_shape
from mkdocs_strategy_plugin.render.charts.svg import element, picture

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["StateBar", "state_bar"]

WIDTH = 400
HEIGHT = 20
GAP = 2
"""Between two segments, so that neighbours part without colour."""
MARK = 12
"""Side of the state's shape in a segment that has room for it."""


class StateBar(NamedTuple):
    """What a stacked bar shows."""

    title: str
    """Its name, such as "States of 12 KPIs"."""
    description: str
    """The counts in words."""
    counts: tuple[tuple[str, int], ...]
    """State and number, in the order of the segments; states nobody is in take no room."""


def state_bar(bar: StateBar) -> str:
    """Draw the bar; without any count an empty track."""
    return picture(
        *(_segments(bar) or [_track()]),
        css="strategy-state-bar",
        width=WIDTH,
        height=HEIGHT,
        title=bar.title,
        description=bar.description,
    )


def _segments(bar: StateBar) -> list[str]:
    counts = [(state, count) for state, count in bar.counts if count > 0]
    total = sum(count for _, count in counts)
    return [
        _segment(state, start=start, width=width)
        for (state, _), (start, width) in zip(
            counts, _spans([count / total for _, count in counts]), strict=True
        )
    ]


def _spans(shares: list[float]) -> Iterator[tuple[float, float]]:
    room = WIDTH - GAP * (len(shares) - 1)
    start = 0.0
    for share in shares:
        yield start, room * share
        start += room * share + GAP


def _segment(state: str, *, start: float, width: float) -> str:
    bar = element("rect", x=start, width=width, height=HEIGHT)
    mark = ""
    if width >= HEIGHT:
        left, top = start + (width - MARK) / 2, (HEIGHT - MARK) / 2
        shape = state_shape(state, x=left, y=top, size=MARK)
        mark = element("g", shape, class_="strategy-state-bar__mark")
    modifier = state.replace("_", "-")
    return element(
        "g", bar, mark, class_=f"strategy-state-bar__part strategy-state-bar__part--{modifier}"
    )


def _track() -> str:
    return element("rect", class_="strategy-state-bar__track", width=WIDTH, height=HEIGHT)

"""A week of active hours: seven days by twenty-four hours, as squares that grow with activity."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.svg import element, picture, text

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Hours", "hours_map"]

CELL = 12
LEFT = 36
"""Room for the names of the days."""
TOP = 16
"""Room for the hours."""
FONT = 11
DAYS = 7
HOURS = 24
WIDTH = LEFT + HOURS * CELL
HEIGHT = TOP + DAYS * CELL
LARGEST = 10.0
"""Side of the square of the busiest hour."""
QUIET = 1.0
"""Side of the square of an hour without activity: a grid to count on."""


class Hours(NamedTuple):
    """What a week map shows."""

    title: str
    """Its name, such as "When Rina is online, Asia/Jakarta"."""
    description: str
    """The same hours in words."""
    days: tuple[str, ...]
    """Seven short names of days, first to last."""
    counts: tuple[tuple[float, ...], ...]
    """By day and hour, how many services are used then, or by how many; seven rows of
    twenty-four."""


def hours_map(hours: Hours) -> str:
    """Draw the week; the area of a square is its count over the greatest count."""
    return picture(
        *_hour_names(),
        *(_day_name(row, name) for row, name in enumerate(hours.days)),
        *_days(hours),
        css="strategy-hours",
        width=WIDTH,
        height=HEIGHT,
        title=hours.title,
        description=hours.description,
    )


@functools.cache
def _hour_names() -> tuple[str, ...]:
    return tuple(
        element(
            "text",
            f"{hour:02}",
            class_="strategy-hours__name",
            x=LEFT + (hour + 0.5) * CELL,
            y=FONT,
            font_size=FONT,
            text_anchor="middle",
        )
        for hour in range(0, HOURS, 3)
    )


@functools.lru_cache(maxsize=64)
def _day_name(row: int, name: str) -> str:
    baseline = TOP + (row + 1) * CELL - 2
    return element(
        "text", text(name), class_="strategy-hours__name", x=0, y=baseline, font_size=FONT
    )


def _days(hours: Hours) -> Iterator[str]:
    greatest = max((count for row in hours.counts for count in row), default=0)
    for day, row in enumerate(hours.counts):
        yield _day(day, row, greatest)


# Most people are online at the same hours on most days.
@functools.lru_cache(maxsize=1024)
def _day(day: int, counts: tuple[float, ...], greatest: float) -> str:
    return "".join(
        _cell(day, hour, share=count / greatest if greatest else 0.0)
        for hour, count in enumerate(counts)
    )


def _cell(day: int, hour: int, *, share: float) -> str:
    side = max(LARGEST * math.sqrt(share), QUIET)
    return element(
        "rect",
        class_=f"strategy-hours__cell strategy-hours__cell--{'active' if share else 'quiet'}",
        x=LEFT + (hour + 0.5) * CELL - side / 2,
        y=TOP + (day + 0.5) * CELL - side / 2,
        width=side,
        height=side,
    )

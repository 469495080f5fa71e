"""What is written into the plot of a trend: names of its ends, the last value, events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.frame import HEADROOM, RIGHT, WIDTH
from mkdocs_strategy_plugin.render.charts.svg import text
from mkdocs_strategy_plugin.render.charts.ticks import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.render.charts.frame import Frame
    from mkdocs_strategy_plugin.render.charts.trend_shapes import EventMark, Label, Trend

__all__ = ["events", "labels", "note"]

LABEL = 46
"""Height of a label of two lines, on a narrow screen."""
PILL = 10.0
"""Half the width and height of an event's mark with one digit."""
BETWEEN = 2.0
"""Between two marks."""
DAYS_OF_A_WEEK = 7
"""What lasts longer has a line from its first to its last day."""
FIRST_LANE = 28
"""Middle of the first of the lines that show how long something lasted."""
LANE = 5
"""Between two such lines."""
LANES = 3
"""Lines that have room between the marks and the plot."""
EN_DASH = "\N{EN DASH}"


def labels(named: Iterable[Label], frame: Frame) -> str:
    """Name what ends at the end of the plot, from top to bottom."""
    ordered = sorted((frame.up(label.value), label) for label in named)
    wanted = [at for at, _ in ordered]
    places = apart(wanted, gap=LABEL, low=HEADROOM, high=frame.floor)
    return "".join(
        _label(label, at, place) for (at, label), place in zip(ordered, places, strict=True)
    )


def _label(label: Label, at: float, place: float) -> str:
    left = RIGHT + 17
    return (
        f'<polyline class="strategy-trend__leader" points="{RIGHT + 6},{at:.1f} {RIGHT + 13},'
        f'{place:.1f}" fill="none" stroke="currentColor"/>'
        f'<text class="strategy-trend__label strategy-trend__label--{label.slug}" x="{left}"'
        f' y="{place + 4:.1f}">{text(label.name)}<tspan class="strategy-trend__amount" x="{left}"'
        f' dy="1.15em">{text(label.amount)}</tspan></text>'
    )


BESIDE = {"above": (-9, -9, "end"), "below": (9, 18, "start"), "beside": (9, -9, "start")}
"""How far a name stands from its dot, and which end of it is near."""


def note(trend: Trend, frame: Frame) -> str:
    """Name the last value, on the side of it that its `slug` names."""
    if not trend.note or not trend.dots:
        return ""
    last = trend.dots[-1]
    right, down, anchor = BESIDE[trend.note.slug]
    x, y = frame.across(last.day) + right, frame.up(last.value) + down
    return (
        f'<text class="strategy-trend__note" x="{x:.1f}"'
        f' y="{min(max(y, frame.top), frame.bottom - 4):.1f}" text-anchor="{anchor}">'
        f"{text(trend.note.amount)}</text>"
    )


def events(happened: Sequence[EventMark], frame: Frame) -> str:
    """Mark what happened by numbers; neighbours without room for each share a mark."""
    across = frame.across
    lasting = "".join(
        f"M{across(event.start):.1f} {FIRST_LANE + LANE * lane}H{across(event.end):.1f}"
        for lane, event in _in_lanes(happened)
    )
    lasted = (
        f'<path class="strategy-trend__lasting" d="{lasting}" fill="none" stroke="currentColor"/>'
        if lasting
        else ""
    )
    return lasted + "".join(_event(*mark, frame.floor) for mark in _marks(happened, across))


def _in_lanes(happened: Iterable[EventMark]) -> Iterator[tuple[int, EventMark]]:
    """Yield what lasts, by its first day, with a lane that is free then, or free soonest."""
    ends = [float("-inf")] * LANES
    for event in happened:
        if event.end - event.start > DAYS_OF_A_WEEK:
            free = (lane for lane in range(LANES) if ends[lane] < event.start)
            lane = next(free, ends.index(min(ends)))
            ends[lane] = max(ends[lane], event.end)
            yield lane, event


def _event(first: int, last: int, x: float, floor: float) -> str:
    half = _half(first, last)
    left = min(max(x - half, 0.0), WIDTH - 2 * half)
    return (
        f'<line class="strategy-trend__event" x1="{x:.1f}" x2="{x:.1f}" y1="{HEADROOM + PILL:.1f}"'
        f' y2="{floor:.1f}" stroke="currentColor"/>'
        f'<rect class="strategy-trend__pill" x="{left:.1f}" y="{HEADROOM - PILL:.1f}"'
        f' width="{2 * half:.1f}" height="{2 * PILL:.1f}" rx="{PILL:.1f}"/>'
        f'<text class="strategy-trend__count" x="{left + half:.1f}" y="{HEADROOM + 4}"'
        f' text-anchor="middle">{_count(first, last)}</text>'
    )


def _marks(
    happened: Sequence[EventMark], across: Callable[[float], float]
) -> list[tuple[int, int, float]]:
    """Return the first and the last number of each mark, and where it stands."""
    marks: list[tuple[int, int, float]] = []
    for number, event in enumerate(happened, 1):
        first, last, x = number, number, across(event.start)
        while marks and x - _half(first, last) < marks[-1][2] + _half(*marks[-1][:2]) + BETWEEN:
            first, _, x = marks.pop()
        marks.append((first, last, x))
    return marks


def _count(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}{EN_DASH}{last}"


def _half(first: int, last: int) -> float:
    """Return half the width of a mark."""
    return PILL * max(1.0, (len(_count(first, last)) + 1) / 2.5)

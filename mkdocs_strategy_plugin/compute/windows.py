"""Which values count in a period, how often one is expected, and which days have none."""

from __future__ import annotations

import bisect
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.spans import Grid, grid_of, is_week, overlap
from mkdocs_strategy_plugin.model.period import Period, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.model.quantity import Rate

__all__ = ["Cadence", "Coverage", "cadence_grid", "counts", "straddles"]

ONE_DAY = dt.timedelta(days=1)
LEAST_DAYS_OF_A_WEEK = 4
MONTHS_OF = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
LONGEST_STEP = 120
"""Months; a value every ten years is the rarest rhythm there is."""


def counts(period: Period, window: Period | None) -> bool:
    """Tell whether a value of `period` counts in P: wholly inside, or a week with four days in it.

    Args:
        period: Of the value.
        window: P; None: all values count.
    """
    if not window or window.holds(period):
        return True
    return is_week(period) and overlap(period, window) >= LEAST_DAYS_OF_A_WEEK


def straddles(period: Period, window: Period) -> bool:
    """Tell whether a value is left out of P though it touches it."""
    return window.touches(period) and not counts(period, window)


def cadence_grid(rate: Rate, anchor: dt.date | None) -> Grid | None:
    """Return the periods in each of which a value is expected; None for `ongoing`.

    Args:
        rate: How often; `2/year` expects one each half year, `3/week` at least one a week.
        anchor: First day of P, from which quarters and longer periods are counted.
    """
    if rate.unit is None:
        return None
    step = MONTHS_OF.get(rate.unit, 0) / rate.count
    if step.is_integer() and 1 < step <= LONGEST_STEP:
        return Grid(None, int(step), anchor or grid_of(Unit.YEAR).anchor)
    return Grid(Unit.MONTH) if step == 1 else grid_of(rate.unit, anchor)


class Cadence(NamedTuple):
    """The cadence periods of P, cut to its days; a week belongs to it from four days on."""

    grid: Grid | None
    """All periods of that length; None: any value counts, none is expected."""
    window: Period | None
    """P; None where there is none."""

    def first(self) -> Period | None:
        """Return the first one of P."""
        return self._at(self.window.start, 1) if self.window else None

    def last(self) -> Period | None:
        """Return the last one of P."""
        return self._at(self.window.end, -1) if self.window else None

    def _at(self, day: dt.date, step: int) -> Period | None:
        """Return the one that holds `day`, else its neighbour; P itself if it is too short."""
        if not self.grid:
            return None
        unit = self.grid.holding(day)
        beside = self.grid.holding(unit.end + ONE_DAY if step > 0 else unit.start - ONE_DAY)
        return self._in_window(unit) or self._in_window(beside) or self.window

    def _in_window(self, unit: Period) -> Period | None:
        window = self.window
        if not window or window.holds(unit):
            return unit
        days = overlap(unit, window)
        if days < (LEAST_DAYS_OF_A_WEEK if is_week(unit) else 1):
            return None
        # The unit stays, so that readers are told of a week or a month and not of its days.
        return Period(max(unit.start, window.start), min(unit.end, window.end), unit=unit.unit)

    def after(self, day: dt.date) -> Period | None:
        """Return the first one that starts after `day`; None where P has no more."""
        if not self.grid:
            return None
        unit = self.grid.holding(day + ONE_DAY)
        if unit.start <= day:
            unit = self.grid.holding(unit.end + ONE_DAY)
        return self._in_window(unit)

    def through(self, day: dt.date) -> Iterator[Period]:
        """Yield those of P that end on or before `day`."""
        current = self.first()
        while current and current.end <= day:
            yield current
            current = self.after(current.end)


class Coverage:
    """The days that values were measured for."""

    def __init__(self, periods: Sequence[Period], *, stands: bool) -> None:
        """Gather the days.

        Args:
            periods: Of the values, in order of their ends.
            stands: True where a value stands for a cadence period if it ends in it, as
                followers on its last day do; False where every day counts.
        """
        self._spans = _merged(periods)
        self._ends = [period.end for period in periods] if stands else []

    def has(self, period: Period) -> bool:
        """Tell whether there is a value for `period`."""
        if self.has_days(period.start, period.end):
            return True
        position = bisect.bisect_left(self._ends, period.start)
        return position < len(self._ends) and self._ends[position] <= period.end

    def has_days(self, start: dt.date, end: dt.date) -> bool:
        """Tell whether each day from `start` to `end` was measured."""
        position = bisect.bisect_right(self._spans, (start, dt.date.max)) - 1
        return position >= 0 and self._spans[position][1] >= end


def _merged(periods: Iterable[Period]) -> list[tuple[dt.date, dt.date]]:
    """Return the spans of days without a gap, in order."""
    spans: list[tuple[dt.date, dt.date]] = []
    for start, end in sorted((period.start, period.end) for period in periods):
        if spans and start <= spans[-1][1] + ONE_DAY:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans

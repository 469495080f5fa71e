"""The calendar as lengths laid end to end: months and weeks by the calendar, years from a day."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.period import Period, Unit, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Grid",
    "grid_of",
    "home_day",
    "is_week",
    "length_class",
    "overlap",
    "same_days",
    "shifted",
    "year_before",
]

ONE_DAY = dt.timedelta(days=1)
THREE_DAYS = dt.timedelta(days=3)
DAYS_OF_A_WEEK = 7
MONTHS_OF_A_YEAR = 12
NEW_YEAR = dt.date(2000, 1, 1)
"""Where years and quarters are counted from if there is no period to count them in."""

UNIT_OF_DAYS = MappingProxyType(
    {
        1: Unit.DAY,
        7: Unit.WEEK,
        **dict.fromkeys(range(28, 32), Unit.MONTH),
        **dict.fromkeys(range(89, 93), Unit.QUARTER),
        **dict.fromkeys(range(181, 185), Unit.HALF),
        **dict.fromkeys(range(365, 367), Unit.YEAR),
    }
)
"""What so many days are called."""


def shifted(day: dt.date, months: int) -> dt.date:
    """Return the same day some months on; the last day of a month that is too short for it."""
    year, month = divmod(day.year * MONTHS_OF_A_YEAR + day.month - 1 + months, MONTHS_OF_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def overlap(one: Period, other: Period) -> int:
    """Return how many days the two share."""
    return max(0, (min(one.end, other.end) - max(one.start, other.start)).days + 1)


def same_days(start: dt.date, period: Period) -> Period:
    """Return `period` from another first day on; itself, as written, where that is its own."""
    return period if start == period.start else Period(start, period.end)


def is_week(period: Period) -> bool:
    """Tell whether `period` runs from a Monday to a Sunday."""
    return period.days == DAYS_OF_A_WEEK and period.start.weekday() == 0


def home_day(period: Period) -> dt.date:
    """Return a day of the month or year that a period belongs to.

    Of a week the day where four of its days are, of all others the last.
    """
    return period.start + THREE_DAYS if is_week(period) else period.end


def length_class(period: Period) -> Unit | int:
    """Return the unit that `period` is as long as, else its number of days."""
    days = period.days
    return UNIT_OF_DAYS.get(days, days)


def year_before(period: Period) -> Period | None:
    """Return the same days a year earlier; None for a leap day and a week 53 without a twin."""
    try:
        if is_week(period):
            year, week, _ = period.start.isocalendar()
            start = dt.date.fromisocalendar(year - 1, week, 1)
            return Period(start, start + dt.timedelta(days=DAYS_OF_A_WEEK - 1))
        start = period.start.replace(year=period.start.year - 1)
        return Period(start, start if period.days == 1 else _end_a_year_before(period.end))
    except ValueError:
        return None


def _end_a_year_before(end: dt.date) -> dt.date:
    # The end of February stays the end of February, in leap years and out of them.
    return shifted(end + ONE_DAY, -MONTHS_OF_A_YEAR) - ONE_DAY


@dataclass(frozen=True, slots=True)
class Grid:
    """Periods of one length that follow each other without a gap."""

    unit: Unit | None
    """Days, weeks or months by the calendar; None: counted from `anchor`."""
    months: int = 0
    """Length of those that are counted, in months."""
    anchor: dt.date = NEW_YEAR
    """First day of one of those that are counted."""

    def holding(self, day: dt.date) -> Period:
        """Return the one that holds `day`."""
        if self.unit:
            return unit_of(day, self.unit)
        months = (day.year - self.anchor.year) * MONTHS_OF_A_YEAR + day.month - self.anchor.month
        step = months // self.months
        if shifted(self.anchor, step * self.months) > day:
            step -= 1
        start = shifted(self.anchor, step * self.months)
        return _spelled(start, shifted(self.anchor, (step + 1) * self.months) - ONE_DAY)

    def over(self, period: Period) -> Iterator[Period]:
        """Yield those that touch `period`, in order."""
        current = self.holding(period.start)
        while current.start <= period.end:
            yield current
            current = self.holding(current.end + ONE_DAY)

    def count(self, period: Period) -> float:
        """Return the days of `period`, each as its part of the one that holds it."""
        if self.unit in {Unit.DAY, Unit.WEEK}:
            return period.days / (1 if self.unit is Unit.DAY else DAYS_OF_A_WEEK)
        return sum(overlap(each, period) / each.days for each in self.over(period))

    def whole_steps(self, start: dt.date, end: dt.date) -> int:
        """Return how many of this length fit, one after the other, from `start` to `end`."""
        if self.unit in {Unit.DAY, Unit.WEEK}:
            return max(0, ((end - start).days + 1) // (1 if self.unit is Unit.DAY else 7))
        months = self.months or 1
        after = end + ONE_DAY
        steps = ((after.year - start.year) * MONTHS_OF_A_YEAR + after.month - start.month) // months
        return max(0, steps if shifted(start, steps * months) <= after else steps - 1)


def _spelled(start: dt.date, end: dt.date) -> Period:
    """Return the days as a unit of the calendar where they are one."""
    unit = length_class(Period(start, end))
    if isinstance(unit, Unit):
        whole = unit_of(start, unit)
        if (whole.start, whole.end) == (start, end):
            return whole
    return Period(start, end)


MONTHS_OF = {Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}


def grid_of(unit: Unit, anchor: dt.date | None = None) -> Grid:
    """Return days, weeks and months by the calendar, quarters and longer ones from `anchor`.

    Args:
        unit: The length.
        anchor: First day of one of them; None: they follow the calendar.
    """
    if unit in MONTHS_OF:
        return Grid(None, MONTHS_OF[unit], anchor or NEW_YEAR)
    return Grid(unit)

"""Periods: a year, a half, a quarter, a month, a week, a day or an interval of any of them."""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import functools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, NamedTuple

from mkdocs_strategy_plugin.model.problems import problem, shown, wrong_type
from mkdocs_strategy_plugin.model.readers import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Period",
    "PeriodKey",
    "PeriodKeyValue",
    "PeriodValue",
    "Unit",
    "period",
    "period_in_id",
    "unit_of",
]

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
"""The years a plan may speak of; a wider span is a slip of the keyboard."""

ONE_DAY = dt.timedelta(days=1)


class Unit(enum.Enum):
    """A length of the calendar."""

    DAY = "day"
    """One day."""
    WEEK = "week"
    """Monday to Sunday, numbered as in ISO 8601."""
    MONTH = "month"
    """A calendar month."""
    QUARTER = "quarter"
    """Three months from January, April, July or October."""
    HALF = "half"
    """Six months from January or July."""
    YEAR = "year"
    """A calendar year."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `start` to `end`, both included."""

    start: dt.date
    """The first day."""
    end: dt.date
    """The last day; never before `start`."""
    text: str = field(default="", compare=False)
    """As the author wrote it; empty for a computed period."""
    unit: Unit | None = field(default=None, compare=False)
    """The unit it was written as; None for an interval."""

    @property
    def days(self) -> int:
        """Number of days, at least 1."""
        return (self.end - self.start).days + 1

    def holds(self, other: Period) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Period) -> bool:
        """Tell whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def has(self, day: dt.date) -> bool:
        """Tell whether `day` is one of its days."""
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return self.text or (
            f"{self.start}" if self.start == self.end else f"{self.start}/{self.end}"
        )


FORMS = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|W(?P<week>\d{2})|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)
FIRST_DAY = re.compile(r"\d{4}-\d{2}-01")
FORM_HINT = (
    "Write 2027, 2027-H1, 2027-Q1, 2027-03, 2027-W07, 2027-03-31"
    " or an interval such as 2026-07-01/2027-06-30."
)


def period(value: object) -> Period:
    """Read a period from an author's text; raises a `problem` with SCH006 or DAT001."""
    if isinstance(value, Period):
        return value
    if not isinstance(value, str):
        raise wrong_type(value, "a period")
    return _read(value)


def period_in_id(value: str) -> Period | None:
    """Return the period that an id names, such as `2016-06-30` or `2016-q2`; None for none."""
    written = value.upper()
    # Of other ids, nobody asks which period was meant.
    if not all(FORMS.fullmatch(part.strip()) for part in written.split("/", 1)):
        return None
    try:
        return period(written)
    except ValueError:
        return None


# The same few months stand beside every series of values.
@functools.lru_cache(maxsize=1024)
def _read(value: str) -> Period:
    written = value.strip()
    first, slash, last = written.partition("/")
    if not slash:
        return _simple(written, value)
    start, end = _simple(first.strip(), value).start, _simple(last.strip(), value).end
    if end < start:
        raise problem(
            "DAT001",
            f"{shown(value)} ends before it starts",
            f"Write {last.strip()}/{first.strip()} or correct one of the two.",
        )
    return Period(start, end, written)


def _simple(form: str, value: str) -> Period:
    match = FORMS.fullmatch(form)
    if not match:
        raise problem("SCH006", f"{shown(value)} is no period", _meant(value) or FORM_HINT)
    year = int(match["year"])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise problem(
            "SCH006",
            f"the year of {shown(value)} is not between {EARLIEST_YEAR} and {LATEST_YEAR}",
            "Mend the year.",
        )
    try:
        return _from_match(match, year, form)
    except ValueError:
        month, week = (int(match[name]) if match[name] else None for name in ("month", "week"))
        from mkdocs_strategy_plugin.model.period_slips import bound_of  # noqa: PLC0415  (as below)

        hint = bound_of(year, month=month, week=week)
        raise problem("SCH006", f"{shown(value)} is not in the calendar", hint) from None


def _meant(value: str) -> str:
    """Return a hint that names what the author most likely meant; empty where nobody knows."""
    # Its patterns take long to make, and few plans need them.
    from mkdocs_strategy_plugin.model.period_slips import meant_by, serial_day  # noqa: PLC0415

    meant = [each for each in meant_by(value) if period_in_id(each)]
    if meant:
        month = "" if any(map(str.isalpha, value)) else _or_month(meant)
        return f"Write {' or '.join(meant)}{month}."
    key, colon, behind = value.strip().partition(":")
    if colon and behind and period_in_id(key):
        return f"Write {shown(f'{key}: {behind.strip()}')}, with a space behind the colon."
    day = serial_day(value)
    if day is None:
        return ""
    month = _or_month([day.isoformat()])
    return f"Write {day}{month}: a spreadsheet may have made {value.strip()} of it."


def _or_month(days: Iterable[str]) -> str:
    """Return that a month may be meant, where a day is the first one: a spreadsheet makes it so."""
    first = next((day for day in days if FIRST_DAY.fullmatch(day)), None)
    return f", or {first[:-3]} for the month" if first else ""


def _from_match(match: re.Match[str], year: int, form: str) -> Period:
    if match["day"]:
        return unit_of(dt.date(year, int(match["month"]), int(match["day"])), Unit.DAY, text=form)
    if match["week"]:
        return unit_of(dt.date.fromisocalendar(year, int(match["week"]), 1), Unit.WEEK, text=form)
    if match["month"]:
        return unit_of(dt.date(year, int(match["month"]), 1), Unit.MONTH, text=form)
    if match["quarter"]:
        return unit_of(dt.date(year, 3 * int(match["quarter"]), 1), Unit.QUARTER, text=form)
    if match["half"]:
        return unit_of(dt.date(year, 6 * int(match["half"]), 1), Unit.HALF, text=form)
    return unit_of(dt.date(year, 1, 1), Unit.YEAR, text=form)


MONTHS_OF = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
"""Units that are whole months, with how many."""


def unit_of(day: dt.date, unit: Unit, *, text: str = "") -> Period:
    """Return the period of length `unit` in the calendar that holds `day`."""
    if unit is Unit.DAY:
        return Period(day, day, text, unit)
    if unit is Unit.WEEK:
        monday = day - dt.timedelta(days=day.weekday())
        return Period(monday, monday + dt.timedelta(days=6), text, unit)
    months = MONTHS_OF[unit]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    end = dt.date(day.year, last, calendar.monthrange(day.year, last)[1])
    return Period(dt.date(day.year, first, 1), end, text, unit)


class PeriodKey(NamedTuple):
    """A period as a key: two spellings of one period are two keys, so that neither is lost."""

    text: str
    """As the author wrote it."""
    period: Period
    """What it means."""


def period_key(value: object) -> PeriodKey:
    """Read a period that is a key; raises as `period` does."""
    return _read_key(value) if isinstance(value, str) else PeriodKey(str(value), period(value))


@functools.lru_cache(maxsize=1024)
def _read_key(value: str) -> PeriodKey:
    return PeriodKey(value, _read(value))


PeriodKeyValue = Annotated[PeriodKey, ReadBy(period_key)]
"""A period as a key."""

PeriodValue = Annotated[Period, ReadBy(period)]
"""A period; see docs/reference/plan-format.md#periods."""

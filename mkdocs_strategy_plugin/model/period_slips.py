"""What an author most likely meant who wrote a period in another form than that of a plan."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["MONTHS", "bound_of", "meant_by", "serial_day"]

MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "january januari jan",
                "february februari pebruari feb peb",
                "march maret mar mrt",
                "april apr",
                "may mei",
                "june juni jun",
                "july juli jul",
                "august agustus aug agu agt ags",
                "september sept sep",
                "october oktober oct okt",
                "november nopember nov nop",
                "december desember dec des",
            ),
            start=1,
        )
        for name in names.split()
    }
)
"""Months by name, in English and Indonesian."""

LAST_MONTH = 12
LONGEST = 40
"""Characters; no period in any form has more."""

_BETWEEN = r"[-./, ]{1,2}"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_NAME = rf"(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PART = r"(?P<letter>[hqw])(?P<part>\d{1,2})"

NUMBERED = re.compile(
    rf"{_YEAR}{_BETWEEN}(?P<month>\d{{1,2}})(?:{_BETWEEN}{_DAY})?"
    rf"|(?P<month_1>\d{{1,2}}){_BETWEEN}(?P<year_1>\d{{4}})"
    r"|(?P<year_2>(?:19|20|21)\d\d)(?P<month_2>\d\d)(?P<day_2>\d\d)",
    re.ASCII,
)
"""Year, month and perhaps day; month and year; or eight digits."""
YEAR_LAST = re.compile(rf"(?P<one>\d{{1,2}}){_BETWEEN}(?P<other>\d{{1,2}}){_BETWEEN}{_YEAR}")
"""Day and month in one of both orders, and the year."""
NAMED = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"(?:{_DAY}{_BETWEEN})?{_NAME}(?:{_BETWEEN})?{_YEAR}",
        rf"{_NAME}{_BETWEEN}{_DAY}{_BETWEEN}{_YEAR}",
        rf"{_YEAR}(?:{_BETWEEN})?{_NAME}(?:{_BETWEEN}{_DAY})?",
    )
)
"""A month by its name."""
PARTS = tuple(
    re.compile(form, re.ASCII)
    for form in (rf"{_YEAR}(?:{_BETWEEN})?{_PART}", rf"{_PART}(?:{_BETWEEN})?{_YEAR}")
)
"""A half, a quarter or a week."""
SHORT_YEAR = re.compile(rf"{_NAME}(?:[-/]| ?['\u2019])(?P<short>\d\d)", re.ASCII)
"""A month as spreadsheets show it; two digits behind a blank are a day as often as a year."""
SPOKEN_PART = re.compile(
    r"\b(?:(?P<quarter>quarter|triwulan|kuartal|kwartal|tw)|semester|smt)[ .-]?"
    r"(?P<part>iv|i{1,3}|[1-4])\b"
)
"""A quarter or a half by its name, in English or Indonesian."""
ROMAN = MappingProxyType({"i": "1", "ii": "2", "iii": "3", "iv": "4"})
SPACED = re.compile(r" (?:[-\u2013\u2014]|to|until|till|sampai|hingga|s/d|s\.d\.|sd) ")
TIGHT = re.compile(r"[-\u2013\u2014]")
"""What parts the first and the last day, where it is no slash."""
SERIAL = re.compile(r"[34567]\d{4}", re.ASCII)
"""A day of our times as spreadsheets count them."""
SERIAL_BEGIN = dt.date(1899, 12, 30)
YEARS = re.compile(r"(?P<first>\d{4}) ?[-\u2013] ?(?P<last>\d{4})", re.ASCII)
"""From year to year."""


def meant_by(written: str) -> tuple[str, ...]:
    """Return the periods that a text may mean, as a plan writes them; not all are in the calendar.

    Args:
        written: What an author wrote; it is no period of a plan.

    Returns:
        Two where day and month cannot be told apart, none where nothing comes close.
    """
    folded = " ".join(written.casefold().split())
    if len(folded) > LONGEST:
        return ()
    plain = SPOKEN_PART.sub(
        lambda match: (
            f"{'q' if match['quarter'] else 'h'}{ROMAN.get(match['part'], match['part'])}"
        ),
        folded,
    )
    found = (
        dict.fromkeys(_readings(plain))
        or dict.fromkeys(_spans(plain))
        or dict.fromkeys(_intervals(plain))
    )
    # What is said again would be asked again.
    return tuple(each for each in found if each != written.strip())


def serial_day(written: str) -> dt.date | None:
    """Return the day that a spreadsheet may have meant by a number; None for any other text."""
    is_serial = SERIAL.fullmatch(written.strip())
    return SERIAL_BEGIN + dt.timedelta(days=int(written)) if is_serial else None


def bound_of(year: int, *, month: int | None, week: int | None) -> str:
    """Return the bounds that a date outside of the calendar breaks, as a hint.

    Args:
        year: Its year.
        month: Its month; None: it has none.
        week: Its week; None: it has none.
    """
    if week is not None:
        weeks = dt.date(year, 12, 28).isocalendar().week
        return f"Write a week from {year}-W01 to {year}-W{weeks}."
    if month is None or not 1 <= month <= LAST_MONTH:
        return f"Write a month from {year}-01 to {year}-12."
    days, name = calendar.monthrange(year, month)[1], ENGLISH[month - 1]
    return f"Write a day up to {year}-{month:02}-{days}: {name} {year} has {days} days."


ENGLISH = tuple(
    next(name.capitalize() for name, each in MONTHS.items() if each == number)
    for number in range(1, LAST_MONTH + 1)
)
"""The names of the months, January first."""


def _readings(text: str) -> Iterator[str]:
    if match := YEARS.fullmatch(text):
        yield f"{match['first']}/{match['last']}"
    if match := NUMBERED.fullmatch(text):
        year, month, day = (_group(match, name) for name in ("year", "month", "day"))
        yield _written(year, int(month), day)
    if match := YEAR_LAST.fullmatch(text):
        one, other = match["one"], match["other"]
        yield _written(match["year"], int(other), one)
        yield _written(match["year"], int(one), other)
    yield from _named(text)
    for form in PARTS:
        if match := form.fullmatch(text):
            part = match["part"].zfill(2) if match["letter"] == "w" else match["part"]
            yield f"{match['year']}-{match['letter'].upper()}{part}"


def _intervals(text: str) -> Iterator[str]:
    """Yield the readings of two periods with a slash between them."""
    start, slash, end = (each.strip() for each in text.partition("/"))
    if slash:
        for first in tuple(_readings(start)) or (start.upper(),):
            for last in tuple(_readings(end)) or (end.upper(),):
                yield f"{first}/{last}"


def _named(text: str) -> Iterator[str]:
    """Yield the readings of a month by its name."""
    for form in NAMED:
        if match := form.fullmatch(text):
            yield _written(match["year"], MONTHS[match["name"]], match["day"] or "")
    if match := SHORT_YEAR.fullmatch(text):
        yield _written(f"20{match['short']}", MONTHS[match["name"]], "")


def _spans(text: str) -> Iterator[str]:
    """Yield the readings of two periods with a dash or a word between them."""
    parts = SPACED.split(text)
    parts = parts if len(parts) > 1 else TIGHT.split(text)
    if len(parts) != 2:  # noqa: PLR2004  (from here to there)
        return
    start, end = (each.strip() for each in parts)
    # `Jan - Mar 2026` and `1 - 14 March 2026` say only once what both have in common.
    shared = end.partition(" ")[2]
    firsts = tuple(_readings(start)) or tuple(_readings(f"{start} {shared}"))
    for first in firsts:
        for last in _readings(end):
            yield f"{first}/{last}"


def _group(match: re.Match[str], name: str) -> str:
    """Return what a group holds, in whichever of the forms it was found."""
    return next(
        (found for key, found in match.groupdict().items() if found and key.startswith(name)), ""
    )


def _written(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")

"""Periods as people write them in English and Indonesian."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.period_slips import MONTHS

__all__ = ["Dated", "ShortYear", "dated", "period_text", "short_year"]

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_QUARTER = r"(?:q|tw|kuartal|triwulan|quarter|kw) ?(?P<quarter>iv|i{1,3}|[1-4])"
_HALF = r"(?:h|s|semester|smt|half) ?(?P<half>i{1,2}|[12])"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_ROMAN = MappingProxyType({"i": "1", "ii": "2", "iii": "3", "iv": "4"})
_OURS = r"\d{4}-(?:h[12]|q[1-4]|w\d\d|\d\d(?:-\d\d)?)"


def _alone(pattern: str) -> re.Pattern[str]:
    """Return a pattern for what is no part of a longer word, number or date."""
    return re.compile(rf"(?<![^\W_])(?<!\d[/-]){pattern}(?![^\W_])(?![/-]\d)", re.ASCII)


OURS = _alone(rf"{_OURS}(?:/{_OURS})?")
"""Periods of the plan format, in lower case, but for the year alone."""
YEAR_FIRST = _alone(rf"{_YEAR}[ ./-]?(?:{_MONTH}|{_QUARTER}|{_HALF})")
YEAR_LAST = _alone(rf"(?:{_MONTH}\.?|{_QUARTER}|{_HALF})(?:[ ./-]?{_YEAR})?")
"""A month, a quarter or a half, with its year or without."""
MONTH_NUMBER = _alone(rf"(?P<number>0?[1-9]|1[0-2])/{_YEAR}")
YEAR = _alone(_YEAR)

SHORT_YEAR = _alone(
    rf"(?:{_MONTH}\.?|{_QUARTER}|{_HALF})[ ./-]?(?P<apostrophe>['’‘]?)(?P<short>\d\d)"  # noqa: RUF001
)
"""A month, a quarter or a half, and two digits; behind a month these may be a day."""

FORMS = (OURS, YEAR_FIRST, YEAR_LAST, MONTH_NUMBER, YEAR)
"""The more telling ones first."""


class Dated(NamedTuple):
    """A text that names a period, taken apart."""

    period: str
    """As the plan format writes it; without its year where none was named: `-03`, `-Q1`."""
    rest: str
    """What else the text says."""

    @property
    def has_year(self) -> bool:
        """True if the period can be used as it is."""
        return not self.period.startswith("-")

    @property
    def is_year(self) -> bool:
        """True if a whole year is all that is named."""
        return len(self.period) == len("2026")


class ShortYear(NamedTuple):
    """A text that names a period by two digits of its year."""

    text: str
    """With the whole year."""
    period: str
    """What it is then, as the plan format writes it."""
    month: int
    """1 to 12; 0 beside a quarter or a half."""
    digits: int
    """The two digits."""
    may_be_day: bool
    """True where they may be a day of the month."""


def short_year(text: str) -> ShortYear | None:
    """Return a text such as `Jan-26` with its whole year; None where it is no such text."""
    match = SHORT_YEAR.search(_folded(text))
    if match is None:
        return None
    named = text[match.start() : match.start("apostrophe")].rstrip(" ./-")
    whole = f"{text[: match.start()]}{named} 20{match['short']}{text[match.end() :]}"
    found, month = dated(whole), MONTHS.get(match["month"] or "", 0)
    may_be_day = bool(month) and not match["apostrophe"]
    period = found.period if found else ""
    return ShortYear(whole, period, month, int(match["short"]), may_be_day)


def dated(text: str) -> Dated | None:
    """Return the one period that a text names; None for none."""
    folded = _folded(text)
    for form in FORMS:
        match = form.search(folded)
        written = _written(match) if match else ""
        if match and (_is_in_calendar(written) or written.startswith("-")):
            return Dated(written, (text[: match.start()] + " " + text[match.end() :]).strip())
    return None


def period_text(text: str) -> str:
    """Return a text that is a period as the plan format writes it; empty where it is none."""
    if _is_in_calendar(text.upper().strip()):
        return text.upper().strip()
    found = dated(text)
    return found.period if found and found.has_year and not found.rest.strip(" ()") else ""


def _folded(text: str) -> str:
    """Return a text in lower case, each character at its place: some become two of them."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def _written(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if not parts:
        return match[0].upper()
    year = parts["year"] or ""
    if parts.get("month"):
        return f"{year}-{MONTHS[parts['month']]:02}"
    if parts.get("number"):
        return f"{year}-{int(parts['number']):02}"
    for name, letter in (("quarter", "Q"), ("half", "H")):
        number = parts.get(name)
        if number:
            return f"{year}-{letter}{_ROMAN.get(number, number)}"
    return year


def _is_in_calendar(text: str) -> bool:
    try:
        period(text)
    except ValueError:
        return False
    return True

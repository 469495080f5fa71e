"""Days, spans of days and hours as a locale writes them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    get_timezone,
    get_timezone_name,
)

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["EN_DASH", "Dates"]

OUR_ORDER = "d MMMM y"
"""How English and Indonesian write a day, and with them most languages of Europe."""

NO_YEAR = 2026
"""A year in which clocks are compared; any will do."""

EN_DASH = "\N{EN DASH}"


class Dates:
    """How one locale writes dates."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._days: dict[tuple[dt.date, str], str] = {}

    def day(self, day: dt.date, form: str) -> str:
        """Return a day: 30 June 2016.

        Args:
            day: The day.
            form: What to say of it, in the order and with the signs of `OUR_ORDER`; a language
                that writes dates in another order says the same parts in its own.
        """
        written = self._days.get((day, form))
        if written is None:
            written = self._written(day, form)
            self._days[day, form] = written
        return written

    def _written(self, day: dt.date, form: str) -> str:
        if self._locale.date_formats["long"].pattern == OUR_ORDER:
            return str(format_date(day, format=form, locale=self._locale))
        parts = "".join(letter for part in "yMEd" for letter in form if letter == part)
        # The tables of Babel name the day of the week with one letter, whatever its length.
        skeleton = parts.replace("EEE", "E")
        return str(format_skeleton(skeleton, day, locale=self._locale))

    def span(self, start: dt.date, end: dt.date, *, has_year: bool = True) -> str:
        """Return days as short as they can be told, the month once.

        Args:
            start: The first.
            end: The last.
            has_year: False leaves out a year that both share.
        """
        is_one_year = start.year == end.year
        day = "d MMM y" if has_year or not is_one_year else "d MMM"
        if self._locale.date_formats["long"].pattern != OUR_ORDER:
            skeleton = "yMMMd" if "y" in day else "MMMd"
            return str(format_interval(start, end, skeleton, locale=self._locale))
        first = "d MMM" if is_one_year else day
        if is_one_year and start.month == end.month:
            first = "d"
        return f"{self.day(start, first)} {EN_DASH} {self.day(end, day)}"

    def hours(self, start: int, end: int) -> str:
        """Return a span of the day, as `19:00` to `22:00` with the language's own sign.

        Args:
            start: Minutes after midnight.
            end: Minutes after midnight; 1440 is midnight.
        """
        sign = self._locale.number_symbols["latn"].get("timeSeparator", ":")
        parts = (f"{each // 60:02}{sign}{each % 60:02}" for each in (start, end))
        return EN_DASH.join(parts)

    def zone(self, name: str) -> str:
        """Return what a language calls a time zone in short, as WIB; the name where it does not."""
        try:
            zone = get_timezone(name)
        except (LookupError, ValueError):
            return name
        # The short name of a zone is wrong for half of the year where clocks change.
        midnights = (dt.datetime(NO_YEAR, month, 1, tzinfo=zone) for month in (1, 7))
        if len({each.utcoffset() for each in midnights}) > 1:
            return name
        short = str(
            get_timezone_name(zone, width="short", locale=self._locale, zone_variant="standard")
        )
        return short if short.isalpha() and short.isupper() else name

"""Words, numbers and dates of one language."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_compact_decimal

from mkdocs_strategy_plugin.model.metric import MetricKind, MetricUnit
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.render.dates import Dates
from mkdocs_strategy_plugin.render.foreign import Foreign
from mkdocs_strategy_plugin.render.languages import SOURCE_LANGUAGE, languages, messages
from mkdocs_strategy_plugin.render.numerals import Numerals

if TYPE_CHECKING:
    import datetime as dt
    import gettext
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["COMPACT", "N_", "Words", "words"]

DATE_LOCALES = {"en": "en-GB"}
"""Day before month in English too: readers are everywhere."""

HIGHEST_PACE = 10.0
"""Ten times what was planned; beyond it, a value or the target is most likely a slip."""
TOO_LONG = 1e15
"""From here on digits say nothing to a reader, and a decimal number has no room for them."""
ONE_PERCENT = 0.01
SMALL = 0.1
"""Below it two decimals would not show two digits."""
MOST_DECIMALS = 12

TWO = 2
"""Items that some languages join otherwise than more of them."""

LARGE = 1_000
"""From here on a plain number is shown without decimals."""
FEW = 10
"""Below it the parts of a number that is counted tell something: 2.5 a month."""
COUNTED = frozenset({MetricKind.COUNT, MetricKind.UNIQUE, MetricKind.LEVEL})
COMPACT = 10_000
"""From here on an axis says `10K` and not each zero."""


MINUTES_IN_AN_HOUR, MINUTES_IN_A_DAY = 60, 1440


def N_(message: str) -> str:  # noqa: N802  (the usual mark for words that are translated later)
    """Mark a message for the catalogue."""
    return message


QUARTERS = (N_("Q1 {year}"), N_("Q2 {year}"), N_("Q3 {year}"), N_("Q4 {year}"))
"""Quarters of a year: some languages number them in Roman figures."""


@functools.cache
def words(language: str) -> Words:
    """Return the words of `language`; of English where there is no catalogue for it."""
    if language not in languages():
        language = SOURCE_LANGUAGE
    locale = Locale.parse(DATE_LOCALES.get(language, language), sep="-")
    return Words(language, locale, messages(language), Numerals(locale), Dates(locale))


@dataclass(frozen=True)
class Words:
    """How one language says things."""

    language: str
    """Its code."""
    locale: Locale
    """Its forms of numbers and dates."""
    messages: gettext.NullTranslations
    """Its catalogue."""
    numerals: Numerals = field(compare=False, repr=False)
    """Its digits."""
    dates: Dates = field(compare=False, repr=False)
    """Its days and hours."""

    def say(self, message: str, **values: Any) -> str:  # noqa: ANN401  (what `format` takes)
        """Return `message` in this language, its `{fields}` filled in."""
        said = self.messages.gettext(message)
        return said.format(**values) if values else said

    def count(self, one: str, many: str, number: int, **values: Any) -> str:  # noqa: ANN401  (what `format` takes)
        """Return the form for `number` of a message; `{number}` is the number, formatted."""
        said = self.messages.ngettext(one, many, number)
        return said.format(number=self.number(number), **values)

    def more(self, number: int) -> str:
        """Return that so many more are not shown; empty for none."""
        return self.count("and {number} more", "and {number} more", number) if number > 0 else ""

    def text(self, text: Text | None, default: str = "") -> str:
        """Return an author's text in this language, else in the plan's; empty for none."""
        return text.to(self.language, default) if text else ""

    def listing(self, items: list[str]) -> str:
        """Return items as a list in a sentence: commas between them."""
        return _in_one_language(items, ", ".join(items))

    def enumeration(self, items: list[str]) -> str:
        """Return items as people say them: commas between them, and a word before the last."""
        if len(items) <= 1:
            return "".join(items)
        *others, last = items
        return _joint(self.locale, len(items)).format(", ".join(others), last)

    def language_name(self, code: str) -> str:
        """Return a language's name in this language; its code where it has none."""
        return _language_name(code, self.locale)

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return a plain number; without `decimals`, with as many as its size asks for."""
        if abs(value) >= TOO_LONG:
            return f"{value:.2e}"
        if decimals is None:
            decimals = 0 if abs(value) >= LARGE or value == int(value) else _decimals(value)
        return self.numerals.plain(_rounded(value, decimals), decimals)

    def percent(self, share: float, decimals: int = 1) -> str:
        """Return a share as a percent, with exactly `decimals`."""
        if abs(share) >= TOO_LONG:
            return f"{100 * share:.2e}%"
        return self.numerals.percent(share, decimals)

    def exact_percent(self, share: float) -> str:
        """Return a share that somebody wrote as a percent, with all of its decimals."""
        places = Decimal(str(share)).scaleb(2).normalize().as_tuple().exponent
        return self.percent(share, max(0, -int(places)))

    def pace(self, pace: float, decimals: int = 0) -> str:
        """Return a pace as a percent; of one that no plan can mean, only that it is as high."""
        if pace <= HIGHEST_PACE:
            return self.percent(pace, decimals)
        return self.say("over {share}", share=self.percent(HIGHEST_PACE, 0))

    def change(self, share: float) -> str:
        """Return a relative change with its sign."""
        if abs(share) >= TOO_LONG:
            return f"{100 * share:+.2e}%"
        return self.numerals.percent(share, 1, sign="+")

    def compact(self, value: float, digits: int = 3) -> str:
        """Return a number for a picture, where there is no room for zeros: 12M.

        Args:
            value: The number.
            digits: How many to show at most.
        """
        if not COMPACT <= abs(value) < TOO_LONG:
            return self.number(value)
        power = int(math.log10(abs(value)) / 3)
        while True:
            scaled = value / 1000.0**power
            decimals = max(0, digits - 1 - int(math.log10(abs(scaled)))) if scaled else 0
            rounded = _rounded(scaled, decimals)
            if abs(rounded) < LARGE or power + 1 == len(self._thousands):
                return self.number(rounded, decimals) + self._thousands[power]
            power += 1

    @functools.cached_property
    def _thousands(self) -> tuple[str, ...]:
        """What stands for each power of a thousand: nothing, K, M, B and T."""
        # Only days are told as in Britain, where early Babel writes k, m, bn and tn.
        locale = Locale.parse(self.language, sep="-")
        powers = (1000**power for power in range(5))
        said = (format_compact_decimal(power, locale=locale) for power in powers)
        return tuple(str(each).removeprefix("1") for each in said)

    def amount(self, value: float, metric: Metric | None, currency: str | None = None) -> str:
        """Return a value of `metric` in its unit; a percent is given as a share."""
        unit = metric.unit if metric else MetricUnit.NUMBER
        if unit is MetricUnit.PERCENT:
            is_small = 0 < abs(value) < ONE_PERCENT
            return self.percent(value, decimals=_decimals(100 * value) if is_small else 1)
        if unit is MetricUnit.MONEY and currency:
            return self.money(value, currency)
        if unit is MetricUnit.MINUTES:
            return self.say("{number} min", number=self.number(value))
        if unit is MetricUnit.SECONDS:
            return self.say("{number} s", number=self.number(value))
        # What is counted has no parts, also where it is only planned or forecast.
        is_counted = metric is not None and metric.kind in COUNTED and abs(value) >= FEW
        return self.number(value, 0 if is_counted else None)

    def money(self, value: float, currency: str) -> str:
        """Return an amount with its currency, without cents where it is large."""
        if abs(value) >= TOO_LONG:
            return f"{currency} {value:.2e}"
        return self.numerals.money(value, currency, cents=abs(value) < LARGE)

    def date(self, day: dt.date, form: str = "d MMMM y") -> str:
        """Return a day: 30 June 2016; `form` says what of it, in the signs of `OUR_ORDER`."""
        return self.dates.day(day, form)

    def period(self, period: Period) -> str:
        """Return a period in words: 2016, first half of 2016, June 2016, 30 June 2016."""
        if period.unit in DATE_PATTERNS:
            return self.date(period.start, DATE_PATTERNS[period.unit])
        if period.unit is None:
            return self.span(period.start, period.end)
        return self._part_of_year(period)

    def span(self, start: dt.date, end: dt.date, *, has_year: bool = True) -> str:
        """Return days as short as they can be told; `has_year` tells a year that both share."""
        return self.dates.span(start, end, has_year=has_year)

    def hours(self, start: int, end: int) -> str:
        """Return a span of the day, from one minute after midnight to another."""
        return self.dates.hours(start, end)

    def duration(self, minutes: int) -> str:
        """Return a length of time in the largest unit that leaves no rest."""
        if minutes and minutes % MINUTES_IN_A_DAY == 0:
            return self.count("{number} day", "{number} days", minutes // MINUTES_IN_A_DAY)
        if minutes and minutes % MINUTES_IN_AN_HOUR == 0:
            return self.count("{number} hour", "{number} hours", minutes // MINUTES_IN_AN_HOUR)
        return self.count("{number} minute", "{number} minutes", minutes)

    def zone(self, name: str) -> str:
        """Return what a language calls a time zone in short, as WIB; the name where it does not."""
        return self.dates.zone(name)

    def _part_of_year(self, period: Period) -> str:
        year, month = period.start.year, period.start.month
        if period.unit is Unit.WEEK:
            year, week, _ = period.start.isocalendar()
            return self.say("week {week}, {year}", week=week, year=year)
        if period.unit is Unit.QUARTER:
            return self.say(QUARTERS[(month + 2) // 3 - 1], year=year)
        first, second = N_("first half of {year}"), N_("second half of {year}")
        return self.say(first if month == 1 else second, year=year)


def _in_one_language(items: list[str], joined: str) -> str:
    """Return words that were joined with the language that all of them share, if it is another."""
    found = {each.language if isinstance(each, Foreign) else "" for each in items}
    language = found.pop() if len(found) == 1 else ""
    return Foreign(joined, language) if language else joined


@functools.lru_cache(maxsize=1024)
def _joint(locale: Locale, number: int) -> str:
    """Return how a language puts the last of `number` items to the others."""
    patterns = locale.list_patterns["standard"]
    return str(patterns["2" if number == TWO else "end"])


@functools.lru_cache(maxsize=1024)
def _language_name(code: str, locale: Locale) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(locale) or code
    except (ValueError, UnknownLocaleError):
        return code


DATE_PATTERNS: Mapping[Unit | None, str] = MappingProxyType(
    {Unit.DAY: "d MMMM y", Unit.MONTH: "MMMM y", Unit.YEAR: "y"}
)
"""Periods that a calendar has a name for, with its pattern."""


def _rounded(value: float, decimals: int) -> float:
    # Half up, as people round; Babel would round half to even.
    scale = 10.0**decimals
    nudged = abs(value) * scale + 0.5
    size = int(nudged + 1e-9) / scale
    return -size if value < 0 and size else size


def _decimals(value: float) -> int:
    """Return the decimals that show a number's first two digits, so that little is not nothing."""
    if not value or abs(value) >= SMALL:
        return 2
    return min(1 - math.floor(math.log10(abs(value))), MOST_DECIMALS)

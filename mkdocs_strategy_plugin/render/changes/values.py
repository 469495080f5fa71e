"""Values that changed, in words: each with its unit, and two that differ never alike."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.compute.changes.values import (
    Amount,
    Bounds,
    Growth,
    Length,
    Money,
    Name,
    Parts,
    Plain,
    Reading,
    Readings,
    Rhythm,
    Several,
    Share,
    Span,
    Term,
    Words,
)
from mkdocs_strategy_plugin.model.period import Period, Unit
from mkdocs_strategy_plugin.model.persona import hours
from mkdocs_strategy_plugin.model.target import Per
from mkdocs_strategy_plugin.model.text import Text
from mkdocs_strategy_plugin.render.changes.terms import TERMS
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.labels import (
    FORMAT_WORDS,
    ONCE_WORDS,
    PER_WORDS,
    RATE_WORDS,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.compute.changes.values import Key, Languages, Value
    from mkdocs_strategy_plugin.render.words import Words as Language

__all__ = ["in_language", "said", "said_period"]

MOST_DECIMALS, TOO_LONG = 12, 1e15
LARGE, CENTS = 1_000, 2
"""Amounts of money from here on are told without cents, unless they have some."""

UNIT_WORDS: Mapping[str, str] = MappingProxyType(
    {"minutes": N_("{number} min"), "seconds": N_("{number} s")}
)
"""Numbers with a unit that has a name in each language."""

EVERY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "": N_("{change} on the baseline"),
        "year": N_("{change} each year on the baseline"),
        "quarter": N_("{change} each quarter on the baseline"),
        "month": N_("{change} each month on the baseline"),
        "week": N_("{change} each week on the baseline"),
    }
)
"""A target that is told from the baseline, by how often it compounds."""


def said(value: Value | None, words: Language, *, field: str = "") -> str:
    """Return a value in words; empty for none.

    Args:
        value: What a field says; its numbers are told with all their digits.
        words: The language.
        field: Name of the field; codes of some have names.
    """
    if value is None:
        return ""
    if isinstance(value, Plain):
        return _plain(value, words, field)
    if isinstance(value, (Several, Parts)):
        return _several(value, words, field)
    return SAYERS[type(value)](value, words)


def in_language(title: Languages, words: Language) -> str:
    """Return a text by language in this language, else in the first it is written in."""
    return Text(title).to(words.language) if title else ""


def said_period(span: Span, words: Language) -> str:
    """Return a period in words."""
    unit = Unit(span.unit) if span.unit else None
    return words.period(Period(span.start, span.end, "", unit))


def _amount(amount: Amount, words: Language) -> str:
    return _per(_number(amount.number, amount.unit, amount.currency, words), amount.per, words)


def _per(amount: str, per: str, words: Language) -> str:
    return words.say(PER_WORDS[Per(per)], amount=amount) if per else amount


def _number(number: float, unit: str, currency: str, words: Language) -> str:
    if unit == "percent":
        return _percent(number, words)
    decimals = _decimals(number)
    if currency and decimals <= (0 if abs(number) >= LARGE else CENTS):
        return words.money(number, currency)
    plain = words.number(number, decimals) if abs(number) < TOO_LONG else f"{number:.12g}"
    if unit in UNIT_WORDS:
        return words.say(UNIT_WORDS[unit], number=plain)
    mark = currency if unit == "money" else "" if unit == "number" else unit
    return f"{plain} {mark}".rstrip()


def _decimals(number: float) -> int:
    """Return how many decimals a number has, so that two that differ never look alike."""
    exponent = Decimal(str(number)).normalize().as_tuple().exponent
    return min(max(-int(exponent), 0), MOST_DECIMALS)


def _percent(share: float, words: Language) -> str:
    points = float(f"{100 * share:.12g}")
    return words.percent(share, _decimals(points))


def _bounds(bounds: Bounds, words: Language) -> str:
    low, high = (
        "" if bound is None else _number(bound, bounds.unit, bounds.currency, words)
        for bound in (bounds.low, bounds.high)
    )
    if low and high:
        band = f"{low} {EN_DASH} {high}"
    else:
        band = (
            words.say("at least {low}", low=low) if low else words.say("at most {high}", high=high)
        )
    return _per(band, bounds.per, words)


def _growth(growth: Growth, words: Language) -> str:
    sign = "+" if growth.number >= 0 else ""
    unit = "percent" if growth.unit == "%" else growth.unit
    change = sign + _number(growth.number, unit, growth.currency, words)
    told = words.say(EVERY_WORDS[growth.every], change=change)
    if growth.end:
        return f"{told} ({_rounded(growth.end, words)})"
    return _per(told, growth.per, words)


def _rounded(amount: Amount, words: Language) -> str:
    """Return a number that nobody wrote with as many digits as its size asks for."""
    if amount.unit == "percent":
        return _per(words.percent(amount.number), amount.per, words)
    exact = dataclasses.replace(
        amount, number=round(amount.number, 2 if amount.number < LARGE else 0)
    )
    return _amount(exact, words)


def _term(term: Term, words: Language) -> str:
    message = TERMS.get((term.group, term.word))
    return words.say(message) if message else term.word


def _words(value: Words, words: Language) -> str:
    return in_language(value.words, words)


def _name(name: Name, words: Language) -> str:
    return in_language(name.title, words) or name.id


def _rhythm(rhythm: Rhythm, words: Language) -> str:
    unit = Unit(rhythm.unit) if rhythm.unit else None
    if unit is None or rhythm.count == 1:
        return words.say(ONCE_WORDS[unit])
    return words.say(RATE_WORDS[unit], amount=words.number(rhythm.count))


def _length(length: Length, words: Language) -> str:
    if length.minutes != round(length.minutes):
        return words.say("{number} min", number=words.number(length.minutes))
    return words.duration(round(length.minutes))


def _money(money: Money, words: Language) -> str:
    number = _number(money.amount, "money", money.currency, words)
    return _per(number, money.per, words)


def _share(share: Share, words: Language) -> str:
    return _percent(share.share, words)


def _plain(value: Plain, words: Language, field: str) -> str:
    if field == "languages":
        return words.language_name(value.text)
    if field == "hours":
        span = hours(value.text)
        return words.hours(span.start, span.end)
    if field in {"format", "formats"} and value.text in FORMAT_WORDS:
        return words.say(FORMAT_WORDS[value.text])
    return value.text


def _several(value: Several | Parts, words: Language, field: str) -> str:
    if isinstance(value, Several):
        return words.listing([said(each, words, field=field) for each in value.items])
    parts = [_part(key, each, words, field) for key, each in value.items]
    if not parts or not isinstance(value.items[0][0], str):
        return words.listing(parts)
    # What a mapping begins with is what it is about.
    first, *rest = parts
    return f"{first} ({words.listing(rest)})" if rest else first


def _part(key: Key, value: Value, words: Language, field: str) -> str:
    if isinstance(key, str):
        return said(value, words, field=key)
    name = said(key, words)
    inner = said(value, words, field=field)
    return f"{name}: {inner}" if inner else name


def _reading(reading: Reading, words: Language) -> str:
    if reading.value:
        return said(reading.value, words)
    parts = (said(part, words) or "?" for part in (reading.numerator, reading.denominator))
    return words.say("{part} of {whole}", **dict(zip(("part", "whole"), parts, strict=True)))


def _readings(readings: Readings, words: Language) -> str:
    return words.listing([_reading(each, words) for each in readings.items])


SAYERS: Mapping[type, Callable[[Any, Language], str]] = MappingProxyType(
    {
        Amount: _amount,
        Bounds: _bounds,
        Growth: _growth,
        Term: _term,
        Words: _words,
        Name: _name,
        Span: said_period,
        Rhythm: _rhythm,
        Length: _length,
        Money: _money,
        Share: _share,
        Reading: _reading,
        Readings: _readings,
    }
)
"""What says a value, by its class."""

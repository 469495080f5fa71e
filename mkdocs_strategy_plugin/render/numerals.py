"""Digits as a locale writes them, as Babel would, with its patterns and symbols looked up once."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from babel.numbers import (
    get_currency_symbol,
    get_decimal_symbol,
    get_group_symbol,
    parse_pattern,
)

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern

__all__ = ["Numerals"]

THOUSANDS = (3, 3)
"""The grouping that Python can write; some languages have another one for money."""


class Numerals:
    """How one locale writes numbers."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        decimal, group = get_decimal_symbol(locale), get_group_symbol(locale)
        self._symbols = str.maketrans({",": group, ".": decimal})
        self._fraction = re.compile(rf"\d(?:{re.escape(decimal)}\d+\s?%?|\s?%)$")
        # A method that is cached itself would keep every locale alive.
        self._money = functools.cache(self._money_pattern)

    def plain(self, value: float, most: int) -> str:
        """Return a number with at most so many decimals."""
        written = f"{Decimal(str(value)):,.{most}f}"
        if most:
            written = written.rstrip("0").removesuffix(".")
        return written.translate(self._symbols)

    def is_fractional(self, amount: str) -> bool:
        """Tell whether a written number has decimals, or a percent sign, behind its whole part."""
        return bool(self._fraction.search(amount))

    def percent(self, share: float, decimals: int, *, sign: str = "-") -> str:
        """Return a share as a percent with exactly so many decimals.

        Args:
            share: 1 is all.
            decimals: How many.
            sign: `+` writes it before what is not negative too.
        """
        written = f"{Decimal(str(share)).scaleb(2):{sign},.{decimals}f}%"
        return written.translate(self._symbols)

    def money(self, value: float, currency: str, *, cents: bool) -> str:
        """Return an amount with its currency, where its locale puts it."""
        pattern, symbol = self._money(currency, cents)
        least, most = pattern.frac_prec
        if pattern.grouping != THOUSANDS or least != most:
            return str(pattern.apply(value, self._locale, currency, currency_digits=False))
        exact = Decimal(str(value))
        digits = f"{abs(exact):,.{most}f}".translate(self._symbols)
        before, after = (part[exact.is_signed()] for part in (pattern.prefix, pattern.suffix))
        return f"{before}{digits}{after}".replace("¤", symbol)

    def _money_pattern(self, currency: str, cents: bool) -> tuple[NumberPattern, str]:  # noqa: FBT001
        """Return how an amount is written, and the symbol of its currency."""
        symbol = get_currency_symbol(currency, self._locale)
        pattern = self._locale.currency_formats["standard"].pattern
        if not cents:
            pattern = pattern.replace(".00", "")
        if symbol[-1:].isalpha():
            # Letters and digits side by side read as one word.
            pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
        return parse_pattern(pattern), symbol

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

LONGEST_UNIT = 4
"""Letters behind a number that belong to it, such as those of ` min`; more are words."""
THOUSANDS = (3, 3)
"""The grouping that Python can write; some languages have another one for money."""


class Numerals:
    """How one locale writes numbers."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        decimal, group = get_decimal_symbol(locale), get_group_symbol(locale)
        self._symbols = str.maketrans({",": group, ".": decimal})
        self._tail = re.compile(rf"(.*?\d)((?:{re.escape(decimal)}\d+)?\D{{0,{LONGEST_UNIT}}})")
        # A method that is cached itself would keep every locale alive.
        self._money = functools.cache(self._money_pattern)

    def plain(self, value: float, most: int) -> str:
        """Return a number with at most so many decimals."""
        written = f"{Decimal(str(value)):,.{most}f}"
        if most:
            written = written.rstrip("0").removesuffix(".")
        return written.translate(self._symbols)

    def parted(self, amount: str) -> tuple[str, str]:
        """Return a written number up to the end of its whole part, and its decimals and unit.

        So numbers of several units can stand below each other by their decimal mark.
        """
        parts = self._tail.fullmatch(amount)
        return (parts[1], parts[2]) if parts else (amount, "")

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

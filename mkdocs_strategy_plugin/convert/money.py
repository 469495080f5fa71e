"""Amounts of money as people type them: the mark of a currency, and the number beside it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.convert.grid import Form
from mkdocs_strategy_plugin.convert.leftovers import Unread
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.quantity import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.convert.grid import Cell
    from mkdocs_strategy_plugin.model.metric import Metric

__all__ = ["Amount", "amount_in", "check_amount", "currency_of"]

CODES = (
    *("aud", "bnd", "cad", "chf", "cny", "eur", "gbp", "hkd", "idr", "inr", "jpy", "krw"),
    *("myr", "nzd", "php", "sgd", "thb", "twd", "usd", "vnd"),
)
"""Codes of ISO 4217 that stand beside a number."""
CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        **{code: code.upper() for code in CODES},
        "rp": "IDR",
        "rp.": "IDR",
        "€": "EUR",
        "rm": "MYR",
        "₹": "INR",
        "₱": "PHP",
        "us$": "USD",
        "s$": "SGD",
        "a$": "AUD",
        "hk$": "HKD",
        "nt$": "TWD",
        "฿": "THB",
        "₫": "VND",
        "₩": "KRW",
    }
)
"""Marks that are of one currency."""
OPEN = ("$", "£", "¥")
"""Marks of several currencies."""

_MARK = "|".join(map(re.escape, sorted((*CURRENCIES, *OPEN), key=len, reverse=True)))
BEFORE = re.compile(rf"(?P<sign>[+-]?)(?P<mark>{_MARK})\s*(?P<number>[+-]?\d.*)", re.IGNORECASE)
BEHIND = re.compile(rf"(?:{_MARK})\Z", re.IGNORECASE)
DIGIT = re.compile(r"[+-]?\d")
NO_CENTS = re.compile(r"(?<=\d),[-–]{1,2}$")  # noqa: RUF001  (a dash people type)
"""What stands for "and no cents": `Rp15.000,-`."""


class Amount(NamedTuple):
    """A cell with its mark and its number apart."""

    mark: str
    """As it is written; empty where there is none."""
    number: str
    """All the rest."""


def amount_in(cell: Cell) -> Amount:
    """Return the mark of a currency in a cell of text, and what stands beside it."""
    if cell.form is not Form.TEXT:
        return Amount("", cell.text)
    mark, number = _parted(cell.text)
    return Amount(mark, NO_CENTS.sub(",00", number) if mark else number)


def _parted(text: str) -> tuple[str, str]:
    before = BEFORE.fullmatch(text)
    if before:
        return before["mark"], before["sign"] + before["number"]
    behind = BEHIND.search(text) if DIGIT.match(text) else None
    return (behind[0], text[: behind.start()].rstrip()) if behind else ("", text)


def currency_of(mark: str) -> str:
    """Return the code of the one currency that a mark is of; empty where it is of several."""
    return CURRENCIES.get(mark.casefold(), "")


def check_amount(number: str, *, unit: str, metric: Metric | None) -> None:
    """Raise if an amount of money is no value of its row.

    Args:
        number: The number, as a plan writes it.
        unit: The unit that its row names, as a plan writes it; empty for none.
        metric: What is measured; None where nobody knows.

    Raises:
        Unread: it has another unit too, or its metric is not in money.
    """
    if unit or quantity(number).unit:
        raise Unread("money-and-unit")
    if metric and metric.unit is not MetricUnit.MONEY:
        raise Unread("foreign-unit", metric=metric.id)

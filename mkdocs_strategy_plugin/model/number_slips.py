"""What an author most likely meant who wrote a number in another form than that of a plan."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.readings import plain_decimal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = ["number_hint", "rate_hint"]

LONGEST = 40
"""Characters; no number in any form has more."""

_MARK = r"(?:[Rr][Pp]\.?|RM|[A-Z]{3}|[A-Z]{0,3}[$€£¥₹₱฿₫₩])"
"""What stands beside an amount of money; which currency it is does not matter here."""
MONEY_BEFORE = re.compile(rf"([+-]?){_MARK}\s*([+-]?\d.*)")
MONEY_BEHIND = re.compile(rf"([+-]?\d[\d.,_]*)\s*{_MARK}")
NO_CENTS = re.compile(r",[-–]+$")  # noqa: RUF001  (a dash people type)
"""What stands for "and no cents": `Rp15.000,-`."""

PARTS = re.compile(r"([+-]?\d[\d.,_]*)\s*([^\W\d]*|%)", re.IGNORECASE)
"""Digits with marks between them, and one word."""
WORDS: Mapping[str, str] = MappingProxyType(
    {
        **{each: each for each in ("", "%", "k", "pp", "s", "min", "h", "d")},
        **dict.fromkeys(("percent", "persen"), "%"),
        **dict.fromkeys(("thousand", "ribu", "rb"), "k"),
        **dict.fromkeys(("million", "juta", "jt"), "M"),
    }
)
"""What stands behind a number; not `M`, which is a thousand million to an Indonesian."""

POINT_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?P<rest>,\d+)?")
COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?P<rest>\.\d+)?")
POINT_DECIMAL = re.compile(r"[+-]?[\d_]+(?:\.\d+)?")
COMMA_DECIMAL = re.compile(r"[+-]?\d+,\d+")
CENTS = re.compile(r"\.0+$")

BLANK_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")
MINUS = re.compile("^[\u2212\u2013]")
SPREADSHEET_ERROR = re.compile(r"#[A-Z/0-9]+[!?]?|#+", re.IGNORECASE)
"""`#DIV/0!`, `#N/A`, or a column that was too narrow."""
NOBODY_KNOWS = re.compile(r"n\.?/?a\.?|none|null|kosong|belum ada|\?+", re.IGNORECASE)

RATE = re.compile(
    r"(?P<count>\d{1,3})?\s*(?:x|kali|times|posts?)?\s*(?:/|per|a|an|each|every|se|tiap|setiap)?\s*"
    r"(?P<unit>daily|day|hari(?:an)?|weekly|week|ming+u(?:an)?|monthly|month|bulan(?:an)?"
    r"|yearly|year|tahun(?:an)?)",
    re.IGNORECASE,
)
UNITS = MappingProxyType({"d": "day", "h": "day", "w": "week", "m": "month", "b": "month"})
"""By first letters, in English and Indonesian; see `rate_hint` for the others."""


def number_hint(written: str, units: Collection[str] | None = None) -> str:
    """Return a hint that says how a plan writes what was meant; empty where nobody knows.

    Args:
        written: What an author wrote; it is no number of a plan.
        units: What may stand behind the digits, `k` and `M` included; None: anything.
    """
    if len(written) > LONGEST:
        return ""
    if SPREADSHEET_ERROR.fullmatch(written) or NOBODY_KNOWS.fullmatch(written):
        return "Leave the value out: what is missing is shown as missing."
    amount, is_money = _amount(_plain_signs(written))
    parts = PARTS.fullmatch(amount)
    if not parts or parts[2].casefold() not in WORDS:
        return ""
    unit = WORDS[parts[2].casefold()]
    if units is not None and unit not in units:
        return ""
    readings = [f"{each}{unit}" for each in _readings(parts[1])]
    if not readings or readings == [written]:
        return ""
    currency = ", in the currency that 'currency:' below 'strategy:' names" if is_money else ""
    return f"Write {' or '.join(readings)}{currency}."


def rate_hint(written: str) -> str:
    """Return a hint that says how a plan writes how often something happens; empty: nobody knows.

    Args:
        written: What an author wrote; it is no rate of a plan.
    """
    match = RATE.fullmatch(written.strip()) if len(written) <= LONGEST else None
    if not match or not int(match["count"] or 1):
        return ""
    name = match["unit"].casefold()
    unit = "week" if name.startswith("ming") else UNITS.get(name[:1], "year")
    return f"Write {int(match['count'] or 1)}/{unit}."


def _plain_signs(written: str) -> str:
    """Return a number with an ordinary minus, and without blanks that part its thousands."""
    signed = MINUS.sub("-", written)
    return BLANK_THOUSANDS.sub(lambda match: re.sub(r"\s", "", match[0]), signed)


def _amount(written: str) -> tuple[str, bool]:
    """Return a number without the mark of a currency, and whether it had one."""
    if before := MONEY_BEFORE.fullmatch(written):
        return NO_CENTS.sub("", before[1] + before[2]), True
    behind = MONEY_BEHIND.fullmatch(written)
    return (behind[1], True) if behind else (written, False)


def _readings(digits: str) -> list[str]:
    """Return how digits can be read, as a plan writes them; thousands first."""
    found = []
    for form, thousands in ((POINT_THOUSANDS, "."), (COMMA_THOUSANDS, ",")):
        match = form.fullmatch(digits)
        if match:
            found.append(CENTS.sub("", digits.replace(thousands, "").replace(",", ".")))
            # One group alone may be decimals.
            if match["rest"] is None and digits.count(thousands) == 1:
                found.append(plain_decimal(digits.replace(",", ".")))
    if not found and (POINT_DECIMAL.fullmatch(digits) or COMMA_DECIMAL.fullmatch(digits)):
        found.append(digits.replace(",", "."))
    return found

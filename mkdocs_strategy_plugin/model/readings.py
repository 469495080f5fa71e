"""Numbers with two readings, and how a plan writes each so that it has but one."""

from __future__ import annotations

import re

__all__ = ["DOTTED_THOUSANDS", "either", "plain_decimal"]

DOTTED_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+", re.ASCII)
"""What may be a number with parted thousands, or a decimal one where there is one dot."""
FOUR_DECIMALS = re.compile(r"[+-]?\d+[.,]\d{4}", re.ASCII)


def plain_decimal(written: str) -> str:
    """Return a decimal number such that nobody takes it for thousands: `12.0`, `12.3450`.

    Args:
        written: Up to three digits, a point and three more.
    """
    shortest = f"{float(written)}"
    # A fourth decimal cannot be a group of thousands.
    return f"{shortest}0" if DOTTED_THOUSANDS.fullmatch(shortest) else shortest


def either(thousands: object, decimal: str) -> str:
    """Return a hint that tells how to write each of two readings.

    Args:
        thousands: The reading without decimals.
        decimal: The other one, as `plain_decimal` writes it, with either mark.
    """
    if FOUR_DECIMALS.fullmatch(decimal):
        # Of itself the last zero looks like a misprint.
        return (
            f"Write {thousands}, or {decimal} for the decimal number: its last 0 shows that no"
            " thousands are meant."
        )
    return f"Write {thousands} or {decimal}."

"""Quantities: numbers with units, durations, rates and money, each with its author's words."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.problems import problem, shown, wrong_type
from mkdocs_strategy_plugin.model.readers import ReadBy
from mkdocs_strategy_plugin.model.readings import DOTTED_THOUSANDS, either, plain_decimal

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "Duration",
    "DurationValue",
    "Money",
    "MoneyValue",
    "Quantity",
    "QuantityValue",
    "Rate",
    "RateValue",
    "Share",
    "duration",
    "number",
    "quantity",
]

MINUTES_IN = {"s": 1 / 60, "min": 1.0, "h": 60.0, "d": 1440.0}
"""Units of a duration, in minutes."""

SCALES = {"": 1.0, "k": 1e3, "M": 1e6}
"""Suffixes of a number."""

NUMBER = re.compile(
    r"([+-]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)([kM]?)\s*(%|pp|s|min|h|d|)",
    re.ASCII,
)
"""Digits, scale and unit."""
MIXED_MARKS = re.compile(
    r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+,\d+", re.ASCII
)
COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3},\d{3}", re.ASCII)
LONGEST_NUMBER = 40
"""Characters; nothing a plan counts needs more digits."""

NUMBER_HINT = "Write a number such as 12000, 12_000, 12k, 2.5M or -27."


class Quantity(NamedTuple):
    """A number and the unit written with it."""

    number: float
    """Finite; in the written unit, so 4.5 for `4.5%` and 90 for `90 min`."""
    unit: str
    """`%`, `pp`, `s`, `min`, `h`, `d`, or empty for a bare number."""
    text: str
    """As the author wrote it."""

    @property
    def may_be_thousands(self) -> bool:
        """True for `12.000`: an Indonesian writer means twelve thousand by it."""
        return not self.unit and "." in self.text and bool(DOTTED_THOUSANDS.fullmatch(self.text))

    @property
    def as_thousands(self) -> int:
        """The reading in which dots part thousands; only where `may_be_thousands`."""
        return int(self.text.replace(".", ""))

    @property
    def as_decimal(self) -> str:
        """The other reading, written so that nobody takes it for thousands."""
        return f"{self.number:g}" if self.number == round(self.number, 2) else f"{self.text}0"

    @property
    def decimals(self) -> int:
        """Digits printed after the decimal mark, before any suffix."""
        match = re.search(r"\.(\d+)", self.text)
        return len(match[1]) if match else 0


def quantity(value: object) -> Quantity:
    """Read a number with its unit; raises a `problem` with SCH003, SCH007 or SCH008."""
    if not isinstance(value, str):
        raise wrong_type(value, "a number")
    if value.isdecimal() and value.isascii() and len(value) <= LONGEST_NUMBER:
        return Quantity(float(value), "", value)  # as most are; the pattern takes thrice as long
    written = value.strip()
    match = NUMBER.fullmatch(written) if len(written) <= LONGEST_NUMBER else None
    if not match:
        raise _misread(written)
    digits, scale, unit = match.groups()
    number = float(digits) * SCALES[scale]
    if not math.isfinite(number):
        raise problem("SCH003", f"{shown(written)} is too large for a number", NUMBER_HINT)
    return Quantity(number, unit, written)


def _misread(written: str) -> Exception:
    bare = written.lstrip("+-").lower()
    if bare in {".nan", "nan", ".inf", "inf", "infinity"}:
        return problem("SCH003", f"{shown(written)} is not a number", NUMBER_HINT)
    if DOTTED_THOUSANDS.fullmatch(written) and len(written) <= LONGEST_NUMBER:
        # Two dots or more cannot be a decimal number, so the thousands are what was meant.
        return problem(
            "SCH008",
            f"{shown(written)} is not a number here, though it reads as {written.replace('.', '')}",
            f"Write {written.replace('.', '_')}.",
        )
    if MIXED_MARKS.fullmatch(written) and len(written) <= LONGEST_NUMBER:
        return problem("SCH008", *_two_readings(written))
    if len(written) > LONGEST_NUMBER and NUMBER.fullmatch(written):
        return problem(
            "SCH007", f"{shown(written)} is longer than any number a plan needs", NUMBER_HINT
        )
    return problem("SCH007", f"{shown(written)} is not a number", _meant(written) or NUMBER_HINT)


def _meant(written: str, units: Collection[str] | None = None) -> str:
    """Return a hint that names what the author most likely meant; empty where nobody knows."""
    # Its patterns take long to make, and few plans need them.
    from mkdocs_strategy_plugin.model.number_slips import number_hint  # noqa: PLC0415

    return number_hint(written, units)


def _two_readings(written: str) -> tuple[str, str]:
    as_decimal = written.replace(".", "").replace(",", ".")
    as_thousands = written.replace(",", "")
    if COMMA_THOUSANDS.fullmatch(written):
        return (
            f"{shown(written)} can be read as {float(as_decimal):g} or as {as_thousands}",
            either(as_thousands, plain_decimal(as_decimal)),
        )
    comma_parts_thousands = written.count(",") > 1 or written.rfind(".") > written.rfind(",")
    only = as_thousands if comma_parts_thousands else as_decimal
    return (
        f"{shown(written)} is not a number here, though it reads as {only}",
        f"Write {only}.",
    )


class Duration(NamedTuple):
    """A length of time."""

    minutes: float
    """In minutes, never negative."""
    text: str
    """As the author wrote it."""

    @property
    def days(self) -> float:
        """In days."""
        return self.minutes / MINUTES_IN["d"]


def duration(value: object) -> Duration:
    """Read a duration such as `90 min`, `2 h` or `35 d`."""
    read = _number_in(value, value, A_DURATION)
    if read.unit not in MINUTES_IN or read.number < 0:
        raise A_DURATION.refusal(value)
    return Duration(read.number * MINUTES_IN[read.unit], read.text)


class _Wanted(NamedTuple):
    """What a number with a unit is to be."""

    name: str
    hint: str
    """How it is written."""
    units: Collection[str]
    """What may stand behind its digits; a hint with another unit would be refused as well."""

    def refusal(self, value: object, meant: str = "") -> PydanticCustomError:
        return problem("SCH007", f"{shown(value)} is not {self.name}", meant or self.hint)


A_DURATION = _Wanted("a duration", "Write it as 90 min, 2 h or 35 d.", tuple(MINUTES_IN))
AN_AMOUNT = _Wanted(
    "an amount of money",
    "Write a number in the plan's currency, or a rate of it such as 90_000/year.",
    tuple(SCALES),
)
A_SHARE = _Wanted("a share", "Write it as 45% or 0.45.", ("", "%"))


def _number_in(number: object, value: object, wanted: _Wanted) -> Quantity:
    """Read the number of a value; one that is no number at all is told as not what is wanted."""
    try:
        return quantity(number)
    except PydanticCustomError as error:
        if error.type != "SCH007":
            raise
        meant = _meant(value, wanted.units) if isinstance(value, str) else ""
        raise wanted.refusal(value, meant) from None


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something happens."""

    count: float
    """Times in each unit; more than 0."""
    unit: Unit | None
    """None: ongoing, without a rhythm."""
    text: str
    """As the author wrote it."""


NAMED_RATES = {
    "daily": Unit.DAY,
    "weekly": Unit.WEEK,
    "monthly": Unit.MONTH,
    "quarterly": Unit.QUARTER,
    "yearly": Unit.YEAR,
}
RATE = re.compile(
    r"(?P<count>\d{1,6}(?:\.\d{1,6})?)\s*/\s*(?P<unit>day|week|month|quarter|year)", re.ASCII
)
RATE_HINT = (
    "Write daily, weekly, monthly, quarterly, yearly, ongoing or a number of times such as 3/week."
)


def rate(value: object) -> Rate:
    """Read a rate such as `monthly`, `3/week` or `ongoing`."""
    if not isinstance(value, str):
        raise wrong_type(value, "a rate")
    written = value.strip()
    if written == "ongoing":
        return Rate(1, None, written)
    if written in NAMED_RATES:
        return Rate(1, NAMED_RATES[written], written)
    match = RATE.fullmatch(written)
    if not match or float(match["count"]) == 0:
        from mkdocs_strategy_plugin.model.number_slips import rate_hint  # noqa: PLC0415  (as above)

        hint = rate_hint(written) or RATE_HINT
        raise problem("SCH007", f"{shown(value)} is not a rate", hint)
    return Rate(float(match["count"]), Unit(match["unit"]), written)


class Money(NamedTuple):
    """An amount in the plan's currency, once or at a rate."""

    amount: float
    """In the plan's currency."""
    unit: Unit | None
    """None: once; else for each unit."""
    text: str
    """As the author wrote it."""


def money(value: object) -> Money:
    """Read an amount such as `120_000_000` or `90_000/year`."""
    if not isinstance(value, str):
        raise wrong_type(value, "an amount of money")
    amount, slash, unit = value.partition("/")
    read = _number_in(amount, value, AN_AMOUNT)
    if read.may_be_thousands:
        raise problem(
            "SCH008",
            f"{shown(amount)} can be read as {read.number:g} or as {read.as_thousands}",
            either(read.as_thousands, plain_decimal(read.text)),
        )
    known = {"day", "week", "month", "quarter", "year"}
    if read.unit or (slash and unit.strip() not in known):
        raise AN_AMOUNT.refusal(value)
    return Money(read.number, Unit(unit.strip()) if slash else None, value.strip())


def share(value: object) -> float:
    """Read a share written as `45%` or 0.45; whether it fits is for rules to say."""
    read = _number_in(value, value, A_SHARE)
    if read.unit == "%":
        return read.number / 100
    if read.unit:
        raise A_SHARE.refusal(value)
    return read.number


def number(value: object) -> float:
    """Read a bare number."""
    read = quantity(value)
    if read.unit:
        raise problem("SCH007", f"{shown(value)} is not a bare number", NUMBER_HINT)
    return read.number


QuantityValue = Annotated[Quantity, ReadBy(quantity)]
"""A number with its unit."""
DurationValue = Annotated[Duration, ReadBy(duration)]
"""A duration."""
RateValue = Annotated[Rate, ReadBy(rate)]
"""A rate."""
MoneyValue = Annotated[Money, ReadBy(money)]
"""An amount of money."""
Share = Annotated[float, ReadBy(share)]
"""A share, 0 to 1."""
Number = Annotated[float, ReadBy(number)]
"""A bare number."""

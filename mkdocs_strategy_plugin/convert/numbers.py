"""Numbers as people type them: read where only one reading is possible, else left alone.

A file decides for itself what its marks mean. `4,5` in one cell tells that the comma parts decimals
in all of them, so that `12.000` beside it is twelve thousand; without such a cell it stays open.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.values import ValueFault, value_fault
from mkdocs_strategy_plugin.convert.grid import Form
from mkdocs_strategy_plugin.convert.leftovers import Unread
from mkdocs_strategy_plugin.convert.money import amount_in
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.quantity import LONGEST_NUMBER, quantity
from mkdocs_strategy_plugin.model.readings import DOTTED_THOUSANDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.convert.grid import Cell
    from mkdocs_strategy_plugin.model.metric import Metric

__all__ = ["is_nothing", "plan_number", "sign_of_unit", "told_marks", "with_unit"]

NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<digits>\d(?:[\d.,_]*\d)?)(?P<scale>k?) ?(?P<percent>%?)", re.ASCII
)
SHORTENED = re.compile(
    r"(?:rp\.? ?)?\d[\d.,]* ?"
    r"(?:m|mio|jt|juta|rb|ribu|b|bn|t|miliar|milyar|triliun|million|billion)",
    re.ASCII | re.IGNORECASE,
)
"""A number in words, some of which mean another one in the other language."""

BOUND = re.compile(r"(?:[<>≤≥~±≈]|[±+]/-)=? ?(?:rp\.? ?)?\d", re.IGNORECASE)
"""Begins what is less, more or about a number."""

FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        ".": re.compile(r"\d+\.\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
        ",": re.compile(r"\d+,\d+|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    }
)
"""What numbers look like by the mark that parts their decimals; `12.000` looks like both."""
WHOLE = re.compile(r"\d+(?:_\d+)*", re.ASCII)

NOTHING = frozenset({"-", "--", "–", "—", "n/a", "N/A"})  # noqa: RUF001  (dashes people type)
"""What stands for a value that nobody has."""

UNITS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("%", "percent", "persen"), "%"),
        **dict.fromkeys(("s", "sec", "second", "seconds", "detik"), " s"),
        **dict.fromkeys(("min", "minute", "minutes", "menit"), " min"),
        **dict.fromkeys(("h", "hour", "hours", "jam"), " h"),
        **dict.fromkeys(("d", "day", "days", "hari"), " d"),
    }
)
"""Units that the plan format writes behind a number."""


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that there is no value."""
    return text in NOTHING


def told_marks(cells: Iterable[Cell]) -> Mapping[str, Cell]:
    """Return the marks that part decimals in a file, each with the first cell that tells so.

    Nothing can be told by it where there are two: they contradict each other.
    """
    told: dict[str, Cell] = {}
    for cell in cells:
        for mark in _told_by(amount_in(cell).number) if cell.form is Form.TEXT else ():
            told.setdefault(mark, cell)
    return told


def plan_number(cell: Cell, mark: str) -> str:
    """Return a cell's number as a plan writes it.

    Args:
        cell: A cell of a column of numbers, without the mark of a currency.
        mark: What parts decimals in its file; empty where that is not known.

    Raises:
        Unread: it is no number, or could be two.
    """
    is_number = cell.form in (Form.NUMBER, Form.PERCENT)
    match = NUMBER.fullmatch(cell.text) if is_number or cell.form is Form.TEXT else None
    # A workbook may hold infinity, and numbers with three hundred digits.
    if is_number and match and len(cell.text) <= LONGEST_NUMBER:
        return cell.text
    if is_number:
        raise Unread("not-a-number")
    if match is None or (match["scale"] and match["percent"]):
        raise Unread(_why_no_number(cell.text))
    return match["sign"] + _digits(match["digits"], mark) + match["scale"] + match["percent"]


def with_unit(number: str, unit: str, metric: Metric | None) -> str:
    """Return a number with the unit that its row names, if it may be one of its metric.

    Args:
        number: As a plan writes it, with a unit of its own or without.
        unit: One of the values of `UNITS`; empty where the row names none of them.
        metric: What is measured; None where nobody knows.

    Raises:
        Unread: it is no value of this metric, or could be two.
    """
    is_bare = not quantity(number).unit
    if is_bare and unit == "%" and 0 < abs(quantity(number).number) <= 1:
        raise Unread("fraction-or-percent", number=number)
    written = number + unit if is_bare else number
    if metric and value_fault(quantity(written), metric):
        is_unsigned = value_fault(quantity(written), metric) is ValueFault.UNSIGNED
        raise Unread("unsigned" if is_unsigned else "foreign-unit", metric=metric.id)
    is_time = metric and metric.unit in (MetricUnit.MINUTES, MetricUnit.SECONDS)
    if metric and is_time and not quantity(written).unit:
        raise Unread("which-time", metric=metric.id)
    return written


def sign_of_unit(text: str) -> str:
    """Return how the plan format writes a unit behind a number; empty where it does not."""
    return UNITS.get(text.casefold().strip(" ()."), "")


def _why_no_number(text: str) -> str:
    if SHORTENED.fullmatch(text):
        return "shortened"
    return "bound" if BOUND.match(text) else "not-a-number"


def _told_by(text: str) -> Iterator[str]:
    match = NUMBER.fullmatch(text)
    marks = _marks(match["digits"]) if match else []
    if len(marks) == 1:
        yield marks[0]


def _marks(digits: str) -> list[str]:
    """Return what may part the decimals of a number; nothing for one that has no marks."""
    return [mark for mark, form in FORMS.items() if form.fullmatch(digits)]


def _digits(written: str, mark: str) -> str:
    if len(written) > LONGEST_NUMBER:
        raise Unread("not-a-number")
    if WHOLE.fullmatch(written):
        return written
    marks = _marks(written)
    if len(marks) > 1 and not mark:
        one, other = sorted((_with_point(written, each) for each in marks), key=len)
        raise Unread("ambiguous", one=other.rstrip("0").rstrip("."), other=one)
    if not marks:
        raise Unread("not-a-number")
    number = _with_point(written, mark if mark in marks else marks[0])
    # A fourth decimal cannot be a group of thousands.
    return f"{number}0" if DOTTED_THOUSANDS.fullmatch(number) else number


def _with_point(written: str, mark: str) -> str:
    """Return a number whose decimals `mark` parts with a point, and without other marks."""
    whole, point, decimals = written.rpartition(mark)
    digits = re.sub("[,.]", "", whole)
    return f"{digits}.{decimals}" if point else re.sub("[,.]", "", written)

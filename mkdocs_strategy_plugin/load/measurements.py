"""Values of KPIs from the rows of CSV files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.model.actual import MISSING
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.problems import nearest, problem, shown
from mkdocs_strategy_plugin.model.quantity import quantity
from mkdocs_strategy_plugin.model.readings import DOTTED_THOUSANDS, either, plain_decimal
from mkdocs_strategy_plugin.model.text import NEUTRAL, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs_strategy_plugin.load.table import Row, Table
    from mkdocs_strategy_plugin.model.quantity import Quantity

__all__ = ["table_measurements"]

Value = TypeVar("Value")

UNITS = ("percent", "fraction")
COMMA_DECIMAL = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+", re.ASCII)


def table_measurements(table: Table, file: Path) -> tuple[list[Measurement], list[Finding]]:
    """Return the values of one CSV file, and what is wrong with its cells.

    A faulty row is left out; the others are kept.
    """
    measurements, findings = [], []
    for row in table.rows:
        cells = _Cells(row, file, table.delimiter, [])
        measurement = _measurement(cells)
        findings.extend(cells.faults)
        if measurement:
            measurements.append(measurement)
    return measurements, findings


class _Cells(NamedTuple):
    """The cells of one row, read one by one; what cannot be read becomes a fault."""

    row: Row
    file: Path
    delimiter: str
    faults: list[Finding]

    def read(self, column: str, reader: Callable[[str], Value]) -> Value | None:
        written = self.row.cells.get(column, "")
        if written in MISSING:
            return None
        try:
            return reader(written)
        except PydanticCustomError as error:
            context = error.context or {}
            kpi = self.row.cells.get("kpi")
            message = f"{column} of {f'kpi {shown(kpi)}' if kpi else 'a row without a kpi'}"
            self.fault(column, f"{message}: {context['message']}", context["hint"], error.type)
            return None

    def number(self, column: str) -> Quantity | None:
        return self.read(
            column,
            lambda written: quantity(
                _with_decimal_point(written) if self.delimiter == ";" else written
            ),
        )

    def fault(self, column: str, message: str, hint: str, code: str) -> None:
        place = Place((self.row.line, column), self.file)
        self.faults.append(Finding(place, message, hint, code=code))


def _measurement(cells: _Cells) -> Measurement | None:
    row = cells.row
    _require(cells)
    when = cells.read("date", period)
    value, numerator, denominator = map(cells.number, ("value", "numerator", "denominator"))
    unit = cells.read("unit", _unit)
    if cells.faults or not when:
        return None
    return Measurement(
        kpi=row.cells["kpi"],
        channel=row.cells.get("channel") or None,
        period=when,
        value=value,
        where=Place((row.line, "value" if "value" in row.cells else "numerator"), cells.file),
        numerator=numerator,
        denominator=denominator,
        unit=unit or "",
        note=_text(row, "note"),
        source=_text(row, "source"),
    )


def _require(cells: _Cells) -> None:
    for column, example in (("date", "2016-04"), ("kpi", "arrivals")):
        if cells.row.cells.get(column, "") in MISSING:
            cells.fault(
                column, f"the row has no {column}", f"Write one, such as {example}.", "SCH002"
            )


def _text(row: Row, column: str) -> Text | None:
    words = row.cells.get(column)
    return Text(((NEUTRAL, words),)) if words else None


def _unit(written: str) -> str:
    if written not in UNITS:
        meant = nearest(written, UNITS)
        hint = f"Write {meant or 'percent or fraction'}."
        raise problem("SCH004", f"unknown unit {shown(written)}", hint)
    return written


def _with_decimal_point(written: str) -> str:
    """Return a number of a semicolon file, where `1.234,5` is usual, with a decimal point."""
    bare, sign = (written[:-1].rstrip(), "%") if written.endswith("%") else (written, "")
    if DOTTED_THOUSANDS.fullmatch(bare) and bare.count(".") == 1:
        raise _ambiguous(written, bare, bare.replace(".", ""))
    if re.fullmatch(r"[+-]?\d{1,3},\d{3}", bare):
        raise _ambiguous(written, bare.replace(",", "."), bare.replace(",", ""))
    if COMMA_DECIMAL.fullmatch(bare) or DOTTED_THOUSANDS.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".") + sign
    return written


def _ambiguous(written: str, one: str, other: str) -> PydanticCustomError:
    return problem(
        "SCH008",
        f"{shown(written)} can be read as {float(one):g} or as {other}",
        either(other, plain_decimal(one).replace(".", ",")),
    )

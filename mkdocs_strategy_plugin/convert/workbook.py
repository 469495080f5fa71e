"""XLSX workbooks as grids; needs the package `python-calamine`."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from mkdocs_strategy_plugin.convert.grid import Block, Cell, Form, Grid
from mkdocs_strategy_plugin.convert.workbook_marks import Marks, marks_of
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.readings import DOTTED_THOUSANDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.convert.workbook_marks import Position

__all__ = ["Sheet", "sheets_of"]


class Sheet(NamedTuple):
    """One sheet of a workbook."""

    grid: Grid
    """Its cells."""
    is_hidden: bool
    """True for one that a person opening the workbook does not see."""


def sheets_of(path: Path, data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook that have cells, in its order.

    Raises:
        StrategyError: it cannot be read.
    """
    try:
        marks = marks_of(path, data)
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(
                Sheet(
                    _grid(book, path.name, each.name, marks.get(each.name, Marks())),
                    each.visible != SheetVisibleEnum.Visible,
                )
                for each in book.sheets_metadata
                if each.typ == SheetTypeEnum.WorkSheet
            )
    except CalamineError as error:
        raise StrategyError(
            f"'{path.name}' is a broken workbook ({error})",
            "Open it in a spreadsheet program, and save it anew as XLSX or CSV.",
        ) from None


def _grid(book: CalamineWorkbook, file: str, name: str, marks: Marks) -> Grid:
    sheet = book.get_sheet_by_name(name)
    blocks = tuple(Block(*first, *last) for first, last in sheet.merged_cell_ranges or ())
    cells = dict(_cells(sheet.to_python(skip_empty_area=False), name, marks))
    return Grid(file, name, dict(sorted(cells.items())), blocks)


def _cells(
    rows: Sequence[Sequence[object]], sheet: str, marks: Marks
) -> Iterator[tuple[Position, Cell]]:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            text, form = _read(value, marks.formats.get((number, column), ""))
            if text:
                yield (number, column), Cell(text, _place(sheet, number, column), form)
    # What the package says nothing of: formulas that failed, or whose value was never saved.
    for form, texts in ((Form.FAULT, marks.faults), (Form.UNSAVED, marks.unsaved)):
        for (number, column), text in texts.items():
            yield (number, column), Cell(text, _place(sheet, number, column), form)


def _read(value: object, number_format: str) -> tuple[str, Form]:
    if isinstance(value, bool):
        return str(value).upper(), Form.TEXT
    if not isinstance(value, (int, float, dt.date)):
        return str(value).strip(), Form.TEXT
    if isinstance(value, dt.date):
        is_month = number_format and "d" not in number_format.lower()
        return f"{value:%Y-%m}" if is_month else f"{value:%Y-%m-%d}", Form.DATE
    if "%" in number_format:
        return f"{_written(Decimal(repr(value)).scaleb(2))}%", Form.PERCENT
    return _written(Decimal(repr(value))), Form.NUMBER


def _written(number: Decimal) -> str:
    """Return a number as a plan writes it."""
    whole = number.to_integral_value()
    text = f"{whole if number == whole else number.normalize():f}"
    # A fourth decimal cannot be a group of thousands.
    return f"{text}0" if DOTTED_THOUSANDS.fullmatch(text) else text


def _place(sheet: str, row: int, column: int) -> str:
    letters, left = "", column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{sheet}!{letters}{row + 1}"

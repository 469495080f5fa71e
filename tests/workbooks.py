"""Workbooks for tests, as a spreadsheet program would save them."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

openpyxl = pytest.importorskip("openpyxl", reason="it writes the workbooks of these tests")
pytest.importorskip("python_calamine", reason="the extra `xlsx` is not installed")

ERROR = "#REF!"
"""A cell whose formula failed."""


def workbook(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[object]]],
    *,
    formats: Mapping[str, str] | None = None,
    joined: Sequence[str] = (),
    hidden: Sequence[str] = (),
) -> Path:
    """Write a workbook and return its path.

    Args:
        path: Where it goes.
        sheets: Rows of cells by name of the sheet; None is an empty cell, `ERROR` a failed formula.
        formats: Formats of cells by reference such as `C5`, in every sheet.
        joined: Ranges of joined cells, in every sheet.
        hidden: Names of hidden sheets.
    """
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == ERROR:
                    cell.data_type = "e"
        for reference, form in (formats or {}).items():
            sheet[reference].number_format = form
        for reference in joined:
            sheet.merge_cells(reference)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    data = io.BytesIO()
    book.save(data)
    path.write_bytes(data.getvalue())
    return path


def day(text: str) -> dt.date:
    """Return a date of a workbook."""
    return dt.date.fromisoformat(text)

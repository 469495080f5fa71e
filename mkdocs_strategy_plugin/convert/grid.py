"""A table as it came: cells with their places, before anybody has said what they mean."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Block", "Cell", "Form", "Grid"]


class Form(enum.Enum):
    """What a cell is known to hold."""

    TEXT = "text"
    """Words, or a number as somebody typed it."""
    NUMBER = "number"
    """A number of a workbook, which needs no reading."""
    PERCENT = "percent"
    """A number that a workbook shows as a percent; its text carries the sign."""
    DATE = "date"
    """A day or a month of a workbook; its text is a period of the plan format."""
    FAULT = "fault"
    """A formula that failed, such as `#REF!`."""
    UNSAVED = "unsaved"
    """A formula whose value nobody has saved; its text is the formula."""


class Cell(NamedTuple):
    """One cell that is not empty."""

    text: str
    """What it says, without spaces around it; never empty."""
    place: str
    """Where a person finds it: `KPIs!C7`, or `kpis.csv:3`."""
    form: Form = Form.TEXT
    """What is known of it."""


class Block(NamedTuple):
    """Cells that were joined into one."""

    top: int
    """Its first row, 0-based."""
    left: int
    """Its first column, 0-based."""
    bottom: int
    """Its last row."""
    right: int
    """Its last column."""


@dataclass(frozen=True)
class Grid:
    """A sheet, or a file with one table."""

    file: str
    """Name of the file."""
    name: str
    """What its readers call it: the sheet, or the file."""
    cells: Mapping[tuple[int, int], Cell]
    """By row and column, 0-based, of those that are not empty."""
    blocks: tuple[Block, ...] = ()
    """Joined cells; the first of each holds what all of them say."""

    @cached_property
    def rows(self) -> Mapping[int, Mapping[int, Cell]]:
        """Cells by row and column, of the rows that hold any, from top left to bottom right."""
        rows: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in sorted(self.cells.items()):
            rows.setdefault(row, {})[column] = cell
        return rows

    def row(self, number: int) -> Mapping[int, Cell]:
        """Return the cells of a row by column, from left to right; none for an empty one."""
        return self.rows.get(number, {})

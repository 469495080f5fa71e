"""A table of KPIs, one a row, as parts of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.convert.grid import Cell, Form
from mkdocs_strategy_plugin.convert.headers import Column, key_of
from mkdocs_strategy_plugin.convert.layout import NUMBERS, Field, Layout, layout_of
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Why
from mkdocs_strategy_plugin.convert.numbers import told_marks
from mkdocs_strategy_plugin.convert.row import Context, Filled, add_kpi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.convert.draft import Draft
    from mkdocs_strategy_plugin.convert.grid import Block, Grid
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["add_table"]

TOTALS = frozenset(
    {"total", "totals", "grandtotal", "sum", "average", "jumlah", "subtotal", "ratarata"}
)
"""What a row is called that sums up the others."""

NO_FIELD = Field(None, "")


def add_table(grid: Grid, draft: Draft, plan_period: Period | None) -> Layout:
    """Add the KPIs of a table to a draft, and what could not be carried over.

    Args:
        grid: The table.
        draft: Takes it all.
        plan_period: The plan's period; None where nobody has said it.

    Returns:
        How the table was read.

    Raises:
        StrategyError: it is no table of KPIs.
    """
    layout = layout_of(grid, plan_period)
    draft.leftovers += (*layout.leftovers, *_joined_beside(grid, layout))
    reading = _Reading(grid, layout, draft, str(plan_period or ""))
    for row in grid.rows:
        if row != layout.header:
            reading.add(row)
    draft.leftovers += _unknown_columns(grid, layout)
    return layout


class _Reading:
    """One pass over the rows of a table."""

    def __init__(self, grid: Grid, layout: Layout, draft: Draft, plan_period: str) -> None:
        self._grid = grid
        self._layout = layout
        self._draft = draft
        self._joined: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in _joined_below(grid, layout, draft):
            self._joined.setdefault(row, {})[column] = cell
        self._shared = {
            (each.top, each.left)
            for each in grid.blocks
            if each.bottom > each.top or _is_wide(each, layout)
        }
        numbers = (
            cell
            for (row, column), cell in grid.cells.items()
            if row > layout.header and layout.fields.get(column, NO_FIELD).column in NUMBERS
        )
        self._context = Context(grid.file, draft, told_marks(numbers), plan_period)
        self._name = layout.column_of(Column.NAME)

    def add(self, row: int) -> None:
        """Carry one row over, or say why not."""
        own = self._grid.row(row)
        cells = {**self._joined.get(row, {}), **own}
        why = self._why_not(row, cells)
        if why:
            self._leave(own, why)
            return
        unusable = {
            column: cell
            for column, cell in own.items()
            if cell.form in (Form.FAULT, Form.UNSAVED) or column not in self._layout.fields
        }
        for column, cell in unusable.items():
            is_formula = cell.form in (Form.FAULT, Form.UNSAVED)
            self._leave({column: cell}, cell.form.value if is_formula else "no-header")
        add_kpi(
            [
                Filled(self._field(row, column), cells[column])
                for column in sorted(cells)
                if column not in unusable
            ],
            self._context,
        )

    def _field(self, row: int, column: int) -> Field:
        field = self._layout.fields[column]
        if field.column in NUMBERS and (row, column) in self._shared:
            return field._replace(column=None, header=self._headers(row, column))
        return field

    def _headers(self, row: int, column: int) -> str:
        """Return the headers of all columns that one cell stands for."""
        return next(
            _headers_of(each, self._layout)
            for each in self._grid.blocks
            if (each.top, each.left) == (row, column)
        )

    def _why_not(self, row: int, cells: Mapping[int, Cell]) -> str:
        """Return why a row is no KPI; empty if it is one."""
        if row < self._layout.header:
            return "above"
        name = cells.get(self._name) if self._name is not None else None
        if name is None or name.form in (Form.FAULT, Form.UNSAVED):
            return "no-name"
        if key_of(name.text) in TOTALS:
            return "total"
        if all(self._repeats_header(column, cell) for column, cell in cells.items()):
            return "header-again"
        is_wide = any(
            block.top == row and block.left <= (self._name or 0) <= block.right > block.left
            for block in self._grid.blocks
        )
        return "heading" if is_wide and len(cells) == 1 else ""

    def _repeats_header(self, column: int, cell: Cell) -> bool:
        return self._layout.fields.get(column, NO_FIELD).header == cell.text

    def _leave(self, cells: Mapping[int, Cell], why: str) -> None:
        for column, cell in cells.items():
            field = NO_FIELD if why == "above" else self._layout.fields.get(column, NO_FIELD)
            self._draft.leftovers.append(
                Leftover(self._grid.file, cell.place, field.header, cell.text, Why(why))
            )


def _joined_below(
    grid: Grid, layout: Layout, draft: Draft
) -> Iterator[tuple[tuple[int, int], Cell]]:
    """Yield what joined cells say in rows below their first; a number is said of no row."""
    for block in grid.blocks:
        first = grid.cells.get((block.top, block.left))
        field = layout.fields.get(block.left)
        if block.top <= layout.header or block.bottom == block.top or not (first and field):
            continue
        is_number = field.column in NUMBERS
        rows = f"{block.top + 1}–{block.bottom + 1}"  # noqa: RUF001  (from row to row)
        why = Why("joined-number" if is_number else "joined", {"rows": rows})
        draft.leftovers.append(Leftover(grid.file, first.place, field.header, first.text, why))
        if not is_number and field.column is not None:
            for row in range(block.top + 1, block.bottom + 1):
                if any((row, column) in grid.cells for column in layout.fields):
                    yield (row, block.left), first


def _joined_beside(grid: Grid, layout: Layout) -> Iterator[Leftover]:
    """Yield the numbers that stand in one cell for several columns of their row."""
    for block in grid.blocks:
        cell = grid.cells.get((block.top, block.left))
        is_number = layout.fields.get(block.left, NO_FIELD).column in NUMBERS
        is_in_row = block.top == block.bottom > layout.header
        if cell and is_number and is_in_row and _is_wide(block, layout):
            headers, why = _headers_of(block, layout), Why("joined-columns")
            yield Leftover(grid.file, cell.place, headers, cell.text, why)


def _headers_of(block: Block, layout: Layout) -> str:
    columns = range(block.left, block.right + 1)
    return " + ".join(layout.fields[each].header for each in columns if each in layout.fields)


def _is_wide(block: Block, layout: Layout) -> bool:
    """Tell whether a block covers more columns with a header than its first."""
    return any(column in layout.fields for column in range(block.left + 1, block.right + 1))


def _unknown_columns(grid: Grid, layout: Layout) -> Iterator[Leftover]:
    """Yield the headers nobody knows, once each; their cells are in the notes of the KPIs."""
    told = {(leftover.place, leftover.written) for leftover in layout.leftovers}
    for column, field in layout.fields.items():
        cell = grid.cells[layout.header, column]
        if field.column is None and (cell.place, cell.text) not in told:
            yield Leftover(grid.file, cell.place, cell.text, cell.text, Why("unknown-column"))

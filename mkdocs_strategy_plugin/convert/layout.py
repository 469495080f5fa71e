"""Where a table has its header, and what each of its columns is about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.convert.headers import HEADERS, Column, header_of
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Why
from mkdocs_strategy_plugin.convert.periods import dated
from mkdocs_strategy_plugin.convert.short_years import whole_years
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.convert.grid import Cell, Grid
    from mkdocs_strategy_plugin.convert.headers import Header
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["NUMBERS", "Field", "Layout", "header_row", "layout_of"]

NUMBERS = frozenset({Column.BASELINE, Column.TARGET, Column.ACTUAL})
"""Columns of numbers."""
LOOKED_AT = 50
"""Rows in which the header is looked for."""
MOST_SHOWN = 12
"""Headers that a message lists."""


class Field(NamedTuple):
    """What one column of a table is about."""

    column: Column | None
    """What it holds; None for what the plan has no place for but a note."""
    header: str
    """As it is written; empty for a column without one."""
    period: str = ""
    """The period that its header names, with a year; empty where it names none."""


class Layout(NamedTuple):
    """How a table is to be read."""

    header: int
    """Row of the header, 0-based."""
    fields: Mapping[int, Field]
    """By column."""
    languages: tuple[str, ...]
    """Language of each header that is of one language only."""
    leftovers: tuple[Leftover, ...]
    """What the header says and cannot be used."""

    def column_of(self, wanted: Column) -> int | None:
        """Return the number of the column that holds `wanted`; None if none does."""
        found = (number for number, field in self.fields.items() if field.column is wanted)
        return next(found, None)


def header_row(grid: Grid) -> int | None:
    """Return the row with the most headers we know, that of the KPI's name among them."""
    scores = {row: _score(grid, row) for row in islice(grid.rows, LOOKED_AT)}
    best = max(scores, key=lambda row: scores[row], default=None)
    return best if best is not None and scores[best] else None


def layout_of(grid: Grid, plan_period: Period | None) -> Layout:
    """Return how a table is to be read.

    Args:
        grid: The table.
        plan_period: The plan's period, whose year months without one are of; None: not known.

    Raises:
        StrategyError: there is no header, or it has two rows.
    """
    row = header_row(grid)
    if row is None:
        raise _without_header(grid)
    headers = grid.row(row)
    shared = _shared(grid, row)
    whole, doubts = whole_years(headers, grid.file)
    leftovers = [*doubts]
    fields: dict[int, Field] = {}
    for column, cell in headers.items():
        known = None if column in shared else header_of(whole[column])
        fields[column] = _field(cell, known, fields, plan_period)
        why = "no-year" if known and _lacks_year(known, plan_period) else ""
        why = "shared-header" if column in shared else why
        if why:
            leftovers.append(Leftover(grid.file, cell.place, cell.text, cell.text, Why(why)))
    _without_overlap(grid, row, fields, leftovers)
    _without_open_values(grid, row, fields, leftovers)
    if Column.NAME not in {field.column for field in fields.values()}:
        metrics = (n for n, field in fields.items() if field.column is Column.METRIC)
        metric = next(metrics, None)
        if metric is None:  # its header is joined with others
            raise _without_header(grid)
        fields[metric] = fields[metric]._replace(column=Column.NAME)
    _refuse_second_row(grid, row, fields)
    languages = [header.languages for header in map(header_of, headers.values()) if header]
    return Layout(
        row,
        fields,
        tuple(next(iter(each)) for each in languages if len(each) == 1),
        tuple(leftovers),
    )


def _score(grid: Grid, row: int) -> int:
    known = [header.columns for header in map(header_of, grid.row(row).values()) if header]
    has_name = any({Column.NAME, Column.METRIC} & set(columns) for columns in known)
    has_more = row < max(grid.rows)
    return len(known) if has_name and has_more else 0


def _field(
    cell: Cell, known: Header | None, before: Mapping[int, Field], plan_period: Period | None
) -> Field:
    if known is None or _lacks_year(known, plan_period):
        return Field(None, cell.text)
    taken = {field.column for field in before.values()}
    named = _with_year(known.period, plan_period)
    for column in known.columns:
        if column not in taken or (column is Column.ACTUAL and named):
            return Field(column, cell.text, named)
    return Field(None, cell.text)


def _lacks_year(header: Header, plan_period: Period | None) -> bool:
    return header.period.startswith("-") and not _with_year(header.period, plan_period)


def _with_year(named: str, plan_period: Period | None) -> str:
    """Return a period with the year of the plan's where it names none; empty if that is open."""
    if not named.startswith("-"):
        return named
    if plan_period is None or plan_period.start.year != plan_period.end.year:
        return ""
    return f"{plan_period.start.year}{named}"


def _shared(grid: Grid, row: int) -> set[int]:
    """Return the columns whose header stands over several of them."""
    return {
        column
        for block in grid.blocks
        if block.top <= row <= block.bottom and block.right > block.left
        for column in range(block.left, block.right + 1)
    }


def _without_overlap(
    grid: Grid, row: int, fields: dict[int, Field], leftovers: list[Leftover]
) -> None:
    """Keep of the columns of values those that count nothing twice, the shorter periods first."""
    dated_fields = [
        (period(field.period), column)
        for column, field in fields.items()
        if field.column is Column.ACTUAL and field.period
    ]
    taken: list[Period] = []
    for when, column in sorted(dated_fields, key=lambda each: (each[0].days, each[1])):
        if any(when.touches(each) for each in taken):
            cell = grid.cells[row, column]
            fields[column] = Field(None, cell.text)
            why = Why("overlap", {"period": str(when)})
            leftovers.append(Leftover(grid.file, cell.place, cell.text, cell.text, why))
        else:
            taken.append(when)


def _without_open_values(
    grid: Grid, row: int, fields: dict[int, Field], leftovers: list[Leftover]
) -> None:
    """Keep no column of values without a period beside others: it may be their sum."""
    values = [column for column, field in fields.items() if field.column is Column.ACTUAL]
    for column in values if len(values) > 1 else ():
        if not fields[column].period:
            cell = grid.cells[row, column]
            fields[column] = Field(None, cell.text)
            why = Why("value-without-period")
            leftovers.append(Leftover(grid.file, cell.place, cell.text, cell.text, why))


def _refuse_second_row(grid: Grid, row: int, fields: Mapping[int, Field]) -> None:
    below = grid.row(row + 1)
    name = next(n for n, field in fields.items() if field.column is Column.NAME)
    periods = [cell for cell in below.values() if dated(cell.text)]
    if name not in below and len(periods) > 1:
        raise StrategyError(
            f"the header of '{grid.name}' has a second row, with {shown(periods[0].text)}",
            f"Write one row of headers, each with all it says: 'Actual {periods[0].text}'.",
        )


def _without_header(grid: Grid) -> StrategyError:
    # Some are the same word in several languages.
    wanted = dict.fromkeys(name for names in HEADERS[Column.NAME].values() for name in names)
    found = list(_likely_headers(grid))
    seen = ", ".join(map(shown, found[:MOST_SHOWN])) or "nothing"
    return StrategyError(
        f"'{grid.name}' has no column with the names of KPIs; found: {seen}",
        f"Give the column with the names one of these headers: {', '.join(wanted)};"
        " and write at least one row below.",
    )


def _likely_headers(grid: Grid) -> Iterator[str]:
    """Yield what stands in the fullest of the first rows, where a header would be."""
    fullest = max(islice(grid.rows.values(), LOOKED_AT), key=len, default={})
    return (cell.text for cell in fullest.values())

"""CSV files as rows of cells; what the cells mean is for others to say."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding, Location
from mkdocs_strategy_plugin.load.cells import scan_cells
from mkdocs_strategy_plugin.load.columns import Header, header_faults, missing_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["Row", "Table", "locate_cell", "read_table"]


class Row(NamedTuple):
    """One row of a CSV file."""

    line: int
    """Where it begins, 1-based."""
    cells: Mapping[str, str]
    """By name of the column, without spaces around them."""


class Table(NamedTuple):
    """A CSV file, as far as it could be read."""

    columns: tuple[str, ...]
    """Names as in the header, in lower case."""
    rows: tuple[Row, ...]
    """In the order of the file; none where a column is missing that every row needs."""
    findings: tuple[Finding, ...]
    """What is wrong with it, each with code SYN009 and its place."""
    delimiter: str
    """Comma or semicolon, as in the header."""


def read_table(source: Source) -> Table:
    """Read a CSV file; rows that do not fit the header are left out and reported."""
    delimiter = _delimiter(source.text)
    rows: list[Row] = []
    findings: list[Finding] = []
    header: Header | None = None
    for line, cells in _rows(source, delimiter, findings):
        if header is None:
            header = Header(source, line, delimiter, tuple(cell.lower() for cell in cells))
            findings.extend(header_faults(header))
            if header.is_separator:
                break
        elif len(cells) != len(header.names):
            findings.append(_ragged(header, line, cells))
        else:
            # Of two columns of one name the first counts, so it is written last.
            rows.append(Row(line, dict(zip(header.names[::-1], cells[::-1], strict=True))))
    if header is None:
        return Table((), (), tuple(findings) or (_without_header(source),), delimiter)
    usable = () if missing_columns(header.names) else tuple(rows)
    return Table(header.names, usable, tuple(findings), delimiter)


def locate_cell(source: Source, line: int, column: str) -> Location:
    """Return where a cell begins, or its row if it has no such column.

    Args:
        source: The CSV file.
        line: The line of the row, 1-based.
        column: Name of the column, in any case.
    """
    delimiter = _delimiter(source.text)
    _, names = next(_rows(source, delimiter, []), (0, []))
    columns = [name.lower() for name in names]
    start = source.start_of(min(line, source.line_count))
    starts = scan_cells(source.text, start, delimiter).starts
    number = columns.index(column.lower()) if column.lower() in columns else 0
    return source.location(starts[number] if number < len(starts) else start)


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return ";" if header.count(";") > header.count(",") else ","


def _rows(
    source: Source, delimiter: str, findings: list[Finding]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the stripped cells of each row that has any; add faults to `findings`."""
    reader = csv.reader(io.StringIO(source.text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            fault, is_last = _fault(source, line, delimiter)
            findings.append(fault)
            if is_last:
                return
            continue
        if any(cells):
            yield line, cells


def _fault(source: Source, line: int, delimiter: str) -> tuple[Finding, bool]:
    """Return what is wrong with the quotes of a row, and whether no row after it can be told."""
    row = scan_cells(source.text, source.start_of(line), delimiter)
    if row.behind_quote is not None:
        message = "more text follows the closing quote of a cell"
        hint = 'Write "" for a quote inside a cell in quotes.'
        return _finding(source.location(row.behind_quote), message, hint), False
    if row.open_quote is not None:
        message = "the quote that opens here is never closed, so no row after it can be read"
        hint = "Write a quote at the end of the cell."
        return _finding(source.location(row.open_quote), message, hint), True
    message = f"a cell of this row has more than {csv.field_size_limit():,} characters"
    return _finding(Location(source.path, line, 1), message, "Shorten it."), True


def _ragged(header: Header, line: int, cells: list[str]) -> Finding:
    count, wanted = len(cells), len(header.names)
    hint = "Add the cells that are missing, even if they are empty."
    if count > wanted:
        hint = (
            f"Put a cell that contains '{header.delimiter}' in quotes, or remove what is too much."
        )
    elif count == 1 and any(cells[0].count(other) == wanted - 1 for other in ",;\t"):
        hint = f"Write '{header.delimiter}' between the cells, as in the header."
    return _finding(
        Location(header.source.path, line, 1),
        f"the row has {count} {'cell' if count == 1 else 'cells'}, and the header has {wanted}",
        hint,
    )


def _without_header(source: Source) -> Finding:
    return _finding(
        Location(source.path, 1, 1),
        "the file has no header",
        "Write 'date,kpi,value' in the first line.",
    )


def _finding(where: Location, message: str, hint: str) -> Finding:
    return Finding(where, message, hint, code="SYN009")

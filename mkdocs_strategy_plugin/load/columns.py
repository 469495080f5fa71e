"""The header of a CSV file of measurements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related
from mkdocs_strategy_plugin.load.cells import scan_cells
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["COLUMNS", "Header", "header_faults", "missing_columns"]

COLUMNS = ("date", "kpi", "value", "channel", "numerator", "denominator", "unit", "note", "source")
"""All columns that a file may have."""


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns, and where they stand."""

    source: Source
    """The file."""
    line: int
    """1-based."""
    delimiter: str
    """Comma or semicolon."""
    names: tuple[str, ...]
    """In lower case and without spaces around them."""

    def fault(
        self, column: int, message: str, hint: str, related: tuple[Related, ...] = ()
    ) -> Finding:
        """Return a finding at a 0-based column."""
        starts = scan_cells(
            self.source.text, self.source.start_of(self.line), self.delimiter
        ).starts
        where = self.source.location(starts[min(column, len(starts) - 1)])
        return Finding(where, message, hint, related, code="SYN009")


def missing_columns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns without which no row can be read; a share replaces a value."""
    value: tuple[str, ...] = ("value",)
    if "value" not in names and ("numerator" in names or "denominator" in names):
        value = ("numerator", "denominator")
    return tuple(name for name in ("date", "kpi", *value) if name not in names)


def header_faults(header: Header) -> Iterator[Finding]:
    """Yield what is wrong with the names of the columns: one finding a column."""
    if len(header.names) == 1 and "\t" in header.names[0]:
        yield header.fault(0, "the columns are separated by tabs", "Separate them by commas.")
        return
    misspelt: set[str] = set()
    for column, name in enumerate(header.names):
        if name not in COLUMNS:
            meant = nearest(name, set(COLUMNS) - set(header.names))
            misspelt.update([meant] if meant else [])
            yield _unknown(header, column, meant)
        elif name in header.names[:column]:
            yield _repeated(header, column)
    for name in missing_columns(header.names):
        if name not in misspelt:
            yield header.fault(
                0, f"the column '{name}' is missing", f"Add '{name}' to the header, and its cells."
            )


def _unknown(header: Header, column: int, meant: str | None) -> Finding:
    name = header.names[column]
    if not name:
        return header.fault(
            column, f"column {column + 1} has no name", "Name it in the header, or remove it."
        )
    hint = f"Write '{meant}'." if meant else f"Remove it, or use one of {', '.join(COLUMNS)}."
    return header.fault(column, f"unknown column {shown(name)}", hint)


def _repeated(header: Header, column: int) -> Finding:
    name = header.names[column]
    first = header.fault(header.names.index(name), "", "").where
    return header.fault(
        column,
        f"the column '{name}' stands here a second time",
        "Remove one of the two.",
        (Related(first, "first defined here"),),
    )

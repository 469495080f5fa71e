"""The header of a CSV file of measurements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related
from mkdocs_strategy_plugin.load.cells import scan_cells
from mkdocs_strategy_plugin.model.period import period_in_id
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import Location
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["COLUMNS", "Header", "header_faults", "missing_columns"]

COLUMNS = ("date", "kpi", "value", "channel", "numerator", "denominator", "unit", "note", "source")
"""All columns that a file may have."""

CALLED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("tanggal", "periode", "bulan", "period", "month"), "date"),
        **dict.fromkeys(("indikator", "indicator"), "kpi"),
        **dict.fromkeys(("nilai", "realisasi", "actual"), "value"),
        **dict.fromkeys(("kanal", "saluran", "platform"), "channel"),
        "satuan": "unit",
        "catatan": "note",
        "sumber": "source",
    }
)
"""What people call the columns in English and Indonesian."""

SEPARATOR = re.compile("sep=.?")
"""What a spreadsheet may write above the header, or want to find there."""


@dataclass(frozen=True)
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

    @property
    def is_separator(self) -> bool:
        """True of a line that tells a spreadsheet what separates the columns, and names none."""
        return SEPARATOR.fullmatch(self.names[0]) is not None

    def fault(
        self, column: int, message: str, hint: str, related: tuple[Related, ...] = ()
    ) -> Finding:
        """Return a finding at a 0-based column."""
        return Finding(self.location(column), message, hint, related, code="SYN009")

    def location(self, column: int) -> Location:
        """Return where a 0-based column begins."""
        return self.source.location(self._starts[min(column, len(self._starts) - 1)])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return scan_cells(self.source.text, self.source.start_of(self.line), self.delimiter).starts


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
    if header.is_separator:
        yield header.fault(
            0,
            f"{shown(header.names[0])} stands in the first line, where the header belongs",
            "Remove the line: the header itself shows what separates the columns.",
        )
        return
    first: dict[str, int] = {}
    unused, misspelt = set(COLUMNS) - set(header.names), set[str | None]()
    for column, name in enumerate(header.names):
        if name and first.setdefault(name, column) != column:
            yield _repeated(header, column, first[name])
        elif name not in COLUMNS:
            called = CALLED.get(name)
            meant = called if called in unused else nearest(name, unused)
            misspelt.add(meant)
            yield _unknown(header, column, meant)
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
    if period_in_id(name):
        hint = f"Give each value a row of its own, with {name.upper()} in the column 'date'."
    return header.fault(column, f"unknown column {shown(name)}", hint)


def _repeated(header: Header, column: int, first: int) -> Finding:
    return header.fault(
        column,
        f"the column '{header.names[column]}' stands here a second time",
        "Remove one of the two.",
        (Related(header.location(first), "first defined here"),),
    )

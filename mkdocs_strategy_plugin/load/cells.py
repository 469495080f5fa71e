"""Where the cells of one row of CSV begin."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["CellScan", "scan_cells"]

_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')
_BARE = {",": re.compile(r"[^,\r\n]*"), ";": re.compile(r"[^;\r\n]*")}


class CellScan(NamedTuple):
    """One row of CSV as it is written."""

    starts: tuple[int, ...]
    """Offset of each cell, its quote included."""
    open_quote: int | None = None
    """Offset of a quote that nothing closes."""
    behind_quote: int | None = None
    """Offset of the first text between a closing quote and the next delimiter."""


def scan_cells(text: str, start: int, delimiter: str) -> CellScan:
    """Return the cells of the row that begins at an offset; `delimiter` is a comma or semicolon."""
    bare, starts, behind_quote = _BARE[delimiter], [start], None
    while True:
        end = starts[-1]
        if text.startswith('"', end):
            quoted = _QUOTED.match(text, end)
            if quoted is None:
                return CellScan(tuple(starts), open_quote=end, behind_quote=behind_quote)
            end = quoted.end()
            if behind_quote is None and not text.startswith(("\r", "\n", delimiter), end):
                behind_quote = end if end < len(text) else None
        end = _end_of(bare, text, end)
        if not text.startswith(delimiter, end):
            return CellScan(tuple(starts), behind_quote=behind_quote)
        starts.append(end + 1)


def _end_of(bare: re.Pattern[str], text: str, start: int) -> int:
    match = bare.match(text, start)
    return match.end() if match else start

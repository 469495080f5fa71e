"""CSV files as grids, in whatever encoding and with whatever delimiter they were saved."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.convert.grid import Cell, Grid
from mkdocs_strategy_plugin.convert.headers import header_of
from mkdocs_strategy_plugin.convert.leftovers import Leftover, Why
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.encoding import NotUtf8, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["csv_grid"]

DELIMITERS = ",;\t"
"""What may part cells, the commonest first."""
LOOKED_AT = 50
"""Rows in which the header is looked for."""
WIDE = {"UTF-16": "utf-16", "UTF-32": "utf-32"}
"""Encodings that a byte order mark or their zero bytes tell, and how to read them."""


def csv_grid(path: Path, data: bytes) -> tuple[Grid, tuple[Leftover, ...]]:
    """Return the cells of a CSV file, and what is to be looked at because of its encoding.

    Raises:
        StrategyError: it is no text, or its quotes do not match.
    """
    text, encoding = _text(path, data)
    doubts = (
        (Leftover(path.name, path.name, "", "", Why("encoding", {"encoding": encoding})),)
        if encoding
        else ()
    )
    first, _, rest = text.partition("\n")
    told = first.strip().removeprefix("sep=") if first.startswith("sep=") else ""
    if told in DELIMITERS and told:
        return _grid(path, rest, told, above=1), doubts
    return _grid(path, text, max(DELIMITERS, key=lambda each: _score(path, text, each))), doubts


def _text(path: Path, data: bytes) -> tuple[str, str]:
    """Return the text, and the encoding where it had to be inferred from single letters."""
    text = decoded(data)
    if not isinstance(text, NotUtf8):
        return text, ""
    is_wide = text.looks_like in WIDE
    encoding = WIDE[text.looks_like] if is_wide else "cp1252"
    if is_wide and not data.startswith((codecs.BOM_UTF16, codecs.BOM_UTF16_BE, codecs.BOM_UTF32)):
        # Without a mark, the side on which the zeros stand tells the order of bytes.
        encoding += "-le" if data[1:2] == b"\0" else "-be"
    try:
        if "binary" not in text.looks_like:
            return data.decode(encoding).removeprefix("\ufeff"), "" if is_wide else "Windows-1252"
    except UnicodeDecodeError:
        pass
    raise StrategyError(
        f"'{path.name}' is no table: it looks like {text.looks_like}",
        "Save the table as CSV in UTF-8, or as XLSX.",
    )


def _score(path: Path, text: str, delimiter: str) -> tuple[int, int]:
    """Return how many headers a delimiter makes of the likeliest row, and how many cells."""
    rows: list[tuple[int, list[str]]] = []
    with contextlib.suppress(StrategyError):  # the rows before the fault tell enough
        rows.extend(islice(_rows(path, text, delimiter), LOOKED_AT))
    known = [sum(map(bool, map(header_of, _cells(row)))) for _, row in rows]
    return max(known, default=0), max((len(row) for _, row in rows), default=0)


def _cells(row: list[str]) -> Iterator[Cell]:
    return (Cell(each.strip(), "") for each in row if each.strip())


def _grid(path: Path, text: str, delimiter: str, *, above: int = 0) -> Grid:
    cells = {
        (number, column): Cell(written.strip(), f"{path.name}:{line + above}")
        for number, (line, row) in enumerate(_rows(path, text, delimiter))
        for column, written in enumerate(row)
        if written.strip()
    }
    return Grid(path.name, path.name, cells)


def _rows(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its line, 1-based."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise StrategyError(
                f"'{path.name}', line {line}: the cells cannot be told apart ({error})",
                'Put a cell that holds the delimiter in quotes, and write "" for a quote in it.',
            ) from None
        yield line, row

"""Tables as CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["BYTE_ORDER_MARK", "Cell", "header", "line", "sheet"]

Cell: TypeAlias = "str | float | None"
"""A text, a number, or nothing."""

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it a spreadsheet does not take a file for UTF-8."""

STARTERS = "=+\\-@＝＋－＠﹦﹢﹣﹫\N{MINUS SIGN}"  # noqa: RUF001  (look-alikes are what it is about)
"""What makes a spreadsheet run a cell's text, wide forms included: some make plain ones of them."""
STRIPPED = r"\s\"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""What a program may take away before it looks: blanks, quotes, and what nobody sees."""

# Where a list is written with semicolons, a spreadsheet also splits a file with commas at these.
RUNS = re.compile(rf"((?:^|;)[{STRIPPED}]*)(?=[{STARTERS}])")
CONTROLS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
BARE = re.compile(r"(?:\w[\w.-]*(?: \w[\w.-]*)*)?", re.ASCII)
"""What is safe as it is; most cells are ids, or several of them."""


def sheet(columns: Iterable[str], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return rows under one header.

    Args:
        columns: Their names, which are ids.
        rows: The cells of each row by column; one that is not named is empty.

    Returns:
        Text with a byte order mark and a line for each row. Numbers have a point and no thousands,
        in at most twelve digits. A text is on one line, and has an apostrophe before each sign that
        a spreadsheet might take for the beginning of a formula.

    Source:
        https://owasp.org/www-community/attacks/CSV_Injection
    """
    names = tuple(columns)
    return header(names) + "".join(line(names, row) for row in rows)


def header(columns: Iterable[str]) -> str:
    """Return how a sheet begins: the byte order mark and the names of its columns."""
    return BYTE_ORDER_MARK + ",".join(columns) + "\n"


def line(columns: Iterable[str], row: Mapping[str, Cell]) -> str:
    """Return one row of a sheet."""
    return ",".join(_cell(row.get(column)) for column in columns) + "\n"


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value)
    # Twelve digits are more than was measured, and hide what binary numbers are off by.
    return f"{value:.12g}" if abs(value) < 1e12 else repr(value)  # noqa: PLR2004  (as said above)


def _text(words: str) -> str:
    if BARE.fullmatch(words):
        return words
    defused = RUNS.sub(r"\1'", CONTROLS.sub(" ", words).strip())
    # In quotes also where there is no comma: some programs split at semicolons as well.
    return '"' + defused.replace('"', '""') + '"' if defused else ""

"""Merge conflicts that somebody committed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["conflicts", "first_marker"]

_MARKER = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_NOTES = {
    "<": "the conflict begins here",
    "|": "what was there before",
    "=": "the other side begins here",
    ">": "the conflict ends here",
}


def first_marker(source: Source) -> int | None:
    """Return where the first line stands that a version control system left; None if none does."""
    return next((match.start() for match in _markers(source.text)), None)


def conflicts(source: Source) -> Iterator[Finding]:
    """Yield one finding a conflict, with its other lines."""
    markers = list(_markers(source.text))
    starts = [n for n, match in enumerate(markers) if n == 0 or match[0][0] == "<"]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield _conflict(source, markers[start], markers[start + 1 : end])


def _markers(text: str) -> Iterator[re.Match[str]]:
    # Looking for a word is a hundred times faster than looking for a pattern at each line, and
    # looking for a character, which most texts do not hold, is ten times as fast again.
    if any(sign in text and sign * 7 in text for sign in _NOTES):
        yield from _MARKER.finditer(text)


def _conflict(source: Source, first: re.Match[str], others: list[re.Match[str]]) -> Finding:
    return Finding(
        source.location(first.start()),
        f"'{first[0]}' is the mark of a merge conflict that is not resolved",
        "Keep one of the two sides, and remove the lines with the marks.",
        tuple(
            Related(source.location(mark.start()), f"'{mark[0]}': {_NOTES[mark[0][0]]}")
            for mark in others
        ),
        code="SYN001",
    )

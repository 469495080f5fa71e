"""Fenced code in a Markdown page, also inside of lists, admonitions and quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["fences"]

LINE = re.compile(r"(?P<lead>[ \t>]*)(?P<rest>[^\n]*)(?:\n|\Z)")
OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<info>.*)")


class _Fence(NamedTuple):
    """A fence that is not closed yet."""

    start: int
    """Offset of its line."""
    mark: str
    """The backticks or tildes, which close it too."""
    quotes: int
    """How many quotes it stands in."""
    indent: int
    """Columns in front of it."""


def fences(page: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    r"""Yield where the lines of fenced code begin and end, fences included and quotes left out.

    Args:
        page: With line ends of `\n`.
        begin: Offset to begin at: behind the front matter.
    """
    at, length = begin, len(page)
    while at < length:
        line = LINE.match(page, at)
        if line is None or line.end() == at:
            return
        fence = _opened(line)
        end = _closed(page, line.end(), fence) if fence else None
        if fence and end:
            yield from _inside(page, fence, end)
        at = end or line.end()


def _inside(page: str, fence: _Fence, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a fence; in a quote, without the marks that make them a quote."""
    at = fence.start
    while at < end:
        line = LINE.match(page, at)
        if line is None:
            return
        yield line.end("lead") if fence.quotes else at, line.end()
        at = line.end()


def _opened(line: re.Match[str]) -> _Fence | None:
    opening = OPENING.fullmatch(line["rest"])
    if opening is None or "`" in opening["info"]:
        return None
    return _Fence(line.start(), opening["fence"], *_place(line["lead"]))


def _closed(page: str, at: int, fence: _Fence) -> int | None:
    """Return the end of the line that closes a fence; None where what follows leaves its block."""
    while at < len(page):
        line = LINE.match(page, at)
        if line is None:
            return None
        quotes, indent = _place(line["lead"])
        rest = line["rest"].rstrip()
        if rest and (quotes < fence.quotes or (not fence.quotes and indent < fence.indent)):
            return None
        if rest == fence.mark and (quotes, indent) == (fence.quotes, fence.indent):
            return line.end()
        at = line.end()
    return None


def _place(lead: str) -> tuple[int, int]:
    """Return how many quotes a line stands in, and how many columns are in front of it."""
    return lead.count(">"), len(lead.expandtabs(4))

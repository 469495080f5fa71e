"""Fenced code in a Markdown page, also inside of lists, admonitions and quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["fences"]

OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<info>.*)")


class _Line(NamedTuple):
    """A line of a page."""

    start: int
    """Offset of its first character."""
    inside: int
    """Offset behind its indentation and the marks of quotes."""
    end: int
    """Offset of the next line."""
    rest: str
    """What stands from `inside` on, without blanks behind it."""
    quotes: int
    """How many quotes it stands in."""
    indent: int
    """Columns in front of it."""


class _Fence(NamedTuple):
    """A fence that is not closed yet."""

    line: _Line
    """Its line."""
    mark: str
    """The backticks or tildes, which close it too."""


def fences(page: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    r"""Yield where the lines of fenced code begin and end, fences included and quotes left out.

    Args:
        page: With line ends of `\n`.
        begin: Offset to begin at: behind the front matter.
    """
    at = begin
    while at < len(page):
        line = _line(page, at)
        fence = _opened(line)
        inside = list(_inside(page, fence)) if fence else []
        yield from inside
        at = inside[-1][1] if inside else line.end


def _line(page: str, at: int) -> _Line:
    end = page.find("\n", at)
    text = page[at:] if end < 0 else page[at:end]
    rest = text.lstrip(" \t>")
    lead = text[: len(text) - len(rest)]
    return _Line(
        at,
        at + len(lead),
        at + len(text) + 1,
        rest.rstrip(),
        lead.count(">"),
        len(lead.expandtabs(4)),
    )


def _opened(line: _Line) -> _Fence | None:
    opening = OPENING.fullmatch(line.rest)
    if opening is None or "`" in opening["info"]:
        return None
    return _Fence(line, opening["fence"])


def _inside(page: str, fence: _Fence) -> Iterator[tuple[int, int]]:
    """Yield the lines of a fence; none where what follows leaves its block before it is closed."""
    first, lines = fence.line, [fence.line]
    while lines[-1].end < len(page):
        line = _line(page, lines[-1].end)
        lines.append(line)
        if line.rest and _leaves(line, first):
            return
        if line.rest == fence.mark and (line.quotes, line.indent) == (first.quotes, first.indent):
            for each in lines:
                yield each.inside if first.quotes else each.start, min(each.end, len(page))
            return


def _leaves(line: _Line, first: _Line) -> bool:
    return line.quotes < first.quotes or (not first.quotes and line.indent < first.indent)

"""Fenced code in a Markdown page, also inside of lists, admonitions and quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["fences"]

OPENING = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<info>.*)")

_Key: TypeAlias = tuple[str, int, int]
"""Backticks or tildes, quotes and indentation."""


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


def fences(page: str, begin: int = 0) -> Iterator[tuple[int, int]]:
    r"""Yield where the lines of fenced code begin and end, fences included and quotes left out.

    Args:
        page: With line ends of `\n`.
        begin: Offset to begin at: behind the front matter.
    """
    lines = tuple(_lines(page, begin))
    # Known before, so that fences that nothing closes do not each look through the whole page.
    last = {_key(line): at for at, line in enumerate(lines) if _mark(line) == line.rest}
    at = 0
    while at < len(lines):
        behind = _behind(lines, at, last)
        for line in lines[at:behind]:
            yield line.inside if lines[at].quotes else line.start, min(line.end, len(page))
        at = max(behind, at + 1)


def _lines(page: str, at: int) -> Iterator[_Line]:
    while at < len(page):
        line = _line(page, at)
        yield line
        at = line.end


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


def _mark(line: _Line) -> str | None:
    """Return the backticks or tildes with which a line opens fenced code, which close it too."""
    opening = OPENING.fullmatch(line.rest)
    return opening["fence"] if opening and "`" not in opening["info"] else None


def _key(line: _Line, mark: str | None = None) -> _Key:
    """Return what a line that closes has in common with the one that opens."""
    return mark or line.rest, line.quotes, line.indent


def _behind(lines: Sequence[_Line], at: int, last: Mapping[_Key, int]) -> int:
    """Return the number of the line behind the fenced code that begins at one; `at`: none does.

    Code whose block ends before it is closed is none.
    """
    first = lines[at]
    mark = _mark(first)
    if mark is None:
        return at
    closing = _key(first, mark)
    for number in range(at + 1, last.get(closing, at) + 1):
        line = lines[number]
        if line.rest and _leaves(line, first):
            return at
        if _key(line) == closing:
            return number + 1
    return at


def _leaves(line: _Line, first: _Line) -> bool:
    return line.quotes < first.quotes or (not first.quotes and line.indent < first.indent)

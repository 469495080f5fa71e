"""The prose of a Markdown page: what is left when front matter, code and raw HTML are out.

It follows Python-Markdown with the extensions that are usual in documentation: fences, also inside
of other blocks, lists, admonitions, tabs, definitions, footnotes, quotes and Markdown in HTML.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.load.fences import fences
from mkdocs_strategy_plugin.load.raw_html import COMMENT_END, COMMENT_START, raw_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["BLANK", "prose"]

BLANK = "\0"
"""What stands for each character that is no prose; line ends stay."""

TAB = 4
"""Columns that what belongs to a list item or an admonition is indented by."""

DEEPEST = 60
"""Containers in each other that are looked into; nobody writes as many."""

OUT = re.compile(b"\1+")
NO_LINE_END = re.compile(r"[^\n]")
FRONT_MATTER = re.compile(r"-{3}[ \t]*\n.*?\n(?:\.{3}|-{3})[ \t]*(?:\n|\Z)", re.DOTALL)
ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.|:|\[\^[^\]\n]*\]:)(?:[ ]+|$)")
"""Begins a list item, a definition or a footnote, where a paragraph could begin."""
DEFINITION = re.compile(r" {0,3}:[ ]")
BOX = re.compile(r" {0,3}(?:!!!|\?\?\?\+?|===[!+]*)(?:[ ]|$)")
"""Begins an admonition, what can be folded, or a tab."""
QUOTE = re.compile(r" {0,3}>[ ]?")
HEADING = re.compile(r"#{1,6}")
ROW_UNDER_HEAD = re.compile(r"[ |:]*-[- |:]*")
"""The second line of a table; a line of dashes alone makes no difference here."""
OURS = re.compile(r"<!--\s*(?:strategy:\S|(?i:strateg[yi])[:\s][^<>]*-->)")
"""An embed, or what may be meant as one."""
CODE_SPAN = re.compile(r"(?<!\\)(?:\\{2})*(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


class _Place(enum.Enum):
    """What lines are looked through."""

    PAGE = enum.auto()
    """Those of the page, where raw HTML is known as such."""
    ITEM = enum.auto()
    """Those of a list item, in which lists need no blank line in front of them."""
    BLOCK = enum.auto()
    """Those of any other block."""


class _Line(NamedTuple):
    """A line, or what is left of it inside of a container."""

    start: int
    """Offset of its first character in the page."""
    text: str
    """Without its end."""

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def indent(self) -> int:
        text = self.text
        width = len(text) - len(text.lstrip(" \t"))
        return len(text[:width].expandtabs(TAB))

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def without(self, width: int) -> _Line:
        """Return the rest behind so many characters."""
        return _Line(self.start + width, self.text[width:])

    def dedented(self) -> _Line:
        """Return the rest behind one indentation, or behind as much of it as there is."""
        width = column = 0
        while column < TAB and width < len(self.text) and self.text[width] in " \t":
            column = column + 1 if self.text[width] == " " else TAB
            width += 1
        return self.without(width)


def prose(page: str, *, has_front_matter: bool = True) -> str:
    r"""Return a page in which all that is no prose is `BLANK`, character by character.

    Args:
        page: The whole file; its line ends may be `\n`, `\r\n` or `\r`.
        has_front_matter: False where that is gone already.

    Returns:
        A text of the same length with line ends of `\n`; comments that begin in prose stay in it.
    """
    text = page.replace("\r\n", " \n").replace("\r", "\n")
    front = FRONT_MATTER.match(text) if has_front_matter else None
    return _Prose(text, front.end() if front else 0).made()


class _Prose:
    """One pass over a page."""

    def __init__(self, page: str, begin: int) -> None:
        self._page = page
        self._begin = begin
        self._is_out = bytearray(len(page))
        self._depth = 0

    def made(self) -> str:
        self._blank(0, self._begin)
        for start, end in fences(self._page, self._begin):
            self._blank(start, end)
        written = self._page
        # What is out already is looked at as if it were empty lines.
        self._page = self._without(written, " ")
        self._walk(list(_lines(self._page, self._begin)), place=_Place.PAGE)
        return self._without(written, BLANK)

    def _without(self, page: str, filler: str) -> str:
        """Return the page with something else in the place of what is out."""
        done, parts = 0, []
        for out in OUT.finditer(self._is_out):
            parts += [page[done : out.start()], NO_LINE_END.sub(filler, page[slice(*out.span())])]
            done = out.end()
        return "".join((*parts, page[done:]))

    def _blank(self, start: int, end: int) -> None:
        self._is_out[start:end] = b"\1" * (end - start)

    def _walk(self, lines: list[_Line], *, place: _Place) -> None:
        """Look through the lines of the page, or of one container in it."""
        if self._depth == DEEPEST:
            return
        self._depth += 1
        at = 0
        while at < len(lines):
            at = self._step(lines, at, place=place)
        self._depth -= 1

    def _step(self, lines: list[_Line], at: int, *, place: _Place) -> int:
        """Look at the block that begins at a line; return the number of the line behind it."""
        read = self._reader(lines[at], place=place)
        return read(lines, at, place=place)

    def _reader(self, line: _Line, *, place: _Place) -> Callable[..., int]:
        """Return what reads the block that a line begins."""
        if line.is_blank:
            return _passed
        if self._is_raw(line, place=place):
            return self._raw
        if line.indent >= TAB:
            return self._code
        begins = ((QUOTE, self._quote), (BOX, self._box), (ITEM, self._item))
        return next((read for mark, read in begins if mark.match(line.text)), self._text)

    def _raw_end(self, line: _Line) -> int | None:
        """Return the end of raw HTML, or of a comment, that begins with a line; None for none."""
        start = _first(line)
        if start - line.start >= TAB or not self._page.startswith("<", start):
            return None
        if self._page.startswith(COMMENT_START, start):
            end = self._page.find(COMMENT_END, start + len(COMMENT_START))
            return None if end < 0 else end + len(COMMENT_END)
        return raw_end(self._page, start)

    def _raw(self, lines: list[_Line], at: int, **_: _Place) -> int:
        """Blank out raw HTML, and comments that are none of ours."""
        start, end = _first(lines[at]), self._raw_end(lines[at]) or 0
        if not OURS.match(self._page, start):
            self._blank(start, end)
        return self._behind(lines, at, end)

    def _behind(self, lines: list[_Line], at: int, end: int) -> int:
        """Go on behind an offset: what follows it in its line is a line of its own."""
        while at < len(lines) and lines[at].end <= end:
            at += 1
        if at < len(lines) and lines[at].start < end:
            self._paragraph([lines[at].without(end - lines[at].start)])
            at += 1
        return at

    def _code(self, lines: list[_Line], at: int, **_: _Place) -> int:
        while at < len(lines) and (lines[at].is_blank or lines[at].indent >= TAB):
            self._blank(lines[at].start, lines[at].end)
            at += 1
        return at

    def _quote(self, lines: list[_Line], at: int, *, place: _Place) -> int:
        inside: list[_Line] = []
        while (
            at < len(lines) and not lines[at].is_blank and not self._is_raw(lines[at], place=place)
        ):
            mark = QUOTE.match(lines[at].text)
            inside.append(lines[at].without(mark.end()) if mark else lines[at])
            at += 1
        self._walk(inside, place=_Place.BLOCK)
        return at

    def _box(self, lines: list[_Line], at: int, **_: _Place) -> int:
        """Look through the head of an admonition, and what is indented below it."""
        self._paragraph([lines[at]])
        inside: list[_Line] = []
        at += 1
        while at < len(lines) and (lines[at].is_blank or lines[at].indent >= TAB):
            inside.append(lines[at].dedented())
            at += 1
        self._walk(inside, place=_Place.BLOCK)
        return at

    def _item(self, lines: list[_Line], at: int, *, place: _Place) -> int:
        """Look through a list item: its line, those that go on without a mark, and what follows."""
        mark = ITEM.match(lines[at].text)
        inside = [lines[at].without(mark.end() if mark else 0)]
        at += 1
        while at < len(lines) and self._belongs(lines, at, place=place):
            inside.append(lines[at].dedented())
            at += 1
        self._walk(inside, place=_Place.ITEM)
        return at

    def _belongs(self, lines: list[_Line], at: int, *, place: _Place) -> bool:
        """Tell whether a line belongs to the list item above it."""
        line = lines[at]
        if line.is_blank or line.indent >= TAB:
            return True
        is_new = lines[at - 1].is_blank or ITEM.match(line.text) or BOX.match(line.text)
        return not is_new and not HEADING.match(line.text) and not self._is_raw(line, place=place)

    def _is_raw(self, line: _Line, *, place: _Place) -> bool:
        return place is _Place.PAGE and self._raw_end(line) is not None

    def _text(self, lines: list[_Line], at: int, *, place: _Place) -> int:
        """Look through a paragraph, a heading or a table."""
        if HEADING.match(lines[at].text):
            self._paragraph([lines[at]])
            return at + 1
        paragraph = [lines[at]]
        for line in lines[at + 1 :]:
            if line.is_blank or _ends_paragraph(line, place):
                break
            paragraph.append(line)
        is_table = len(paragraph) > 1 and ROW_UNDER_HEAD.fullmatch(paragraph[1].text)
        for part in ([line] for line in paragraph) if is_table else [paragraph]:
            self._paragraph(part)
        return at + self._length(paragraph, place=place)

    def _length(self, paragraph: list[_Line], *, place: _Place) -> int:
        """Return of how many lines a paragraph is, which raw HTML ends unless it is code."""
        for number, line in enumerate(paragraph[1:], start=1):
            if self._is_raw(line, place=place) and not self._is_out[_first(line)]:
                return number
        return len(paragraph)

    def _paragraph(self, lines: Iterable[_Line]) -> None:
        """Blank out the code spans of a paragraph."""
        parts = list(lines)
        text = "\n".join([part.text for part in parts])
        if "`" not in text:
            return
        for match in CODE_SPAN.finditer(text):
            self._blank_inside(parts, match.start(1), match.end())

    def _blank_inside(self, parts: list[_Line], start: int, end: int) -> None:
        """Blank out a part of lines that were joined."""
        begin = 0
        for part in parts:
            first, last = max(start - begin, 0), min(end - begin, len(part.text))
            if first < last:
                self._blank(part.start + first, part.start + last)
            begin += len(part.text) + 1


def _ends_paragraph(line: _Line, place: _Place) -> bool:
    # Elsewhere a list has a blank line in front of it.
    marks = (HEADING, BOX, DEFINITION, *((ITEM,) if place is _Place.ITEM else ()))
    return any(mark.match(line.text) for mark in marks)


def _passed(_: list[_Line], at: int, **__: _Place) -> int:
    return at + 1


def _first(line: _Line) -> int:
    """Return the offset of the first character of a line that is no blank."""
    return line.start + len(line.text) - len(line.text.lstrip(" "))


def _lines(page: str, begin: int) -> Iterator[_Line]:
    for text in page[begin:].split("\n"):
        yield _Line(begin, text)
        begin += len(text) + 1

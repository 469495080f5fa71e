"""Our pages as somebody would write them by hand in Markdown: pipe tables, lists and links."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs_strategy_plugin.render.page import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.render.page import Page

__all__ = ["by_hand"]

SITE = "http://site/"
INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
LISTS = frozenset({"ul", "ol", "dl"})
CELLS = frozenset({"td", "th"})


def by_hand(pages: Iterable[Page]) -> Mapping[str, str]:
    """Return the Markdown of each page by its path: the same words and links, no pictures."""
    every = tuple(pages)
    sources = {urljoin(SITE, _url(page.path)): page.path for page in every}
    return {page.path: _written(page, sources) for page in every}


def _url(path: str) -> str:
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"


def _written(page: Page, sources: Mapping[str, str]) -> str:
    here, folder = urljoin(SITE, _url(page.path)), posixpath.dirname(page.path) or "."

    def target(address: str) -> str:
        """Return the way to the source of a page, as Markdown names it."""
        whole, heading = urldefrag(urljoin(here, address))
        source = sources.get(unquote(whole))
        if not address or address.startswith("#") or source is None:
            return address
        way = posixpath.relpath(source, folder)
        return f"{way}#{heading}" if heading else way

    return filled(page.text, tuple(_markdown(each, target) for each in page.fragments))


def _markdown(html: str, target: Callable[[str], str]) -> str:
    writer = _Writer(target)
    writer.feed(html)
    writer.close()
    return writer.written()


@dataclass
class _Table:
    rows: list[list[str]] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        width = max(map(len, self.rows), default=0)
        for position, row in enumerate(self.rows):
            yield f"| {' | '.join([*row, *[''] * (width - len(row))])} |"
            if position == 0:
                yield "|" + " --- |" * width


class _Writer(HTMLParser):
    """Writes the Markdown of a piece of HTML."""

    def __init__(self, target: Callable[[str], str]) -> None:
        super().__init__()
        self._target = target
        self._out: list[str] = []
        self._hrefs: list[str] = []
        self._lists = self._pictures = self._cell = self._width = 0
        self._table: _Table | None = None

    def written(self) -> str:
        """Return what was written so far."""
        text = re.sub(r"[ \t]+\n", "\n", "".join(self._out))
        text = re.sub(r"(?<=\S) {2,}", " ", text)
        return re.sub(r"\n{3,}", "\n\n", text).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._pictures += tag == "svg"
        if self._pictures:
            return
        if tag in CELLS or tag in {"table", "tr"}:
            self._begin_table(tag, int(known.get("colspan", 1)))
        elif tag == "a":
            self._hrefs.append(self._target(known.get("href", "")))
            self._out.append(" [")
        elif tag == "img":
            self._out.append(f"![{known.get('alt', '')}]({self._target(known.get('src', ''))})")
        else:
            self._begin(tag)
        if "id" in known:
            self._out.append(f'<a id="{known["id"]}"></a>')

    def _begin(self, tag: str) -> None:
        if tag in LISTS:
            self._lists += 1
        if tag in INLINE:
            self._out.append(INLINE[tag])
        elif tag in {"li", "dt"} and self._table is None:
            self._out.append(f"\n{'    ' * (self._lists - 1)}- {'**' if tag == 'dt' else ''}")
        else:
            self._part()

    def _begin_table(self, tag: str, width: int) -> None:
        if tag == "table":
            self._table = _Table()
        elif self._table and tag == "tr":
            self._table.rows.append([])
        elif self._table:
            self._cell, self._width = len(self._out), width

    def _part(self) -> None:
        """Begin a new paragraph; in a list or a table there is none."""
        self._out.append(" " if self._lists or self._table else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._pictures -= 1
        elif self._pictures:
            return
        elif tag == "a":
            self._out.append(f"]({self._hrefs.pop()}) ")
        elif tag in INLINE:
            self._out.append(INLINE[tag])
        elif tag in CELLS or tag == "table":
            self._end_table(tag)
        else:
            self._end(tag)

    def _end(self, tag: str) -> None:
        if tag in LISTS:
            self._lists -= 1
        if tag == "dt" and self._table is None:
            self._out.append("**:")
        if tag != "span":
            self._part()

    def _end_table(self, tag: str) -> None:
        if self._table and tag in CELLS:
            words = " ".join("".join(self._out[self._cell :]).split())
            del self._out[self._cell :]
            self._table.rows[-1] += [words.replace("|", "\\|"), *[""] * (self._width - 1)]
        elif self._table:
            lines = "\n".join(self._table.lines())
            self._table = None
            self._out.append(f"\n\n{lines}\n\n")

    def handle_data(self, data: str) -> None:
        if not self._pictures:
            self._out.append(re.sub(r"\s+", " ", data))

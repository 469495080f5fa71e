"""Addresses: the one page or heading of each entity, and the way there from any page."""

from __future__ import annotations

import functools
import posixpath
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["Addresses", "Spot", "anchor", "as_prefix", "published"]

ABSOLUTE = re.compile(r"/|[a-zA-Z][a-zA-Z0-9+.-]*:|$")
"""How addresses begin that are the same on every page."""
QUERY_OR_HEADING = re.compile(r"[?#]")
"""How that begins in an address which is no way through folders."""
FOLDERS = ("", ".", "..")
"""What addresses of folders end with."""


def anchor(kind: str, name: str, *, plan: str = "") -> str:
    """Return the id of an entity's heading: `kpi-arrivals`; several plans put theirs in front."""
    prefix = f"{as_prefix(plan)}-" if plan else ""
    return f"{prefix}{kind}-{name}"


NOT_IN_IDS = re.compile(r"[^\w-]+|(?<![^\W_])_+|_+(?![^\W_])")
"""What stands in no id of a heading; Markdown sees emphasis in a `_` beside a word, not within."""


def as_prefix(folder: str) -> str:
    """Return a folder as it stands in ids, which may not hold all that its name may."""
    return NOT_IN_IDS.sub("-", folder)


# Asked twice for each page of a site in every build.
@functools.lru_cache(maxsize=8192)
def published(path: str, *, use_directory_urls: bool) -> str:
    """Return the file of the site that a page becomes."""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    if stem == "index" or not use_directory_urls:
        return posixpath.join(folder, f"{stem}.html")
    return posixpath.join(folder, stem, "index.html")


class Spot(NamedTuple):
    """Where an entity of another plan stands, and what it is called there."""

    path: str
    """Path of its page, relative to the docs folder."""
    anchor: str
    """Id of its heading; empty: it has the page for itself."""
    name: Text
    """Its title, or its id in words."""
    language: str
    """The first language of its plan."""


@dataclass(frozen=True)
class Addresses:
    """Where everything of one plan stands."""

    pages: Mapping[str, str]
    """Path of each page by its name (`scorecard`, `persona/rina`), relative to the docs folder."""
    entities: Mapping[tuple[str, str], tuple[str, str]]
    """Page name and anchor (empty: the page itself) of each entity, by kind and id."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    elsewhere: Mapping[Target, Spot] = field(default_factory=dict)
    """Where that stands what texts link to in other plans."""
    base: str = ""
    """Folder of the built site that pages go below; other files are at its root."""
    _ways: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)
    _source_ways: dict[tuple[str, str], str] = field(
        default_factory=dict, repr=False, compare=False
    )
    _folders: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _moved: dict[tuple[str, str, str], str] = field(default_factory=dict, repr=False, compare=False)

    def page(self, name: str, *, start: str) -> str | None:
        """Return the address of a page as seen from the page `start`; None if there is none."""
        if name not in self.pages:
            return None
        folder = self._folder(start)
        way = self._ways.get((folder, name))
        if way is None:
            way = self._ways[folder, name] = self._way(folder, self._url(self.pages[name]))
        return way

    def entity(self, kind: str, name: str, *, start: str) -> str | None:
        """Return the address of an entity as seen from the page `start`; None if it has none."""
        place = self.entities.get((kind, name))
        if place is None:
            return None
        page, heading = place
        if page == start and heading:
            return f"#{heading}"
        way = self.page(page, start=start)
        return f"{way}#{heading}" if way is not None and heading else way

    def linked(self, target: Target, *, start: str) -> str | None:
        """Return the address of what a text links to as seen from `start`; None if it has none."""
        if not target.plan:
            return self.entity(target.kind, target.id, start=start)
        place = self.elsewhere.get(target)
        if place is None:
            return None
        way = self._way(self._folder(start), self._url(place.path))
        return f"{way}#{place.anchor}" if place.anchor else way

    def are_neighbours(self, page: str, other: str) -> bool:
        """Tell whether addresses are the same on two pages, but for those of headings."""
        return self._folder(page) == self._folder(other)

    def moved(self, address: str, *, start: str, end: str) -> str:
        """Return an address that is written on one page as it is written on another.

        Args:
            address: As in a link; one that does not begin at its page stays as it is.
            start: Name of the page that it is written on.
            end: Name of the other page.
        """
        if QUERY_OR_HEADING.match(address):
            return f"{self.page(start, start=end)}{address}"
        here, there = self._folder(start), self._folder(end)
        if here == there or ABSOLUTE.match(address):
            return address
        way = self._moved.get((here, there, address))
        if way is None:
            path = QUERY_OR_HEADING.split(address, maxsplit=1)[0]
            place = posixpath.normpath(posixpath.join(quote(here), path))
            way = _relative("" if place == "." else place, quote(there))
            way = f"{way}/" if posixpath.basename(path) in FOLDERS else way
            way = self._moved[here, there, address] = way + address[len(path) :]
        return way

    def seen_from(self, page: str, folder: str) -> Addresses:
        """Return the same addresses with one more page to see them from, which is no page of ours.

        Args:
            page: What the page is called.
            folder: The folder that a browser counts from on it, relative to the site.
        """
        # The first page of a folder is seen in that folder, however a site writes its addresses.
        path = posixpath.normpath(posixpath.join(_relative(folder, self.base), "index.md"))
        pages = {**self.pages, page: path}
        return replace(self, pages=pages, _ways={}, _source_ways={}, _folders={}, _moved={})

    def place(self, kind: str, name: str) -> tuple[str, str] | None:
        """Return path of the page and anchor of an entity, for other plans; None if it has none."""
        page, heading = self.entities.get((kind, name), ("", ""))
        return (self.pages[page], heading) if page in self.pages else None

    def source_page(self, name: str, *, start: str) -> str | None:
        """Return a Markdown link's target for a page: the way to its source; None if none."""
        if name not in self.pages:
            return None
        folder = posixpath.dirname(self.pages[start])
        way = self._source_ways.get((folder, name))
        if way is None:
            way = quote(_relative(self.pages[name], folder))
            self._source_ways[folder, name] = way
        return way

    def file(self, path: str, *, start: str) -> str:
        """Return the address of a file of the site as seen from the page `start`."""
        folder = posixpath.join(self.base, self._folder(start))
        return quote(posixpath.relpath(path, folder or "."))

    def _folder(self, page: str) -> str:
        """Return the folder that a browser counts from on a page."""
        folder = self._folders.get(page)
        if folder is None:
            folder = posixpath.dirname(self._url(self.pages[page]))
            self._folders[page] = folder
        return folder

    def _way(self, folder: str, there: str) -> str:
        way = quote(_relative(there.rstrip("/"), folder))
        return f"{way}/" if there.endswith("/") or not there else way

    def _url(self, path: str) -> str:
        file = published(path, use_directory_urls=self.use_directory_urls)
        return file.removesuffix("index.html") if self.use_directory_urls else file


def _relative(path: str, folder: str) -> str:
    """Return the way from a folder to a path, both plain and below the docs folder.

    `posixpath.relpath` asks for the current folder twice, for each of the links of a site.
    """
    there, here = path.split("/") if path else [], folder.split("/") if folder else []
    common = 0
    while common < min(len(there), len(here)) and there[common] == here[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."

"""Addresses: the one page or heading of each entity, and the way there from any page."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Addresses", "anchor"]


def anchor(kind: str, name: str, *, plan: str = "") -> str:
    """Return the id of an entity's heading: `kpi-arrivals`; several plans put theirs in front."""
    # A folder's name may hold what an id may not.
    prefix = re.sub(r"[^\w-]+", "-", plan) + "-" if plan else ""
    return f"{prefix}{kind}-{name}"


@dataclass(frozen=True)
class Addresses:
    """Where everything of one plan stands."""

    pages: Mapping[str, str]
    """Path of each page by its name (`scorecard`, `persona/rina`), relative to the docs folder."""
    entities: Mapping[tuple[str, str], tuple[str, str]]
    """Page name and anchor (empty: the page itself) of each entity, by kind and id."""
    use_directory_urls: bool = True
    """How the site writes its addresses."""
    _ways: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    def page(self, name: str, *, start: str) -> str | None:
        """Return the address of a page as seen from the page `start`; None if there is none."""
        if name not in self.pages:
            return None
        way = self._ways.get((start, name))
        if way is None:
            way = self._ways[start, name] = self._way(self.pages[start], self.pages[name])
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

    def source_page(self, name: str, *, start: str) -> str | None:
        """Return a Markdown link's target for a page: the way to its source; None if none."""
        if name not in self.pages:
            return None
        folder = posixpath.dirname(self.pages[start])
        return quote(posixpath.relpath(self.pages[name], folder or "."))

    def file(self, path: str, *, start: str) -> str:
        """Return the address of a file of the docs folder as seen from the page `start`."""
        here = self._url(self.pages[start])
        return quote(posixpath.relpath(path, posixpath.dirname(here) or "."))

    def _way(self, start: str, goal: str) -> str:
        here, there = self._url(start), self._url(goal)
        way = quote(posixpath.relpath(there or ".", posixpath.dirname(here) or "."))
        return f"{way}/" if there.endswith("/") or not there else way

    def _url(self, path: str) -> str:
        folder, name = posixpath.split(path)
        stem = name.removesuffix(".md")
        if not self.use_directory_urls:
            return posixpath.join(folder, f"{stem}.html")
        if stem == "index":
            return f"{folder}/" if folder else ""
        return posixpath.join(folder, stem) + "/"

"""Titles as those take them that read pages: browsers, cards, navigations and searches."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

__all__ = ["Titles", "as_text", "entitle"]

MAY_BEGIN_TAG = re.compile(r"<(?![\s\d=]|$)")


def as_text(title: str) -> str:
    """Return a title in HTML as text.

    What could begin a tag keeps its entity: not every theme's search escapes what it shows.
    """
    return MAY_BEGIN_TAG.sub("&lt;", html.unescape(title))


def entitle(page: Page) -> None:
    """Let a page have its full title in browsers and on cards, and the short one in navigations."""
    full = page.meta.pop("full_title", "")
    if full:
        # One that the site's `nav` gives stays.
        vars(page).setdefault("title", page.title)
        page.meta["title"] = full


class Titles(NamedTuple):
    """The titles of one page, to be put back once search has read them."""

    page: Page
    """The page."""
    title: str | None
    """Its title."""
    headings: tuple[tuple[AnchorLink, str], ...]
    """The entries of its table of contents, with their titles."""

    @classmethod
    def set_aside(cls, page: Page) -> Titles:
        """Let text stand in for all titles of a page; return them as they were."""
        headings = tuple((each, each.title) for each in _every(page.toc or ()))
        for each, title in headings:
            each.title = as_text(title)
        titles = cls(page, page.title, headings)
        _entitle(page, as_text(page.title) if page.title else page.title)
        return titles

    def put_back(self) -> None:
        """Give the page its titles again."""
        _entitle(self.page, self.title)
        for each, title in self.headings:
            each.title = title


def _entitle(page: Page, title: str | None) -> None:
    # To the types it is a property, which in MkDocs may be overwritten.
    vars(page)["title"] = title


def _every(entries: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    for each in entries:
        yield each
        yield from _every(each.children)

"""The order of generated pages in a navigation that the author left to MkDocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation

__all__ = ["in_order"]


def in_order(nav: Navigation, paths: Sequence[str]) -> None:
    """Sort pages among their siblings by their place in `paths`; what is not in it keeps its place.

    Args:
        nav: Changed in place, its links to the previous and the next page included.
        paths: Source paths in reading order.
    """
    rank = {path: position for position, path in enumerate(paths)}
    _sort(nav.items, rank)
    nav.pages[:] = list(_pages(nav.items))
    for previous, following in zip([None, *nav.pages], [*nav.pages, None], strict=True):
        if previous:
            previous.next_page = following
        if following:
            following.previous_page = previous


def _sort(items: list[StructureItem], rank: dict[str, int]) -> None:
    slots, pages = [], []
    for position, item in enumerate(items):
        if isinstance(item, Page) and item.file.src_uri in rank:
            slots.append(position)
            pages.append(item)
        elif isinstance(item, Section):
            _sort(item.children, rank)
    pages.sort(key=lambda page: rank[page.file.src_uri])
    for position, page in zip(slots, pages, strict=True):
        items[position] = page


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)

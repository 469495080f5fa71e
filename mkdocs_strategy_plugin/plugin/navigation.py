"""Generated pages in the navigation of a site, however the author makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from mkdocs_strategy_plugin.plugin.nav_files import AWESOME, LITERATE, add_nav_files
from mkdocs_strategy_plugin.plugin.nav_folders import expanded, tree_of
from mkdocs_strategy_plugin.plugin.translation import ALONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

    from mkdocs_strategy_plugin.plugin.translation import Translation

__all__ = ["in_order", "is_left_to_mkdocs", "name_sections", "place"]


def place(
    paths: Sequence[str], files: Files, config: MkDocsConfig, translation: Translation = ALONE
) -> None:
    """See to it that folders in a navigation show our pages in reading order.

    Args:
        paths: Source paths of our pages in reading order.
        files: Of the site; changed in place, as is its navigation.
        config: Of the site.
        translation: The language that is built.
    """
    if is_left_to_mkdocs(config) and LITERATE not in config.plugins:
        return
    tree = tree_of(files, paths, config)
    in_nav = [path for path in paths if _is_in_nav(files.get_file_from_path(path))]
    add_nav_files(in_nav, tree, files, config)
    if config.nav is not None and LITERATE not in config.plugins:
        config.nav = expanded(config.nav, tree, in_nav, home=translation.source(""))


def name_sections(nav: Navigation, titles: Mapping[str, str], *, written: object) -> None:
    """Give the folders of our pages their titles where MkDocs made one of the folder's name.

    Args:
        nav: Changed in place.
        titles: By the folder's path, without a slash at its end.
        written: The navigation of mkdocs.yml; a title in it is the author's.
    """
    kept = set(_written_titles(written))
    for section in _sections(nav.items):
        pages = [child for child in section.children if isinstance(child, Page)]
        folders = {page.file.src_uri.rpartition("/")[0] for page in pages}
        folder = folders.pop() if len(folders) == 1 else ""
        made = dirname_to_title(folder.rpartition("/")[2])
        if folder in titles and section.title == made and made not in kept:
            section.title = titles[folder]


def _written_titles(nav: object) -> Iterator[str]:
    if isinstance(nav, list):
        for entry in nav:
            yield from _written_titles(entry)
    elif isinstance(nav, dict):
        for title, content in nav.items():
            yield str(title)
            yield from _written_titles(content)


def _sections(items: Iterable[StructureItem]) -> Iterator[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def is_left_to_mkdocs(config: MkDocsConfig) -> bool:
    """Tell whether nobody has said in which order pages stand."""
    return config.nav is None and AWESOME not in config.plugins


def _is_in_nav(file: File | None) -> bool:
    return file is not None and file.inclusion.is_in_nav()


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

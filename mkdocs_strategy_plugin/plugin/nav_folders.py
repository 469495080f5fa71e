"""Folders in the navigation of mkdocs.yml: the pages in them, ours in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs.utils import dirname_to_title

from mkdocs_strategy_plugin.plugin.files import kept_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

__all__ = ["Tree", "expanded", "tree_of"]


class Tree(NamedTuple):
    """The pages of a folder that belong into a navigation."""

    pages: list[str]
    """Source paths of its own pages, in order."""
    folders: dict[str, Tree]
    """The folders in it, by name."""

    def at(self, path: str) -> Tree | None:
        """Return the folder at `path`; None if there is none with pages."""
        tree: Tree | None = self
        for name in path.split("/"):
            tree = tree.folders.get(name) if tree else None
        return tree

    def entries(self) -> list[Any]:
        """Return it as MkDocs takes a navigation: pages, then a section for each folder."""
        sections = [{dirname_to_title(name): tree.entries()} for name, tree in self.folders.items()]
        return [*self.pages, *sections]


def tree_of(files: Files, paths: Sequence[str], config: MkDocsConfig) -> Tree:
    """Return all pages of a site that belong into a navigation.

    Args:
        files: Of the site.
        paths: Source paths of our pages in reading order; they come first in their folders.
        config: Of the site.
    """
    rank = {path: position for position, path in enumerate(paths)}
    root = Tree([], {})
    pages = [each.src_uri for each in files.documentation_pages() if _is_in_nav(each, config)]
    in_nav = set(pages).difference(kept_out(pages, config))
    for path in sorted(in_nav, key=lambda path: (rank.get(path, len(rank)), path)):
        *folders, _ = path.split("/")
        tree = root
        for name in folders:
            tree = tree.folders.setdefault(name, Tree([], {}))
        tree.pages.append(path)
    return root


def _is_in_nav(page: File, config: MkDocsConfig) -> bool:
    left_out = config.not_in_nav
    is_left_out = left_out is not None and left_out.match_file(page.src_uri)
    return page.inclusion.is_in_nav() and not is_left_out


def expanded(nav: list[Any], tree: Tree, ours: Iterable[str], *, home: str = "") -> list[Any]:
    """Return a navigation with the pages of those folders in it that hold pages of ours.

    Args:
        nav: As mkdocs.yml has it; a folder ends with a slash.
        tree: All pages of the site.
        ours: Source paths of our pages.
        home: Folder that those in the navigation may be relative to, with a slash at its end.
    """
    above = {folder for path in ours for folder in _above(path)}
    folders = {folder.removeprefix(home): folder for folder in above if folder != home}
    folders.update({folder: folder for folder in above})
    return [_entry(entry, tree, folders) for entry in nav]


def _entry(entry: Any, tree: Tree, folders: Mapping[str, str]) -> Any:  # noqa: ANN401  (a nav, as MkDocs reads it)
    if isinstance(entry, dict):
        return {title: _content(each, tree, folders) for title, each in entry.items()}
    content = _content(entry, tree, folders)
    if isinstance(entry, str) and content is not entry:
        return {dirname_to_title(entry.rstrip("/").rpartition("/")[2]): content}
    return content


def _content(content: Any, tree: Tree, folders: Mapping[str, str]) -> Any:  # noqa: ANN401  (a nav, as MkDocs reads it)
    if isinstance(content, list):
        return [_entry(entry, tree, folders) for entry in content]
    if isinstance(content, str) and content.endswith("/") and content in folders:
        found = tree.at(folders[content].rstrip("/"))
        return found.entries() if found else content
    return content


def _above(path: str) -> Iterator[str]:
    """Yield the folders that a page is in, each with a slash at its end."""
    parts = path.split("/")[:-1]
    for length in range(1, len(parts) + 1):
        yield "/".join(parts[:length]) + "/"

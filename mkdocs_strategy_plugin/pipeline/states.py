"""A plan in one commit, in short: where it is, what it is read from, and what is wrong with it."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.history import Faulty, Unread

__all__ = ["Home", "State", "is_below"]


class Home(NamedTuple):
    """Where a plan is in the commit that is checked out, relative to the top of the repository."""

    folder: str
    """Its folder, with `/`; empty for the top itself."""
    docs: str | None
    """The docs folder; None where that is not in the same repository."""
    name: str
    """What the plan goes by."""


class State(NamedTuple):
    """A plan in one commit, in short."""

    folder: str | None
    """Its folder relative to the top of the repository; None: there is no such plan."""
    shared: tuple[str, ...] = ()
    """Folders it uses from elsewhere."""
    files: frozenset[str] = frozenset()
    """Documents it is read from, relative to the top; a link and what it leads to."""
    size: tuple[tuple[str, int], ...] = ()
    """How many entities of its own it has, by collection."""
    unread: Unread | None = None
    """Why it cannot be read; None where it can."""
    faulty: tuple[Faulty, ...] = ()
    """Values that could not be read."""

    def is_touched(self, paths: Iterable[str]) -> bool:
        """Tell whether it is read from any of these files."""
        return not self.files.isdisjoint(paths)

    def is_near(self, paths: Iterable[str]) -> bool:
        """Tell whether it may have been read from any of these files at another time."""
        return self.folder is not None and any(map(self._is_near, paths))

    def _is_near(self, path: str) -> bool:
        is_shared = posixpath.dirname(path) in self.shared
        return path in self.files or is_shared or is_below(path, self.folder or "")


def is_below(path: str, folder: str) -> bool:
    """Tell whether a path is in a folder or below it; all are below the empty one."""
    return not folder or path.startswith(f"{folder}/")

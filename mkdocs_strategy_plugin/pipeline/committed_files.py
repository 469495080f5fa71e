"""The files of plans in each commit of a line."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.holdings import DOCUMENTS, PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.load.commits import Line
    from mkdocs_strategy_plugin.load.git import Blob, Repository

__all__ = ["CommittedFiles", "head_files"]


def head_files(repository: Repository, head: str) -> Mapping[str, Blob]:
    """Return the documents and links of a commit by path."""
    return {
        blob.path: blob
        for blob in repository.files(head)
        if blob.is_link or PurePosixPath(blob.path).suffix.lower() in DOCUMENTS
    }


class CommittedFiles:
    """What there was before each commit; fastest when asked from the newest to the oldest."""

    def __init__(self, line: Line, head: Mapping[str, Blob]) -> None:
        """Begin at what is checked out.

        Args:
            line: The commits.
            head: What the newest one holds, as `head_files` returns it.
        """
        self._line, self._head = line, head
        self._files = dict(head)
        self._place = 0

    def at(self, place: int) -> Mapping[str, Blob]:
        """Return what there was before the newest `place` commits, by undoing them."""
        if place < self._place:
            self._files, self._place = dict(self._head), 0
        for commit in self._line.commits[self._place : place]:
            for path, blob in commit.before.items():
                if blob:
                    self._files[path] = blob
                else:
                    self._files.pop(path, None)
        self._place = place
        return self._files

    def has_plan(self, place: int, folder: str) -> bool:
        """Tell whether a folder was that of a plan before the newest `place` commits."""
        return posixpath.join(folder, PLAN_FILE) in self.at(place)

    def plan_folders(self, place: int) -> frozenset[str]:
        """Return the folders of all plans before the newest `place` commits."""
        return frozenset(
            posixpath.dirname(path)
            for path in self.at(place)
            if posixpath.basename(path) == PLAN_FILE
        )

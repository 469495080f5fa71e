"""A folder that holds the files of plans as they were in a commit."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.holdings import DOCUMENTS, TABLE
from mkdocs_strategy_plugin.load.page_names import PAGE_SUFFIXES
from mkdocs_strategy_plugin.load.sources import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.load.git import Blob, Repository

__all__ = ["Snapshot"]

READ = frozenset({*DOCUMENTS, TABLE})
"""Files whose text counts."""
LOOKED_FOR = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
"""Files of which plans only ask whether they are there: pictures, here without their bytes."""


class Snapshot:
    """A folder that is turned from one commit to the next; only what differs is written.

    The names in it are those of the repository, so that all that reads a plan from its folder can
    read an old one. The repository itself and its work tree stay as they are.
    """

    def __init__(
        self,
        repository: Repository,
        folder: Path,
        limits: Limits | None = None,
        *,
        has_pages: bool = False,
    ) -> None:
        """Begin with no commit.

        Args:
            repository: Where the commits are.
            folder: An empty folder, absolute and without links on the way to it.
            limits: A larger file is one of the same size without content, which reading refuses.
            has_pages: True holds Markdown pages too, which ask something of plans.
        """
        self.folder = folder
        """Where the files are; it stands for the top of the repository."""
        self._repository = repository
        self.limits = limits or Limits()
        """Bounds on the files that it holds with their content."""
        self._wanted = READ | LOOKED_FOR | (frozenset(PAGE_SUFFIXES) if has_pages else frozenset())
        self._now: Mapping[str, Blob] = {}
        self._hollow: set[str] = set()

    def turn_to(self, commit: str, *below: str) -> bool:
        """Hold what a commit holds.

        Args:
            commit: Its hash.
            below: The only files or folders that count, relative to the top; without one, all do.

        Returns:
            True if something is not as it was before.
        """
        wanted = {
            blob.path: blob
            for blob in self._repository.files(commit, *below)
            if self._is_wanted(blob) and _is_inside(blob)
        }
        return self.turn(wanted)

    def turn(self, wanted: Mapping[str, Blob]) -> bool:
        """Hold these files and no others, by their paths; see `turn_to`."""
        wanted = _without_links_to_them(wanted)
        now, self._now = self._now, wanted
        # What goes leaves before others come: a file may have become a folder.
        for path, blob in now.items():
            if wanted.get(path) != blob:
                self._remove(self.folder / path)
        new = [blob for path, blob in wanted.items() if now.get(path) != blob]
        self._repository.bring(blob.id for blob in new if _is_read(blob))
        for blob in new:
            self._write(blob)
        return bool(new) or len(now) != len(wanted)

    def allow(self, limits: Limits) -> None:
        """Hold the content of larger files too."""
        self.limits, hollow, self._hollow = limits, self._hollow, set()
        held = dict(self._now)
        self._now = {path: blob for path, blob in held.items() if path not in hollow}
        self.turn(held)

    def path_of(self, file: Path) -> Path:
        """Return where a file of this folder is in the work tree of the repository."""
        is_here = file.is_relative_to(self.folder)
        return self._repository.top / file.relative_to(self.folder) if is_here else file

    def _is_wanted(self, blob: Blob) -> bool:
        return blob.is_link or PurePosixPath(blob.path).suffix.lower() in self._wanted

    def _remove(self, path: Path) -> None:
        if not self._is_here(path):
            return
        path.unlink(missing_ok=True)
        # A folder without files is none in git.
        for folder in path.relative_to(self.folder).parents[:-1]:
            with contextlib.suppress(OSError):
                (self.folder / folder).rmdir()

    def _write(self, blob: Blob) -> None:
        path = self.folder / blob.path
        if not self._is_here(path):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        if blob.is_link:
            self._link(path, os.fsdecode(self._repository.content(blob.id)))
        elif not _is_read(blob):
            path.touch()
        elif (size := self._repository.size(blob.id)) > self.limits.file_size:
            path.touch()
            os.truncate(path, size)
            self._hollow.add(blob.path)
        else:
            path.write_bytes(self._repository.content(blob.id))

    def _is_here(self, path: Path) -> bool:
        """Tell whether no link leads away; for some disks `Way` is on the way to `way/b.yml`."""
        return path.parent.resolve().is_relative_to(self.folder)

    @staticmethod
    def _link(path: Path, target: str) -> None:
        # Not every system lets everybody make links; where none can be, nothing is.
        with contextlib.suppress(OSError):
            path.symlink_to(target)


def _without_links_to_them(wanted: Mapping[str, Blob]) -> dict[str, Blob]:
    """Return files without the links on the way to others of them, which would lead elsewhere.

    A folder of old may be a link now, and a forged tree holds both; git makes no file behind one.
    """
    folders = {str(folder) for path in wanted for folder in PurePosixPath(path).parents}
    return {path: blob for path, blob in wanted.items() if path not in folders}


def _is_read(blob: Blob) -> bool:
    """Tell whether anybody asks what is in a file, and not only whether it is there."""
    return blob.is_link or PurePosixPath(blob.path).suffix.lower() not in LOOKED_FOR


def _is_inside(blob: Blob) -> bool:
    """Tell whether a path stays in the folder; git makes no other, but a forged tree may."""
    path = PurePosixPath(blob.path)
    return not path.is_absolute() and ".." not in path.parts

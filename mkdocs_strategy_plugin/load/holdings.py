"""Walk a tree of folders once and tell which folder holds which YAML and CSV files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["DOCUMENTS", "MEASUREMENTS", "PLAN_FILE", "TABLE", "Holding", "holdings", "is_table"]

PLAN_FILE = "strategy.yml"
"""The file that makes a folder a plan."""
MEASUREMENTS = "measurements"
"""The folder of a plan that its tables are in."""
TABLE = ".csv"
"""How the name of a table ends, in small letters or not."""

DOCUMENTS = (".yml", ".yaml")
"""How the names of YAML files end, in small letters or not."""
# Elsewhere below the root of the docs folder, YAML belongs to other tools.
_OF_A_PLAN_AT_THE_ROOT = frozenset({PLAN_FILE, "strategy", MEASUREMENTS})


def is_table(path: Path) -> bool:
    """Tell whether a file is a table of measurements."""
    return path.suffix.lower() == TABLE


class Holding:
    """A folder with the files that belong to it, those of folders below it included."""

    def __init__(self, folder: str, *, is_plan: bool = False) -> None:
        self.folder = folder
        """Absolute path."""
        self.is_plan = is_plan
        """True if it has a `strategy.yml` of its own."""
        self.files: list[str] = []
        """Absolute paths, unsorted; a folder that may not be listed stands here itself, and so does
        a link to one outside the docs folder.
        """


class _Folder(NamedTuple):
    """A folder that is still to be walked."""

    path: str
    real: str
    holding: Holding
    is_linked: bool
    """True for what is reached through a link."""


def holdings(top: Path, *, root: Path, down_to_plans: bool = False) -> list[Holding]:
    """Give every YAML and CSV file to the nearest folder above it that is a plan.

    Args:
        top: The folder to start at; absolute.
        root: The docs folder, where a plan does not own everything below it; absolute.
        down_to_plans: True leaves other plans below `top` out.

    Returns:
        That of `top` first, whether it is a plan or not; names beginning with a dot are nowhere.
    """
    walk = _Walk(str(top), str(root), down_to_plans=down_to_plans)
    while walk.waiting:
        walk.step(walk.waiting.pop())
    return walk.found


class _Walk:
    """One walk of a tree: what is found so far, and what is still waiting."""

    def __init__(self, top: str, root: str, *, down_to_plans: bool) -> None:
        self.found = [Holding(top)]
        self.waiting: list[_Folder] = []
        self._root = root
        self._fence = os.path.realpath(root if _is_within(top, root) else top)
        self._down_to_plans = down_to_plans
        self._followed: set[str] = set()
        real = os.path.realpath(top)
        if _is_within(real, self._fence):
            self.waiting.append(_Folder(top, real, self.found[0], is_linked=False))
        else:
            self.found[0].files.append(top)

    def step(self, folder: _Folder) -> None:
        """Hand out the files of one folder and queue the folders in it."""
        try:
            entries = [entry for entry in os.scandir(folder.path) if entry.name[0] != "."]
        except OSError:
            folder.holding.files.append(folder.path)
            return
        holding = self._holding(folder, entries)
        if holding is None:
            return
        for entry in entries:
            holder = self._holder(holding, folder, entry.name)
            if _is_folder(entry):
                self.waiting.extend(self._entered(folder, entry, holder))
            elif entry.name.lower().endswith(TABLE):
                holding.files.append(entry.path)
            elif entry.name.lower().endswith(DOCUMENTS):
                holder.files.append(entry.path)

    def _holding(self, folder: _Folder, entries: list[os.DirEntry[str]]) -> Holding | None:
        if not any(entry.name == PLAN_FILE and not _is_folder(entry) for entry in entries):
            return folder.holding
        if folder.path == self.found[0].folder:
            self.found[0].is_plan = True
            return folder.holding
        if self._down_to_plans:
            return None
        self.found.append(Holding(folder.path, is_plan=True))
        return self.found[-1]

    def _holder(self, holding: Holding, folder: _Folder, name: str) -> Holding:
        is_stray = folder.path == self._root and name not in _OF_A_PLAN_AT_THE_ROOT
        return Holding(folder.path) if is_stray and holding.is_plan else holding

    def _entered(
        self, folder: _Folder, entry: os.DirEntry[str], holding: Holding
    ) -> Iterator[_Folder]:
        if not entry.is_symlink():
            real = os.path.join(folder.real, entry.name)  # noqa: PTH118  (a `Path` costs 20 times as much)
            yield _Folder(entry.path, real, holding, is_linked=folder.is_linked)
            return
        real = os.path.realpath(entry.path)
        if not _is_within(real, self._fence):
            self._refused(entry.path, holding)
            return
        is_loop = _is_within(folder.real, real)
        # Links reached through links could multiply without end: each target once.
        if not is_loop and not (folder.is_linked and real in self._followed):
            self._followed.add(real)
            yield _Folder(entry.path, real, holding, is_linked=True)

    def _refused(self, link: str, holding: Holding) -> None:
        """List a link that leaves the docs folder, so that reading it says so."""
        if not os.path.isfile(os.path.join(link, PLAN_FILE)):  # noqa: PTH113, PTH118  (as above)
            holding.files.append(link)
        elif not self._down_to_plans:
            self.found.append(Holding(link, is_plan=True))
            self.found[-1].files.append(link)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))  # noqa: PTH118  (as above)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself; reading it will say so
        return False

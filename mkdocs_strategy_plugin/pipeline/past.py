"""A plan as it was in each commit of a history."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.compute.hiding import without_fields
from mkdocs_strategy_plugin.compute.history import Unread
from mkdocs_strategy_plugin.diagnostics import Location
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.holdings import DOCUMENTS
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model.memory import memories
from mkdocs_strategy_plugin.pipeline.committed_files import CommittedFiles
from mkdocs_strategy_plugin.pipeline.compared import SAME_PLAN, in_common
from mkdocs_strategy_plugin.pipeline.losses import lost_names, lost_values, unread_parts
from mkdocs_strategy_plugin.pipeline.states import State, is_below

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import Place, Where
    from mkdocs_strategy_plugin.load.commits import Line
    from mkdocs_strategy_plugin.load.git import Blob
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.load.snapshot import Snapshot
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.history_options import Asked
    from mkdocs_strategy_plugin.pipeline.states import Home

__all__ = ["Past"]

AT_HAND = 3
"""Readings that are kept: a plan, the one before it, and one that is looked for in between."""


class _Reading(NamedTuple):
    """A plan as it was read."""

    loaded: Loaded
    files: frozenset[str]
    """Documents it was read from, relative to the top; a link and what it leads to."""


class Past:
    """One plan along the line of commits that leads to what is checked out.

    It is fastest when asked from the newest commit to the oldest.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        line: Line,
        head: Mapping[str, Blob],
        home: Home,
        asked: Asked,
    ) -> None:
        """Begin at what is checked out.

        Args:
            snapshot: A folder that the plan is read in.
            line: The commits.
            head: What the newest one holds, as `head_files` returns it.
            home: The plan.
            asked: Bounds on what is read, and what is kept from readers.
        """
        self._line, self._home, self._snapshot = line, home, snapshot
        self._files = CommittedFiles(line, head)
        self._library = Library(asked.limits, memory_of=memories())
        self._shipped = catalogue().by_collection
        self._hidden = asked.hidden
        self._last: dict[tuple[int, str], _Reading] = {}

    def plan(self, place: int, folder: str) -> Plan:
        """Return the plan in a folder before the newest `place` commits, as readers may see it."""
        return without_fields(self._reading(place, folder).loaded.plan, self._hidden)

    def state(self, place: int, *, folder: str, after: int) -> State:
        """Return the plan before the newest `place` commits, in short.

        Args:
            place: How many commits came later.
            folder: Where it was at a later time.
            after: How many commits came after that.
        """
        was: str | None = folder
        if not self._files.has_plan(place, folder):
            was = self._moved(place, folder, after)
        return State(None) if was is None else self._state(place, was)

    def state_in(self, place: int, folder: str) -> State:
        """Return the plan before the newest `place` commits, if it was in a folder then."""
        is_there = self._files.has_plan(place, folder)
        return self._state(place, folder) if is_there else State(None)

    def _state(self, place: int, folder: str) -> State:
        loaded, files = self._reading(place, folder)
        unread = self._unread(loaded, place, folder)
        return State(
            folder,
            tuple(
                sorted({posixpath.dirname(each) for each in files if not is_below(each, folder)})
            ),
            files,
            size_of(loaded.plan),
            unread,
            tuple(sorted({*lost_values(loaded.findings), *lost_names(loaded.plan)})),
        )

    def _documents(self, loaded: Loaded) -> Iterator[str]:
        """Yield the documents a plan was just read from, while links lead where they led."""
        top = self._snapshot.folder
        for file in loaded.files:
            if file.suffix.lower() in DOCUMENTS:
                yield file.relative_to(top).as_posix()
                real = Path(os.path.realpath(file))
                if real.is_relative_to(top):
                    yield real.relative_to(top).as_posix()

    def _reading(self, place: int, folder: str) -> _Reading:
        """Return the plan in a folder; the two that are compared next are at hand."""
        key = (place, folder)
        found = self._last.pop(key, None) or self._read(place, folder)
        self._last[key] = found
        while len(self._last) > AT_HAND:
            del self._last[next(iter(self._last))]
        return found

    def _read(self, place: int, folder: str) -> _Reading:
        files, docs = self._files.at(place), self._docs(folder)
        roots = {folder} if docs is None else {folder, docs}
        wanted = {
            path: blob
            for path, blob in files.items()
            if any(is_below(path, root) for root in roots)
        }
        self._snapshot.turn(wanted)
        top = self._snapshot.folder
        # Where the docs folder is elsewhere, nothing there can be used.
        docs_dir = top / (posixpath.join(folder, ".elsewhere") if docs is None else docs)
        (found,) = discover(docs_dir, [top / folder], names={top / folder: self._home.name})
        loaded = load_plan(found, docs_dir=docs_dir, library=self._library, shipped=self._shipped)
        return _Reading(loaded, frozenset(self._documents(loaded)))

    def _docs(self, folder: str) -> str | None:
        """Return the docs folder of a plan, which may have moved with it."""
        home, docs = self._home, self._home.docs
        if docs is None or not is_below(f"{home.folder}/", docs) or is_below(f"{folder}/", docs):
            return docs
        tail = posixpath.relpath(home.folder or ".", docs or ".")
        if tail == ".":
            return folder
        return folder.removesuffix(tail).rstrip("/") if folder.endswith(f"/{tail}") else None

    def _moved(self, place: int, folder: str, after: int) -> str | None:
        """Return where a plan was before it came to a folder, by what it held; None for nowhere.

        What is there afterwards too was copied, and is another plan.
        """
        later, newer = self._files.plan_folders(after), self.plan(after, folder)
        gone = sorted(self._files.plan_folders(place) - later)
        common = {each: in_common(self.plan(place, each), newer) for each in gone}
        best = max(gone, key=common.__getitem__, default=None)
        return best if best is not None and common[best] >= SAME_PLAN else None

    def _unread(self, loaded: Loaded, place: int, folder: str) -> Unread | None:
        finding = next(unread_parts(loaded), None)
        if finding is None:
            return None
        commit = self._line.commits[place].hash
        return Unread(commit, self._place_of(finding.where, folder), finding.message)

    def _place_of(self, where: Where, folder: str) -> str:
        # Who reads a file knows which it is.
        file = cast("Path", cast("Location | Place", where).file)
        path = file.relative_to(self._snapshot.folder).as_posix()
        # A name may be no text at all, which no page can hold.
        shown = os.fsencode(path.removeprefix(f"{folder}/")).decode(errors="replace")
        return f"{shown}:{where.line}" if isinstance(where, Location) else shown


def size_of(plan: Plan) -> tuple[tuple[str, int], ...]:
    """Return how many entities of its own a plan has, by collection."""
    counts: dict[str, int] = {}
    for collection, name in plan.origins:
        if name:
            counts[collection] = counts.get(collection, 0) + 1
    return tuple(sorted(counts.items()))

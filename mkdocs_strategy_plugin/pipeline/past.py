"""A plan as it was in each commit of a history."""

from __future__ import annotations

import os
import posixpath
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple, cast

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.compute.hiding import without_fields
from mkdocs_strategy_plugin.compute.history import Faulty, Unread
from mkdocs_strategy_plugin.diagnostics import Finding, Location, Place
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.load.validate import TOP_KEYS
from mkdocs_strategy_plugin.model.memory import memories
from mkdocs_strategy_plugin.model.plan import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import nearest
from mkdocs_strategy_plugin.model.strategy import Strategy
from mkdocs_strategy_plugin.pipeline.compared import SAME_PLAN, in_common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import Where
    from mkdocs_strategy_plugin.load.commits import Line
    from mkdocs_strategy_plugin.load.git import Blob, Repository
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.load.snapshot import Snapshot
    from mkdocs_strategy_plugin.model.base import Model
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.history_options import Asked

__all__ = ["Home", "Past", "State", "head_files"]

DOCUMENTS = (".yml", ".yaml")

UNREADABLE = frozenset({"SYN001", "SYN002", "SYN004", "SYN005", "SYN006", "SCH014"})
"""Rules whose findings say that a part of a file was not read."""
NO_COLLECTION, UNKNOWN_KEY = "SCH003", "SCH001"
"""Rules whose findings, at the top of a file, say the same; a key has to be like one there is."""
SYNTAX = "SYN"
"""What the codes of slips begin with that may end the reading of a file."""

LOST = frozenset(f"SCH{number:03}" for number in (2, 3, 4, 6, 7, 8, 9, 10, 11))
"""Rules whose findings say that a value was not read."""
SETTINGS = "strategy"

AT_HAND = 3
"""Readings that are kept: a plan, the one before it, and one that is looked for in between."""


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


def head_files(repository: Repository, head: str) -> Mapping[str, Blob]:
    """Return the documents and links of a commit by path."""
    return {
        blob.path: blob
        for blob in repository.files(head)
        if blob.is_link or PurePosixPath(blob.path).suffix.lower() in DOCUMENTS
    }


class _Reading(NamedTuple):
    """A plan as it was read."""

    loaded: Loaded
    files: frozenset[str]
    """Documents it was read from, relative to the top; a link and what it leads to."""


class Past:
    """One plan along the line of commits that leads to what is checked out.

    It is fastest when asked from the newest commit to the oldest. Measured values are left out:
    they are no decisions, and there are many.
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
        self._line, self._head, self._home = line, head, home
        self._snapshot = snapshot
        self._library = Library(asked.limits, memory_of=memories())
        self._shipped = catalogue().by_collection
        self._hidden = asked.hidden
        self._files = dict(head)
        self._place = 0
        self._last: dict[tuple[int, str], _Reading] = {}

    def plan(self, place: int, folder: str) -> Plan:
        """Return the plan in a folder before the newest `place` commits, as readers may see it.

        It is without measured values, so that they are not compared in vain.
        """
        plan = replace(self._reading(place, folder).loaded.plan, measurements=())
        return without_fields(plan, self._hidden)

    def state(self, place: int, *, folder: str, after: int) -> State:
        """Return the plan before the newest `place` commits, in short.

        Args:
            place: How many commits came later.
            folder: Where it was at a later time.
            after: How many commits came after that.
        """
        was: str | None = folder
        if posixpath.join(folder, PLAN_FILE) not in self._at(place):
            was = self._moved(place, folder, after)
        return State(None) if was is None else self._state(place, was)

    def state_in(self, place: int, folder: str) -> State:
        """Return the plan before the newest `place` commits, if it was in a folder then."""
        is_there = posixpath.join(folder, PLAN_FILE) in self._at(place)
        return self._state(place, folder) if is_there else State(None)

    def _state(self, place: int, folder: str) -> State:
        loaded, files = self._reading(place, folder)
        unread = next(self._unread(loaded, place, folder), None)
        return State(
            folder,
            tuple(
                sorted({posixpath.dirname(each) for each in files if not is_below(each, folder)})
            ),
            files,
            size_of(loaded.plan),
            unread,
            tuple(sorted({*faulty(loaded.findings), *lost_names(loaded.plan)})),
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

    def _at(self, place: int) -> Mapping[str, Blob]:
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

    def _reading(self, place: int, folder: str) -> _Reading:
        """Return the plan in a folder; the two that are compared next are at hand."""
        key = (place, folder)
        found = self._last.pop(key, None) or self._read(place, folder)
        self._last[key] = found
        while len(self._last) > AT_HAND:
            del self._last[next(iter(self._last))]
        return found

    def _read(self, place: int, folder: str) -> _Reading:
        files, docs = self._at(place), self._docs(folder)
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
        later, newer = _plan_folders(self._at(after)), self.plan(after, folder)
        gone = sorted(_plan_folders(self._at(place)) - later)
        common = {each: in_common(self.plan(place, each), newer) for each in gone}
        best = max(gone, key=common.__getitem__, default=None)
        return best if best is not None and common[best] >= SAME_PLAN else None

    def _unread(self, loaded: Loaded, place: int, folder: str) -> Iterator[Unread]:
        for finding in loaded.findings:
            is_fatal = bool(loaded.unread) and finding.code.startswith(SYNTAX)
            if is_fatal or _is_unread(finding):
                commit = self._line.commits[place].hash
                yield Unread(commit, self._place_of(finding.where, folder), finding.message)

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


def faulty(findings: Iterable[Finding]) -> Iterator[Faulty]:
    """Yield the values that could not be read, and the fields whose names are misspelt."""
    for finding in findings:
        path = tuple(map(str, path_of(finding)))
        if path and finding.code in LOST:
            yield from _faulty(path)
        elif path and finding.code == UNKNOWN_KEY:
            yield from _faulty(path, is_misspelt=True)


def _faulty(path: tuple[str, ...], *, is_misspelt: bool = False) -> Iterator[Faulty]:
    model: type[Model]
    if path[0] == SETTINGS:
        kind, name, model, rest = SETTINGS, "", Strategy, path[1:]
    elif path[0] in COLLECTIONS and path[1:]:
        kind, model = COLLECTIONS[path[0]]
        name, rest = path[1], path[2:]
    else:
        return
    if is_misspelt and len(rest) == 1:
        # Any other word has not taken the place of a field.
        rest = tuple(filter(None, [nearest(rest[0], model.model_fields)]))
        if not rest:
            return
    yield Faulty(kind, name, next(iter(rest), ""))


def lost_names(plan: Plan) -> Iterator[Faulty]:
    """Yield the fields that name what is not there."""
    for reference in plan.index.unresolved:
        yield Faulty(reference.kind, reference.id, str(reference.mention.path[0]))


def path_of(finding: Finding) -> tuple[str | int, ...]:
    """Return the way to what a finding is about; empty where only a line is known."""
    where = finding.where
    if isinstance(where, Location):
        return ()
    return where.path if isinstance(where, Place) else where


def _is_unread(finding: Finding) -> bool:
    path = path_of(finding)
    is_top = finding.code == NO_COLLECTION and len(path) <= 1
    is_misspelt = finding.code == UNKNOWN_KEY and len(path) == 1
    return (
        finding.code in UNREADABLE
        or is_top
        or (is_misspelt and nearest(str(path[0]), TOP_KEYS) is not None)
    )


def _plan_folders(files: Iterable[str]) -> frozenset[str]:
    return frozenset(
        posixpath.dirname(path) for path in files if posixpath.basename(path) == PLAN_FILE
    )

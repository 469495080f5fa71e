"""One plan's way back through its commits, step by step."""

from __future__ import annotations

import datetime as dt
import functools
import posixpath
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.data import VALUES
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.history import Entry, History, Note, NoteKind, Outcome, Step
from mkdocs_strategy_plugin.compute.steps import (
    Grouping,
    commits_after,
    stretches,
    with_reviews,
    with_tags,
)
from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.pipeline.past import Past

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.history import Faulty
    from mkdocs_strategy_plugin.compute.steps import Mark, Stretch
    from mkdocs_strategy_plugin.load.commits import Commit
    from mkdocs_strategy_plugin.load.snapshot import Snapshot
    from mkdocs_strategy_plugin.pipeline.history_options import Asked
    from mkdocs_strategy_plugin.pipeline.kept_history import Kept
    from mkdocs_strategy_plugin.pipeline.states import Home, State
    from mkdocs_strategy_plugin.pipeline.tip import Tip

__all__ = ["Walk"]

ONE_DAY = dt.timedelta(days=1)
SECOND_DAY = dt.date.min + ONE_DAY
"""The first one has none before it."""


class _Row(NamedTuple):
    """A step on its way: the commits of a stretch that touch the plan, and what is around."""

    stretch: Stretch
    entries: tuple[Entry, ...]
    newer: State
    older: State


class Walk:
    """Makes the history of one plan, of what is kept and of what is new."""

    def __init__(self, tip: Tip, home: Home, asked: Asked, kept: Kept, snapshot: Snapshot) -> None:
        """Begin with what is kept.

        Args:
            tip: What is checked out.
            home: Where the plan is in it.
            asked: What to tell, and how.
            kept: What earlier walks have found.
            snapshot: A folder that plans are read in.
        """
        self._tip, self._home, self._wanted, self._kept = tip, home, asked.wanted, kept
        self._past = Past(snapshot, tip.line, tip.files, home, asked)
        self._notes: list[Note] = []
        self._cut_at: int | None = None
        self.states: dict[str, State] = {}
        """What was asked of commits, to be kept."""
        self.changes: dict[str, tuple[PlanChange, ...]] = {}
        """What was compared, to be kept."""

    def history(self) -> History:
        """Return the history, with notes on what is not there."""
        line, wanted = self._tip.line, self._wanted
        newest = self._state(0, functools.partial(self._past.state_in, 0, self._home.folder))
        if newest.folder is None:
            return History(wanted.grouping, notes=(Note(NoteKind.NOT_COMMITTED),))
        if self._tip.is_shallow:
            self._notes.append(Note(NoteKind.SHALLOW, str(len(set(line.order.values())))))
        since, known = self._since(), self._known
        marks = self._marks(newest)
        is_from_mark = since == known or any(mark.place == known for mark in marks or ())
        if self._tip.is_shallow and marks is not None and not is_from_mark:
            self._cut_at = known
        end = known if since is None else min(since, known)
        return History(
            Grouping.COMMIT if marks is None else wanted.grouping,
            tuple(self._steps(newest, stretches(line, marks, since=end))),
            tuple(self._notes),
            wanted.since if since is not None else "",
        )

    @property
    def _known(self) -> int:
        """How many commits are known with what they changed; the last of a shallow clone is not."""
        commits = self._tip.line.commits
        is_less = self._tip.is_shallow and commits and commits[-1].is_first
        return len(commits) - 1 if is_less else len(commits)

    def _since(self) -> int | None:
        """Return how many commits count; None for all."""
        line, wanted = self._tip.line, self._wanted
        if not wanted.since:
            return None
        if wanted.day:
            return commits_after(line, max(wanted.day, SECOND_DAY) - ONE_DAY)
        place = line.since(self._tip.since) if self._tip.since else None
        if place is None:
            self._notes.append(Note(NoteKind.UNKNOWN_SINCE, wanted.since))
        return place

    def _marks(self, newest: State) -> Sequence[Mark] | None:
        """Return where steps end; None where each commit is a step."""
        line, grouping = self._tip.line, self._wanted.grouping
        if grouping is Grouping.COMMIT:
            return None
        if grouping is Grouping.TAG:
            marks, missing = with_tags(line, self._tip.tags), NoteKind.NO_TAGS
        else:
            marks, missing = with_reviews(line, self._reviews(newest)), NoteKind.NO_REVIEWS
        if not marks:
            self._notes.append(Note(missing))
        return marks or None

    def _reviews(self, newest: State) -> dict[str, dt.date]:
        """Return the day of each review, as it was committed."""
        plan = self._past.plan(0, newest.folder or "")
        return {name: each.when.end for name, each in plan.reviews.items() if each.when}

    def _steps(self, newest: State, every: Iterable[Stretch]) -> Iterator[Step]:
        """Yield the steps that touch the plan; each is compared while both its sides are at hand.

        Where the plan cannot be read before a step, it waits for an older one that can.
        """
        waiting: list[_Row] = []
        for row in self._rows(newest, every):
            waiting.append(row)
            if row.older.unread is None:
                yield from (self._step(each, row) for each in waiting)
                waiting.clear()
        yield from (self._step(each, None) for each in waiting)

    def _rows(self, newest: State, every: Iterable[Stretch]) -> Iterator[_Row]:
        """Yield the steps that touch the plan, back to where it begins.

        It may have been deleted and have come back: it is looked for where it was.
        """
        newer, folder = newest, newest.folder or ""
        for stretch in every:
            commits = self._tip.line.commits[stretch.start : stretch.stop]
            if newer.folder is None:
                plan_file = posixpath.join(folder, PLAN_FILE)
                is_near = any(each.before.get(plan_file) for each in commits)
            else:
                is_near = any(newer.is_near(each.before) for each in commits)
            if not is_near:
                continue
            homes, older = self._way_through(stretch, newer, folder)
            entries = tuple(_entries(commits, homes))
            if entries:
                yield _Row(stretch, entries, newer, older)
            newer, folder = older, older.folder or folder

    def _way_through(
        self, stretch: Stretch, newer: State, folder: str
    ) -> tuple[tuple[State, ...], State]:
        """Return the plan as it was wherever it stood in a stretch, and what that began with.

        It is looked for where it came to a folder: what it was long before may not be like it.
        One that is not there after the stretch is looked for in `folder`.
        """
        if newer.folder is None:
            make = functools.partial(self._past.state_in, stretch.stop, folder)
            older = self._state(stretch.stop, make)
            return (newer, older), older
        homes, after = [newer], stretch.start
        for place in range(stretch.start, stretch.stop):
            if not _comes_to(self._tip.line.commits[place], homes[-1].folder or ""):
                continue
            came_from = self._before(place + 1, homes[-1], after=place)
            if came_from.folder is None:
                break
            homes.append(came_from)
            after = place + 1
        older = homes[-1] if after == stretch.stop else self._before(stretch.stop, homes[-1], after)
        return (*homes, older), older

    def _before(self, place: int, newer: State, after: int) -> State:
        """Return the plan before the newest `place` commits, by what it was `after` so many."""
        make = functools.partial(self._past.state, place, folder=newer.folder or "", after=after)
        return self._state(place, make)

    def _state(self, place: int, make: Callable[[], State]) -> State:
        """Return the plan before the newest `place` commits, in short."""
        key = self._hash(place)
        state = self._kept.states.get(key) or make()
        self.states[key] = state
        return state

    def _hash(self, place: int) -> str:
        commits = self._tip.line.commits
        return commits[place].hash if place < len(commits) else ""

    def _step(self, row: _Row, base: _Row | None) -> Step:
        """Return a step, compared with what a later row began with; None where nothing is."""
        mark = row.stretch.mark
        make = functools.partial(
            Step,
            mark.name if mark else "",
            mark.date if mark else row.entries[0].date,
            row.entries,
        )
        if row.newer.folder is None:
            return make(Outcome.ENDS)
        if row.newer.unread:
            return make(Outcome.UNREAD, unread=row.newer.unread)
        if base is None or base.stretch.stop == self._cut_at:
            return make(Outcome.CUT)
        if base.older.folder is None:
            return make(Outcome.BEGINS, size=row.newer.size)
        before, after = set(base.older.faulty), set(row.newer.faulty)
        found = [each for each in self._compared(row, base) if not _is_unsure(each, before | after)]
        return make(
            Outcome.COMPARED,
            changes=tuple(each for each in found if each.kind is not ChangeKind.VALUE_RESTATED),
            restated=tuple(each for each in found if each.kind is ChangeKind.VALUE_RESTATED),
            # What was faulty already, and still is, was told when it became so.
            unsure=tuple(sorted(before ^ after)),
        )

    def _compared(self, row: _Row, base: _Row) -> tuple[PlanChange, ...]:
        """Return what was decided between two states, and what of it was measured otherwise."""
        key = f"{self._hash(base.stretch.stop)}..{self._hash(row.stretch.start)}"
        found = self._kept.changes.get(key)
        if found is None:
            new = self._past.plan(row.stretch.start, row.newer.folder or "")
            old = self._past.plan(base.stretch.stop, base.older.folder or "")
            found = tuple(each for each in changes(old, new) if _is_told(each))
        self.changes[key] = found
        return found


def _entries(commits: Sequence[Commit], homes: Sequence[State]) -> Iterator[Entry]:
    """Yield the commits that touch a plan, wherever it was.

    A folder that became a plan of its own takes files along that the commit did not touch.
    """

    def is_read(paths: Iterable[str]) -> bool:
        return any(home.is_touched(paths) for home in homes)

    def is_near(paths: Iterable[str]) -> bool:
        return any(home.is_near(paths) for home in homes)

    is_any = any(is_read(commit.before) for commit in commits)
    is_meant = is_read if is_any or homes[0].files == homes[-1].files else is_near
    for commit in commits:
        if is_meant(commit.before):
            authors, subject = commit.about(is_meant)
            yield Entry(commit.hash, commit.date, authors, subject)


def _comes_to(commit: Commit, folder: str) -> bool:
    """Tell whether a plan was not in a folder before a commit."""
    file = posixpath.join(folder, PLAN_FILE)
    return file in commit.before and commit.before[file] is None


def _is_told(change: PlanChange) -> bool:
    """Tell whether a history tells a change: of measured values only which were written anew."""
    is_of_values = change.field[:1] == VALUES
    return not is_of_values or change.kind is ChangeKind.VALUE_RESTATED


def _is_unsure(change: PlanChange, faulty: Iterable[Faulty]) -> bool:
    """Tell whether a change is about a value that cannot be read, before or after."""
    about = (change.entity, change.id)
    return bool(change.field) and any(
        about == (each.kind, each.id) and each.field in {"", change.field[0]} for each in faulty
    )

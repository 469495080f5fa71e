"""What the history of a plan is: steps with what each of them decided, and what is not known."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.steps import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange

__all__ = [
    "Entry",
    "Faulty",
    "History",
    "Note",
    "NoteKind",
    "Outcome",
    "Restatement",
    "Step",
    "Unread",
]

NEW = frozenset({ChangeKind.ADDED, ChangeKind.RENAMED, ChangeKind.BECAME})
"""Kinds of changes after which an entity has an id that it had not."""


class NoteKind(enum.Enum):
    """Why a history is not there, or not as it was asked for."""

    NO_GIT = "no-git"
    """The command is not installed."""
    NO_REPOSITORY = "no-repository"
    """The plan is in no repository, as where a site is built from an export."""
    NOT_TRUSTED = "not-trusted"
    """The repository belongs to another user than the one who builds."""
    NO_COMMIT = "no-commit"
    """Nothing has been committed yet."""
    NOT_COMMITTED = "not-committed"
    """The plan is not in the commit that is checked out."""
    BROKEN = "broken"
    """Git cannot read the repository, or there is no room to look at it."""
    SHALLOW = "shallow"
    """Older commits were left on the server."""
    NO_TAGS = "no-tags"
    """No tag is in the history, so that commits are steps."""
    NO_REVIEWS = "no-reviews"
    """No review of the plan has a day in the history, so that commits are steps."""
    UNKNOWN_SINCE = "unknown-since"
    """The history does not hold what it is to begin with."""


class Note(NamedTuple):
    """What keeps a history from being whole."""

    kind: NoteKind
    """What."""
    detail: str = ""
    """How many commits there are, or which revision is not there."""


class Outcome(enum.Enum):
    """What can be said of a step."""

    COMPARED = "compared"
    """What it changed."""
    BEGINS = "begins"
    """That the plan was not there before."""
    ENDS = "ends"
    """That the plan was not there afterwards; it came back later."""
    CUT = "cut"
    """Nothing: what was there before is not in this clone."""
    UNREAD = "unread"
    """Nothing: the plan cannot be read as it was then."""


class Entry(NamedTuple):
    """A commit that touched the plan."""

    hash: str
    """Its full hash."""
    date: dt.date
    """The day it was committed."""
    authors: tuple[str, ...]
    """Who wrote it."""
    subject: str
    """What it is about; empty where nobody said."""


class Unread(NamedTuple):
    """Why a plan cannot be read as it was."""

    commit: str
    """Full hash of the commit."""
    place: str
    """File and line, relative to the plan's folder; the file alone where no line is known."""
    message: str
    """What is wrong there, as in findings."""


class Faulty(NamedTuple):
    """A value that is not what it has to be, so that it is not known."""

    kind: str
    """Kind of its entity in the singular; `strategy` for the settings."""
    id: str
    """Id of its entity; empty for the settings."""
    field: str
    """The field; empty where nothing of the entity is known."""


class Step(NamedTuple):
    """What happened between two states of a plan."""

    name: str
    """The tags or the id of the review that end it; empty for what came last, and for a commit."""
    date: dt.date
    """The day it ends."""
    entries: tuple[Entry, ...]
    """Its commits, the newest first."""
    outcome: Outcome
    """What can be said of it."""
    changes: tuple[PlanChange, ...] = ()
    """What it decided."""
    size: tuple[tuple[str, int], ...] = ()
    """Where the plan begins: how many entities it has, by collection."""
    unread: Unread | None = None
    """Where it cannot be read: why."""
    unsure: tuple[Faulty, ...] = ()
    """What could not be compared, because it is faulty before or after."""
    restated: tuple[PlanChange, ...] = ()
    """Measured values that it wrote anew."""


class Restatement(NamedTuple):
    """A measured value that has become another one."""

    change: PlanChange
    """Which, from what to what."""
    date: dt.date
    """The day of the step that it was in."""
    commit: str
    """Full hash of the commit that did it; empty where the step has several."""


# Views note what they read of it, so it must not be taken for a tuple.
@dataclass(frozen=True)
class History:
    """The history of one plan, up to the commit that is checked out."""

    grouping: Grouping = Grouping.COMMIT
    """What ends its steps."""
    steps: tuple[Step, ...] = ()
    """Its steps, the newest first."""
    notes: tuple[Note, ...] = ()
    """What is not there, or not as it was asked for."""
    since: str = ""
    """What it was asked to begin with: a revision or a day; empty for all of it."""

    @cached_property
    def restated(self) -> Mapping[str, tuple[Restatement, ...]]:
        """Measured values that were written anew, by the KPI's id of today, the newest first."""
        found: dict[str, list[Restatement]] = {}
        today: dict[str, str | None] = {}
        for step in self.steps:
            commit = step.entries[0].hash if len(step.entries) == 1 else ""
            for change in step.restated:
                name = today.get(change.id, change.id)
                if name is not None:
                    found.setdefault(name, []).append(Restatement(change, step.date, commit))
            # Before this step a KPI went by another name, and its name may have been another's.
            renamed = {old: today.get(new, new) for old, new in _renamed_kpis(step)}
            today |= {**dict.fromkeys(_new_ids(step)), **renamed}
        return {name: tuple(each) for name, each in found.items()}

    @property
    def since_day(self) -> dt.date | None:
        """The day it was asked to begin with; None where that is a revision, or nothing."""
        return day_of(self.since)


def day_of(since: str) -> dt.date | None:
    """Return the day that a history is asked to begin with; None for a revision, or nothing."""
    try:
        return dt.date.fromisoformat(since)
    except ValueError:
        return None


def _new_ids(step: Step) -> Iterator[str]:
    """Yield each id that a KPI has since a step; whatever had it before was another one."""
    for change in step.changes:
        if change.kind in NEW and change.entity == "kpi":
            yield change.id


def _renamed_kpis(step: Step) -> Iterator[tuple[str, str]]:
    """Yield old and new id of each KPI that a step renamed."""
    for change in step.changes:
        if change.kind is ChangeKind.RENAMED and change.entity == "kpi" and change.was:
            yield change.was.id, change.id

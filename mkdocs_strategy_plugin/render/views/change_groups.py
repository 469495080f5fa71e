"""Sorts of changes, by which readers look for theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["GROUPS", "SOFTENED", "Choice", "choices", "group_of"]

SOFTENED = "softened"
"""What changes are called besides that make a promise easier to keep."""

GROUPS = {
    "targets": N_("Targets"),
    "parts": N_("New and gone"),
    "actions": N_("What we do and where"),
    "time": N_("Dates and rhythm"),
    "purpose": N_("What it serves"),
    "owners": N_("Owners"),
    "details": N_("Details"),
    "words": N_("Words"),
}
"""Their names, in the order they are offered."""

GROUP_OF = {
    ChangeKind.ADDED: "parts",
    ChangeKind.DROPPED: "parts",
    ChangeKind.RENAMED: "parts",
    ChangeKind.BECAME: "parts",
    ChangeKind.ORPHANED: "purpose",
    ChangeKind.MOVED: "purpose",
    ChangeKind.TARGET_SET: "targets",
    ChangeKind.TARGET_REMOVED: "targets",
    ChangeKind.TARGET_RAISED: "targets",
    ChangeKind.TARGET_LOWERED: "targets",
    ChangeKind.TARGET_CHANGED: "targets",
    ChangeKind.BASELINE: "targets",
    ChangeKind.TRAJECTORY: "targets",
    ChangeKind.METRIC: "targets",
    ChangeKind.BANDS: "targets",
    ChangeKind.PERIOD: "time",
    ChangeKind.CADENCE: "time",
    ChangeKind.CADENCE_LOST: "time",
    ChangeKind.DECISION: "actions",
    ChangeKind.STATUS: "actions",
    ChangeKind.OWNER: "owners",
    ChangeKind.FIELD_SET: "details",
    ChangeKind.FIELD_CHANGED: "details",
    ChangeKind.FIELD_REMOVED: "details",
    ChangeKind.WORDS: "words",
}
"""What each kind of change belongs to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A sort of changes to look at alone."""

    slug: str
    """Its name in class names."""
    name: str
    """Its name for readers."""
    count: str
    """How many changes are of it, formatted."""


def group_of(change: PlanChange) -> str:
    """Return the sort of a change."""
    return GROUP_OF.get(change.kind, "details")


def choices(context: Context, changes: Iterable[PlanChange]) -> tuple[Choice, ...]:
    """Return the sorts that there are, all of them first; none where all are of one."""
    say, number = context.words.say, context.words.number
    every = tuple(changes)
    counts = Counter(map(group_of, every))
    softened = sum(each.is_softened for each in every)
    found = [
        Choice(slug, say(name), number(counts[slug]))
        for slug, name in GROUPS.items()
        if counts[slug]
    ]
    if softened and softened < len(every):
        found.insert(0, Choice(SOFTENED, say("Softened"), number(softened)))
    return (Choice("all", say("All"), number(len(every))), *found) if len(found) > 1 else ()

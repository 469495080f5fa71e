"""Sorts of changes, by which readers look for theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.render.changes.told import QUIET
from mkdocs_strategy_plugin.render.views.facets import Choice, Facet, Mark, occurring
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["change_facets", "change_marks"]

EFFECTS = {Effect.SOFTENED: N_("Softened"), Effect.TIGHTENED: N_("Tightened")}
"""What changes make of promises."""

GROUPS = {
    "targets": N_("Targets"),
    "parts": N_("New and gone"),
    "actions": N_("What we do and where"),
    "time": N_("Dates and frequency"),
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


def change_marks(change: PlanChange) -> tuple[Mark, ...]:
    """Return what a change can be chosen by."""
    kind = Mark("kind", GROUP_OF.get(change.kind, "details"))
    # What goes without saying is nothing to look for.
    if change.effect is None or QUIET.issuperset(change.reasons):
        return (kind,)
    return (kind, Mark("effect", change.effect.value))


def change_facets(context: Context, changes: Iterable[PlanChange]) -> tuple[Facet, ...]:
    """Return what a list of changes can be narrowed down by; what all have alike is left out."""
    say, rows = context.words.say, [change_marks(each) for each in changes]
    used = {mark for marks in rows for mark in marks}
    kinds = tuple(Choice(slug, say(name)) for slug, name in GROUPS.items())
    effects = tuple(Choice(effect.value, say(name)) for effect, name in EFFECTS.items())
    # Most changes have no effect, so one that has is worth finding too.
    found = tuple(each for each in effects if Mark("effect", each.value) in used)
    return (
        *occurring([Facet("kind", say("Kind"), kinds)], used),
        *([Facet("effect", say("Effect"), found)] if found else []),
    )

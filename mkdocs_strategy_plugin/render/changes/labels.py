"""The words for what can change: kinds of entities, fields, fixed words of the format."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EFFECT_WORDS", "ENTITY_WORDS", "KIND_WORDS", "ONE_OF_KIND", "REASON_WORDS"]

KIND_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.ADDED: N_("Added"),
        ChangeKind.DROPPED: N_("Dropped from the plan"),
        ChangeKind.RENAMED: N_("Renamed"),
        ChangeKind.BECAME: N_("Became something else"),
        ChangeKind.ORPHANED: N_("Serves nothing"),
        ChangeKind.MOVED: N_("Moved"),
        ChangeKind.TARGET_SET: N_("Target set"),
        ChangeKind.TARGET_REMOVED: N_("Target removed"),
        ChangeKind.TARGET_RAISED: N_("Target raised"),
        ChangeKind.TARGET_LOWERED: N_("Target lowered"),
        ChangeKind.TARGET_CHANGED: N_("Target changed"),
        ChangeKind.BASELINE: N_("Baseline changed"),
        ChangeKind.TRAJECTORY: N_("Planned path changed"),
        ChangeKind.METRIC: N_("Metric changed"),
        ChangeKind.PERIOD: N_("Time moved"),
        ChangeKind.DECISION: N_("Decision on a channel"),
        ChangeKind.STATUS: N_("Status of a tactic"),
        ChangeKind.CADENCE: N_("Cadence changed"),
        ChangeKind.CADENCE_LOST: N_("Cadence lost"),
        ChangeKind.OWNER: N_("Owner changed"),
        ChangeKind.BANDS: N_("Bands of the states"),
        ChangeKind.FIELD_SET: N_("Filled in"),
        ChangeKind.FIELD_CHANGED: N_("Changed"),
        ChangeKind.FIELD_REMOVED: N_("Removed"),
        ChangeKind.WORDS: N_("Words edited"),
        ChangeKind.VALUES_ADDED: N_("New values"),
        ChangeKind.VALUES_REMOVED: N_("Values removed"),
        ChangeKind.VALUE_RESTATED: N_("Value restated"),
    }
)
"""What was decided, in a word or two."""

EFFECT_WORDS: Mapping[Effect, str] = MappingProxyType(
    {Effect.SOFTENED: N_("softened"), Effect.TIGHTENED: N_("tightened")}
)
"""What becomes of a promise."""

REASON_WORDS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.EASIER: N_("easier"),
        Reason.HARDER: N_("harder"),
        Reason.SLOWER: N_("a lower pace"),
        Reason.FASTER: N_("a higher pace"),
        Reason.WIDER: N_("wider"),
        Reason.NARROWER: N_("narrower"),
        Reason.LATER: N_("later"),
        Reason.EARLIER: N_("earlier"),
        Reason.MORE_TIME: N_("more time"),
        Reason.LESS_TIME: N_("less time"),
        Reason.NO_END: N_("without an end"),
        Reason.AN_END: N_("with an end"),
        Reason.BACK_LOADED: N_("less early on"),
        Reason.FRONT_LOADED: N_("more early on"),
        Reason.NOTHING_TO_MISS: N_("nothing can be missed any more"),
        Reason.SOMETHING_TO_MISS: N_("something can be missed now"),
        Reason.NOT_COMPARABLE: N_("not comparable with the one before"),
    }
)
"""In what way."""

ENTITY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "strategy": N_("Plan"),
        "stage": N_("Stage"),
        "goal": N_("Goal"),
        "objective": N_("Objective"),
        "kpi": N_("KPI"),
        "persona": N_("Persona"),
        "content": N_("Content"),
        "channel": N_("Channel"),
        "campaign": N_("Campaign"),
        "tactic": N_("Tactic"),
        "review": N_("Review"),
        "event": N_("Dated event"),
        "metric": N_("Metric"),
        "platform": N_("Platform"),
        "exemption": N_("Exemption"),
    }
)
"""Kinds of entities, as they stand before a name."""

ONE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "stage": N_("a stage of the funnel"),
        "goal": N_("a goal"),
        "objective": N_("an objective"),
        "kpi": N_("a KPI"),
        "persona": N_("a persona"),
        "content": N_("a content item"),
        "channel": N_("a channel"),
        "campaign": N_("a campaign"),
        "tactic": N_("a tactic"),
        "review": N_("a review"),
        "event": N_("an event"),
        "metric": N_("a metric"),
        "platform": N_("a platform"),
    }
)
"""Kinds of entities, as what something was or became."""

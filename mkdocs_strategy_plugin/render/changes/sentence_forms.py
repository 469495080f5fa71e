"""The sentences that tell what was decided, by the kind of a change."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FROM_TO", "REMOVED", "SENTENCES", "SET", "TEXT_SENTENCES"]

FROM_TO, SET, REMOVED = (
    N_("{subject}: {field} changed from {old} to {new}"),
    N_("{subject}: {field} set to {new}"),
    N_("{subject}: {field} removed; it was {old}"),
)

SENTENCES: Mapping[ChangeKind, tuple[str, str, str]] = MappingProxyType(
    {
        ChangeKind.ADDED: (
            N_("{subject} added"),
            N_("{subject} added, with the target {new}"),
            N_("{subject} added"),
        ),
        ChangeKind.DROPPED: (
            N_("{subject} dropped"),
            N_("{subject} dropped"),
            N_("{subject} dropped, with its target {old}"),
        ),
        ChangeKind.ORPHANED: (
            N_("{subject} serves nothing any more; it served '{old}'"),
            N_("{subject} serves nothing any more"),
            N_("{subject} serves nothing any more; it served '{old}'"),
        ),
        ChangeKind.MOVED: (
            N_("{subject} moved from '{old}' to '{new}'"),
            N_("{subject} serves '{new}' now"),
            N_("{subject} no longer serves '{old}'"),
        ),
        ChangeKind.TARGET_SET: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' set to {new}"),
        ),
        ChangeKind.TARGET_REMOVED: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_RAISED: (
            N_("Target of '{title}' raised from {old} to {new}"),
            N_("Target of '{title}' raised to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_LOWERED: (
            N_("Target of '{title}' lowered from {old} to {new}"),
            N_("Target of '{title}' lowered to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_CHANGED: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.BASELINE: (
            N_("Baseline of '{title}' changed from {old} to {new}"),
            N_("Baseline of '{title}' set to {new}"),
            N_("Baseline of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TRAJECTORY: (
            N_("Planned path of '{title}' changed"),
            N_("Planned path of '{title}' laid down"),
            N_("Planned path of '{title}' is a straight line again"),
        ),
        ChangeKind.METRIC: (
            N_("'{title}' measures {new} instead of {old}"),
            N_("'{title}' measures {new} now"),
            N_("'{title}' names no metric any more; it measured {old}"),
        ),
        ChangeKind.DECISION: (
            N_("Decision on '{title}' changed from {old} to {new}"),
            N_("Decision on '{title}' is {new}"),
            N_("Decision on '{title}' taken back; it was {old}"),
        ),
        ChangeKind.CADENCE_LOST: (
            N_("{subject} has lost its cadence, which was {old}"),
            N_("{subject} has lost its cadence"),
            N_("{subject} has lost its cadence, which was {old}"),
        ),
        ChangeKind.OWNER: (
            N_("{subject}: owner changed from {old} to {new}"),
            N_("{subject}: {new} answers for it now"),
            N_("{subject}: nobody answers for it any more; it was {old}"),
        ),
        ChangeKind.BANDS: (
            N_("{field} for every KPI changed from {old} to {new}"),
            N_("{field} for every KPI set to {new}"),
            N_("{field} for every KPI removed; it was {old}"),
        ),
        ChangeKind.PERIOD: (
            N_("{subject}: {field} moved from {old} to {new}"),
            N_("{subject}: {field} set to {new}"),
            N_("{subject}: {field} removed; it was {old}"),
        ),
        ChangeKind.VALUE_RESTATED: (
            N_("Value of '{title}' for {period} restated from {old} to {new}"),
            N_("Value of '{title}' for {period} restated: {new}"),
            N_("Value of '{title}' for {period} restated; it was {old}"),
        ),
    }
)
"""What was decided: with both sides, with the new one only, and with the old one only."""

TEXT_SENTENCES = (
    N_("{subject}: {field} edited"),
    N_("{subject}: {field} written"),
    N_("{subject}: {field} removed"),
)

"""Which differences are none for certain, as they may come of what is not known of a plan."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.serving import SERVES
from mkdocs_strategy_plugin.compute.changes.values import Name, Parts, Several
from mkdocs_strategy_plugin.compute.changes.weight import Weight
from mkdocs_strategy_plugin.load.keys import SETTINGS
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.changes.values import Value
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.base import Model
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.gaps import Gaps

__all__ = ["Doubt"]

OF_WHOLE_ENTITIES = frozenset(
    {ChangeKind.ADDED, ChangeKind.DROPPED, ChangeKind.RENAMED, ChangeKind.BECAME}
)
"""Kinds of changes that say which entities there are."""
SERVING = frozenset({ChangeKind.ORPHANED, ChangeKind.MOVED})

OF_TIME = frozenset(
    {
        Reason.SLOWER,
        Reason.FASTER,
        Reason.LATER,
        Reason.EARLIER,
        Reason.MORE_TIME,
        Reason.LESS_TIME,
        Reason.NO_END,
        Reason.AN_END,
    }
)
"""Reasons that take all periods to know."""
WITH_METRIC = ("target", "baseline", "trajectory")
"""Fields whose unit and whose better way are those of the metric."""
WHOLE, FIELD = 2, 3
"""Lengths of the ways to an entity and to one of its fields."""
VALUES = "actuals"


class Doubt(NamedTuple):
    """One side of a comparison, with what is not known of it."""

    plan: Plan
    """The plan."""
    gaps: Gaps
    """What is not known of it."""
    other: Plan
    """The plan of the other side."""

    def concerns(self, change: PlanChange) -> bool:
        """Tell whether a change may be none, for what is not known on this side."""
        gaps = self.gaps
        if not gaps.faults:
            return False
        nodes = [(change.entity, change.id)]
        if change.was and change.was.kind:
            nodes.append((change.was.kind, change.was.id))
        return (
            any(self._is_lost(kind, name, change) for kind, name in nodes)
            or any(self._is_way_to(kind, name, change) for kind, name in nodes)
            or any(map(self._is_lost_name, (*_names(change.old), *_names(change.new))))
            or (self._has_no_time() and not OF_TIME.isdisjoint(change.reasons))
            or (_is_of_values(change) and gaps.may_measure(change.id))
        )

    def _is_lost(self, kind: str, name: str, change: PlanChange) -> bool:
        """Tell whether an entity stands, or stood, in a file of which nothing is certain."""
        gaps = self.gaps
        if kind == "exemption":
            return bool(gaps.files or gaps.patchy)
        if any(map(gaps.is_uncertain, self._homes(kind, name))):
            return True
        if change.kind not in OF_WHOLE_ENTITIES or self._is_here(kind, name):
            return False
        homes = self._homes(kind, name)
        return gaps.may_hold(name) or any(map(gaps.is_patchy, homes))

    def _homes(self, kind: str, name: str) -> Iterator[str]:
        """Yield the files that an entity is read from on both sides, relative to the plan."""
        collection = COLLECTION_OF.get(kind)
        key = (collection, name) if collection else (SETTINGS, "")
        for plan in (self.plan, self.other):
            file: Path | None = plan.origins.get(key)
            if file and plan.folder:
                yield os.path.relpath(file, plan.folder)

    def _is_here(self, kind: str, name: str) -> bool:
        collection = COLLECTION_OF.get(kind)
        return collection is not None and (collection, name) in self.plan.origins

    def _is_way_to(self, kind: str, name: str, change: PlanChange) -> bool:
        """Tell whether a fault is about what changed: the entity, the field, or a part of it."""
        head = _head(kind, name)
        if any(self._is_misnamed(way, change) for way in self.gaps.misnamed if way == head[:WHOLE]):
            return True
        return any(
            head[: len(way)] == way
            or (way[: len(head)] == head and _is_field(way[len(head) :], change))
            for way in self.gaps.ways
        )

    def _is_misnamed(self, way: NodePath, change: PlanChange) -> bool:
        """Tell whether an entity does not have the field, and may have it under a wrong name."""
        written = _entity(self.plan, way)
        field = "funnel" if change.entity == "stage" else next(iter(change.field), "")
        return bool(field) and (written is None or field not in written.model_fields_set)

    def _is_lost_name(self, name: Name) -> bool:
        """Tell whether another entity is not here because it was not read."""
        kinds = [name.kind] if name.kind else list(COLLECTION_OF)
        gaps = self.gaps
        return not any(self.plan.index.has(kind, name.id) for kind in kinds) and (
            gaps.may_hold(name.id)
            or any(
                gaps.is_patchy(home)
                for kind in kinds
                if kind in COLLECTION_OF
                for home in self._homes(kind, name.id)
            )
            or any((COLLECTION_OF.get(kind),) in gaps.ways for kind in kinds)
        )

    def _has_no_time(self) -> bool:
        """Tell whether a period is not known, from which others follow."""
        gaps = self.gaps
        is_wrong = any("period" in way for way in gaps.ways) or (SETTINGS,) in gaps.ways
        missing = (_entity(self.plan, way) for way in gaps.misnamed)
        return (
            is_wrong
            or bool(gaps.files)
            or any(each is None or "period" not in each.model_fields_set for each in missing)
        )


def _head(kind: str, name: str) -> NodePath:
    """Return the way to an entity, or to what it is a part of."""
    if kind == SETTINGS:
        return (SETTINGS,)
    if kind == "stage":
        return (SETTINGS, "funnel")
    if kind == "exemption":
        return ("exemptions",)
    return (COLLECTION_OF[kind], name)


def _is_field(rest: NodePath, change: PlanChange) -> bool:
    """Tell whether a way inside of an entity leads to what changed."""
    if change.entity in {"stage", "exemption"} or not change.field:
        return change.entity in {"stage", "exemption"}
    alike = {change.field[0]}
    if change.kind in SERVING:
        alike.update(SERVES[change.entity])
    if change.field[0] in WITH_METRIC:
        alike.add("metric")
    return rest[0] in alike


def _entity(plan: Plan, way: NodePath) -> Model | None:
    """Return what a way leads to, as its author wrote it."""
    if way == (SETTINGS,):
        return plan.settings
    collection, name = str(way[0]), str(way[1])
    found: Model | None = getattr(plan, collection).get(name)
    return plan.kpis_with_values.get(name, found) if collection == "kpis" else found


def _names(value: Value | None) -> Iterator[Name]:
    if isinstance(value, Name):
        yield value
    elif isinstance(value, Several):
        for each in value.items:
            yield from _names(each)
    elif isinstance(value, Parts):
        for key, each in value.items:
            yield from _names(key if isinstance(key, Name) else None)
            yield from _names(each)


def _is_of_values(change: PlanChange) -> bool:
    return change.weight is Weight.DATA or change.field[:1] == (VALUES,)

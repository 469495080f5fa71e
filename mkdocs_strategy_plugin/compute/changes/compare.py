"""Compare two readings of a plan, and tell the differences as decisions.

Order of keys, comments, quoting, the spelling of numbers and periods, and the file that something
is written in are no change.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.compute.changes.comparison import Comparison
from mkdocs_strategy_plugin.compute.changes.data import data_changes
from mkdocs_strategy_plugin.compute.changes.exempting import exemption_changes
from mkdocs_strategy_plugin.compute.changes.fields import differences, in_full, kind_of, without
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.kpis import (
    KpiPair,
    Version,
    promise_of_added,
    promise_of_dropped,
)
from mkdocs_strategy_plugin.compute.changes.promises import (
    verdict_of_move,
    verdict_of_objective,
    verdict_of_verb,
)
from mkdocs_strategy_plugin.compute.changes.records import PlanChange
from mkdocs_strategy_plugin.compute.changes.serving import SERVES, service
from mkdocs_strategy_plugin.compute.changes.side import NODE_KINDS, Side
from mkdocs_strategy_plugin.compute.changes.values import Parts
from mkdocs_strategy_plugin.compute.changes.verdict import NO_VERDICT
from mkdocs_strategy_plugin.compute.changes.weight import Weight
from mkdocs_strategy_plugin.compute.changes.whole_plan import plan_changes
from mkdocs_strategy_plugin.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.fields import Difference
    from mkdocs_strategy_plugin.compute.changes.side import Node
    from mkdocs_strategy_plugin.compute.changes.verdict import Verdict
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["changes"]

RANKS = {kind: rank for rank, kind in enumerate(("strategy", *NODE_KINDS, "exemption"))}
WEIGHTS, KINDS_OF_CHANGES = list(Weight), list(ChangeKind)

PERIOD_OF: Mapping[str, Callable[[Plan, Any], Period | None]] = MappingProxyType(
    {"objective": Plan.period_of_objective, "tactic": Plan.period_of_tactic}
)
"""What the period of an entity is where it names none."""

VERDICTS: Mapping[tuple[str, tuple[str, ...]], Callable[..., Verdict]] = MappingProxyType(
    {("objective", ("period",)): verdict_of_objective, ("objective", ("verb",)): verdict_of_verb}
)
"""What a field of an entity that is no KPI makes of the promises of its KPIs."""


def changes(old: Plan, new: Plan) -> tuple[PlanChange, ...]:
    """Return what was decided between two readings of a plan.

    Args:
        old: As it was.
        new: As it is.

    Returns:
        Decisions first, then edited words, then measured values; within each the plan itself,
        its funnel, goals, objectives, KPIs and so on, by id. The same two plans give the same.

    Source:
        docs/reference/figures.md#changes
    """
    if old is new:
        return ()
    return tuple(sorted(_changes(Comparison(Side(old), Side(new))), key=_order))


def _order(change: PlanChange) -> tuple[object, ...]:
    return (
        WEIGHTS.index(change.weight),
        RANKS[change.entity],
        change.id,
        KINDS_OF_CHANGES.index(change.kind),
        change.field,
        change.at.id if change.at else "",
        str(change.period.start) if change.period else "",
    )


def _changes(comparison: Comparison) -> Iterator[PlanChange]:
    yield from plan_changes(comparison)
    for node in comparison.found.dropped:
        yield _dropped(comparison, node)
    for node in comparison.found.added:
        yield _added(comparison, node)
    for old, new in comparison.found.kept:
        yield from _of_kept(comparison, old, new)
    yield from exemption_changes(comparison)
    yield from data_changes(comparison.old, comparison.new, comparison.found)


def _dropped(comparison: Comparison, node: Node) -> PlanChange:
    title, kind = comparison.old.name(node).title, ChangeKind.DROPPED
    if node[0] != "kpi":
        return PlanChange(kind, *node, title)
    version = Version(comparison.old, node, comparison.promises[0])
    target, (effect, reasons) = promise_of_dropped(version)
    return PlanChange(kind, *node, title, old=target, effect=effect, reasons=reasons)


def _added(comparison: Comparison, node: Node) -> PlanChange:
    title, kind = comparison.new.name(node).title, ChangeKind.ADDED
    if node[0] != "kpi":
        return PlanChange(kind, *node, title)
    version = Version(comparison.new, node, comparison.promises[1])
    target, (effect, reasons) = promise_of_added(version)
    return PlanChange(kind, *node, title, new=target, effect=effect, reasons=reasons)


def _of_kept(comparison: Comparison, old: Node, new: Node) -> Iterator[PlanChange]:
    if old != new:
        kind = ChangeKind.RENAMED if old[0] == new[0] else ChangeKind.BECAME
        title, was = comparison.new.name(new).title, comparison.old.name(old)
        yield PlanChange(kind, *new, title, was=was)
    if old[0] != new[0]:
        yield from _of_common_fields(comparison, old, new)
        return
    served = service(comparison, old, new)
    if served:
        yield _told(comparison, served[0], new, served[1], _of_move(comparison, old, new))
    if comparison.old.nodes[old] == comparison.new.nodes[new]:
        return
    if new[0] == "kpi":
        before = Version(comparison.old, old, comparison.promises[0])
        now = Version(comparison.new, new, comparison.promises[1])
        yield from KpiPair(before, now, comparison.renames).changes()
    else:
        yield from _of_fields(comparison, old, new)


def _of_move(comparison: Comparison, old: Node, new: Node) -> Verdict:
    if new[0] != "kpi":
        return NO_VERDICT
    pair = comparison.old.plan.kpis[old[1]], comparison.new.plan.kpis[new[1]]
    return verdict_of_move(*comparison.promises, pair)


def _of_common_fields(comparison: Comparison, old: Node, new: Node) -> Iterator[PlanChange]:
    """Yield what is told otherwise in another collection; what only one of them has is no edit."""
    before, now = comparison.old.nodes[old], comparison.new.nodes[new]
    common = type(before).model_fields.keys() & type(now).model_fields.keys()
    one, other = (
        Parts(tuple((key, value) for key, value in parts.items if key in common))
        for parts in (comparison.old.content(old), comparison.new.content(new))
    )
    for each in differences(one, other, comparison.renames):
        yield _told(comparison, kind_of(new[0], each), new, each)


def _of_fields(comparison: Comparison, old: Node, new: Node) -> Iterator[PlanChange]:
    one, other = (
        without(parts, *SERVES.get(new[0], ()))
        for parts in (comparison.old.content(old), comparison.new.content(new))
    )
    for each in differences(one, other, comparison.renames):
        verdict_of = VERDICTS.get((new[0], each.field))
        verdict = NO_VERDICT
        if verdict_of:
            verdict = verdict_of(*comparison.promises, comparison.kpis, (old[1], new[1]))
        told = in_full(each, *_periods(comparison, old, new))
        yield _told(comparison, kind_of(new[0], each), new, told, verdict)


def _periods(comparison: Comparison, old: Node, new: Node) -> Iterator[Period | None]:
    """Yield the periods that hold, written or not; None for what has none by itself."""
    for side, node in ((comparison.old, old), (comparison.new, new)):
        period_of = PERIOD_OF.get(node[0])
        yield period_of(side.plan, side.nodes[node]) if period_of else None


def _told(
    comparison: Comparison,
    kind: ChangeKind,
    node: Node,
    each: Difference,
    verdict: Verdict = NO_VERDICT,
) -> PlanChange:
    title = comparison.new.name(node).title
    effect, reasons = verdict
    return PlanChange(
        kind,
        *node,
        title,
        each.field,
        each.old,
        each.new,
        at=each.of,
        effect=effect,
        reasons=reasons,
    )

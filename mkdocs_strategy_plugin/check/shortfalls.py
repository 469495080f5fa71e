"""What the letters of SMART lack that no other rule has said."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.check.owners import owners_of_objective
from mkdocs_strategy_plugin.compute.smart import Letter, ReasonKind, smart
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST, Change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.compute.smart import Reason
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Shortfall", "shortfalls"]

Shortfall: TypeAlias = "tuple[Objective, tuple[Reason, ...]]"
"""An objective and what it lacks of one letter; at least one reason."""

TOLD_BY = {
    ReasonKind.NO_WHO: "COV104",
    ReasonKind.NO_KPI: "COV103",
    ReasonKind.NO_METRIC: "MEA015",
    ReasonKind.NO_TARGET: "MEA001",
    ReasonKind.NO_TACTIC: "WHY003",
    ReasonKind.NO_GOAL: "WHY006",
    ReasonKind.NO_WHY: "WHY002",
    ReasonKind.OTHER_STAGE: "MEA007",
    ReasonKind.OUTSIDE_PLAN: "DAT002",
}
"""Reasons that a rule of another group tells, which knows more of them."""


def shortfalls(
    plan: Plan, is_misread: Callable[[str, str], bool]
) -> Mapping[Letter, tuple[Shortfall, ...]]:
    """Return by letter what objectives lack, each with the reasons left to tell.

    Args:
        plan: The plan.
        is_misread: Tells of collection and id whether a reader found something wrong there.
    """
    found: dict[Letter, list[Shortfall]] = {letter: [] for letter in Letter}
    for objective in plan.objectives.values():
        for each in smart(plan, objective) if not is_misread("objectives", objective.id) else ():
            if each.reasons:
                left = (why for why in each.reasons if not _is_told(plan, objective, why))
                found[each.letter].append((objective, tuple(left)))
    return {letter: tuple(each for each in lacking if each[1]) for letter, lacking in found.items()}


def _is_told(plan: Plan, objective: Objective, reason: Reason) -> bool:
    if reason.kind is ReasonKind.NO_BASELINE:
        return _needs_no_baseline(plan, objective)
    if reason.kind is ReasonKind.NO_OWNER:
        # Without an owner above it is the objective that lacks one: COV109.
        return not owners_of_objective(plan, objective)
    return reason.kind in TOLD_BY


def _needs_no_baseline(plan: Plan, objective: Objective) -> bool:
    """Tell whether a baseline comes later, says nothing, or is missed by MEA006 or DAT004."""
    kpi = plan.primary_kpi(objective)
    if kpi is None or objective.verb is Verb.LAUNCH:
        return True
    is_missed = isinstance(kpi.target, Change) or kpi.trajectory is not None
    return is_missed or kpi.target is None or kpi.target == MEASURE_FIRST

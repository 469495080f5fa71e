"""Who answers for what, own owners and those it has from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.kinds import COLLECTIONS

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["is_anybody_named", "owners_of_goal", "owners_of_objective"]


def owners_of_goal(plan: Plan, goal: str | None) -> tuple[str, ...]:
    """Return who answers for a goal."""
    known = plan.goals.get(goal or "")
    return known.owner if known else ()


def owners_of_objective(plan: Plan, objective: Objective) -> tuple[str, ...]:
    """Return who answers for an objective: its owners, else its goal's."""
    return objective.owner or owners_of_goal(plan, objective.goal)


def is_anybody_named(plan: Plan) -> bool:
    """Tell whether anything in the plan has an owner."""
    return any(each.owner for key in COLLECTIONS for each in getattr(plan, key).values())

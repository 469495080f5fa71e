"""When a page would be too large to read, and what is folded then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["MOST_CELLS", "MOST_PRINTED", "MOST_ROWS", "goal_of", "has_goal_pages", "is_outlined"]

MOST_ROWS = 500
"""Rows of a table, and entries of a list, that a page may have: beyond, readers and search engines
find nothing, and browsers scroll with a jerk."""
MOST_CELLS = 5_000
"""Cells of a matrix in which an eye can still find something."""
PRINTED = ("goals", "objectives", "kpis", "personas", "content", "channels", "tactics")
"""Collections that are printed one by one."""
MOST_PRINTED = 300
"""Entities that are printed one by one: some two hundred sheets of paper."""


def has_goal_pages(plan: Plan) -> bool:
    """Tell whether a plan has so many KPIs or objectives that each goal has a page for its own."""
    sizes = plan.sizes
    return sizes["kpis"] > MOST_ROWS or sizes["goals"] + sizes["objectives"] > MOST_ROWS


def is_outlined(plan: Plan) -> bool:
    """Tell whether a plan is so large that its page to print leaves the parts to their pages."""
    return has_goal_pages(plan) or sum(plan.sizes[each] for each in PRINTED) > MOST_PRINTED


def goal_of(plan: Plan, kpi: Kpi) -> str | None:
    """Return the id of the goal that `kpi` serves, by its objective or itself; None for none."""
    if kpi.objective:
        objective = plan.objectives.get(kpi.objective)
        goal = objective.goal if objective else None
    else:
        goal = kpi.goal
    return goal if goal in plan.goals else None

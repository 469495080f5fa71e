"""All figures of one plan on one day."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi import kpi_figures
from mkdocs_strategy_plugin.compute.launch import launch_state
from mkdocs_strategy_plugin.compute.records import ObjectiveFigures, PlanFigures
from mkdocs_strategy_plugin.compute.rollup import goal_figures, verdict
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.memory import FORGETFUL
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.once import Once

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.records import GoalFigures
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["figures"]


def figures(
    plan: Plan,
    as_of: dt.date,
    *,
    only: frozenset[str] | None = None,
    memory: Memory = FORGETFUL,
) -> PlanFigures:
    """Return all figures of a plan.

    Args:
        plan: The plan, complete with what it uses from elsewhere.
        as_of: The day the figures speak of; values that end later are left out.
        only: Ids of the KPIs asked for, beside those that objectives stand by; None: all.
        memory: Keeps the figures of a KPI until something they depend on changes.

    Returns:
        The same figures for the same plan and day, each collection in the plan's order.

    Source:
        docs/reference/figures.md
    """
    memory.renew(as_of, only)
    plan = memory.watch("plan", plan)
    once = memory.recall("once", Once)
    once.turn()
    served = plan.objective_of_primary
    kpis = {}
    for kpi in plan.kpis.values():
        if only is None or kpi.id in only or kpi.id in served:
            objective = served.get(kpi.id)
            make = functools.partial(kpi_figures, plan, kpi, as_of, objective=objective)
            kpis[kpi.id] = memory.recall(("figures", kpi.id), make, kpi, objective)
    objectives = {
        objective.id: once.of(ObjectiveFigures, *_objective(plan, objective, kpis, as_of))
        for objective in plan.objectives.values()
    }
    days = [each.last_day for each in kpis.values() if each.last_day]
    return PlanFigures(
        as_of=as_of,
        kpis=kpis,
        objectives=objectives,
        goals=_goals(plan, objectives, once),
        verdict=verdict(objectives.values()),
        last_day=max(days, default=None),
    )


def _objective(
    plan: Plan, objective: Objective, kpis: Mapping[str, KpiFigures], as_of: dt.date
) -> tuple[str, str | None, State]:
    kpi = plan.primary_kpi(objective)
    if kpi:
        return objective.id, kpi.id, kpis[kpi.id].state
    window = plan.period_of_objective(objective)
    is_launch = objective.verb is Verb.LAUNCH
    state = launch_state(plan, objective, window, as_of) if is_launch else State.NO_TARGET
    return objective.id, None, state


def _goals(
    plan: Plan, objectives: Mapping[str, ObjectiveFigures], once: Once
) -> Mapping[str, GoalFigures]:
    def found(goal: Goal) -> GoalFigures:
        own = (objectives[each.id] for each in plan.objectives_of_goal.get(goal.id, ()))
        return once.of(_goal, goal.id, *own)

    return {goal.id: found(goal) for goal in plan.goals.values()}


def _goal(goal: str, *objectives: ObjectiveFigures) -> GoalFigures:
    return goal_figures(goal, objectives)

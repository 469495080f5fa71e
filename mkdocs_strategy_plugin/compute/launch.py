"""Objectives that bring something into being: it is there, or it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["launch_state"]


def launch_state(
    plan: Plan,
    objective: Objective,
    window: Period | None,
    as_of: dt.date,
    found: KpiFigures | None = None,
) -> State:
    """Return the state of something to be launched.

    Args:
        plan: The plan it belongs to.
        objective: Achieved when one of its tactics is done, or its KPI is 1 or more.
        window: When it should be launched; None: at any time.
        as_of: The day.
        found: Figures of its KPI, if it has one.
    """
    tactics = plan.tactics_of_objective.get(objective.id, ())
    is_done = any(tactic.status is TacticStatus.DONE for tactic in tactics)
    if is_done or (found and _is_there(found)):
        return State.ACHIEVED
    if not window:
        return State.ON_TRACK
    if as_of < window.start:
        return State.NOT_STARTED
    return State.ON_TRACK if as_of <= window.end else State.MISSED


def _is_there(found: KpiFigures) -> bool:
    values = [point.value for point in found.points]
    return any(value >= 1 for value in (*values, found.actual or 0))

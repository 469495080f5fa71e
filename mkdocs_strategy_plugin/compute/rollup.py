"""From KPIs to objectives, from objectives to goals, and to one sentence for the whole plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.records import GoalFigures, ObjectiveFigures, Verdict
from mkdocs_strategy_plugin.compute.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["goal_figures", "verdict", "worst"]

FROM_WORST = (
    State.MISSED,
    State.OFF_TRACK,
    State.AT_RISK,
    State.NO_DATA,
    State.NO_TARGET,
    State.ON_TRACK,
    State.ACHIEVED,
    State.NOT_STARTED,
)
"""The order in which one state speaks for several: what has not started speaks last."""


def worst(states: Iterable[State]) -> State:
    """Return the state that speaks for all; without any, there is no target."""
    return min(states, key=FROM_WORST.index, default=State.NO_TARGET)


def goal_figures(goal: str, objectives: Sequence[ObjectiveFigures]) -> GoalFigures:
    """Return where a goal stands.

    Args:
        goal: Its id.
        objectives: Those of the goal; may be empty.
    """
    counts = Counter(each.state for each in objectives)
    return GoalFigures(
        goal, worst(counts), {state: counts[state] for state in FROM_WORST if counts[state]}
    )


def verdict(objectives: Iterable[ObjectiveFigures]) -> Verdict:
    """Return what the first page says first."""
    by_state: dict[State, list[str]] = {state: [] for state in FROM_WORST}
    measured = []
    for each in objectives:
        by_state[each.state].append(each.objective)
        if each.is_measured:
            measured.append(each.objective)
    named = {state: tuple(names) for state, names in by_state.items() if names}
    return Verdict(tuple(measured), named)

"""The goals of a large plan, each in one line that leads to its own page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.folding import goal_of
from mkdocs_strategy_plugin.render.views.common import label, state_view
from mkdocs_strategy_plugin.render.views.counts import ORDER
from mkdocs_strategy_plugin.render.views.kpi_reason import goal_against_forecast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["GoalLine", "by_kpis", "by_objectives", "objectives_in_words"]


class GoalLine(NamedTuple):
    """A goal in one line."""

    link: Link
    """The goal's page."""
    state: StateView
    """Where it stands."""
    against: str
    """What a forecast says against the state, in few words; empty where they agree."""
    byline: str
    """Name of its stage; empty for none."""
    reason: str
    """What it has, and where that stands."""


def by_objectives(context: Context) -> tuple[GoalLine, ...]:
    """Return the goals in the plan's order with their objectives in numbers."""
    return tuple(
        _line(context, goal, objectives_in_words(context, goal))
        for goal in context.plan.goals.values()
    )


def by_kpis(context: Context) -> tuple[GoalLine, ...]:
    """Return the goals that have KPIs with those in numbers, in the plan's order."""
    plan, figures = context.plan, context.figures.kpis
    counts: dict[str | None, Counter[State]] = {}
    for kpi in plan.kpis.values():
        counts.setdefault(goal_of(plan, kpi), Counter())[figures[kpi.id].state] += 1
    return tuple(
        _line(context, goal, _kpis_in_words(context, counts[goal.id]))
        for goal in plan.goals.values()
        if goal.id in counts
    )


def objectives_in_words(context: Context, goal: Goal) -> str:
    """Return how many objectives a goal has in which state; empty for none."""
    counts = context.figures.goals[goal.id].counts
    if not counts:
        return ""
    return context.words.count(
        "{number} objective: {states}",
        "{number} objectives: {states}",
        sum(counts.values()),
        states=_states(context, counts),
    )


def _kpis_in_words(context: Context, counts: Mapping[State, int]) -> str:
    return context.words.count(
        "{number} KPI: {states}",
        "{number} KPIs: {states}",
        sum(counts.values()),
        states=_states(context, counts),
    )


def _states(context: Context, counts: Mapping[State, int]) -> str:
    words = context.words
    return words.listing(
        [
            f"{words.number(counts[state])} {label(context, state).lower()}"
            for state in ORDER
            if counts.get(state)
        ]
    )


def _line(context: Context, goal: Goal, reason: str) -> GoalLine:
    return GoalLine(
        link=context.link("goal", goal.id),
        state=state_view(context, context.figures.goals[goal.id].state),
        against=goal_against_forecast(context, goal),
        byline=context.stage(goal.stage) if goal.stage else "",
        reason=reason,
    )

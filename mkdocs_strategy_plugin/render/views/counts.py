"""How many KPIs are in each state, as a bar and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.charts.state_bar import StateBar, state_bar
from mkdocs_strategy_plugin.render.views.common import label, state_view, trusted

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["ORDER", "StateCount", "counts_bar", "state_counts"]

ORDER = (
    State.MISSED,
    State.OFF_TRACK,
    State.AT_RISK,
    State.ON_TRACK,
    State.ACHIEVED,
    State.NO_DATA,
    State.NOT_STARTED,
    State.NO_TARGET,
)
"""States from what needs a reader most to what needs one least."""


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many KPIs are in one state."""

    state: StateView
    """The state."""
    count: str
    """The number, formatted."""


def state_counts(context: Context) -> tuple[StateCount, ...]:
    """Return how many KPIs are in each state, in `ORDER`; states without any are left out."""
    states = [each.state for each in context.figures.kpis.values()]
    return tuple(
        StateCount(state_view(context, state), context.words.number(states.count(state)))
        for state in ORDER
        if state in states
    )


def counts_bar(context: Context) -> Markup:
    """Return the counts of states as a picture; empty without KPIs."""
    states = [each.state for each in context.figures.kpis.values()]
    if not states:
        return Markup()
    words = context.words
    facts = ", ".join(
        f"{label(context, state)}: {words.number(states.count(state))}"
        for state in ORDER
        if state in states
    )
    title = words.count("State of {number} KPI", "States of {number} KPIs", len(states))
    counts = tuple((state.value.replace("-", "_"), states.count(state)) for state in ORDER)
    return trusted(state_bar(StateBar(title, facts, counts)))

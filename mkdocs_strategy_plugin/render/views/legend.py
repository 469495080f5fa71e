"""The legend: what each state means, with the plan's own bounds."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.views.common import state_view
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["LegendEntry", "legend"]

RULES: Mapping[State, str] = MappingProxyType(
    {
        State.MISSED: N_("All values are in and the target is not met."),
        State.OFF_TRACK: N_("Pace below {at_risk}."),
        State.AT_RISK: N_("Pace of {at_risk} or more, but below {on_track}."),
        State.ON_TRACK: N_("Pace of {on_track} or more."),
        State.ACHIEVED: N_("The target is achieved for good."),
        State.NO_DATA: N_("There is a target, but no value yet."),
        State.NOT_STARTED: N_("The period lies ahead."),
        State.NO_TARGET: N_("Nothing to compare with; the values are shown all the same."),
    }
)
"""When each state holds, from what needs a reader most to what needs one least."""


class LegendEntry(NamedTuple):
    """A state and when it holds."""

    state: StateView
    """The state."""
    rule: str
    """When it holds."""


def legend(context: Context) -> tuple[LegendEntry, ...]:
    """Return all states with their rules."""
    words, bands = context.words, context.plan.settings.status
    on_track, at_risk = words.exact_percent(bands.on_track), words.exact_percent(bands.at_risk)
    return tuple(
        LegendEntry(state_view(context, state), words.say(rule, on_track=on_track, at_risk=at_risk))
        for state, rule in RULES.items()
    )

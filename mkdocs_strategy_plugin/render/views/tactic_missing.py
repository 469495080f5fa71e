"""What tactics do not say yet: each gap once, with all who have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.ladder import lasswell
from mkdocs_strategy_plugin.model.tactic import TacticStatus
from mkdocs_strategy_plugin.render.parts import part, section
from mkdocs_strategy_plugin.render.views.groups import missing_groups
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.groups import Group

__all__ = ["missing_of_tactics"]

MISSING = {
    "why": (N_("No why yet"), N_("Add `why:` to each of them.")),
    "owner": (N_("No owner yet"), N_("Add `owner:` to each of them.")),
    "message": (
        N_("No message yet"),
        N_("Add `content:` to each of them, and `message:` to that content."),
    ),
    "channel": (N_("No channel yet"), N_("Add `channel:` to each of them.")),
    "personas": (N_("No audience yet"), N_("Add `personas:` to each of them.")),
    "action": (
        N_("No effect yet"),
        N_("Add `action:` to their content or objective, and a KPI."),
    ),
}
"""What tactics lack, and what to write."""


@section
def missing_of_tactics(context: Context) -> tuple[Group, ...]:
    """Return what tactics do not say yet; of those that were dropped nobody asks it."""
    asked = (
        each for each in context.plan.tactics.values() if each.status is not TacticStatus.DROPPED
    )
    lacks_of = {each.id: _lacks(context, each) for each in asked}
    return tuple(missing_groups(context, "tactic", MISSING, lacks_of))


@part
def _lacks(context: Context, tactic: Tactic) -> tuple[str, ...]:
    line, hidden = lasswell(context.plan, tactic), context.plan.hidden
    parts = {
        "owner": line.who,
        "message": line.says,
        "channel": line.channels,
        "personas": line.to_whom,
        "action": line.actions or line.kpis,
    }
    found = tuple(name for name, said in parts.items() if not said and name not in hidden)
    return ("why", *found) if context.plan.lacks(tactic, "why") else found

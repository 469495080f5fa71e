"""To whom a plan speaks above all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["targeted"]


def targeted(plan: Plan) -> tuple[Persona, ...]:
    """Return the personas of all objectives; without any, all of them but anti-personas."""
    wanted = {name for objective in plan.objectives.values() for name in objective.who}
    named = tuple(each for each in plan.addressed if each.id in wanted)
    return named or plan.addressed

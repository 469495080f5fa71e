"""Tactics by what they are for: each under the first objective it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["grouped"]


def grouped(plan: Plan, tactics: Iterable[Tactic]) -> Mapping[str | None, tuple[Tactic, ...]]:
    """Return tactics by the id of the objective they stand under, the first that they name.

    Args:
        plan: The plan.
        tactics: Those to group; each group keeps their order.

    Returns:
        Objectives in the plan's order, those without any left out; tactics without an objective
        come last, under None.
    """
    groups: dict[str | None, list[Tactic]] = {}
    for tactic in tactics:
        named = (name for name in tactic.objective if name in plan.objectives)
        groups.setdefault(next(named, None), []).append(tactic)
    return {name: tuple(groups[name]) for name in (*plan.objectives, None) if name in groups}

"""The links from one plan of a site to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.links import links_to_others
from mkdocs_strategy_plugin.render.addresses import Addresses, Spot
from mkdocs_strategy_plugin.render.layout import Layout, addresses_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.model.links import Target
    from mkdocs_strategy_plugin.pipeline.examine import Examined

__all__ = ["PlanLinks"]


class PlanLinks:
    """Where the entities of all plans stand, for the links between them."""

    def __init__(self, every: Sequence[Examined], layouts: Sequence[Layout]) -> None:
        plans = (each.plan for each in every)
        self._plans = {plan.name: (plan, made) for plan, made in zip(plans, layouts, strict=True)}
        self._known: dict[str, Addresses | None] = {}

    def elsewhere(self, examined: Examined) -> dict[Target, Spot]:
        """Return where that stands what a plan links to in others.

        Nothing else, so that its pages are made anew only when one of these moves.
        """
        places = {target: self._place(target) for target in links_to_others(examined.loaded)}
        return {target: place for target, place in places.items() if place}

    def _place(self, target: Target) -> Spot | None:
        addresses = self._addresses(target.plan)
        place = addresses.place(target.kind, target.id) if addresses else None
        if place is None:
            return None
        plan, _ = self._plans[target.plan]
        return Spot(*place, plan.index.entities[target.kind][target.id].name, plan.languages[0])

    def _addresses(self, plan: str) -> Addresses | None:
        if plan not in self._known:
            found = self._plans.get(plan)
            self._known[plan] = addresses_of(*found) if found else None
        return self._known[plan]

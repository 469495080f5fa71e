"""What the KPIs of an objective are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.kpi import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.model.kpi import Kpi

__all__ = ["is_activity_only"]


def is_activity_only(kpis: Iterable[Kpi]) -> bool:
    """Tell whether KPIs only count what is done, and not what comes of it."""
    return {each.tier for each in kpis} == {Tier.OUTPUT}

"""KPIs that need a reader, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.records import State

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["needing"]

NEEDING = (State.MISSED, State.OFF_TRACK, State.AT_RISK, State.NO_DATA)
"""States that need a reader, the worst first."""


def needing(context: Context, most: int) -> list[Kpi]:
    """Return at most so many KPIs that need a reader, the worst first."""
    figures = context.figures.kpis
    found = [kpi for kpi in context.plan.kpis.values() if figures[kpi.id].state in NEEDING]
    found.sort(key=lambda kpi: (NEEDING.index(figures[kpi.id].state), figures[kpi.id].pace or 0))
    return found[:most]

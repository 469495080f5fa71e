"""KPIs that need a reader, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.records import Outlook, State

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.records import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["NEEDING", "needing"]

NEEDING = (State.MISSED, State.OFF_TRACK, State.AT_RISK, State.NO_DATA)
"""States that need a reader, the worst first."""


def needing(context: Context, most: int) -> list[Kpi]:
    """Return at most so many KPIs that need a reader, the worst first."""
    figures = context.figures.kpis
    found = [kpi for kpi in context.plan.kpis.values() if _needs(figures[kpi.id])]
    found.sort(key=lambda kpi: (_rank(figures[kpi.id].state), figures[kpi.id].pace or 0))
    return found[:most]


def _needs(figures: KpiFigures) -> bool:
    """Tell whether it stands badly, or stands well and would still end short of its target."""
    made = figures.forecast
    would_miss = made is not None and made.outlook is Outlook.MISSES
    # A sum's forecast goes on at its pace, which the state has judged with its tolerance.
    is_news = figures.metric_class is not MetricClass.FLOW
    return figures.state in NEEDING or (would_miss and is_news)


def _rank(state: State) -> int:
    return NEEDING.index(state) if state in NEEDING else len(NEEDING)

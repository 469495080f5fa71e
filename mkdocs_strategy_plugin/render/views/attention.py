"""KPIs that need a reader, the worst first, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Outlook
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.views.common import owners, state_view
from mkdocs_strategy_plugin.render.views.kpi_reason import despite, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["Attention", "attention", "needing"]

NEEDING = (State.MISSED, State.OFF_TRACK, State.AT_RISK, State.NO_DATA)
"""States that need a reader, the worst first."""


@dataclass(frozen=True, slots=True)
class Attention:
    """A KPI that needs somebody."""

    link: Link
    """The KPI."""
    state: StateView
    """Where it stands."""
    reason: str
    """Why, in one sentence, and what the forecast says against that."""
    byline: str
    """Who answers for it; empty for nobody."""


def needing(context: Context, most: int) -> list[Kpi]:
    """Return at most so many KPIs that need a reader, the worst first."""
    found = [each for each in context.figures.kpis.values() if _needs(each)]
    found.sort(key=lambda each: (_rank(each.state), each.pace or 0))
    return [context.plan.kpis[each.kpi] for each in found[:most]]


def _needs(figures: KpiFigures) -> bool:
    """Tell whether it stands badly, or stands well and would still end short of its target."""
    made = figures.forecast
    would_miss = made is not None and made.outlook is Outlook.MISSES
    # A sum's forecast goes on at its pace, which the state has judged with its tolerance.
    is_news = figures.metric_class is not MetricClass.FLOW
    return figures.state in NEEDING or (would_miss and is_news)


def _rank(state: State) -> int:
    return NEEDING.index(state) if state in NEEDING else len(NEEDING)


def attention(context: Context, kpis: Iterable[Kpi]) -> Iterator[Attention]:
    """Yield where KPIs stand, why, and who answers for them."""
    for kpi in kpis:
        yield Attention(
            context.link("kpi", kpi.id),
            state_view(context, context.figures.kpis[kpi.id].state),
            f"{reason(context, kpi)} {despite(context, kpi)}".rstrip(),
            owners(context, kpi),
        )

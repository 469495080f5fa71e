"""KPIs that need a reader, the worst first, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.kpi_figures import Outlook
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.views.common import owners, state_view
from mkdocs_strategy_plugin.render.views.kpi_reason import against_forecast, despite, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["Attention", "attention", "needing"]

NEEDING = (State.MISSED, State.OFF_TRACK, State.AT_RISK, None, State.NO_DATA)
"""States that need a reader, the worst first; None for a better one with a forecast that misses."""


class Attention(NamedTuple):
    """A KPI that needs somebody."""

    link: Link
    """The KPI."""
    state: StateView
    """Where it stands."""
    against: str
    """What the forecast says against the state, in few words; empty where they agree."""
    reason: str
    """Why, in one sentence, and what the forecast says against that."""
    byline: str
    """Who answers for it; empty for nobody."""


def needing(context: Context, most: int) -> list[Kpi]:
    """Return at most so many KPIs that need a reader, the worst first."""
    ranks = {each.kpi: _rank(each) for each in context.figures.kpis.values()}
    found = [each for each in context.figures.kpis.values() if ranks[each.kpi] is not None]
    found.sort(key=lambda each: (ranks[each.kpi], each.pace or 0))
    return [context.plan.kpis[each.kpi] for each in found[:most]]


def _rank(figures: KpiFigures) -> int | None:
    """Return how soon it is to be read, None for what needs nobody.

    What stands well and would still miss its target comes after what stands badly, and before what
    tells nothing: the verdict speaks of it too.
    """
    if figures.state in NEEDING:
        return NEEDING.index(figures.state)
    made = figures.forecast
    would_miss = made is not None and made.outlook is Outlook.MISSES
    return NEEDING.index(None) if would_miss else None


def attention(context: Context, kpis: Iterable[Kpi]) -> Iterator[Attention]:
    """Yield where KPIs stand, why, and who answers for them."""
    for kpi in kpis:
        figures = context.figures.kpis[kpi.id]
        yield Attention(
            context.link("kpi", kpi.id),
            state_view(context, figures.state),
            against_forecast(context, figures),
            f"{reason(context, kpi)} {despite(context, kpi)}".rstrip(),
            owners(context, kpi),
        )

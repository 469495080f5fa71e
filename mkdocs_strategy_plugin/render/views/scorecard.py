"""The KPI scorecard: how are we doing?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import Fact, Gap, head, state_view
from mkdocs_strategy_plugin.render.views.counts import counts_bar, state_counts
from mkdocs_strategy_plugin.render.views.kpi_row import kpi_row
from mkdocs_strategy_plugin.render.views.legend import legend

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.records import State
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.counts import StateCount
    from mkdocs_strategy_plugin.render.views.kpi_row import KpiRow
    from mkdocs_strategy_plugin.render.views.legend import LegendEntry

__all__ = ["Group", "Row", "View", "view"]


TIERS = (Tier.PRIMARY, Tier.OPTIMIZATION, Tier.OUTPUT, None)


@dataclass(frozen=True, slots=True)
class Row:
    """A KPI's row."""

    anchor: str
    """Id of the row."""
    kpi: KpiRow
    """The KPI."""


@dataclass(frozen=True, slots=True)
class Group:
    """The KPIs of one objective, of one goal, or of none."""

    link: Link | None
    """The objective or goal; None: KPIs that name neither."""
    title: str
    """Its name."""
    state: StateView | None
    """Where it stands; None: KPIs that name neither."""
    rows: tuple[Row, ...]
    """Its KPIs: primary ones first, then optimization, then output."""


@dataclass(frozen=True, slots=True)
class View:
    """What the scorecard shows."""

    head: Head
    """Title and description."""
    facts: tuple[Fact, ...]
    """The day of the figures and how far their data reach."""
    bar: Markup
    """Counts of states as a picture."""
    counts: tuple[StateCount, ...]
    """Counts of states, those without any left out."""
    groups: tuple[Group, ...]
    """The table, group by group."""
    legend: tuple[LegendEntry, ...]
    """What each state means."""
    gaps: tuple[Gap, ...]
    """What to add where there is no KPI yet."""


def view(context: Context) -> View:
    """Return what the scorecard shows."""
    words = context.words
    return View(
        head=head(
            context,
            words.say("KPI scorecard"),
            words.say("How the key figures stand against their targets."),
        ),
        facts=figure_facts(context),
        bar=counts_bar(context),
        counts=state_counts(context),
        groups=tuple(_groups(context)),
        legend=legend(context),
        gaps=()
        if context.plan.kpis
        else (Gap(words.say("No KPIs yet."), words.say("Add the first one under `kpis:`.")),),
    )


def figure_facts(context: Context) -> tuple[Fact, ...]:
    """Return the day the figures speak of, and the last day any data reach."""
    words, figures = context.words, context.figures
    last_day = words.date(figures.last_day) if figures.last_day else words.say("no data yet")
    return (
        Fact(words.say("Figures as of"), words.date(figures.as_of)),
        Fact(words.say("Data up to"), last_day),
    )


def _groups(context: Context) -> Iterable[Group]:
    plan = context.plan
    for objective in plan.objectives.values():
        if objective.id in plan.kpis_of_objective:
            yield _of_objective(context, objective)
    for goal in plan.goals.values():
        if goal.id in plan.kpis_of_goal:
            yield _of_goal(context, goal)
    rest = tuple(kpi for kpi in plan.kpis.values() if not _has_home(context, kpi))
    if rest:
        yield Group(None, context.words.say("Without an objective"), None, _rows(context, rest))


@part
def _of_objective(context: Context, objective: Objective) -> Group:
    kpis = context.plan.kpis_of_objective[objective.id]
    state = context.figures.objectives[objective.id].state
    return _group(context, context.link("objective", objective.id), state, kpis)


@part
def _of_goal(context: Context, goal: Goal) -> Group:
    kpis = context.plan.kpis_of_goal[goal.id]
    state = context.figures.goals[goal.id].state
    return _group(context, context.link("goal", goal.id), state, kpis)


def _group(context: Context, link: Link, state: State, kpis: Iterable[Kpi]) -> Group:
    return Group(link, link.text, state_view(context, state), _rows(context, kpis))


def _has_home(context: Context, kpi: Kpi) -> bool:
    if kpi.objective:
        return kpi.objective in context.plan.objectives
    return (kpi.goal or "") in context.plan.goals


def _rows(context: Context, kpis: Iterable[Kpi]) -> tuple[Row, ...]:
    ordered = sorted(kpis, key=lambda kpi: TIERS.index(kpi.tier))
    return tuple(
        Row(anchor("kpi", kpi.id, plan=context.prefix), kpi_row(context, kpi)) for kpi in ordered
    )

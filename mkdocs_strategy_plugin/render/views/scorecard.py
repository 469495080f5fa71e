"""The KPI scorecard: how are we doing?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.records import State
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.charts.state_bar import StateBar, state_bar
from mkdocs_strategy_plugin.render.views.common import Gap, head, label, state_view
from mkdocs_strategy_plugin.render.views.kpi_row import kpi_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.kpi_row import KpiRow

__all__ = ["ORDER", "Group", "Row", "StateCount", "View", "state_counts", "view"]

ORDER = (
    State.MISSED,
    State.OFF_TRACK,
    State.AT_RISK,
    State.ON_TRACK,
    State.ACHIEVED,
    State.NO_DATA,
    State.NOT_STARTED,
    State.NO_TARGET,
)
"""States from what needs a reader most to what needs one least."""

TIERS = (Tier.PRIMARY, Tier.OPTIMIZATION, Tier.OUTPUT, None)


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many KPIs are in one state."""

    state: StateView
    """The state."""
    count: str
    """The number, formatted."""


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
    rows: tuple[Row, ...]
    """Its KPIs: primary ones first, then optimization, then output."""


@dataclass(frozen=True, slots=True)
class View:
    """What the scorecard shows."""

    head: Head
    """Title and description."""
    as_of: str
    """The day the figures speak of."""
    last_day: str
    """The last day any data reach; empty for none."""
    bar: Markup
    """Counts of states as a picture."""
    counts: tuple[StateCount, ...]
    """Counts of states, those without any left out."""
    groups: tuple[Group, ...]
    """The table, group by group."""
    legend: tuple[StateView, ...]
    """All states."""
    on_track: str
    """The least pace that is on track, as a percent."""
    at_risk: str
    """The least pace that is at risk, as a percent."""
    gaps: tuple[Gap, ...]
    """What to add where there is no KPI yet."""


def view(context: Context) -> View:
    """Return what the scorecard shows."""
    words, settings = context.words, context.plan.settings
    figures = context.figures
    return View(
        head=head(
            context,
            words.say("KPI scorecard"),
            words.say("How the key figures stand against their targets."),
        ),
        as_of=words.date(figures.as_of),
        last_day=words.date(figures.last_day) if figures.last_day else "",
        bar=counts_bar(context),
        counts=state_counts(context),
        groups=tuple(_groups(context)),
        legend=tuple(state_view(context, state) for state in ORDER),
        on_track=words.percent(settings.status.on_track, 0),
        at_risk=words.percent(settings.status.at_risk, 0),
        gaps=()
        if context.plan.kpis
        else (Gap(words.say("No KPIs yet."), words.say("Add the first one under `kpis:`.")),),
    )


def state_counts(context: Context) -> tuple[StateCount, ...]:
    """Return how many KPIs are in each state, in `ORDER`; states without any are left out."""
    states = [each.state for each in context.figures.kpis.values()]
    return tuple(
        StateCount(state_view(context, state), context.words.number(states.count(state)))
        for state in ORDER
        if state in states
    )


def counts_bar(context: Context) -> Markup:
    """Return the counts of states as a picture; empty without KPIs."""
    states = [each.state for each in context.figures.kpis.values()]
    if not states:
        return Markup()
    words = context.words
    facts = ", ".join(
        f"{label(context, state)}: {words.number(states.count(state))}"
        for state in ORDER
        if state in states
    )
    title = words.count("State of {number} KPI", "States of {number} KPIs", len(states))
    counts = tuple((state.value.replace("-", "_"), states.count(state)) for state in ORDER)
    return Markup(state_bar(StateBar(title, facts, counts)))  # noqa: S704  (drawn by us)


def _groups(context: Context) -> Iterable[Group]:
    plan = context.plan
    for objective in plan.objectives.values():
        kpis = plan.kpis_of_objective.get(objective.id, ())
        if kpis:
            link = context.link("objective", objective.id)
            yield Group(link, link.text, _rows(context, kpis))
    for goal in plan.goals.values():
        kpis = plan.kpis_of_goal.get(goal.id, ())
        if kpis:
            link = context.link("goal", goal.id)
            yield Group(link, link.text, _rows(context, kpis))
    rest = tuple(kpi for kpi in plan.kpis.values() if not _has_home(context, kpi))
    if rest:
        yield Group(None, context.words.say("Without an objective"), _rows(context, rest))


def _has_home(context: Context, kpi: Kpi) -> bool:
    if kpi.objective:
        return kpi.objective in context.plan.objectives
    return (kpi.goal or "") in context.plan.goals


def _rows(context: Context, kpis: Iterable[Kpi]) -> tuple[Row, ...]:
    ordered = sorted(kpis, key=lambda kpi: TIERS.index(kpi.tier))
    return tuple(
        Row(anchor("kpi", kpi.id, plan=context.prefix), kpi_row(context, kpi)) for kpi in ordered
    )

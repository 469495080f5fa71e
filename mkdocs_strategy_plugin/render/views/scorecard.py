"""The KPI scorecard: how are we doing?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.folding import has_goal_pages
from mkdocs_strategy_plugin.render.parts import part, section
from mkdocs_strategy_plugin.render.views.attention import needing
from mkdocs_strategy_plugin.render.views.common import Fact, Gap, head, state_view
from mkdocs_strategy_plugin.render.views.counts import counts_bar, state_counts
from mkdocs_strategy_plugin.render.views.facets import kpi_facets
from mkdocs_strategy_plugin.render.views.goal_lines import by_kpis
from mkdocs_strategy_plugin.render.views.kpi_row import kpi_row
from mkdocs_strategy_plugin.render.views.legend import legend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.counts import StateCount
    from mkdocs_strategy_plugin.render.views.facets import Facet
    from mkdocs_strategy_plugin.render.views.goal_lines import GoalLine
    from mkdocs_strategy_plugin.render.views.kpi_row import KpiRow
    from mkdocs_strategy_plugin.render.views.legend import LegendEntry

__all__ = [
    "Group",
    "Row",
    "View",
    "figure_facts",
    "goal_group",
    "groups_of",
    "objective_group",
    "view",
]


TIERS = (Tier.PRIMARY, Tier.OPTIMIZATION, Tier.OUTPUT, None)

MOST_ATTENTION = 50
"""Rows of what needs attention, where all rows would be too many."""


class Row(NamedTuple):
    """A KPI's row."""

    anchor: str
    """Id of the row; empty where the KPI lives on another page."""
    kpi: KpiRow
    """The KPI."""


class Group(NamedTuple):
    """The KPIs of one objective, of one goal, or of none."""

    link: Link | None
    """The objective or goal; None: KPIs that name neither."""
    title: str
    """Its name."""
    state: StateView | None
    """Where it stands; None: KPIs that name neither."""
    rows: tuple[Row, ...]
    """Its KPIs: primary ones first, then optimization, then output."""


class View(NamedTuple):
    """What the scorecard shows."""

    head: Head
    """Title and description."""
    facts: tuple[Fact, ...]
    """The day of the figures and how far their data reach."""
    bar: Markup
    """Counts of states as a picture."""
    counts: tuple[StateCount, ...]
    """Counts of states, those without any left out."""
    folded: str
    """What this page leaves to the goals' own pages; empty where it leaves nothing."""
    attention: tuple[Group, ...]
    """The KPIs that need somebody most, where not all are in the table."""
    attention_facets: tuple[Facet, ...]
    """What those can be narrowed down by."""
    lines: tuple[GoalLine, ...]
    """Goals whose own pages have their KPIs."""
    groups: tuple[Group, ...]
    """The table, group by group."""
    facets: tuple[Facet, ...]
    """What its rows can be narrowed down by."""
    downloads: tuple[Link, ...]
    """The table as a file; empty where none is written."""
    legend: tuple[LegendEntry, ...]
    """What each state means."""
    gaps: tuple[Gap, ...]
    """What to add where there is no KPI yet."""


def view(context: Context) -> View:
    """Return what the scorecard shows."""
    words = context.words
    is_folded = has_goal_pages(context.plan)
    attention = tuple(_attention(context)) if is_folded else ()
    groups = tuple(_rest(context) if is_folded else _groups(context))
    return View(
        head=head(
            context,
            words.say("KPI scorecard"),
            words.say("How the key figures stand against their targets."),
        ),
        facts=figure_facts(context),
        bar=counts_bar(context),
        counts=state_counts(context),
        folded=_folded(context) if is_folded else "",
        attention=attention,
        attention_facets=_facets(context, attention),
        lines=by_kpis(context) if is_folded else (),
        groups=groups,
        facets=_facets(context, groups),
        downloads=tuple(
            each for each in [context.file_link("csv", words.say("this table as CSV"))] if each
        ),
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


def _facets(context: Context, groups: Iterable[Group]) -> tuple[Facet, ...]:
    return kpi_facets(context, (row.kpi.marks for group in groups for row in group.rows))


def _folded(context: Context) -> str:
    words = context.words
    return words.say(
        "With {kpis} KPIs, each goal has its rows on a page of its own;"
        " here are those that need attention most.",
        kpis=words.number(len(context.plan.kpis)),
    )


def _attention(context: Context) -> Iterator[Group]:
    worst = needing(context, MOST_ATTENTION)
    if worst:
        rows = tuple(Row("", kpi_row(context, kpi)) for kpi in worst)
        yield Group(None, context.words.say("Needs attention"), None, rows)


def _rest(context: Context) -> Iterator[Group]:
    """Yield the KPIs that serve no goal, and so are on no goal's page."""
    plan = context.plan
    for objective in plan.objectives.values():
        if objective.goal not in plan.goals:
            yield from _known(objective_group(context, objective))
    yield from _known(_homeless(context))


def _groups(context: Context) -> Iterator[Group]:
    plan = context.plan
    for objective in plan.objectives.values():
        yield from _known(objective_group(context, objective))
    for goal in plan.goals.values():
        yield from _known(goal_group(context, goal))
    yield from _known(_homeless(context))


def groups_of(context: Context, kpis: Iterable[Kpi]) -> Iterator[Group]:
    """Yield the groups of some KPIs, whose rows have their ids on the scorecard alone."""
    wanted = {kpi.id: kpi for kpi in kpis}
    for kind, collection, of in (
        ("objective", context.plan.objectives, context.plan.kpis_of_objective),
        ("goal", context.plan.goals, context.plan.kpis_of_goal),
    ):
        figures = context.figures.objectives if kind == "objective" else context.figures.goals
        for name in collection:
            own = [wanted[kpi.id] for kpi in of.get(name, ()) if kpi.id in wanted]
            group = _group(context, context.link(kind, name), figures[name].state, own)
            yield from _known(_without_ids(group))
    homeless = [kpi for kpi in wanted.values() if not _has_home(context, kpi)]
    yield from _known(_without_ids(_without_home(context, homeless)))


def _without_ids(group: Group | None) -> Group | None:
    if group is None:
        return None
    return group._replace(rows=tuple(row._replace(anchor="") for row in group.rows))


def _known(group: Group | None) -> Iterator[Group]:
    if group:
        yield group


@part
def objective_group(context: Context, objective: Objective) -> Group | None:
    """Return the KPIs of an objective; None where it has none."""
    kpis = context.plan.kpis_of_objective.get(objective.id, ())
    state = context.figures.objectives[objective.id].state
    return _group(context, context.link("objective", objective.id), state, kpis)


@part
def goal_group(context: Context, goal: Goal) -> Group | None:
    """Return the KPIs that name a goal and no objective; None where there are none."""
    kpis = context.plan.kpis_of_goal.get(goal.id, ())
    state = context.figures.goals[goal.id].state
    return _group(context, context.link("goal", goal.id), state, kpis)


def _group(context: Context, link: Link, state: State, kpis: Sequence[Kpi]) -> Group | None:
    if not kpis:
        return None
    return Group(link, link.text, state_view(context, state), _rows(context, kpis))


def _homeless(context: Context) -> Group | None:
    """Return the KPIs without an objective or goal; None where all have one."""
    return _without_home(context, _without_objective(context))


@section
def _without_objective(context: Context) -> tuple[Kpi, ...]:
    return tuple(kpi for kpi in context.plan.kpis.values() if not _has_home(context, kpi))


def _without_home(context: Context, rest: Sequence[Kpi]) -> Group | None:
    if not rest:
        return None
    return Group(None, context.words.say("Without an objective"), None, _rows(context, rest))


def _has_home(context: Context, kpi: Kpi) -> bool:
    if kpi.objective:
        return kpi.objective in context.plan.objectives
    return (kpi.goal or "") in context.plan.goals


def _rows(context: Context, kpis: Iterable[Kpi]) -> tuple[Row, ...]:
    ordered = sorted(kpis, key=lambda kpi: TIERS.index(kpi.tier))
    return tuple(
        Row(anchor("kpi", kpi.id, plan=context.prefix), kpi_row(context, kpi)) for kpi in ordered
    )

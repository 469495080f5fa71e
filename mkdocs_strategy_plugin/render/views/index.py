"""The strategy on a page: are we winning, and what is this?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.records import State
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    head,
    known,
    label,
    owners,
    state_view,
    trusted,
)
from mkdocs_strategy_plugin.render.views.counts import counts_bar, state_counts
from mkdocs_strategy_plugin.render.views.kpi_words import reason
from mkdocs_strategy_plugin.render.views.scorecard import figure_facts
from mkdocs_strategy_plugin.render.views.verdict import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.counts import StateCount

__all__ = [
    "Attention",
    "EventRow",
    "GoalRow",
    "ObjectiveMark",
    "PageLink",
    "StageRow",
    "View",
    "view",
]

NEEDING = (State.MISSED, State.OFF_TRACK, State.AT_RISK, State.NO_DATA)
"""States that need a reader, the worst first."""

MOST_ATTENTION = 5


@dataclass(frozen=True, slots=True)
class ObjectiveMark:
    """An objective beside its goal."""

    link: Link
    """The objective."""
    state: StateView
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal along the funnel."""

    link: Link
    """The goal."""
    state: StateView
    """Where it stands."""
    objectives: tuple[ObjectiveMark, ...]
    """Its objectives."""


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage of the funnel."""

    name: str
    """Its name."""
    goals: tuple[GoalRow, ...]
    """Its goals; empty while there is none."""


@dataclass(frozen=True, slots=True)
class Attention:
    """A KPI that needs somebody."""

    link: Link
    """The KPI."""
    state: StateView
    """Where it stands."""
    reason: str
    """Why, in one sentence."""
    byline: str
    """Who answers for it; empty for nobody."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """A dated fact that explains the numbers."""

    when: str
    """When."""
    title: str
    """What."""
    kind: str
    """Where it comes from; empty where not said."""
    note: Markup
    """What to know of it."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page of the plan, and the question it answers."""

    link: Link
    """The page."""
    question: str
    """Its question."""


@dataclass(frozen=True, slots=True)
class View:
    """What the first page shows."""

    head: Head
    """Title and description."""
    verdict: str
    """Are we winning? One sentence made of counts."""
    why: Markup
    """Why we do this at all; empty where not said."""
    facts: tuple[Fact, ...]
    """Whose plan it is, its period, the day of the figures and who answers for something."""
    bar: Markup
    """Counts of KPI states as a picture; empty without KPIs."""
    counts: tuple[StateCount, ...]
    """The same counts in words."""
    funnel: tuple[StageRow, ...]
    """The stages in their order, then the goals without one; empty without goals."""
    attention: tuple[Attention, ...]
    """The worst KPIs, at most five."""
    events: tuple[EventRow, ...]
    """What happened, the latest first."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the first page shows."""
    words, settings = context.words, context.plan.settings
    page_head = head(
        context,
        context.text(settings.title) or words.say("Strategy"),
        words.say("The strategy on a page: goals, where they stand and why."),
    )
    return View(
        head=page_head,
        verdict=verdict(context),
        why=trusted(context.blocks(settings.why)),
        facts=_facts(context),
        bar=counts_bar(context),
        counts=state_counts(context),
        funnel=tuple(_funnel(context)) if context.plan.goals else (),
        attention=tuple(_attention(context)),
        events=tuple(_events(context)),
        pages=_page_links(context),
        gaps=tuple(_gaps(context)),
    )


def _facts(context: Context) -> tuple[Fact, ...]:
    words, settings = context.words, context.plan.settings
    return known(
        Fact(words.say("Organization"), context.text(settings.organization)),
        Fact(words.say("Period"), words.period(settings.period) if settings.period else ""),
        *figure_facts(context),
        Fact(words.say("Owners"), words.listing(_owners(context))),
    )


def _funnel(context: Context) -> Iterator[StageRow]:
    plan = context.plan
    for stage in plan.funnel:
        at_stage = (goal for goal in plan.goals.values() if goal.stage == stage)
        yield StageRow(context.stage(stage), tuple(_goal_row(context, goal) for goal in at_stage))
    rest = [goal for goal in plan.goals.values() if goal.stage not in plan.funnel]
    if rest:
        name = context.words.say("No stage named")
        yield StageRow(name, tuple(_goal_row(context, goal) for goal in rest))


@part
def _goal_row(context: Context, goal: Goal) -> GoalRow:
    figures = context.figures
    return GoalRow(
        link=context.link("goal", goal.id),
        state=state_view(context, figures.goals[goal.id].state),
        objectives=tuple(
            ObjectiveMark(
                context.link("objective", objective.id),
                state_view(context, figures.objectives[objective.id].state),
            )
            for objective in context.plan.objectives_of_goal.get(goal.id, ())
        ),
    )


def _attention(context: Context) -> Iterator[Attention]:
    figures = context.figures.kpis
    needing = [kpi for kpi in context.plan.kpis.values() if figures[kpi.id].state in NEEDING]
    needing.sort(key=lambda kpi: (NEEDING.index(figures[kpi.id].state), figures[kpi.id].pace or 0))
    for kpi in needing[:MOST_ATTENTION]:
        yield Attention(
            context.link("kpi", kpi.id),
            state_view(context, figures[kpi.id].state),
            reason(context, kpi),
            owners(context, kpi),
        )


def _events(context: Context) -> Iterator[EventRow]:
    words = context.words
    dated = [event for event in context.plan.events.values() if event.date]
    for event in sorted(dated, key=lambda event: event.date.end, reverse=True):  # type: ignore[union-attr]
        if event.date and event.date.start <= context.figures.as_of:
            yield EventRow(
                words.period(event.date),
                context.name(event),
                label(context, event.kind) if event.kind else "",
                trusted(context.inline(event.note)),
            )


def _owners(context: Context) -> list[str]:
    plan = context.plan
    collections = (plan.goals, plan.objectives, plan.kpis, plan.channels, plan.tactics)
    named = {
        owner: None
        for collection in collections
        for entity in collection.values()
        for owner in entity.owner
    }
    return sorted(named)


def _page_links(context: Context) -> tuple[PageLink, ...]:
    say = context.words.say
    questions = {
        "goals": (say("Goals"), say("Why, and how will we know?")),
        "audience": (say("Audience"), say("To whom do we speak?")),
        "channels": (say("Channels"), say("Where, and why there?")),
        "scorecard": (say("KPI scorecard"), say("How are we doing?")),
        "checks": (say("Checks"), say("What is missing?")),
    }
    return tuple(
        PageLink(context.source_link(name, title), question)
        for name, (title, question) in questions.items()
        if name in context.addresses.pages
    )


def _gaps(context: Context) -> Iterator[Gap]:
    say, settings = context.words.say, context.plan.settings
    if not settings.why:
        yield Gap(say("No why yet."), say("Say in `strategy: why:` what you want to reach."))
    if not context.plan.goals:
        yield Gap(say("No goals yet."), say("Add the first one under `goals:`."))

"""The strategy on a page: are we winning, and what is this?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.folding import has_goal_pages
from mkdocs_strategy_plugin.render.parts import part, section
from mkdocs_strategy_plugin.render.views.ahead import ahead
from mkdocs_strategy_plugin.render.views.attention import attention, needing
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    and_more,
    head,
    known,
    label,
    owners,
    state_view,
    trusted,
)
from mkdocs_strategy_plugin.render.views.counts import counts_bar, state_counts
from mkdocs_strategy_plugin.render.views.goal_lines import objectives_in_words
from mkdocs_strategy_plugin.render.views.groups import group
from mkdocs_strategy_plugin.render.views.heads import described
from mkdocs_strategy_plugin.render.views.kpi_reason import (
    figure_in_words,
    goal_against_forecast,
    objective_against_forecast,
)
from mkdocs_strategy_plugin.render.views.scorecard import figure_facts
from mkdocs_strategy_plugin.render.views.since import since
from mkdocs_strategy_plugin.render.views.verdict import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.records import ObjectiveFigures
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.review import Event
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.attention import Attention
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.counts import StateCount
    from mkdocs_strategy_plugin.render.views.groups import Group
    from mkdocs_strategy_plugin.render.views.since import Since

__all__ = ["EventRow", "GoalRow", "ObjectiveMark", "PageLink", "StageRow", "View", "view"]

MOST_ATTENTION = 5
MOST_OWNED = 8
"""Entities that stand beside their owner."""


class ObjectiveMark(NamedTuple):
    """An objective beside its goal."""

    link: Link
    """The objective."""
    state: StateView
    """Where it stands."""
    against: str
    """What the forecast says against the state, in few words; empty where they agree."""
    figure: str
    """Its primary KPI's figure against target or plan; empty where nothing can be compared."""


class GoalRow(NamedTuple):
    """A goal along the funnel."""

    link: Link
    """The goal."""
    state: StateView
    """Where it stands."""
    against: str
    """What a forecast says against the state, in few words; empty where they agree."""
    objectives: tuple[ObjectiveMark, ...]
    """Its objectives; empty where they would be too many."""
    summary: str
    """Its objectives in numbers, where they would be too many; else empty."""


class StageRow(NamedTuple):
    """A stage of the funnel."""

    name: str
    """Its name."""
    goals: tuple[GoalRow, ...]
    """Its goals; empty while there is none."""


class EventRow(NamedTuple):
    """A dated fact that explains the numbers."""

    anchor: str
    """Id of its line."""
    when: str
    """When; that this is not known, where nothing says so."""
    title: str
    """What."""
    kind: str
    """Number elsewhere, where it comes from, if it lies ahead and whose it is, as far as known."""
    note: Markup
    """What to know of it."""


class PageLink(NamedTuple):
    """Another page of the plan, and the question it answers."""

    link: Link
    """The page."""
    question: str
    """Its question."""


class View(NamedTuple):
    """What the first page shows."""

    head: Head
    """Title and description."""
    verdict: str
    """Are we winning? One sentence made of counts."""
    why: Markup
    """Why we do this at all; empty where not said."""
    facts: tuple[Fact, ...]
    """Its period, the day of the figures, what comes next and whose plan it is."""
    bar: Markup
    """Counts of KPI states as a picture; empty without KPIs."""
    counts: tuple[StateCount, ...]
    """The same counts in words."""
    funnel: tuple[StageRow, ...]
    """The stages in their order, then the goals without one; empty without goals."""
    attention: tuple[Attention, ...]
    """The worst KPIs, at most five."""
    more: Link | None
    """How many more need somebody, and the page of all KPIs; None where none is left out."""
    since: Since | None
    """What changed since the last review; None while there is none."""
    reviews: Link
    """The page of all reviews."""
    changes: Link | None
    """The page of what changed in the plan itself; None where there is none."""
    downloads: tuple[Link, ...]
    """The plan for programs, spreadsheets and calendars, as far as it is written for them."""
    pages: tuple[PageLink, ...]
    """The other pages."""
    owners: tuple[Group, ...]
    """Who answers for what."""
    events: tuple[EventRow, ...]
    """All events, the one that began last first; those without a date come last."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the first page shows."""
    words, settings = context.words, context.plan.settings
    needy = needing(context, len(context.plan.kpis))
    page_head = head(
        context,
        context.text(settings.title) or words.say("Strategy"),
        described(
            context,
            settings.why,
            otherwise=words.say("The strategy on a page: goals, where they stand and why."),
        ),
    )
    return View(
        head=page_head,
        verdict=verdict(context),
        why=trusted(context.blocks(settings.why)),
        facts=_facts(context),
        bar=counts_bar(context),
        counts=state_counts(context),
        funnel=tuple(_funnel(context)) if context.plan.goals else (),
        attention=tuple(attention(context, needy[:MOST_ATTENTION])),
        more=and_more(context, len(needy) - MOST_ATTENTION),
        since=since(context),
        reviews=context.page_link("reviews", words.say("Reviews")),
        changes=_changes(context),
        downloads=tuple(_downloads(context)),
        pages=_page_links(context),
        owners=_owners(context),
        events=tuple(_events(context)),
        gaps=tuple(_gaps(context)),
    )


def _changes(context: Context) -> Link | None:
    if "changes" not in context.addresses.pages:
        return None
    return context.source_link("changes", context.words.say("What changed in the plan itself"))


def _facts(context: Context) -> tuple[Fact, ...]:
    words, settings = context.words, context.plan.settings
    return known(
        Fact(words.say("Period"), words.period(settings.period) if settings.period else ""),
        *figure_facts(context),
        *ahead(context),
        # The longest comes last, where it may have a line of its own.
        Fact(words.say("Organization"), context.text(settings.organization)),
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
    figures, is_folded = context.figures, has_goal_pages(context.plan)
    objectives = () if is_folded else context.plan.objectives_of_goal.get(goal.id, ())
    return GoalRow(
        link=context.link("goal", goal.id),
        state=state_view(context, figures.goals[goal.id].state),
        against=goal_against_forecast(context, goal),
        objectives=tuple(
            _mark(context, figures.objectives[objective.id]) for objective in objectives
        ),
        summary=objectives_in_words(context, goal) if is_folded else "",
    )


def _mark(context: Context, standing: ObjectiveFigures) -> ObjectiveMark:
    kpi = context.plan.kpis.get(standing.kpi or "")
    return ObjectiveMark(
        context.link("objective", standing.objective),
        state_view(context, standing.state),
        objective_against_forecast(context, standing.objective),
        figure_in_words(context, kpi) if kpi else "",
    )


def _events(context: Context) -> Iterator[EventRow]:
    dated = (event for _, event in reversed(context.plan.dated_events))
    undated = (each for each in context.plan.events.values() if not each.date)
    for event in (*dated, *undated):
        yield EventRow(
            anchor("event", event.id, plan=context.prefix),
            context.words.period(event.date) if event.date else context.words.say("no date yet"),
            context.name(event),
            " · ".join(_event_byline(context, event)),
            trusted(context.inline(event.note)),
        )


def _event_byline(context: Context, event: Event) -> Iterator[str]:
    if event.code:
        yield event.code
    if event.kind:
        yield label(context, event.kind)
    if event.date and event.date.start > context.figures.as_of:
        yield context.words.say("lies ahead")
    if event.owner:
        yield owners(context, event)


@section
def _owners(context: Context) -> tuple[Group, ...]:
    """Return who answers for what, the one who answers for most first."""
    plan = context.plan
    owned: dict[str, list[tuple[str, str]]] = {}
    for kind, collection in (
        ("goal", plan.goals),
        ("objective", plan.objectives),
        ("kpi", plan.kpis),
        ("persona", plan.personas),
        ("content", plan.content),
        ("channel", plan.channels),
        ("campaign", plan.campaigns),
        ("tactic", plan.tactics),
    ):
        for name, entity in collection.items():
            for owner in dict.fromkeys(entity.owner):
                owned.setdefault(owner, []).append((kind, name))
    by_number = sorted(owned, key=lambda owner: (-len(owned[owner]), owner))
    return tuple(group(context, owner, owned[owner], most=MOST_OWNED) for owner in by_number)


def _downloads(context: Context) -> Iterator[Link]:
    say = context.words.say
    forms = {
        "json": say("Everything as JSON"),
        "csv": say("KPI scorecard as CSV"),
        "coverage": say("Coverage as CSV"),
        "ics": say("Dates as a calendar"),
    }
    for form, text in forms.items():
        link = context.file_link(form, text)
        if link:
            yield link


def _page_links(context: Context) -> tuple[PageLink, ...]:
    say = context.words.say
    questions = {
        "goals": (say("Goals"), say("Why, and how will we know?")),
        "audience": (say("Audience"), say("To whom do we speak?")),
        "content": (say("Content"), say("What do we say?")),
        "channels": (say("Channels"), say("Where, and why there?")),
        "scorecard": (say("KPI scorecard"), say("How are we doing?")),
        "tactics": (say("Tactics"), say("What do we do, and why?")),
        "reviews": (say("Reviews"), say("What did we learn?")),
        "changes": (say("Changes"), say("What changed in the plan?")),
        "checks": (say("Checks"), say("What is missing?")),
        "print": (say("Print the whole plan"), say("Everything in order, on paper or as a PDF.")),
        "portfolio": (say("All plans"), say("Which plan needs me?")),
    }
    return tuple(
        PageLink(context.source_link(name, title), question)
        for name, (title, question) in questions.items()
        if name in context.addresses.pages
    )


def _gaps(context: Context) -> Iterator[Gap]:
    say, settings = context.words.say, context.plan.settings
    if context.plan.lacks(settings, "why"):
        yield Gap(say("No why yet."), say("Say in `strategy: why:` what you want to reach."))
    if not context.plan.goals:
        yield Gap(say("No goals yet."), say("Add the first one under `goals:`."))

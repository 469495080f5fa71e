"""Goals and objectives: why, and how will we know?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.tactic import TacticStatus
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.folding import has_goal_pages
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
from mkdocs_strategy_plugin.render.views.goal_lines import by_objectives
from mkdocs_strategy_plugin.render.views.groups import some
from mkdocs_strategy_plugin.render.views.kpi_line import kpi_line
from mkdocs_strategy_plugin.render.views.kpi_reason import (
    goal_against_forecast,
    objective_against_forecast,
)
from mkdocs_strategy_plugin.render.views.sentence import sentence
from mkdocs_strategy_plugin.render.views.smart import smart_summary, smart_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.goal_lines import GoalLine
    from mkdocs_strategy_plugin.render.views.kpi_line import KpiLine
    from mkdocs_strategy_plugin.render.views.smart import SmartView

__all__ = [
    "CountOf",
    "GoalView",
    "ObjectiveView",
    "TacticLine",
    "View",
    "goal_view",
    "objective_view",
    "view",
]

MOST_TACTICS = 3
"""Tactics that the map names for an objective before it stops."""


class TacticLine(NamedTuple):
    """A tactic that serves an objective."""

    link: Link
    """The tactic."""
    why: Markup
    """Why we do it; empty where not said."""
    status: str
    """That it is an idea; empty for what is decided."""


@dataclass(frozen=True, slots=True)
class CountOf:
    """How many objectives of a goal are in one state."""

    state: StateView
    """The state."""
    count: str
    """The number, formatted."""


class ObjectiveView(NamedTuple):
    """One objective."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    state: StateView
    """Where it stands."""
    against: str
    """What a forecast says against the state, in few words; empty where they agree."""
    sentence: str
    """What is to change, for whom, by how much and when, in one sentence."""
    smart: SmartView
    """The five letters of SMART."""
    facts: tuple[Fact, ...]
    """Personas, action, period, owner and the like, as far as they are said."""
    why: Markup
    """Why it serves its goal."""
    note: Markup
    """The author's note."""
    kpi: KpiLine | None
    """Its primary KPI."""
    other_kpis: tuple[KpiLine, ...]
    """Its other KPIs."""
    tactics: tuple[TacticLine, ...]
    """What is done for it."""
    acting: tuple[Link, ...]
    """The first of its tactics that are live or done, for the map."""
    more: str
    """How many more of those there are; empty for none."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


class GoalView(NamedTuple):
    """One goal with its objectives."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    stage: str
    """Name of its stage; empty for none."""
    state: StateView
    """Where it stands."""
    against: str
    """What a forecast says against the state, in few words; empty where they agree."""
    counts: tuple[CountOf, ...]
    """States of its objectives."""
    facts: tuple[Fact, ...]
    """Stage, owner and the like, as far as they are said."""
    why: Markup
    """Why the organisation wants it."""
    note: Markup
    """The author's note."""
    objectives: tuple[ObjectiveView, ...]
    """Its objectives."""
    kpis: tuple[KpiLine, ...]
    """KPIs that name the goal and no objective."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


class View(NamedTuple):
    """What the goals page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How many objectives are SMART, in words; empty without any."""
    folded: str
    """What this page leaves to the goals' own pages; empty where it leaves nothing."""
    lines: tuple[GoalLine, ...]
    """Goals that have a page of their own, in the plan's order."""
    goals: tuple[GoalView, ...]
    """Goals that have none, in the plan's order."""
    orphans: tuple[ObjectiveView, ...]
    """Objectives without a goal."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the goals page shows."""
    say, plan = context.words.say, context.plan
    no_goals = Gap(say("No goals yet."), say("Add the first one under `goals:`."))
    is_folded = has_goal_pages(plan)
    goals = () if is_folded else tuple(goal_view(context, each) for each in plan.goals.values())
    orphans = tuple(
        objective_view(context, each)
        for each in plan.objectives.values()
        if each.goal not in plan.goals
    )
    return View(
        head=head(context, say("Goals"), say("Goals, their objectives and how we will know.")),
        summary=smart_summary(context, _judged(context, goals, orphans)),
        folded=_folded(context) if is_folded else "",
        lines=by_objectives(context) if is_folded else (),
        goals=goals,
        orphans=orphans,
        gaps=() if plan.goals else (no_goals,),
    )


def _judged(
    context: Context, goals: tuple[GoalView, ...], orphans: tuple[ObjectiveView, ...]
) -> list[SmartView]:
    """Return the letters of all objectives, those on goals' own pages included."""
    shown = [each.smart for goal in goals for each in goal.objectives]
    shown += [each.smart for each in orphans]
    if len(shown) == len(context.plan.objectives):
        return shown
    return [smart_view(context, each) for each in context.plan.objectives.values()]


def _folded(context: Context) -> str:
    words, plan = context.words, context.plan
    return words.say(
        "With {goals} goals and {objectives} objectives, each goal has a page of its own.",
        goals=words.number(len(plan.goals)),
        objectives=words.number(len(plan.objectives)),
    )


@part
def goal_view(context: Context, goal: Goal) -> GoalView:
    """Return one goal with its objectives."""
    plan, words = context.plan, context.words
    figures = context.figures.goals[goal.id]
    return GoalView(
        anchor=anchor("goal", goal.id, plan=context.prefix),
        title=context.name(goal),
        stage=context.stage(goal.stage) if goal.stage else "",
        state=state_view(context, figures.state),
        against=goal_against_forecast(context, goal),
        counts=tuple(
            CountOf(state_view(context, state), words.number(count))
            for state, count in figures.counts.items()
        ),
        facts=_goal_facts(context, goal),
        why=trusted(context.blocks(goal.why)),
        note=trusted(context.blocks(goal.note)),
        objectives=tuple(
            objective_view(context, each) for each in plan.objectives_of_goal.get(goal.id, ())
        ),
        kpis=tuple(kpi_line(context, kpi) for kpi in plan.kpis_of_goal.get(goal.id, ())),
        gaps=tuple(_goal_gaps(context, goal)),
    )


def _goal_facts(context: Context, goal: Goal) -> tuple[Fact, ...]:
    say = context.words.say
    return known(
        Fact(say("Stage"), context.stage(goal.stage) if goal.stage else ""),
        Fact(say("Code"), goal.code or ""),
        Fact(say("Owner"), owners(context, goal)),
    )


def _goal_gaps(context: Context, goal: Goal) -> Iterator[Gap]:
    say = context.words.say
    if context.plan.lacks(goal, "why"):
        yield Gap(say("No why yet."), say("Add `why:` to goal `{name}`.", name=goal.id))
    if goal.id not in context.plan.objectives_of_goal:
        yield Gap(
            say("No objective yet."),
            say("Add one under `objectives:` with `goal: {name}`.", name=goal.id),
        )


@part
def objective_view(context: Context, objective: Objective) -> ObjectiveView:
    """Return one objective."""
    plan = context.plan
    primary = plan.primary_kpi(objective)
    others = [kpi for kpi in plan.kpis_of_objective.get(objective.id, ()) if kpi is not primary]
    acting, more = some(context, _acting(context, objective), MOST_TACTICS)
    return ObjectiveView(
        anchor=anchor("objective", objective.id, plan=context.prefix),
        title=context.name(objective),
        state=state_view(context, context.figures.objectives[objective.id].state),
        against=objective_against_forecast(context, objective.id),
        sentence=sentence(context, objective),
        smart=smart_view(context, objective),
        facts=_objective_facts(context, objective),
        why=trusted(context.blocks(objective.why)),
        note=trusted(context.blocks(objective.note)),
        kpi=kpi_line(context, primary, is_primary=True) if primary else None,
        other_kpis=tuple(kpi_line(context, kpi) for kpi in others),
        tactics=tuple(_tactics(context, objective)),
        acting=acting,
        more=more,
        gaps=tuple(_objective_gaps(context, objective)),
    )


def _objective_facts(context: Context, objective: Objective) -> tuple[Fact, ...]:
    words, period = context.words, context.plan.period_of_objective(objective)
    who = tuple(context.link("persona", name) for name in objective.who)
    items = context.plan.content_of_objective.get(objective.id, ())
    return known(
        Fact(words.say("Audience"), links=who),
        Fact(words.say("Where"), words.listing([context.text(each) for each in objective.where])),
        Fact(words.say("What they should do"), context.text(objective.action)),
        Fact(words.say("Period"), words.period(period) if period else ""),
        Fact(words.say("Content"), links=tuple(context.link("content", e.id) for e in items)),
        Fact(words.say("Code"), objective.code or ""),
        Fact(words.say("Owner"), owners(context, objective)),
    )


def _tactics(context: Context, objective: Objective) -> Iterator[TacticLine]:
    for tactic in context.plan.tactics_of_objective.get(objective.id, ()):
        # What was given up is told on the page of tactics alone.
        if tactic.status is not TacticStatus.DROPPED:
            yield TacticLine(
                context.link("tactic", tactic.id),
                trusted(context.inline(tactic.why)),
                "" if tactic.is_decided else label(context, tactic.status),
            )


def _acting(context: Context, objective: Objective) -> tuple[Link, ...]:
    tactics = context.plan.tactics_of_objective.get(objective.id, ())
    return tuple(context.link("tactic", each.id) for each in tactics if each.is_decided)


def _objective_gaps(context: Context, objective: Objective) -> Iterator[Gap]:
    """Yield what SMART does not ask for."""
    say, name = context.words.say, objective.id
    if context.plan.lacks(objective, "why"):
        yield Gap(say("No why yet."), say("Add `why:` to objective `{name}`.", name=name))

"""Goals and objectives: why, and how will we know?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    head,
    known,
    owners,
    state_view,
    trusted,
)
from mkdocs_strategy_plugin.render.views.kpi_row import kpi_row
from mkdocs_strategy_plugin.render.views.sentence import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.kpi_row import KpiRow

__all__ = ["CountOf", "GoalView", "ObjectiveView", "TacticLine", "View", "view"]


@dataclass(frozen=True, slots=True)
class TacticLine:
    """A tactic that serves an objective."""

    title: str
    """Its name."""
    why: Markup
    """Why we do it; empty where not said."""


@dataclass(frozen=True, slots=True)
class CountOf:
    """How many objectives of a goal are in one state."""

    state: StateView
    """The state."""
    count: str
    """The number, formatted."""


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """One objective."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    state: StateView
    """Where it stands."""
    sentence: str
    """What is to change, for whom, by how much and when, in one sentence."""
    facts: tuple[Fact, ...]
    """Personas, action, period, owner and the like, as far as they are said."""
    why: Markup
    """Why it serves its goal."""
    note: Markup
    """The author's note."""
    kpi: KpiRow | None
    """Its primary KPI."""
    other_kpis: tuple[KpiRow, ...]
    """Its other KPIs."""
    tactics: tuple[TacticLine, ...]
    """What is done for it."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal with its objectives."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    stage: str
    """Name of its stage; empty for none."""
    state: StateView
    """Where it stands."""
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
    kpis: tuple[KpiRow, ...]
    """KPIs that name the goal and no objective."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


@dataclass(frozen=True, slots=True)
class View:
    """What the goals page shows."""

    head: Head
    """Title and description."""
    goals: tuple[GoalView, ...]
    """Goals in the plan's order."""
    orphans: tuple[ObjectiveView, ...]
    """Objectives without a goal."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the goals page shows."""
    say, plan = context.words.say, context.plan
    no_goals = Gap(say("No goals yet."), say("Add the first one under `goals:`."))
    return View(
        head=head(context, say("Goals"), say("Goals, their objectives and how we will know.")),
        goals=tuple(_goal(context, goal) for goal in plan.goals.values()),
        orphans=tuple(
            _objective(context, objective)
            for objective in plan.objectives.values()
            if objective.goal not in plan.goals
        ),
        gaps=() if plan.goals else (no_goals,),
    )


@part
def _goal(context: Context, goal: Goal) -> GoalView:
    plan, words = context.plan, context.words
    figures = context.figures.goals[goal.id]
    return GoalView(
        anchor=anchor("goal", goal.id, plan=context.prefix),
        title=context.name(goal),
        stage=context.stage(goal.stage) if goal.stage else "",
        state=state_view(context, figures.state),
        counts=tuple(
            CountOf(state_view(context, state), words.number(count))
            for state, count in figures.counts.items()
        ),
        facts=_goal_facts(context, goal),
        why=trusted(context.blocks(goal.why)),
        note=trusted(context.blocks(goal.note)),
        objectives=tuple(
            _objective(context, each) for each in plan.objectives_of_goal.get(goal.id, ())
        ),
        kpis=tuple(kpi_row(context, kpi) for kpi in plan.kpis_of_goal.get(goal.id, ())),
        gaps=tuple(_goal_gaps(context, goal)),
    )


def _goal_facts(context: Context, goal: Goal) -> tuple[Fact, ...]:
    say = context.words.say
    return known(
        Fact(say("Stage"), context.stage(goal.stage) if goal.stage else ""),
        Fact(say("Number"), goal.code or ""),
        Fact(say("Owner"), owners(context, goal)),
    )


def _goal_gaps(context: Context, goal: Goal) -> Iterator[Gap]:
    say = context.words.say
    if not goal.why:
        yield Gap(say("No why yet."), say("Add `why:` to goal `{name}`.", name=goal.id))
    if goal.id not in context.plan.objectives_of_goal:
        yield Gap(
            say("No objective yet."),
            say("Add one under `objectives:` with `goal: {name}`.", name=goal.id),
        )


@part
def _objective(context: Context, objective: Objective) -> ObjectiveView:
    plan = context.plan
    primary = plan.primary_kpi(objective)
    others = [kpi for kpi in plan.kpis_of_objective.get(objective.id, ()) if kpi is not primary]
    return ObjectiveView(
        anchor=anchor("objective", objective.id, plan=context.prefix),
        title=context.name(objective),
        state=state_view(context, context.figures.objectives[objective.id].state),
        sentence=sentence(context, objective),
        facts=_objective_facts(context, objective),
        why=trusted(context.blocks(objective.why)),
        note=trusted(context.blocks(objective.note)),
        kpi=kpi_row(context, primary) if primary else None,
        other_kpis=tuple(kpi_row(context, kpi) for kpi in others),
        tactics=tuple(_tactics(context, objective)),
        gaps=tuple(_objective_gaps(context, objective, has_kpi=primary is not None)),
    )


def _objective_facts(context: Context, objective: Objective) -> tuple[Fact, ...]:
    words, period = context.words, context.plan.period_of_objective(objective)
    who = tuple(context.link("persona", name) for name in objective.who)
    return known(
        Fact(words.say("Audience"), links=who),
        Fact(words.say("Where"), words.listing([context.text(each) for each in objective.where])),
        Fact(words.say("What they should do"), context.text(objective.action)),
        Fact(words.say("Period"), words.period(period) if period else ""),
        Fact(words.say("Number"), objective.code or ""),
        Fact(words.say("Owner"), owners(context, objective)),
    )


def _tactics(context: Context, objective: Objective) -> Iterator[TacticLine]:
    for tactic in context.plan.tactics_of_objective.get(objective.id, ()):
        yield TacticLine(context.name(tactic), trusted(context.inline(tactic.why)))


def _objective_gaps(context: Context, objective: Objective, *, has_kpi: bool) -> Iterator[Gap]:
    say, name = context.words.say, objective.id
    if not objective.why:
        yield Gap(say("No why yet."), say("Add `why:` to objective `{name}`.", name=name))
    if not has_kpi:
        yield Gap(
            say("No primary KPI yet."),
            say("Add one under `kpis:` with `objective: {name}`.", name=name),
        )
    if not objective.who:
        yield Gap(
            say("No audience named yet."), say("Add `who:` to objective `{name}`.", name=name)
        )

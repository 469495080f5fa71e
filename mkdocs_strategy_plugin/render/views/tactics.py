"""Tactics: what do we do, and why?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.tactic import TacticStatus
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.agenda import agenda_view
from mkdocs_strategy_plugin.render.views.budget import budget_tables
from mkdocs_strategy_plugin.render.views.common import Gap, head, state_view
from mkdocs_strategy_plugin.render.views.tactic import tactic_view
from mkdocs_strategy_plugin.render.views.tactic_groups import grouped
from mkdocs_strategy_plugin.render.views.tactic_missing import missing_of_tactics
from mkdocs_strategy_plugin.render.views.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.agenda import AgendaView
    from mkdocs_strategy_plugin.render.views.budget import BudgetTable
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.groups import Group as MissingGroup
    from mkdocs_strategy_plugin.render.views.tactic import TacticView
    from mkdocs_strategy_plugin.render.views.timeline import Timeline

__all__ = ["Group", "View", "view"]

DECIDED = (TacticStatus.RUNNING, TacticStatus.PLANNED, TacticStatus.DONE)
"""Tactics that stand under their objectives, in this order."""


class Group(NamedTuple):
    """The tactics of one objective."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    href: str | None
    """Where the objective itself is told."""
    figures: str
    """What the link to it reads."""
    state: StateView
    """Where it stands."""
    tactics: tuple[TacticView, ...]
    """Its tactics: running ones, then planned, then done."""
    others: tuple[Link, ...]
    """Tactics that serve it too, but stand under another objective."""


class View(NamedTuple):
    """What the tactics page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How many tactics there are, and how far they are; empty without any."""
    agenda: AgendaView
    """This week and the next."""
    timeline: Timeline | None
    """When they run; None where that is not known."""
    groups: tuple[Group, ...]
    """Objectives with tactics, in the plan's order."""
    orphans: tuple[TacticView, ...]
    """Tactics that serve no objective."""
    ideas: tuple[TacticView, ...]
    """What is only thought of."""
    dropped: tuple[TacticView, ...]
    """What was given up."""
    budgets: tuple[BudgetTable, ...]
    """Budgets beside what was spent; empty where nothing is said of money."""
    budget_gap: Gap | None
    """What to add where nothing is said of money; None where budgets are not published."""
    missing: tuple[MissingGroup, ...]
    """What tactics do not say yet, each gap once."""
    gaps: tuple[Gap, ...]
    """What to add where there is no tactic yet."""


def view(context: Context) -> View:
    """Return what the tactics page shows."""
    say, tactics = context.words.say, context.plan.tactics.values()
    by_objective = grouped(context.plan, _decided(tactics))
    no_tactics = Gap(say("No tactics yet."), say("Add the first one under `tactics:`."))
    return View(
        head=head(context, say("Tactics"), say("What is done, when, for whom, and why.")),
        summary=_summary(context, tactics),
        agenda=agenda_view(context),
        timeline=timeline(context),
        groups=tuple(_groups(context, by_objective)),
        orphans=_views(context, by_objective.get(None, ())),
        ideas=_views(context, (each for each in tactics if each.status is TacticStatus.IDEA)),
        dropped=_views(context, (each for each in tactics if each.status is TacticStatus.DROPPED)),
        budgets=budget_tables(context),
        budget_gap=_budget_gap(context),
        missing=missing_of_tactics(context),
        gaps=() if tactics else (no_tactics,),
    )


def _budget_gap(context: Context) -> Gap | None:
    say = context.words.say
    if not context.plan.hidden.isdisjoint({"budget", "actuals"}):
        return None
    return Gap(
        say("No tactic says what it may cost, and no KPI what was spent."),
        say("Add `budget:` to tactics, and a KPI with `metric: spend`."),
    )


def _decided(tactics: Iterable[Tactic]) -> list[Tactic]:
    decided = [tactic for tactic in tactics if tactic.status in DECIDED]
    return sorted(decided, key=lambda tactic: DECIDED.index(tactic.status))


def _views(context: Context, tactics: Iterable[Tactic]) -> tuple[TacticView, ...]:
    return tuple(tactic_view(context, tactic) for tactic in tactics)


def _groups(
    context: Context, by_objective: Mapping[str | None, tuple[Tactic, ...]]
) -> Iterator[Group]:
    for objective in context.plan.objectives.values():
        group = _group(context, objective, by_objective.get(objective.id, ()))
        if group:
            yield group


@part
def _group(context: Context, objective: Objective, own: tuple[Tactic, ...]) -> Group | None:
    others = _others(context, objective, own)
    if not own and not others:
        return None
    return Group(
        anchor=anchor("tactics", objective.id, plan=context.prefix),
        title=context.name(objective),
        figures=context.words.say("the objective and its figures"),
        href=context.link("objective", objective.id).href,
        state=state_view(context, context.figures.objectives[objective.id].state),
        tactics=_views(context, own),
        others=others,
    )


def _others(context: Context, objective: Objective, own: Sequence[Tactic]) -> tuple[Link, ...]:
    told = {tactic.id for tactic in own}
    serving = context.plan.tactics_of_objective.get(objective.id, ())
    return tuple(
        context.link("tactic", each.id)
        for each in serving
        if each.id not in told and each.status in DECIDED
    )


def _summary(context: Context, tactics: Iterable[Tactic]) -> str:
    count, found = context.words.count, Counter(tactic.status for tactic in tactics)
    if not found:
        return ""
    if len(found) == 1:
        return _all_alike(context, *found.items())
    running, planned = found[TacticStatus.RUNNING], found[TacticStatus.PLANNED]
    done, dropped = found[TacticStatus.DONE], found[TacticStatus.DROPPED]
    ideas = found[TacticStatus.IDEA]
    said = (
        (running, count("{number} is running", "{number} are running", running)),
        (planned, count("{number} is planned", "{number} are planned", planned)),
        (done, count("{number} is done", "{number} are done", done)),
        (ideas, count("{number} is an idea", "{number} are ideas", ideas)),
        (dropped, count("{number} was dropped", "{number} were dropped", dropped)),
    )
    parts = context.words.listing([sentence for number, sentence in said if number])
    total = found.total()
    return count("{number} tactic: {parts}.", "{number} tactics: {parts}.", total, parts=parts)


def _all_alike(context: Context, found: tuple[TacticStatus, int]) -> str:
    """Return how many tactics there are, all of one status."""
    status, number = found
    count = context.words.count
    match status:
        case TacticStatus.RUNNING:
            return count("{number} tactic, running.", "{number} tactics, all running.", number)
        case TacticStatus.PLANNED:
            return count("{number} tactic, planned.", "{number} tactics, all planned.", number)
        case TacticStatus.DONE:
            return count("{number} tactic, done.", "{number} tactics, all done.", number)
        case TacticStatus.DROPPED:
            return count("{number} tactic, dropped.", "{number} tactics, all dropped.", number)
    return count("{number} tactic, an idea.", "{number} tactics, all ideas.", number)

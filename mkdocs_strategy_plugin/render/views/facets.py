"""By what a reader can narrow a list down: the marks of its rows, and the choices they add up to.

A script makes controls of it; without scripts nothing of it is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.model.channel import Decision
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.common import label
from mkdocs_strategy_plugin.render.views.counts import ORDER
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.words import Words

__all__ = [
    "DECISIONS",
    "SEVERITIES",
    "Choice",
    "Facet",
    "Mark",
    "channel_facets",
    "kpi_facets",
    "kpi_marks",
    "machine",
    "marked",
    "occurring",
    "severity_facets",
]

DECISIONS = (Decision.USE, Decision.TEST, Decision.UNDECIDED, Decision.STOP, Decision.AVOID)
"""What is done with channels, from what is in use to what is not."""

SEVERITIES = {
    Severity.ERROR: N_("Error"),
    Severity.WARNING: N_("Warning"),
    Severity.INFO: N_("Info"),
}
"""How much findings weigh, the heaviest first."""


class Mark(NamedTuple):
    """What a row has of a facet."""

    facet: str
    """The facet's name in addresses, such as `state`."""
    value: str
    """The choice's name in addresses, such as `at-risk`."""


class Choice(NamedTuple):
    """One value of a facet."""

    value: str
    """Its name in addresses."""
    name: str
    """Its name in the page's language; plain words, since it becomes an attribute."""


class Facet(NamedTuple):
    """A property that rows can be chosen by."""

    name: str
    """Its name in addresses."""
    title: str
    """Its name in the page's language."""
    choices: tuple[Choice, ...]
    """What occurs in the list; one alone only where most rows have none."""


def marked(marks: Iterable[Mark]) -> str:
    """Return marks as one attribute: names joined by colons, blanks between them."""
    return " ".join([f"{facet}:{quote(value, safe='')}" for facet, value in marks])


def machine(value: float | None, said: str) -> str:
    """Return a number for machines; empty for none, and where the page does not say it either."""
    return f"{value:.12g}" if value is not None and said else ""


def kpi_marks(context: Context, kpi: Kpi) -> tuple[Mark, ...]:
    """Return what a KPI can be chosen by."""
    plan = context.plan
    objective = plan.objectives.get(kpi.objective or "")
    goal = objective.goal if objective else kpi.goal
    return (
        Mark("state", context.figures.kpis[kpi.id].state.value),
        *([Mark("tier", kpi.tier.value)] if kpi.tier else ()),
        *([Mark("goal", goal)] if goal and goal in plan.goals else ()),
        *(Mark("owner", owner) for owner in kpi.owner),
        *(Mark("channel", name) for name in kpi.channels if name in plan.channels),
    )


def kpi_facets(context: Context, rows: Iterable[Iterable[Mark]]) -> tuple[Facet, ...]:
    """Return what a list of KPIs can be narrowed down by; what all have alike is left out.

    Args:
        context: The page.
        rows: The marks of each row.
    """
    say = context.words.say
    used = {mark for row in rows for mark in row}
    if not used:
        return ()
    owners = sorted({mark.value for mark in used if mark.facet == "owner"}, key=str.casefold)
    found = (
        Facet("state", say("State"), _labelled(context, ORDER)),
        Facet("tier", say("Tier"), _labelled(context, Tier)),
        Facet("goal", say("Goal"), _goals(context)),
        Facet("owner", say("Owner"), tuple(Choice(owner, owner) for owner in owners)),
        Facet("channel", say("Channel"), _channels(context)),
    )
    return tuple(occurring(found, used))


def channel_facets(context: Context, rows: Iterable[Iterable[Mark]]) -> tuple[Facet, ...]:
    """Return what a list of channels can be narrowed down by, as `kpi_facets` does."""
    say = context.words.say
    stages = tuple(Choice(name, str(context.stage(name))) for name in context.plan.funnel)
    found = (
        Facet("decision", say("Decision"), _labelled(context, DECISIONS)),
        Facet("persona", say("Used by"), _named(context, context.plan.addressed)),
        Facet("stage", say("Strong for"), stages),
    )
    return tuple(occurring(found, {mark for row in rows for mark in row}))


def severity_facets(words: Words, slugs: Iterable[str]) -> tuple[Facet, ...]:
    """Return what a list of findings can be narrowed down by; `slugs` are their severities."""
    choices = tuple(Choice(each.value, words.say(name)) for each, name in SEVERITIES.items())
    facet = Facet("severity", words.say("Severity"), choices)
    return tuple(occurring([facet], {Mark("severity", slug) for slug in slugs}))


def _labelled(context: Context, members: Iterable[enum.Enum]) -> tuple[Choice, ...]:
    return tuple(Choice(each.value, label(context, each)) for each in members)


@section
def _goals(context: Context) -> tuple[Choice, ...]:
    return _named(context, context.plan.goals.values())


@section
def _channels(context: Context) -> tuple[Choice, ...]:
    return _named(context, context.plan.channels.values())


def _named(context: Context, entities: Iterable[Entity]) -> tuple[Choice, ...]:
    return tuple(Choice(each.id, str(context.name(each))) for each in entities)


def occurring(facets: Iterable[Facet], used: set[Mark]) -> Iterator[Facet]:
    """Yield facets with the choices that occur, where there is something to choose."""
    for facet in facets:
        choices = tuple(each for each in facet.choices if Mark(facet.name, each.value) in used)
        if len(choices) > 1:
            yield facet._replace(choices=choices)

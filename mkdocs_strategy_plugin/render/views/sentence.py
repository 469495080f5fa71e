"""An objective as one sentence, with a blank for each part that is not known yet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.render.views.time_span import time_span
from mkdocs_strategy_plugin.render.views.way import BLANK, way
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["sentence"]

AIMS: Mapping[Verb | None, str] = MappingProxyType(
    {
        Verb.INCREASE: N_("Increase {what} among {who}, measured by {metric}, {how_far}."),
        Verb.DECREASE: N_("Decrease {what} among {who}, measured by {metric}, {how_far}."),
        # One reaches a number, but brings a thing there.
        Verb.REACH: N_("Bring {what} among {who}, measured by {metric}, {how_far}."),
        Verb.KEEP: N_("Keep {what} among {who}, measured by {metric}, {how_far}."),
        Verb.LAUNCH: N_("Launch {what} for {who}, measured by {metric}, {how_far}."),
        None: N_("Change {what} among {who}, measured by {metric}, {how_far}."),
    }
)
"""What an objective does to what, for whom and by how much."""


def sentence(context: Context, objective: Objective) -> str:
    """Return what is to change, among whom, measured by what, how far and when."""
    far = (way(context, objective), time_span(context, objective))
    return context.words.say(
        AIMS[objective.verb],
        what=_what(context, objective),
        who=_who(context, objective),
        metric=_metric(context, objective),
        how_far=" ".join(part for part in far if part),
    )


def _what(context: Context, objective: Objective) -> str:
    if not objective.what:
        return BLANK
    what = context.text(objective.what.of)
    if not objective.what.as_:
        return what
    role = context.text(objective.what.as_)
    return context.words.say("{what} as {role}", what=what, role=role)


def _who(context: Context, objective: Objective) -> str:
    words = context.words
    people = words.enumeration([_person(context, name) for name in objective.who])
    places = words.enumeration(_places(context, objective))
    if people and places:
        return words.say("{people} in {places}", people=people, places=places)
    return people or (words.say("people in {places}", places=places) if places else BLANK)


def _person(context: Context, name: str) -> str:
    persona = context.plan.personas.get(name)
    person = context.link("persona", name).text
    if not persona or not persona.age:
        return person
    return context.words.say("{person} ({age})", person=person, age=persona.age.text)


def _places(context: Context, objective: Objective) -> list[str]:
    return [context.text(place) for place in objective.where]


def _metric(context: Context, objective: Objective) -> str:
    plan = context.plan
    kpi = plan.primary_kpi(objective)
    if not kpi:
        return BLANK
    names = (_what(context, objective), *_places(context, objective))
    return _within_sentence(context, context.name(plan.metric_of(kpi) or kpi), names)


def _within_sentence(context: Context, title: str, names: Iterable[str]) -> str:
    """Return a title without its capital, unless that is one of a name."""
    plan, first = context.plan, title.split(" ", maxsplit=1)[0]
    is_service = first.lower() in plan.platforms or first.lower() in plan.channels
    if is_service or not first[1:].islower() or any(first in name for name in names):
        return title
    return title[0].lower() + title[1:]

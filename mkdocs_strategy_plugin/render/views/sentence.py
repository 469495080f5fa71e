"""An objective as one sentence, with a blank for each part that is not known yet."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.kpi import MEASURE_FIRST
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["sentence"]

BLANK = "____"
"""Stands where a part is not known yet: something to fill in."""

AIMS: Mapping[Verb | None, str] = MappingProxyType(
    {
        Verb.INCREASE: N_("Increase {what}"),
        Verb.DECREASE: N_("Decrease {what}"),
        Verb.REACH: N_("Reach {what}"),
        Verb.KEEP: N_("Keep {what}"),
        Verb.LAUNCH: N_("Launch {what}"),
        None: N_("Change {what}"),
    }
)
"""What an objective does to what."""


def sentence(context: Context, objective: Objective) -> str:
    """Return what is to change, among whom, measured by what, how far and when."""
    return context.words.say(
        "{aim} among {who}, measured by {metric}, {way} {when}.",
        aim=_aim(context, objective),
        who=_who(context, objective),
        metric=_metric(context, objective),
        way=_way(context, objective),
        when=_when(context, objective),
    )


def _aim(context: Context, objective: Objective) -> str:
    say, what = context.words.say, BLANK
    if objective.what:
        what = context.text(objective.what.of)
        if objective.what.as_:
            what = say("{what} as {role}", what=what, role=context.text(objective.what.as_))
    return say(AIMS[objective.verb], what=what)


def _who(context: Context, objective: Objective) -> str:
    words = context.words
    people = words.listing([context.link("persona", name).text for name in objective.who])
    places = words.listing([context.text(place) for place in objective.where])
    if people and places:
        return words.say("{people} in {places}", people=people, places=places)
    return people or (words.say("people in {places}", places=places) if places else BLANK)


def _metric(context: Context, objective: Objective) -> str:
    kpi = context.plan.primary_kpi(objective)
    metric = context.plan.metric_of(kpi) if kpi else None
    return context.name(metric or kpi) if kpi else BLANK


def _way(context: Context, objective: Objective) -> str:
    say, kpi = context.words.say, context.plan.primary_kpi(objective)
    if kpi and kpi.target == MEASURE_FIRST:
        return say("to a target that is still to be set")
    if kpi is None or not (target := _target(context, kpi)):
        return say("to {target}", target=BLANK)
    figures = context.figures.kpis[kpi.id]
    start = amount(context, figures.baseline, context.plan.metric_of(kpi))
    if not start:
        return say("to {target}", target=target)
    growth = _growth(context, figures.baseline, figures.target)
    if not growth:
        return say("from {start} to {target}", start=start, target=target)
    return say("from {start} to {target} ({growth})", start=start, target=target, growth=growth)


def _target(context: Context, kpi: Kpi) -> str:
    figures = context.figures.kpis[kpi.id]
    return target_words(context, kpi, figures, context.plan.metric_of(kpi))


def _growth(context: Context, start: float | None, target: float | None) -> str:
    # A change from nothing or from below it has no percent.
    if start is None or target is None or start <= 0:
        return ""
    return context.words.change(target / start - 1)


def _when(context: Context, objective: Objective) -> str:
    words, period = context.words, context.plan.period_of_objective(objective)
    if period is None:
        return words.say("by {day}", day=BLANK)
    if period.start.year == period.end.year:
        start = words.date(period.start, "d MMMM")
    else:
        start = words.date(period.start)
    return words.say("between {start} and {end}", start=start, end=words.date(period.end))

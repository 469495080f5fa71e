"""How far an objective goes: from its baseline to its target, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST, Change
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["BLANK", "way"]

BLANK = "____"
"""Stands where a part is not known yet: something to fill in."""

STARTING = frozenset({Verb.INCREASE, Verb.DECREASE, None})
"""Verbs that ask where one starts from."""


def way(context: Context, objective: Objective) -> str:
    """Return from where to where an objective goes; empty for a launch that counts nothing."""
    say, kpi = context.words.say, context.plan.primary_kpi(objective)
    if kpi and kpi.target == MEASURE_FIRST:
        return say("to a target that is still to be set")
    figures = context.figures.kpis[kpi.id] if kpi else None
    target = _target(context, kpi, figures) if kpi and figures else ""
    if objective.verb is Verb.LAUNCH:
        return say("with a target of {target}", target=target) if target else ""
    if objective.verb is Verb.KEEP:
        return _kept(context, figures, target)
    start = _start(context, kpi, figures) if kpi and figures else ""
    is_asked = objective.verb in STARTING and "baseline" not in context.plan.hidden
    if not start and not is_asked:
        return say("to {target}", target=target or BLANK)
    growth = _growth(context, kpi, figures) if kpi and figures else ""
    message = (
        N_("from {start} to {target} ({growth})") if growth else N_("from {start} to {target}")
    )
    values = {"growth": growth} if growth else {}
    return say(message, start=start or BLANK, target=target or BLANK, **values)


def _kept(context: Context, figures: KpiFigures | None, target: str) -> str:
    is_one_sided = figures is not None and figures.band is not None and None in figures.band
    return target if is_one_sided else context.words.say("at {target}", target=target or BLANK)


def _target(context: Context, kpi: Kpi, figures: KpiFigures) -> str:
    return target_words(context, kpi, figures.target_figures, context.plan.metric_of(kpi))


def _start(context: Context, kpi: Kpi, figures: KpiFigures) -> str:
    return amount(context, figures.baseline, context.plan.metric_of(kpi))


def _growth(context: Context, kpi: Kpi, figures: KpiFigures) -> str:
    """Return the relative change; empty where there is none, or where it has no percent."""
    start = figures.baseline
    target = figures.units.target if figures.units else figures.target
    if start is None and isinstance(kpi.target, Change) and kpi.target.change.unit == "%":
        return context.words.change(kpi.target.change.number / 100)
    if start is None or target is None or start <= 0:
        return ""
    return context.words.change(target / start - 1)

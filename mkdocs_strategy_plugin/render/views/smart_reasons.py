"""Why a letter of SMART is not met, and where to mend it, in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.smart import Reason, ReasonKind
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["ReasonView", "reason_view"]


class _Words(NamedTuple):
    text: str
    """What is missing."""
    hint: str
    """What to write where."""


WORDS: Mapping[ReasonKind, _Words] = MappingProxyType(
    {
        ReasonKind.NO_WHAT: _Words(
            N_("It does not say what is to change"), N_("Add `what:` to objective `{name}`.")
        ),
        ReasonKind.NO_WHO: _Words(
            N_("It names no audience"), N_("Add `who:` to objective `{name}`.")
        ),
        ReasonKind.NO_WHERE: _Words(
            N_("It names no market or place"), N_("Add `where:` to objective `{name}`.")
        ),
        ReasonKind.NO_KPI: _Words(
            N_("It has no primary KPI"),
            N_("Add one under `kpis:` with `objective: {name}` and `tier: primary`."),
        ),
        ReasonKind.NO_METRIC: _Words(N_("No metric yet"), N_("Add `metric:` to KPI `{name}`.")),
        ReasonKind.NO_BASELINE: _Words(
            N_("No baseline yet"), N_("Add `baseline:` to KPI `{name}`.")
        ),
        ReasonKind.NO_TARGET: _Words(N_("No target yet"), N_("Add `target:` to KPI `{name}`.")),
        ReasonKind.NO_TACTIC: _Words(
            N_("No tactic for it is planned, running or done"),
            N_("Add one under `tactics:` with `objective: {name}`."),
        ),
        ReasonKind.NO_OWNER: _Words(
            N_("Its tactics have no owner"), N_("Add `owner:` to tactic `{name}`.")
        ),
        ReasonKind.NO_GOAL: _Words(
            N_("It serves no goal"), N_("Add `goal:` to objective `{name}`.")
        ),
        ReasonKind.NO_WHY: _Words(
            N_("Its goal does not say why"), N_("Add `why:` to goal `{name}`.")
        ),
        ReasonKind.OTHER_STAGE: _Words(
            N_("What is measured is {measured}, and the goal is {stage}"),
            N_("Give KPI `{name}` a metric of that stage, or correct `stage:` of the goal."),
        ),
        ReasonKind.NO_PERIOD: _Words(
            N_("It has no time, and neither has the plan"),
            N_("Add `period:` to objective `{name}`, or to `strategy:`."),
        ),
        ReasonKind.OUTSIDE_PLAN: _Words(
            N_("Its time, {period}, leaves the plan's, {whole}"),
            N_("Correct `period:` of objective `{name}`."),
        ),
    }
)
"""Each reason; the stage that is not known depends on who does not say it."""

UNKNOWN_STAGE: Mapping[str, _Words] = MappingProxyType(
    {
        "goal": _Words(
            N_("Its goal names no stage of the funnel"), N_("Add `stage:` to goal `{name}`.")
        ),
        "kpi": _Words(
            N_("Nobody has said what stage of the funnel its metric measures"),
            N_("Give KPI `{name}` a metric with `stages:`."),
        ),
        "objective": _Words(
            N_("Without a primary KPI nothing measures the stage of its goal"),
            N_("Add one under `kpis:` with `objective: {name}` and `tier: primary`."),
        ),
    }
)
"""Who does not say what stage it is."""

STILL_OPEN = _Words(
    N_("Its target is left open until the first values are known"),
    N_("Replace `target: measure-first` of KPI `{name}` as soon as they are."),
)


class ReasonView(NamedTuple):
    """Why a letter is not met."""

    text: str
    """What is missing."""
    link: Link | None
    """Where that belongs; None: to the objective itself."""
    hint: str
    """What to write, and where."""


def reason_view(context: Context, objective: Objective, reason: Reason) -> ReasonView:
    """Return a reason in words, with the link to what is to be mended."""
    say, (collection, name) = context.words.say, (str(each) for each in reason.path[:2])
    kind, _ = COLLECTIONS[collection]
    words = _words(context, reason, kind=kind, name=name)
    values = _values(context, objective, reason.kind)
    return ReasonView(
        text=say(words.text, **values) if values else say(words.text),
        link=context.link(kind, name) if kind != "objective" else None,
        hint=say(words.hint, name=name),
    )


def _words(context: Context, reason: Reason, *, kind: str, name: str) -> _Words:
    if reason.kind is ReasonKind.STAGE_UNKNOWN:
        return UNKNOWN_STAGE[kind]
    if reason.kind is ReasonKind.NO_TARGET and context.plan.kpis[name].target == MEASURE_FIRST:
        return STILL_OPEN
    return WORDS[reason.kind]


def _values(context: Context, objective: Objective, kind: ReasonKind) -> dict[str, str]:
    """Return what a reason names beside the place to mend."""
    if kind is ReasonKind.OTHER_STAGE:
        return _stages(context, objective)
    if kind is ReasonKind.OUTSIDE_PLAN:
        own, whole = context.plan.period_of_objective(objective), context.plan.settings.period
        period = context.words.period
        return {"period": period(own) if own else "", "whole": period(whole) if whole else ""}
    return {}


def _stages(context: Context, objective: Objective) -> dict[str, str]:
    plan, words = context.plan, context.words
    kpi, goal = plan.primary_kpi(objective), plan.goals.get(objective.goal or "")
    metric = plan.metric_of(kpi) if kpi else None
    measured = [context.stage(each).lower() for each in metric.stages] if metric else []
    stage = context.stage(goal.stage).lower() if goal and goal.stage else ""
    return {"measured": words.enumeration(measured), "stage": stage}

"""The five letters of SMART for an objective, each with its reasons and where to mend it."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.objective import Objective, Verb
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Judgement", "Letter", "Reason", "ReasonKind", "Smart", "smart"]


class Letter(enum.Enum):
    """A letter of SMART."""

    SPECIFIC = "specific"
    """It says what, for whom and where."""
    MEASURABLE = "measurable"
    """A primary KPI has a metric, a baseline and a target."""
    ACTIONABLE = "actionable"
    """Somebody does something for it."""
    RELEVANT = "relevant"
    """It serves a goal with a why, and measures that goal's stage."""
    TIME_BOUND = "time-bound"
    """It has a time, inside the plan's."""


class ReasonKind(enum.Enum):
    """What keeps a letter from being met."""

    NO_WHAT = "no-what"
    """It does not say what is to change."""
    NO_WHO = "no-who"
    """It names no persona."""
    NO_WHERE = "no-where"
    """It names no market or place."""
    NO_KPI = "no-kpi"
    """No primary KPI tells whether it is reached."""
    NO_METRIC = "no-metric"
    """Its primary KPI has no metric."""
    NO_BASELINE = "no-baseline"
    """Its primary KPI has no baseline."""
    NO_TARGET = "no-target"
    """Its primary KPI has no target."""
    NO_TACTIC = "no-tactic"
    """No tactic for it is live or done."""
    NO_OWNER = "no-owner"
    """None of its live or done tactics has an owner."""
    NO_GOAL = "no-goal"
    """It serves no goal."""
    NO_WHY = "no-why"
    """Its goal does not say why."""
    OTHER_STAGE = "other-stage"
    """Its primary metric does not measure the goal's stage."""
    STAGE_UNKNOWN = "stage-unknown"
    """What stage its metric measures, or its goal is at, is not known."""
    NO_PERIOD = "no-period"
    """Neither it nor the plan has a period."""
    OUTSIDE_PLAN = "outside-plan"
    """Its period leaves the plan's."""


class Judgement(enum.Enum):
    """Whether a letter is met."""

    MET = "met"
    """It is."""
    NOT_MET = "not-met"
    """Something is missing or wrong."""
    NOT_KNOWN = "not-known"
    """That cannot be told."""


class Reason(NamedTuple):
    """Why a letter is not met, and where to mend it."""

    kind: ReasonKind
    """What is missing."""
    path: NodePath
    """The value to write or to change."""


class Smart(NamedTuple):
    """One letter of one objective."""

    letter: Letter
    """The letter."""
    reasons: tuple[Reason, ...] = ()
    """All that keeps it from being met; empty: it is."""

    @property
    def judgement(self) -> Judgement:
        """Whether it is met; not known only where nothing else is wrong."""
        kinds = {reason.kind for reason in self.reasons}
        if kinds == {ReasonKind.STAGE_UNKNOWN}:
            return Judgement.NOT_KNOWN
        return Judgement.NOT_MET if kinds else Judgement.MET


def smart(plan: Plan, objective: Objective) -> tuple[Smart, ...]:
    """Return the five letters of an objective, in their order.

    Args:
        plan: The plan it belongs to.
        objective: The objective.

    Source:
        docs/reference/figures.md#smart
    """
    found = {
        Letter.SPECIFIC: _specific(plan, objective),
        Letter.MEASURABLE: _measurable(plan, objective),
        Letter.ACTIONABLE: _actionable(plan, objective),
        Letter.RELEVANT: _relevant(plan, objective),
        Letter.TIME_BOUND: _time_bound(plan, objective),
    }
    return tuple(Smart(letter, tuple(reasons)) for letter, reasons in found.items())


def _specific(plan: Plan, objective: Objective) -> Iterator[Reason]:
    own = ("objectives", objective.id)
    if not objective.what:
        yield Reason(ReasonKind.NO_WHAT, (*own, "what"))
    if not objective.who:
        yield Reason(ReasonKind.NO_WHO, (*own, "who"))
    if plan.lacks(objective, "where"):
        yield Reason(ReasonKind.NO_WHERE, (*own, "where"))


def _measurable(plan: Plan, objective: Objective) -> Iterator[Reason]:
    kpi = plan.primary_kpi(objective)
    if not kpi:
        yield Reason(ReasonKind.NO_KPI, ("objectives", objective.id, "kpi"))
        return
    own = ("kpis", kpi.id)
    if not plan.metric_of(kpi):
        yield Reason(ReasonKind.NO_METRIC, (*own, "metric"))
    if plan.lacks(kpi, "baseline"):
        yield Reason(ReasonKind.NO_BASELINE, (*own, "baseline"))
    if not _has_target(objective, kpi):
        yield Reason(ReasonKind.NO_TARGET, (*own, "target"))


def _has_target(objective: Objective, kpi: Kpi) -> bool:
    # What is to be kept is the baseline; its absence is a reason of its own.
    if objective.verb is Verb.KEEP and kpi.target is None:
        return True
    return kpi.target is not None and kpi.target != MEASURE_FIRST


def _actionable(plan: Plan, objective: Objective) -> Iterator[Reason]:
    tactics = plan.tactics_of_objective.get(objective.id, ())
    acting = [each for each in tactics if each.is_decided]
    if not acting:
        yield Reason(ReasonKind.NO_TACTIC, ("objectives", objective.id))
    elif all(plan.lacks(each, "owner") for each in acting):
        yield Reason(ReasonKind.NO_OWNER, ("tactics", acting[0].id, "owner"))


def _relevant(plan: Plan, objective: Objective) -> Iterator[Reason]:
    own = ("objectives", objective.id)
    goal = plan.goals.get(objective.goal or "")
    if not goal:
        yield Reason(ReasonKind.NO_GOAL, (*own, "goal"))
        return
    if plan.lacks(goal, "why"):
        yield Reason(ReasonKind.NO_WHY, ("goals", goal.id, "why"))
    kpi = plan.primary_kpi(objective)
    metric = plan.metric_of(kpi) if kpi else None
    if not goal.stage:
        yield Reason(ReasonKind.STAGE_UNKNOWN, ("goals", goal.id, "stage"))
    elif not kpi or not metric or not metric.stages:
        yield Reason(ReasonKind.STAGE_UNKNOWN, ("kpis", kpi.id, "metric") if kpi else (*own, "kpi"))
    elif not plan.is_at_stage(metric.stages, goal.stage):
        yield Reason(ReasonKind.OTHER_STAGE, ("kpis", kpi.id, "metric"))


def _time_bound(plan: Plan, objective: Objective) -> Iterator[Reason]:
    period, whole = plan.period_of_objective(objective), plan.settings.period
    path = ("objectives", objective.id, "period")
    if not period:
        yield Reason(ReasonKind.NO_PERIOD, path)
    elif whole and not whole.holds(period):
        yield Reason(ReasonKind.OUTSIDE_PLAN, path)

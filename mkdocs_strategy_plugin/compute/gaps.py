"""What a plan does not say yet."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.channel import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["FEWEST_GOALS", "Gap", "GapKind", "gaps"]

FEWEST_GOALS = 3
"""Goals that a plan should have at least."""


class GapKind(enum.Enum):
    """What is missing."""

    FEW_GOALS = "few-goals"
    """The plan has fewer than three goals."""
    GOAL_WITHOUT_WHY = "goal-without-why"
    """A goal does not say why."""
    GOAL_WITHOUT_OBJECTIVE = "goal-without-objective"
    """No objective serves a goal."""
    OBJECTIVE_WITHOUT_WHY = "objective-without-why"
    """An objective does not say why."""
    OBJECTIVE_WITHOUT_KPI = "objective-without-kpi"
    """No primary KPI tells whether an objective is reached."""
    OBJECTIVE_WITHOUT_PERSONA = "objective-without-persona"
    """An objective does not say whom it is about."""
    OBJECTIVE_WITHOUT_TACTIC = "objective-without-tactic"
    """Nothing is done for an objective."""
    KPI_WITHOUT_TARGET = "kpi-without-target"
    """A KPI has no target, nor says that it measures first."""
    KPI_WITHOUT_VALUES = "kpi-without-values"
    """A KPI has no value so far."""
    KPI_WITHOUT_SOURCE = "kpi-without-source"
    """A KPI does not say where its numbers come from."""
    PERSONA_WITHOUT_MEDIA = "persona-without-media"
    """A persona's services are not known."""
    PERSONA_WITHOUT_EVIDENCE = "persona-without-evidence"
    """Nothing tells what a persona is based on."""
    CHANNEL_UNDECIDED = "channel-undecided"
    """Nobody has decided on a channel."""
    CHANNEL_WITHOUT_WHY = "channel-without-why"
    """A channel does not say why it and not another."""
    TACTIC_WITHOUT_WHY = "tactic-without-why"
    """A tactic does not say why."""


class Gap(NamedTuple):
    """Something that is missing, and who lacks it."""

    kind: GapKind
    """What is missing."""
    entities: tuple[tuple[str, str], ...] = ()
    """Kind and id of who lacks it, in the plan's order; empty: the plan as a whole."""


def gaps(plan: Plan, figures: PlanFigures) -> tuple[Gap, ...]:
    """Return what `plan` does not say yet, in the order of `GapKind`."""
    lacking = {
        GapKind.FEW_GOALS: iter(()),
        **_of_goals(plan),
        **_of_objectives(plan),
        **_of_kpis(plan, figures),
        **_of_people_and_places(plan),
    }
    found = [Gap(kind, tuple(names)) for kind, names in lacking.items()]
    return tuple(gap for gap in found if gap.entities or _is_lacking(gap.kind, plan))


def _is_lacking(kind: GapKind, plan: Plan) -> bool:
    return kind is GapKind.FEW_GOALS and len(plan.goals) < FEWEST_GOALS


Lacking = dict[GapKind, "Iterator[tuple[str, str]]"]


def _of_goals(plan: Plan) -> Lacking:
    goals = plan.goals.values()
    return {
        GapKind.GOAL_WITHOUT_WHY: (("goal", each.id) for each in goals if plan.lacks(each, "why")),
        GapKind.GOAL_WITHOUT_OBJECTIVE: (
            ("goal", each.id) for each in goals if each.id not in plan.objectives_of_goal
        ),
    }


def _of_objectives(plan: Plan) -> Lacking:
    objectives = plan.objectives.values()
    return {
        GapKind.OBJECTIVE_WITHOUT_WHY: (
            ("objective", each.id) for each in objectives if plan.lacks(each, "why")
        ),
        GapKind.OBJECTIVE_WITHOUT_KPI: (
            ("objective", each.id) for each in objectives if not plan.primary_kpi(each)
        ),
        GapKind.OBJECTIVE_WITHOUT_PERSONA: (
            ("objective", each.id) for each in objectives if not each.who
        ),
        GapKind.OBJECTIVE_WITHOUT_TACTIC: (
            ("objective", each.id)
            for each in objectives
            if each.id not in plan.tactics_of_objective
        ),
    }


def _of_kpis(plan: Plan, figures: PlanFigures) -> Lacking:
    kpis = plan.kpis.values()
    return {
        GapKind.KPI_WITHOUT_TARGET: (("kpi", each.id) for each in kpis if each.target is None),
        GapKind.KPI_WITHOUT_VALUES: (
            ("kpi", each.id)
            for each in kpis
            if not figures.kpis[each.id].history and "actuals" not in plan.hidden
        ),
        GapKind.KPI_WITHOUT_SOURCE: (
            ("kpi", each.id) for each in kpis if plan.lacks(each, "source")
        ),
    }


def _of_people_and_places(plan: Plan) -> Lacking:
    personas, channels = plan.personas.values(), plan.channels.values()
    return {
        GapKind.PERSONA_WITHOUT_MEDIA: (
            ("persona", each.id) for each in personas if not each.media
        ),
        GapKind.PERSONA_WITHOUT_EVIDENCE: (
            ("persona", each.id) for each in personas if plan.lacks(each, "evidence")
        ),
        GapKind.CHANNEL_UNDECIDED: (
            ("channel", each.id) for each in channels if each.decision is Decision.UNDECIDED
        ),
        GapKind.CHANNEL_WITHOUT_WHY: (
            ("channel", each.id) for each in channels if plan.lacks(each, "why")
        ),
        GapKind.TACTIC_WITHOUT_WHY: (
            ("tactic", each.id) for each in plan.tactics.values() if plan.lacks(each, "why")
        ),
    }

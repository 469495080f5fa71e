"""What a plan does not say yet, and no rule asks for."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.channel import Decision
from mkdocs_strategy_plugin.model.content import Quadrant

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["FEWEST_GOALS", "Gap", "GapKind", "empty_quadrants", "empty_stages", "gaps"]

FEWEST_GOALS = 3
"""Goals that a plan should have at least."""


class GapKind(enum.Enum):
    """What is missing."""

    KPI_WITHOUT_VALUES = "kpi-without-values"
    """A KPI has no value so far."""
    KPI_WITHOUT_SOURCE = "kpi-without-source"
    """A KPI does not say where its numbers come from."""
    PERSONA_WITHOUT_EVIDENCE = "persona-without-evidence"
    """Nothing tells what a persona is based on."""
    CHANNEL_UNDECIDED = "channel-undecided"
    """Nobody has decided on a channel."""
    CHANNEL_WITHOUT_WHY = "channel-without-why"
    """A channel does not say why it and not another."""


class Gap(NamedTuple):
    """Something that is missing, and who lacks it."""

    kind: GapKind
    """What is missing."""
    entities: tuple[tuple[str, str], ...]
    """Kind and id of who lacks it, in the plan's order."""


def gaps(plan: Plan, figures: PlanFigures) -> tuple[Gap, ...]:
    """Return what `plan` does not say yet and no rule asks for, in the order of `GapKind`."""
    kpis, channels = plan.kpis.values(), plan.channels.values()
    are_values_hidden = "actuals" in plan.hidden
    lacking = {
        GapKind.KPI_WITHOUT_VALUES: (
            ("kpi", each.id)
            for each in kpis
            if not are_values_hidden and each.id not in figures.measured
        ),
        GapKind.KPI_WITHOUT_SOURCE: (
            ("kpi", each.id) for each in kpis if plan.lacks(each, "source")
        ),
        GapKind.PERSONA_WITHOUT_EVIDENCE: (
            ("persona", each.id) for each in plan.personas.values() if plan.lacks(each, "evidence")
        ),
        GapKind.CHANNEL_UNDECIDED: (
            ("channel", each.id) for each in channels if each.decision is Decision.UNDECIDED
        ),
        GapKind.CHANNEL_WITHOUT_WHY: (
            ("channel", each.id) for each in channels if plan.lacks(each, "why")
        ),
    }
    found = (Gap(kind, tuple(entities)) for kind, entities in lacking.items())
    return tuple(gap for gap in found if gap.entities)


def empty_stages(plan: Plan) -> tuple[str, ...]:
    """Return the stages of the funnel that no goal is at, in its order."""
    stages = {goal.stage for goal in plan.goals.values() if goal.stage}
    return tuple(stage for stage in plan.funnel if stage not in stages)


def empty_quadrants(plan: Plan) -> tuple[str, ...]:
    """Return the quadrants that no content is in, in their order."""
    filled = {each.quadrant for each in plan.content.values()}
    return tuple(each.value for each in Quadrant if each not in filled)

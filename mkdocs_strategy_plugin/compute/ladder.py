"""The ladder of whys of a tactic, and who says what in which channel to whom with what effect."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.kpi import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["Ladder", "Lasswell", "Rung", "RungKind", "ladders", "lasswell"]


class RungKind(enum.Enum):
    """What stands on a rung of the ladder."""

    KPI = "kpi"
    """The KPI that the tactic moves."""
    OBJECTIVE = "objective"
    """The objective that it serves."""
    GOAL = "goal"
    """The goal of that."""
    WHY = "why"
    """The plan's own why."""


class Rung(NamedTuple):
    """One step up."""

    kind: RungKind
    """What stands there."""
    name: str | None
    """Its id; empty for the plan's why, None where nothing is there."""


class Ladder(NamedTuple):
    """The way from a tactic up to the plan's why."""

    tactic: str
    """Id of the tactic at its foot."""
    rungs: tuple[Rung, ...]
    """The four rungs of `RungKind`, upwards."""

    @property
    def missing(self) -> RungKind | None:
        """The first rung to put in; None where all are there.

        Without an objective nothing tells which KPI is moved, so the objective comes first.
        """
        gaps = [rung.kind for rung in self.rungs if rung.name is None]
        first = RungKind.OBJECTIVE if RungKind.OBJECTIVE in gaps[:2] else None
        return first or next(iter(gaps), None)

    def on(self, kind: RungKind) -> str | None:
        """Return what stands on a rung; None where nothing is there."""
        return next(rung.name for rung in self.rungs if rung.kind is kind)


class Lasswell(NamedTuple):
    """Who says what in which channel to whom with what effect; what is not known is empty."""

    who: tuple[str, ...]
    """Owners of the tactic."""
    says: tuple[str, ...]
    """Ids of the content whose message it is."""
    channels: tuple[str, ...]
    """Ids of the channels."""
    to_whom: tuple[str, ...]
    """Ids of the personas."""
    actions: tuple[Text, ...]
    """What people should do: of its content, else of its objectives."""
    kpis: tuple[str, ...]
    """Ids of the KPIs that tell whether they do, those its ladders lead over."""


def ladders(plan: Plan, tactic: Tactic) -> tuple[Ladder, ...]:
    """Return a ladder for each objective that a tactic serves; one where it names none.

    Args:
        plan: The plan it belongs to.
        tactic: The tactic. A KPI that it names is the one it moves, unless that only counts it;
            else it moves the primary KPI of its objective.

    Source:
        docs/reference/figures.md#ladder
    """
    named = plan.kpis.get(tactic.kpi or "")
    moved = named if named and named.tier is not Tier.OUTPUT else None
    names = tuple(name for name in tactic.objective if name in plan.objectives)
    if not names and moved and moved.objective and moved.objective in plan.objectives:
        names = (moved.objective,)
    return tuple(
        _ladder(plan, tactic, plan.objectives[name] if name else None, moved)
        for name in names or ("",)
    )


def _ladder(plan: Plan, tactic: Tactic, objective: Objective | None, moved: Kpi | None) -> Ladder:
    kpi = moved or (plan.primary_kpi(objective) if objective else None)
    goal = plan.goals.get(objective.goal or "") if objective else None
    return Ladder(
        tactic.id,
        (
            Rung(RungKind.KPI, kpi.id if kpi else None),
            Rung(RungKind.OBJECTIVE, objective.id if objective else None),
            Rung(RungKind.GOAL, goal.id if goal else None),
            Rung(RungKind.WHY, None if plan.lacks(plan.settings, "why") else ""),
        ),
    )


def lasswell(plan: Plan, tactic: Tactic) -> Lasswell:
    """Return who says what in which channel to whom with what effect.

    Args:
        plan: The plan it belongs to.
        tactic: The tactic.

    Source:
        docs/reference/figures.md#lasswell
    """
    content = [plan.content[name] for name in tactic.content if name in plan.content]
    objectives = [plan.objectives[name] for name in tactic.objective if name in plan.objectives]
    kpis = (each.on(RungKind.KPI) for each in ladders(plan, tactic))
    return Lasswell(
        who=tuple(tactic.owner),
        says=tuple(each.id for each in content if each.message),
        channels=tuple(name for name in tactic.channel if name in plan.channels),
        to_whom=tuple(name for name in plan.personas_of(tactic) if name in plan.personas),
        actions=_said(each.action for each in content) or _said(each.action for each in objectives),
        kpis=tuple(dict.fromkeys(name for name in kpis if name)),
    )


def _said(texts: Iterable[Text | None]) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))

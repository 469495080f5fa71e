"""What the figures of a plan are: frozen records that pages and reports read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.states import State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.target_figures import TargetFigures

__all__ = ["GoalFigures", "ObjectiveFigures", "PlanFigures", "Verdict"]


class ObjectiveFigures(NamedTuple):
    """Where an objective stands."""

    objective: str
    """Its id."""
    kpi: str | None
    """Id of its primary KPI."""
    state: State
    """The state of that KPI."""

    @property
    def is_measured(self) -> bool:
        """True where there is a target, a start and a value."""
        return self.state not in {State.NO_TARGET, State.NOT_STARTED, State.NO_DATA}


class GoalFigures(NamedTuple):
    """Where a goal stands."""

    goal: str
    """Its id."""
    state: State
    """The worst of its objectives' states."""
    counts: Mapping[State, int]
    """How many of its objectives are in each state; states without any are left out."""


class Verdict(NamedTuple):
    """The counts that the first sentence is made of. Ids are in the plan's order."""

    measured: tuple[str, ...]
    """Objectives with a target, a start and a value."""
    by_state: Mapping[State, tuple[str, ...]]
    """Objectives by state; states without any are left out."""


@dataclass(frozen=True)
class PlanFigures:
    """All figures of one plan on one day."""

    as_of: dt.date
    """The day they speak of."""
    kpis: Mapping[str, KpiFigures]
    """By id of the KPI, in the plan's order."""
    objectives: Mapping[str, ObjectiveFigures]
    """By id of the objective."""
    goals: Mapping[str, GoalFigures]
    """By id of the goal."""
    verdict: Verdict
    """What the first page says first."""
    last_day: dt.date | None
    """The last day any data reach."""

    # Whoever looks only at these need not be made anew for each new value.

    @cached_property
    def targets(self) -> Mapping[str, TargetFigures]:
        """Where each KPI should go, by its id."""
        return {name: each.target_figures for name, each in self.kpis.items()}

    @cached_property
    def measured(self) -> frozenset[str]:
        """Ids of the KPIs that have a value."""
        return frozenset(name for name, each in self.kpis.items() if each.history)

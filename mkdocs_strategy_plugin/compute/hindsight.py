"""What reviews looked at: the figures of their days, what has changed since, the next one due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.spans import shifted
from mkdocs_strategy_plugin.compute.windows import cadence_grid
from mkdocs_strategy_plugin.model.memory import no_memory
from mkdocs_strategy_plugin.model.period import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Hindsight", "StateChange", "hindsight", "next_review"]

STEP_OF = {Unit.DAY: dt.timedelta(days=1), Unit.WEEK: dt.timedelta(weeks=1)}


class StateChange(NamedTuple):
    """An objective or a KPI that stands elsewhere than on the day of the last review."""

    kind: str
    """`objective` or `kpi`."""
    id: str
    """Its id."""
    before: State
    """Where it stood."""
    now: State
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Hindsight:
    """What the reviews of a plan looked at, as seen from one day."""

    held: Mapping[str, PlanFigures] = field(default_factory=dict)
    """By id of each review up to the day, the latest first: the figures of its own day.

    Those of the latest are whole; earlier ones hold the KPIs that the review names and those that
    objectives stand by.
    """
    ahead: tuple[str, ...] = ()
    """Ids of reviews that lie ahead, the next first."""
    undated: tuple[str, ...] = ()
    """Ids of reviews of which nothing says when they were, in the plan's order."""
    changes: tuple[StateChange, ...] = ()
    """What stands elsewhere than at the latest review, objectives first."""

    @property
    def latest(self) -> str | None:
        """Id of the latest review; None while there is none."""
        return next(iter(self.held), None)


def hindsight(
    plan: Plan, today: PlanFigures, *, memory_of: Callable[[object], Memory] = no_memory
) -> Hindsight:
    """Return what the reviews of `plan` looked at.

    Args:
        plan: The plan.
        today: All figures on the day the pages speak of.
        memory_of: Returns the memory of a review by its id.

    Source:
        docs/reference/figures.md#reviews
    """
    if not plan.reviews:
        return Hindsight()
    days = {name: each.when.end for name, each in plan.reviews.items() if each.when}
    held = [name for name, day in days.items() if day <= today.as_of]
    held.sort(key=days.__getitem__, reverse=True)
    ahead = sorted(days.keys() - held, key=lambda name: (days[name], name))
    then = {}
    for name in held:
        only = None if name == held[0] else frozenset(plan.reviews[name].kpis)
        then[name] = figures(plan, days[name], only=only, memory=memory_of(("review", name)))
    return Hindsight(
        held=then,
        ahead=tuple(ahead),
        undated=tuple(name for name in plan.reviews if name not in days),
        changes=tuple(_changes(then[held[0]], today)) if held else (),
    )


def _changes(then: PlanFigures, today: PlanFigures) -> Iterator[StateChange]:
    """Yield what has changed; a KPI that a changed objective stands by is said with it."""
    said = set()
    for name, now in today.objectives.items():
        before = then.objectives[name].state
        if before is not now.state:
            said.add(now.kpi)
            yield StateChange("objective", name, before, now.state)
    for name, kpi in today.kpis.items():
        before = then.kpis[name].state
        if before is not kpi.state and name not in said:
            yield StateChange("kpi", name, before, kpi.state)


def next_review(plan: Plan, as_of: dt.date, last: dt.date | None) -> dt.date | None:
    """Return the day by which the plan's `review` rate wants the next review.

    Args:
        plan: The plan.
        as_of: The day the pages speak of.
        last: Day of the latest review; None while there is none.

    Returns:
        The rate's length after the latest review; without one, the end of the rate's period that
        `as_of` is in, or the plan's first day where that is later. None where the rate is
        `ongoing`, and for a plan that is over unless its latest review came before its end.
    """
    period = plan.settings.period
    grid = cadence_grid(plan.review_rate, period.start if period else None)
    if grid is None:
        return None
    if last is None:
        return _end_of_first(grid, period, as_of)
    if period and last >= period.end:
        return None
    step = STEP_OF.get(grid.unit) if grid.unit else None
    return last + step if step else shifted(last, grid.months or 1)


def _end_of_first(grid: Grid, period: Period | None, as_of: dt.date) -> dt.date | None:
    if period and period.end < as_of:
        return None
    return grid.holding(max(as_of, period.start) if period else as_of).end

"""What tactics may cost and what was spent, by goal and by channel."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.compute.spending import Apart, Part, kpis_of_spending, spent_parts
from mkdocs_strategy_plugin.compute.values import finite, total
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.compute.spending import Holder
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["Budget", "BudgetLine", "amount_of", "budget"]

DECIDED = frozenset({TacticStatus.PLANNED, TacticStatus.RUNNING, TacticStatus.DONE})
"""Tactics whose budgets count: money is not set aside for ideas, nor for what was dropped."""


class BudgetLine(NamedTuple):
    """The money of one goal or channel, in the plan's currency."""

    of: Holder
    """Whose it is."""
    budget: float | None
    """What its tactics may cost together; None: none of them says."""
    spent: float | None
    """What was spent; None: nothing tells."""
    tactics: int
    """How many tactics it has."""
    silent: int
    """How many of them do not say what they may cost, or at a rate without a period."""


class Budget(NamedTuple):
    """The money of a plan; both lists come to the same sums."""

    by_goal: tuple[BudgetLine, ...]
    """Goals in the plan's order, then `Apart`; lines without tactics and spending are left out."""
    by_channel: tuple[BudgetLine, ...]
    """Channels in the plan's order, in the same way."""
    total: BudgetLine
    """All of it."""
    last_day: dt.date | None = None
    """The last day the data of what was spent reach."""

    @property
    def is_empty(self) -> bool:
        """True where nothing is said of money at all."""
        return self.total.budget is None and self.total.spent is None


def budget(plan: Plan, figures: PlanFigures) -> Budget:
    """Return what decided tactics may cost, beside what KPIs with the metric `spend` say was spent.

    Args:
        plan: The plan.
        figures: Its figures on one day.

    Source:
        docs/reference/figures.md#budget
    """
    planned = [_planned(plan, each) for each in plan.tactics.values() if each.status in DECIDED]
    spending = kpis_of_spending(plan)
    spent = [part for kpi in spending for part in spent_parts(plan, kpi, figures.kpis[kpi.id])]
    days = [figures.kpis[kpi.id].last_day for kpi in spending]
    return Budget(
        by_goal=tuple(_lines(plan.goals, attrgetter("goal"), planned, spent)),
        by_channel=tuple(_lines(plan.channels, attrgetter("channel"), planned, spent)),
        total=_line(Apart.NONE, planned, spent),
        last_day=max((day for day in days if day), default=None),
    )


def amount_of(plan: Plan, tactic: Tactic) -> float | None:
    """Return what a tactic may cost in its period; None: not said, or a rate without a period."""
    money, period = tactic.budget, plan.period_of_tactic(tactic)
    if money is None or money.unit is None:
        return money.amount if money else None
    return (
        finite(money.amount * grid_of(money.unit, period.start).count(period)) if period else None
    )


def _planned(plan: Plan, tactic: Tactic) -> Part:
    objectives = (plan.objectives.get(name) for name in tactic.objective)
    goals = [each.goal for each in objectives if each and each.goal in plan.goals]
    channels = [name for name in tactic.channel if name in plan.channels]
    return Part(_holder(goals), _holder(channels), amount_of(plan, tactic))


def _holder(names: Iterable[str | None]) -> Holder:
    different = [name for name in dict.fromkeys(names) if name]
    if len(different) > 1:
        return Apart.SEVERAL
    return different[0] if different else Apart.NONE


def _lines(
    known: Collection[str],
    holder_of: Callable[[Part], Holder],
    planned: Sequence[Part],
    spent: Sequence[Part],
) -> Iterator[BudgetLine]:
    budgets, spendings = _grouped(planned, holder_of), _grouped(spent, holder_of)
    for holder in (*known, *Apart):
        if holder in budgets or holder in spendings:
            yield _line(holder, budgets.get(holder, ()), spendings.get(holder, ()))


def _grouped(
    parts: Iterable[Part], holder_of: Callable[[Part], Holder]
) -> dict[Holder, list[Part]]:
    groups: dict[Holder, list[Part]] = {}
    for part in parts:
        groups.setdefault(holder_of(part), []).append(part)
    return groups


def _line(holder: Holder, planned: Sequence[Part], spent: Sequence[Part]) -> BudgetLine:
    return BudgetLine(
        of=holder,
        budget=_sum(planned),
        spent=_sum(spent),
        tactics=len(planned),
        silent=sum(part.amount is None for part in planned),
    )


def _sum(parts: Iterable[Part]) -> float | None:
    known = [part.amount for part in parts if part.amount is not None]
    return total(known) if known else None

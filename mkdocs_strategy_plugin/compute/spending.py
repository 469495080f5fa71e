"""What was spent, as parts that belong to one goal and one channel."""

from __future__ import annotations

import enum
import math
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.model.metric import MetricUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Apart", "Holder", "Part", "kpis_of_spending", "spent_parts"]

SPEND = "spend"
"""Id of the metric that says what was spent."""

TRACE = 1e-9
"""Share of an amount that binary numbers may be off by."""


class Apart(enum.Enum):
    """What belongs to no single goal or channel."""

    SEVERAL = "several"
    """Belongs to more than one; nobody has said how much to each."""
    NONE = "none"
    """Belongs to none."""


Holder: TypeAlias = "str | Apart"
"""Id of a goal or a channel, or what stands apart from them."""


class Part(NamedTuple):
    """Money that belongs to one goal and one channel, or stands apart from either."""

    goal: Holder
    """Its goal."""
    channel: Holder
    """Its channel."""
    amount: float | None
    """How much; None: not said."""


def kpis_of_spending(plan: Plan) -> list[Kpi]:
    """Return the KPIs that say what was spent."""
    return [plan.kpis[name] for name in plan.measures.get(SPEND, ())]


def spent_parts(plan: Plan, kpi: Kpi, found: KpiFigures) -> Iterator[Part]:
    """Yield what a KPI says was spent: channel by channel, then what no channel tells.

    Args:
        plan: The plan it belongs to.
        kpi: A KPI of spending.
        found: Its figures.
    """
    objective = plan.objectives.get(kpi.objective or "")
    name = objective.goal if objective else kpi.goal
    goal: Holder = name if name and name in plan.goals else Apart.NONE
    told, whole = _told_by_channels(plan, found), found.actual
    for channel, amount in told.items():
        yield Part(goal, channel, amount)
    if whole is None:
        return
    # Channels may tell more than the whole, in which a period counts only once all are in.
    rest = whole - math.fsum(told.values())
    if not told or rest > TRACE * whole:
        yield Part(goal, Apart.NONE, rest)


def _told_by_channels(plan: Plan, found: KpiFigures) -> dict[str, float]:
    return {
        each.channel: each.actual
        for each in found.channels
        if each.actual is not None
        and each.unit is MetricUnit.MONEY
        and not each.proxy
        and each.channel in plan.channels
    }

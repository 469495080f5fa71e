"""How much the tactics of a channel ask for, beside what it promises and what the team can make."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.tactic import TacticKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["SLACK", "UNCOUNTED", "ChannelLoad", "a_week", "channel_load", "in_unit"]

DAYS_OF: Mapping[Unit, float] = MappingProxyType(
    {
        Unit.DAY: 1.0,
        Unit.WEEK: 7.0,
        Unit.MONTH: 365.25 / 12,
        Unit.QUARTER: 365.25 / 4,
        Unit.YEAR: 365.25,
    }
)
"""Days of a unit, on average."""
UNCOUNTED = frozenset({TacticKind.AD, TacticKind.RESPONSE})
"""Tactics that are bought, or follow what others write: no work on a rhythm of ours."""
SLACK = 0.02
"""A month is no whole number of weeks: what is within two parts of a hundred is the same."""


class ChannelLoad(NamedTuple):
    """The rhythm of one channel, in times a week."""

    promised: float | None
    """Its `cadence`; None where it has none, or goes on without a rhythm."""
    capacity: float | None
    """What the team can make; None where nobody has said."""
    planned: float
    """What its live tactics come to together."""
    tactics: tuple[str, ...]
    """Ids of the tactics that were added up."""
    unrhythmic: tuple[str, ...]
    """Ids of its live tactics without a rhythm, which were not."""
    unit: Unit = Unit.WEEK
    """The month, quarter or year where all that were added up count by it; else the week."""

    @property
    def short(self) -> float:
        """How much less is planned than promised; 0 where nothing is short."""
        return _excess(self.promised, self.planned)

    @property
    def over(self) -> float:
        """How much more is planned than the team can make; 0 where it can."""
        return _excess(self.planned, self.capacity)

    @property
    def overpromised(self) -> float:
        """How much more is promised than the team can make; 0 where it can."""
        return _excess(self.promised, self.capacity)


def channel_load(plan: Plan, channel: Channel, as_of: dt.date) -> ChannelLoad:
    """Return what the tactics of a channel that are live on a day come to.

    Args:
        plan: The plan it belongs to.
        channel: The channel; a tactic on several counts on each.
        as_of: The day; tactics whose period lies elsewhere are not counted.

    Source:
        docs/reference/figures.md#load
    """
    live = [each for each in plan.tactics_of_channel.get(channel.id, ()) if _counts(each)]
    running = [each for each in live if _runs(plan, each, as_of)]
    rates = {each.id: rate for each in running if (rate := a_week(each.cadence)) is not None}
    return ChannelLoad(
        promised=a_week(channel.cadence),
        capacity=a_week(channel.capacity),
        planned=math.fsum(rates.values()),
        tactics=tuple(rates),
        unrhythmic=tuple(each.id for each in running if each.id not in rates),
        unit=_shared_unit(each.cadence.unit for each in running if each.cadence),
    )


def a_week(rate: Rate | None) -> float | None:
    """Return a rate in times a week; None for none, and for what goes on without a rhythm."""
    return rate.count * DAYS_OF[Unit.WEEK] / DAYS_OF[rate.unit] if rate and rate.unit else None


def in_unit(times: float, unit: Unit) -> float:
    """Return times a week as times a month, quarter or year."""
    return times * DAYS_OF[unit] / DAYS_OF[Unit.WEEK]


def _shared_unit(units: Iterable[Unit | None]) -> Unit:
    """Return the unit longer than a week that all rhythms share; a week where there is none."""
    found = {unit for unit in units if unit}
    shared = found.pop() if len(found) == 1 else Unit.WEEK
    return Unit.WEEK if shared is Unit.DAY else shared


def _counts(tactic: Tactic) -> bool:
    return tactic.is_live and tactic.kind not in UNCOUNTED


def _runs(plan: Plan, tactic: Tactic, as_of: dt.date) -> bool:
    period = plan.period_of_tactic(tactic)
    return period is None or period.has(as_of)


def _excess(more: float | None, less: float | None) -> float:
    if more is None or less is None or more <= less * (1 + SLACK):
        return 0.0
    return more - less

"""What the dates and rhythms of tactics mean for this week and the next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.model.period import Period, Unit, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["Agenda", "AgendaEntry", "AgendaWeek", "agenda"]

ONE_WEEK = dt.timedelta(weeks=1)
LAST_DAY = dt.date(9990, 12, 31)
"""Python's calendar ends soon after, and the weeks, quarters and years of a day have to fit."""
WITHIN_A_WEEK = frozenset({Unit.DAY, Unit.WEEK})
FROM_OFTEN = tuple(Unit)
"""Units from the shortest to the longest."""


class AgendaEntry(NamedTuple):
    """Something that is to happen in a week."""

    tactic: str
    """Id of the tactic."""
    when: Period
    """The date as written; or the days in which the rhythm holds, cut to the tactic's time: those
    of the week, or the whole month, quarter or year for a rhythm of that length."""
    rate: Rate | None = None
    """The rhythm; None: a date, or nothing was said."""


class AgendaWeek(NamedTuple):
    """One week, from Monday to Sunday."""

    week: Period
    """The week."""
    dated: tuple[AgendaEntry, ...]
    """Dates that touch the week, in order of their first days."""
    repeated: tuple[AgendaEntry, ...]
    """Rhythms, the most frequent first; one entry for each month, quarter or year it touches."""
    ongoing: tuple[AgendaEntry, ...]
    """What goes on without a rhythm."""
    unscheduled: tuple[AgendaEntry, ...]
    """Tactics of these days that say neither dates nor a rhythm."""


class Agenda(NamedTuple):
    """This week and the next; each list is in the plan's order where nothing else orders it."""

    this_week: AgendaWeek
    """The week that holds the day."""
    next_week: AgendaWeek
    """The one after."""
    overdue: tuple[str, ...]
    """Live tactics whose time was over before the day; somebody forgot to say that they are done,
    or they are late."""


def agenda(plan: Plan, as_of: dt.date) -> Agenda:
    """Return what live tactics have in the week that holds `as_of`, and in the one after.

    Args:
        plan: The plan.
        as_of: The day the pages speak of.

    Source:
        docs/reference/figures.md#agenda
    """
    live = [
        (tactic, plan.period_of_tactic(tactic))
        for tactic in plan.tactics.values()
        if tactic.is_live
    ]
    day = min(as_of, LAST_DAY)
    this_week, next_week = (unit_of(each, Unit.WEEK) for each in (day, day + ONE_WEEK))
    return Agenda(
        this_week=_week(live, this_week),
        next_week=_week(live, next_week),
        overdue=tuple(tactic.id for tactic, period in live if _last_day(tactic, period) < as_of),
    )


def _last_day(tactic: Tactic, period: Period | None) -> dt.date:
    """Return when a tactic ends: of its dates, or of its time where that is more than a default."""
    ends = [date.end for date in tactic.dates]
    if period and (tactic.period or tactic.cadence or not ends):
        ends.append(period.end)
    return max(ends, default=dt.date.max)


def _week(live: Iterable[tuple[Tactic, Period | None]], week: Period) -> AgendaWeek:
    dated: list[AgendaEntry] = []
    repeated: list[AgendaEntry] = []
    ongoing: list[AgendaEntry] = []
    unscheduled: list[AgendaEntry] = []
    for tactic, period in live:
        dated += _dates(tactic, week)
        days, rate = _cut(week, period), tactic.cadence
        if not days:
            continue
        if rate and rate.unit:
            repeated += _rhythm(tactic.id, rate, rate.unit, days, period)
        elif rate:
            ongoing.append(AgendaEntry(tactic.id, days, rate))
        elif not tactic.dates:
            unscheduled.append(AgendaEntry(tactic.id, days))
    return AgendaWeek(
        week=week,
        dated=tuple(sorted(dated, key=lambda entry: entry.when.start)),
        repeated=tuple(sorted(repeated, key=_rarity)),
        ongoing=tuple(ongoing),
        unscheduled=tuple(unscheduled),
    )


def _rarity(entry: AgendaEntry) -> int:
    return FROM_OFTEN.index(entry.rate.unit) if entry.rate and entry.rate.unit else 0


def _dates(tactic: Tactic, week: Period) -> Iterator[AgendaEntry]:
    # Dates say when, so only a period of the tactic's own bounds them, and no default.
    bounds = _cut(week, tactic.period)
    for date in tactic.dates:
        if bounds and date.touches(bounds):
            yield AgendaEntry(tactic.id, date)


def _rhythm(
    tactic: str, rate: Rate, unit: Unit, days: Period, period: Period | None
) -> Iterator[AgendaEntry]:
    """Yield a rhythm once for the week, or for each month, quarter or year that `days` touch."""
    if unit in WITHIN_A_WEEK:
        yield AgendaEntry(tactic, days, rate)
        return
    for each in grid_of(unit, period.start if period else None).over(days):
        yield AgendaEntry(tactic, _cut(each, period) or days, rate)


def _cut(days: Period, bounds: Period | None) -> Period | None:
    """Return the days inside of `bounds`, as they are written where they are all; None: no day."""
    if not bounds or bounds.holds(days):
        return days
    if days.holds(bounds):
        return bounds
    if not days.touches(bounds):
        return None
    return Period(max(days.start, bounds.start), min(days.end, bounds.end))

"""Dates and rhythms of the agenda in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.tactic import TacticKind
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.common import rate_words

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.compute.agenda import AgendaEntry
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["date_words", "part_of_week", "rhythm_words", "span_words"]

BY_WEEK = frozenset({Unit.DAY, Unit.WEEK, None})
"""Rhythms that are told week by week; of longer ones the month, quarter or year is named."""


def date_words(context: Context, entry: AgendaEntry) -> str:
    """Return a date: its day of the week, or its first and last day."""
    start, end = entry.when.start, entry.when.end
    if start == end:
        return _weekday(context, start)
    return context.words.span(start, end, has_year=False)


def rhythm_words(context: Context, tactic: Tactic, entry: AgendaEntry, rate: Rate) -> str:
    """Return how often something is to happen, and in which month, quarter or year."""
    if rate.unit in {None, Unit.DAY} or rate.count != int(rate.count):
        return rate_words(context, rate)
    times = _times(context, tactic.kind, int(rate.count))
    if rate.unit is Unit.WEEK:
        return times
    return f"{times} · {context.words.period(entry.when)}"


def _times(context: Context, kind: TacticKind | None, number: int) -> str:
    count = context.words.count
    match kind:
        case TacticKind.POST:
            return count("{number} post", "{number} posts", number)
        case TacticKind.RESPONSE:
            return count("{number} response", "{number} responses", number)
        case TacticKind.AD:
            return count("{number} ad", "{number} ads", number)
        case TacticKind.EVENT:
            return count("{number} event", "{number} events", number)
    return count("once", "{number} times", number)


def part_of_week(context: Context, entry: AgendaEntry, week: Period) -> str:
    """Return from or until when a rhythm holds, where that is not all week."""
    say, when = context.words.say, entry.when
    if not entry.rate or entry.rate.unit not in BY_WEEK or when == week:
        return ""
    if when.end == week.end:
        return say("from {day}", day=_weekday(context, when.start))
    if when.start == week.start:
        return say("until {day}", day=_weekday(context, when.end))
    return f"{_weekday(context, when.start)} {EN_DASH} {_weekday(context, when.end)}"


def _weekday(context: Context, day: dt.date) -> str:
    return context.words.date(day, "EEE d MMM")


def span_words(context: Context, days: Period) -> str:
    """Return days as short as they can be told: the year once, and the month once."""
    return context.words.span(days.start, days.end)

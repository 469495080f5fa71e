"""What comes next: the tactics of this week, values that are late, and the next review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.agenda import agenda
from mkdocs_strategy_plugin.compute.hindsight import next_review
from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.render.views.common import Fact
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["ahead", "late_kpis", "late_link", "review_due"]


def ahead(context: Context) -> Iterator[Fact]:
    """Yield what a reader can look forward to, as far as there is anything."""
    words = context.words
    busy = _tactics_of_this_week(context)
    if busy:
        said = words.count("{number} tactic", "{number} tactics", busy)
        yield Fact(words.say("This week"), links=(context.page_link("tactics", said),))
    late = late_link(context)
    if late:
        # A state of old values is true, and still tells little of today.
        yield Fact(words.say("Values to enter"), links=(late,))
    # Before the first review the rule on overdue ones says since when one is missing.
    due = review_due(context) if context.hindsight.latest else None
    if due:
        is_late = due < context.figures.as_of
        form = N_("overdue since {day}") if is_late else N_("by {day}")
        said = words.say(form, day=words.date(due))
        yield Fact(words.say("Next review"), links=(context.page_link("reviews", said),))


def late_kpis(context: Context) -> int:
    """Return how many KPIs wait for a value that should be there."""
    return sum(Flag.LATE in each.flags for each in context.figures.kpis.values())


def late_link(context: Context) -> Link | None:
    """Return how many KPIs are late, in words that lead to the scorecard; None for none."""
    late = late_kpis(context)
    said = context.words.count("{number} KPI late", "{number} KPIs late", late)
    return context.page_link("scorecard", said) if late else None


def review_due(context: Context) -> dt.date | None:
    """Return the day by which the next review is due, even if it is over; None for none."""
    seen = context.hindsight
    latest = seen.held[seen.latest].as_of if seen.latest else None
    return next_review(context.plan, context.figures.as_of, latest)


def _tactics_of_this_week(context: Context) -> int:
    """Return how many tactics have something this week; 0 where their rhythms are not told."""
    if "cadence" in context.plan.hidden:
        return 0
    week = agenda(context.plan, context.figures.as_of).this_week
    return len({each.tactic for each in (*week.dated, *week.repeated, *week.ongoing)})

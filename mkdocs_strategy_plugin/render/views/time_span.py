"""The time of an objective, as a sentence names it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.way import BLANK

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["time_span"]

ONE_DAY = dt.timedelta(days=1)
MONTHS_IN_A_YEAR = 12
COUNTING_MONTHS = frozenset({"id"})
"""Languages that say how many whole months it takes, and which; others name the two days."""


def time_span(context: Context, objective: Objective) -> str:
    """Return when an objective runs; by an open day where that is not known."""
    words, period = context.words, context.plan.period_of_objective(objective)
    if period is None:
        return words.say("by {day}", day=BLANK)
    if words.language in COUNTING_MONTHS and (months := _whole_months(period)):
        return _months(context, period, months)
    if period.start == period.end:
        return words.say("on {day}", day=words.date(period.start))
    is_one_year = period.start.year == period.end.year
    start = words.date(period.start, "d MMMM" if is_one_year else "d MMMM y")
    return words.say("between {start} and {end}", start=start, end=words.date(period.end))


def _whole_months(period: Period) -> int:
    """Return how many whole months of the calendar a period has; 0 where it cuts one."""
    after = period.end + ONE_DAY
    if period.start.day != 1 or after.day != 1:
        return 0
    years = after.year - period.start.year
    return MONTHS_IN_A_YEAR * years + after.month - period.start.month


def _months(context: Context, period: Period, months: int) -> str:
    words, last = context.words, context.words.date(period.end, "MMMM y")
    is_one_year = period.start.year == period.end.year
    first = words.date(period.start, "MMMM" if is_one_year else "MMMM y")
    return words.count(
        "over {number} month ({months})",
        "over {number} months ({months})",
        months,
        months=last if months == 1 else f"{first}{EN_DASH}{last}",
    )

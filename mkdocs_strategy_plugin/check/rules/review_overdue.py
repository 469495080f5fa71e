"""A plan that nobody has looked at for longer than it says.

The next review is due one interval of the plan's `review` (monthly, unless it says otherwise) after
the last one, and the first one interval after the plan's period began. A review counts by its
`date`, or by its id where that is a date. Before and after the plan's period nothing is due, and
`review: ongoing` has no dates to miss.

## Why it hurts

A strategy is a guess about what will work. Who never compares it with what did keeps paying for the
guesses that were wrong.

## Bad

```yaml
strategy:
  period: 2017
  review: quarterly  # <- DAT005
reviews:
  2017-06-30: {decisions: Two posts a week instead of five}
```

## Good

```yaml
strategy:
  period: 2017
  review: quarterly
reviews:
  2017-06-30: {decisions: Two posts a week instead of five}
  2017-09-29: {decisions: Keep to two}
```
"""

from __future__ import annotations

import datetime as dt
import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.spans import shifted
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.period import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.quantity import Rate

__all__ = ["RULE", "check"]

RULE = Rule("DAT005", "review-overdue", Severity.INFO)
"""The rule."""

MONTHS_OF: Mapping[Unit, int] = MappingProxyType({Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12})
DAYS_OF: Mapping[Unit, int] = MappingProxyType(
    {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.QUARTER: 91, Unit.YEAR: 365}
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where a review is due while the plan runs."""
    plan, today = subject.plan, subject.as_of
    window = plan.settings.period
    is_unknown = subject.is_incomplete or subject.is_misread("strategy")
    if is_unknown or not window or not window.has(today):
        return
    last = _last_review(plan, today)
    since = max(last or window.start, window.start)
    due = _after(since, plan.review_rate, longest=window.days)
    if due and due < today:
        is_said = plan.settings.review is not None
        path: NodePath = ("strategy", "review" if is_said else "period")
        other = "correct 'review:'" if is_said else "say 'review: quarterly' beside the period"
        yield Finding(
            path,
            f"{_story(last, window.start)} with 'review: {plan.review_rate.text}' one was due on"
            f" {due}",
            f"Write down what you learned below 'reviews:', under '{today}:', or {other}.",
        )


def _story(last: dt.date | None, start: dt.date) -> str:
    if last:
        return f"the last review is of {last}, and"
    return f"there is no review since the plan began on {start}, and"


def _last_review(plan: Plan, today: dt.date) -> dt.date | None:
    periods = (review.when for review in plan.reviews.values())
    begun = (min(each.end, today) for each in periods if each and each.start <= today)
    return max(begun, default=None)


def _after(day: dt.date, rate: Rate, *, longest: int) -> dt.date | None:
    """Return the day one interval after `day`; None where that is longer than `longest` days."""
    if not rate.unit or DAYS_OF[rate.unit] / rate.count > longest:
        return None
    months = MONTHS_OF.get(rate.unit, 0) / rate.count
    if months and months.is_integer():
        return shifted(day, int(months))
    return day + dt.timedelta(days=math.ceil(DAYS_OF[rate.unit] / rate.count))

"""A value that should be there by now.

The KPI's `cadence` (the plan's `review`, unless it says otherwise) tells how often a value is
expected, and its `lag` how long after a period it is published. It is late when half of a cadence
period more has passed. With `cadence: ongoing` nothing is expected. What the page shows as *late*
is the same, on the day it speaks of; this rule asks what day it is.

## Why it hurts

A scorecard that stands still looks like a calm sea. Whoever reads it in autumn decides by what was
true in spring.

## Bad

```yaml
strategy: {period: 2017}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    cadence: monthly
    actuals:
      2017-01: 1_107_968
      2017-02: 1_023_388  # <- ACT007
```

## Good

```yaml
strategy: {period: 2017}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    cadence: quarterly
    lag: 47 d
    actuals:
      2017-Q1: 3_199_173
      2017-Q2: 3_284_654
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.check.spelling import spelled_period
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.inquiry import Expected
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["RULE", "check"]

RULE = Rule("ACT007", "late-values", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each series whose next value is overdue, at the last value there is."""
    for expected in subject.expected:
        if expected.is_late:
            yield _finding(expected)


def _finding(expected: Expected) -> Finding:
    due, last = expected.completeness.due, _last(expected)
    awaited = spelled_period(due) if due else ""
    since = f"the last one is for {last.period}" if last else "there is none so far"
    return Finding(
        place_of_period(last) if last else Place(("kpis", expected.kpi.id), on_key=True),
        f"{expected.label}: the value for {awaited} is late; {since}",
        f"Add the value for {awaited}, or say at the kpi how often and how late values come,"
        " as 'cadence: quarterly' and 'lag: 30 d'.",
    )


def _last(expected: Expected) -> Measurement | None:
    """Return the last value that counts."""
    ends = {period.end for period in expected.completeness.measured[-1:]}
    rows = (row for row in expected.rows if row.period.end in ends and not row.is_missing)
    return next(rows, None)

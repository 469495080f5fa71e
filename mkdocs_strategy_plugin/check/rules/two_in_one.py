"""A KPI whose title names two metrics.

They are joined by "and", "&", "+", "/", "dan" or a comma, and both are names of metrics, as the
[catalogue](../reference/catalogue.md) or the plan has them. Where the KPI measures a third one,
such as interactions under the title "Likes and shares", it is one number and nothing is said.

## Why it hurts

When one of them rises and the other falls there is no telling whether the target is met. In the
review everybody quotes the half that went well.

## Bad

```yaml
metrics:
  attendance: {title: Attendance, kind: count, over_time: sum}
  revenue: {title: Revenue, kind: money, unit: money, over_time: sum}
kpis:
  fair:
    title: Attendance and revenue  # <- CON002
    metric: attendance
    target: 900
```

## Good

```yaml
metrics:
  attendance: {title: Attendance, kind: count, over_time: sum}
  revenue: {title: Revenue, kind: money, unit: money, over_time: sum}
kpis:
  fair: {title: Attendance, metric: attendance, target: 900}
  tickets: {title: Revenue, metric: revenue, target: 45_000}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.titles import joined_metrics
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("CON002", "two-in-one", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI that promises two numbers in its title, once."""
    told: set[str] = set()
    for kpi, path, _, title, named in subject.titles:
        pair = joined_metrics(subject.metric_names, title) if len(named) > 1 else None
        is_one = kpi.metric is not None and kpi.metric not in named
        if pair and not is_one and kpi.id not in told:
            told.add(kpi.id)
            first, second = pair
            yield Finding(
                path,
                f"kpi '{kpi.id}' names two metrics in its title: '{first.text}' and"
                f" '{second.text}'",
                "Make two kpis of it, one for each.",
            )

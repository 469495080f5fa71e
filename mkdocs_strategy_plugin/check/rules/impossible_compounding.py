"""A change that compounds, of a metric that is added over time.

`every: quarter` lets a level such as followers, or a ratio, grow on what it has become. What is
added over time has a sum and no last value that could grow.

## Why it hurts

The target cannot be worked out, so there is none. Most often a growth from quarter to quarter was
meant, and that is a plan for each quarter.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    baseline: {value: 10_406_759, period: 2015}
    target:
      change: +3%
      every: quarter  # <- MEA014
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    baseline: {value: 10_406_759, period: 2015}
    target: {change: +15%}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import OverTime
from mkdocs_strategy_plugin.model.target import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("MEA014", "impossible-compounding", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each compounding change of what is added over time."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        if isinstance(kpi.target, Change):
            metric = plan.metric_of(kpi)
            is_flow = metric is not None and metric.over_time is OverTime.SUM
            if is_flow and kpi.target.every:
                every, change = kpi.target.every.value, kpi.target.change.text
                yield Finding(
                    ("kpis", kpi.id, "target", "every"),
                    f"kpi '{kpi.id}': '{metric.id if metric else ''}' is added over time, so"
                    f" '{change}' cannot compound every {every}",
                    f"Write 'target: {{change: …}}' for the whole period, or a number with"
                    f" 'per: {every}'.",
                )

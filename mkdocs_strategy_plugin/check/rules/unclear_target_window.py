"""A target for a year, or for all of several years: the plan does not say.

The KPI's metric is added over time, its period is longer than a year, and there is neither `per`
nor a `trajectory`. `trajectory: linear` says that the target is for the whole period.

## Why it hurts

Twelve million visits in three years and twelve million a year are not the same plan. The page has
to take one of them, and half of its readers take the other.

## Bad

```yaml
strategy: {period: 2016/2018}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 12_000_000  # <- MEA013
```

## Good

```yaml
strategy: {period: 2016/2018}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 12_000_000
    per: year
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.spans import shifted
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import OverTime
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA013", "unclear-target-window", Severity.WARNING)
"""The rule."""

DAYS_OF_A_YEAR, MONTHS_OF_A_YEAR = 365, 12


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each target of a flow that may be for a year or for all of a longer period."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        window = plan.period_of_kpi(kpi)
        is_open = kpi.per is None and kpi.trajectory is None
        if window and is_open and _is_long(window) and _is_summed(plan, kpi):
            if subject.is_misread("kpis", kpi.id):
                continue
            yield Finding(
                ("kpis", kpi.id, "target"),
                f"kpi '{kpi.id}': the target may be for each year of {window} or for all of it",
                "Write 'per: year' if it is for each year, else 'per: period'.",
            )


def _is_long(window: Period) -> bool:
    return window.days > DAYS_OF_A_YEAR and window.end >= shifted(window.start, MONTHS_OF_A_YEAR)


def _is_summed(plan: Plan, kpi: Kpi) -> bool:
    """Tell whether there is a target that a sum is to reach."""
    metric = plan.metric_of(kpi)
    has_target = kpi.target is not None and kpi.target != MEASURE_FIRST
    return has_target and metric is not None and metric.over_time is OverTime.SUM

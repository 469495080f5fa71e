"""An objective whose primary KPI does not say where it starts.

That the KPI is missing, or its metric or target, is told by rules of their own; and a target told
from the baseline, or a trajectory, misses it more than this rule does. Where the target is to
measure first, the baseline comes with it. Something to `launch` starts from nothing.

## Why it hurts

Nobody knows whether the target is brave or has been met already, and one cannot say how far the
way was.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
objectives:
  arrivals-2016: {title: 12 million arrivals}
kpis:
  arrivals:  # <- SMT002
    objective: arrivals-2016
    tier: primary
    metric: visits
    target: 12_000_000
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
objectives:
  arrivals-2016: {title: 12 million arrivals}
kpis:
  arrivals:
    objective: arrivals-2016
    tier: primary
    metric: visits
    baseline: {value: 10_406_759, period: 2015}
    target: 12_000_000
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.smart import Letter
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("SMT002", "not-measurable", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each primary KPI without a baseline."""
    told: set[str] = set()
    for objective, _ in subject.shortfalls[Letter.MEASURABLE]:
        kpi = subject.plan.primary_kpi(objective)
        is_known = kpi is not None and not subject.is_misread("kpis", kpi.id)
        if kpi and is_known and kpi.id not in told:
            told.add(kpi.id)
            yield Finding(
                Place(("kpis", kpi.id), on_key=True),
                f"objective '{objective.id}' is not measurable: kpi '{kpi.id}' has no baseline",
                "Write 'baseline:' with the value before the period.",
            )

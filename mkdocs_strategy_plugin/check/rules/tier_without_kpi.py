"""An objective that is only measured at its end.

It has a primary KPI, and none of the tiers `optimization` and `output`. Nothing is said while one
of its other KPIs has no tier.

## Why it hurts

The primary KPI says whether the objective is reached, mostly when it is too late to do anything.
What the team did, and what it changed, is seen every week; without it a bad month has no
explanation.

## Bad

```yaml
objectives:
  arrivals-2016:  # <- MEA011
    title: 12 million arrivals in 2016
kpis:
  arrivals: {objective: arrivals-2016, tier: primary}
```

## Good

```yaml
objectives:
  arrivals-2016:
    title: 12 million arrivals in 2016
kpis:
  arrivals: {objective: arrivals-2016, tier: primary}
  clicks: {objective: arrivals-2016, tier: optimization}
  posts: {objective: arrivals-2016, tier: output}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective

__all__ = ["RULE", "check"]

RULE = Rule("MEA011", "tier-without-kpi", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective all of whose KPIs are primary."""
    plan = subject.plan
    for objective in () if subject.is_incomplete else plan.objectives.values():
        kpis = plan.kpis_of_objective.get(objective.id, ())
        has_primary = objective.kpi in plan.kpis or any(each.tier is Tier.PRIMARY for each in kpis)
        if has_primary and all(_is_primary(each, objective) for each in kpis):
            yield Finding(
                Place(("objectives", objective.id), on_key=True),
                f"objective '{objective.id}' has a primary kpi, but no optimization or output kpi",
                f"Add a kpi with 'objective: {objective.id}' and 'tier: output' that counts what is"
                " done, or one with 'tier: optimization' that shows what works.",
            )


def _is_primary(kpi: Kpi, objective: Objective) -> bool:
    return kpi.tier is Tier.PRIMARY or kpi.id == objective.kpi

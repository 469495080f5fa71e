"""An objective without a primary KPI, so that nothing tells whether it is reached.

Its primary KPI is the one it names as `kpi`, else the only one with `tier: primary` that names the
objective. Something to `launch` needs none: it is there when one of its tactics is done. Where an
objective has nothing but output KPIs, [activity-only](activity-only.md) speaks.

## Why it hurts

At the end of the year everybody will say that it went well, and nobody can say otherwise.

## Bad

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals}  # <- COV103
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
objectives:
  arrivals-2016: {title: 12 million arrivals}
kpis:
  arrivals: {objective: arrivals-2016, tier: primary, metric: visits, target: 12_000_000}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.tiers import is_activity_only
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.model.objective import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi

__all__ = ["RULE", "check"]

RULE = Rule("COV103", "objective-without-kpi", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective that no KPI decides on."""
    plan = subject.plan
    for objective in plan.objectives.values() if subject.is_whole("objectives", "kpis") else ():
        kpis = plan.kpis_of_objective.get(objective.id, ())
        is_launch = objective.verb is Verb.LAUNCH
        if not plan.primary_kpi(objective) and not is_launch and not is_activity_only(kpis):
            message, hint = _words(objective.id, kpis)
            yield Finding(Place(("objectives", objective.id), on_key=True), message, hint)


def _words(objective: str, kpis: Sequence[Kpi]) -> tuple[str, str]:
    primary = [each.id for each in kpis if each.tier is Tier.PRIMARY]
    if primary:
        return (
            f"objective '{objective}' has {len(primary)} primary kpis: {listed(primary)}",
            f"Write 'kpi: {primary[0]}' in the objective, or name another that decides.",
        )
    if kpis:
        return (
            f"none of the kpis of objective '{objective}' is primary",
            f"Write 'kpi: {kpis[0].id}' in the objective, or name another that decides.",
        )
    return (
        f"no kpi tells whether objective '{objective}' is reached",
        f"Add one below 'kpis:' with 'objective: {objective}' and 'tier: primary'.",
    )

"""An objective and its primary KPI that contradict each other.

The objective's `kpi` names a KPI that belongs to another objective, or one whose `tier` is not
`primary`.

## Why it hurts

The objective has the state of that KPI. A reader of the objective and a reader of the KPI are told
two stories, and both are written down.

## Bad

```yaml
objectives:
  arrivals-2016:
    kpi: clicks  # <- MEA009
kpis:
  arrivals: {objective: arrivals-2016, tier: primary}
  clicks: {objective: arrivals-2016, tier: optimization}
```

## Good

```yaml
objectives:
  arrivals-2016:
    kpi: arrivals
kpis:
  arrivals: {objective: arrivals-2016, tier: primary}
  clicks: {objective: arrivals-2016, tier: optimization}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA009", "conflicting-primary", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective whose `kpi` does not see itself as its primary one."""
    plan = subject.plan
    for objective in plan.objectives.values():
        kpi = plan.kpis.get(objective.kpi or "")
        if kpi and kpi.objective in plan.objectives and kpi.objective != objective.id:
            story = f"belongs to objective '{kpi.objective}'"
            yield _finding(plan, objective, kpi, (story, "objective", objective.id))
        elif kpi and kpi.tier and kpi.tier is not Tier.PRIMARY:
            story = f"is of the tier {kpi.tier.value}"
            yield _finding(plan, objective, kpi, (story, "tier", Tier.PRIMARY.value))


def _finding(plan: Plan, objective: Objective, kpi: Kpi, conflict: tuple[str, str, str]) -> Finding:
    story, field, wanted = conflict
    mended = f"'{field}: {wanted}' in kpi '{kpi.id}'"
    other = _only_primary(plan, objective)
    return Finding(
        ("objectives", objective.id, "kpi"),
        f"objective '{objective.id}' has the primary kpi '{kpi.id}', which {story}",
        f"Write {other} here, or {mended}." if other else f"Write {mended}, or name another here.",
        (Related(("kpis", kpi.id, field), "what the kpi says"),),
    )


def _only_primary(plan: Plan, objective: Objective) -> str | None:
    kpis = plan.kpis_of_objective.get(objective.id, ())
    names = [each.id for each in kpis if each.tier is Tier.PRIMARY and each.id != objective.kpi]
    return names[0] if len(names) == 1 else None

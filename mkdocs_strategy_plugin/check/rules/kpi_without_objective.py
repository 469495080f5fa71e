"""A KPI that belongs to no objective and to no goal.

A KPI that an objective names as its `kpi` belongs to that objective, and one that watches a
channel's promise to answer belongs to the channel. Of a plan without goals and objectives nothing
is said, for that is [few-goals](few-goals.md).

## Why it hurts

A number that is measured because it can be measured takes the room of one that decides something.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
objectives:
  arrivals-2016: {title: 12 million arrivals}
kpis:
  likes: {metric: visits, target: 500}  # <- COV110
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
objectives:
  arrivals-2016: {title: 12 million arrivals}
kpis:
  arrivals: {metric: visits, target: 12_000_000, objective: arrivals-2016}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("COV110", "kpi-without-objective", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI that serves nothing."""
    plan = subject.plan
    has_aims = plan.objectives or plan.goals
    if not has_aims or not subject.is_whole("objectives", "kpis", "channels", "tactics"):
        return
    decisive = {each.kpi for each in plan.objectives.values()}
    watching = {each.response_kpi for each in plan.channels.values()}
    objectives = {each.kpi: each.objective for each in plan.tactics.values() if each.kpi}
    for kpi in plan.kpis.values():
        if not kpi.objective and not kpi.goal and kpi.id not in decisive | watching:
            yield Finding(
                Place(("kpis", kpi.id), on_key=True),
                f"kpi '{kpi.id}' belongs to no objective and to no goal",
                _hint(plan, objectives.get(kpi.id, ())),
            )


def _hint(plan: Plan, of_tactic: Sequence[str]) -> str:
    names = (*of_tactic, *plan.objectives)
    if names:
        return f"Write 'objective: {names[0]}', or whichever it tells of."
    return f"Write 'goal: {next(iter(plan.goals))}', or whichever it tells of."

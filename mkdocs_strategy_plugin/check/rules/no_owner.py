"""An objective that nobody answers for, or a KPI of a goal.

Who owns a goal owns its objectives, and who owns an objective owns its tactics and KPIs, unless
they say otherwise: the gap is told once, at the top. A plan in which nobody is named at all gets
one finding.

## Why it hurts

What belongs to all is done by nobody. When a number turns red, everybody waits for somebody to ask
what happened.

## Bad

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals}  # <- COV109
  trips-2016: {title: 260 million trips at home, owner: Esthy}
```

## Good

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals, owner: Pitana}
  trips-2016: {title: 260 million trips at home, owner: Esthy}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.owners import (
    is_anybody_named,
    owners_of_goal,
    owners_of_objective,
)
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV109", "no-owner", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what nobody answers for, or one finding where nobody is named at all."""
    plan = subject.plan
    has_work = plan.objectives or plan.kpis or plan.tactics
    if not has_work or not subject.is_whole("goals", "objectives", "kpis", "tactics"):
        return
    if not is_anybody_named(plan):
        message = "nothing in the plan has an owner"
        hint = "Write 'owner:' with a name or a team, in each objective first."
        yield Finding(Place(("strategy",), on_key=True), message, hint)
        return
    for objective in plan.objectives.values():
        if not owners_of_objective(plan, objective):
            yield _finding("objectives", "objective", objective.id)
    for kpis in plan.kpis_of_goal.values():
        for kpi in kpis:
            if not kpi.owner and not owners_of_goal(plan, kpi.goal):
                yield _finding("kpis", "kpi", kpi.id)


def _finding(collection: str, kind: str, name: str) -> Finding:
    return Finding(
        Place((collection, name), on_key=True),
        f"{kind} '{name}' has no owner",
        "Write 'owner:' with the name or the team that answers for it.",
    )

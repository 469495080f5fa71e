"""A tactic that serves no objective.

Planned, running and finished tactics need one; an idea may still look for its own, and of dropped
ones nobody asks. Of a plan without objectives nothing is said: there is nothing to link to yet.

## Why it hurts

It takes time and money from those that lead somewhere. Link it or drop it.

## Bad

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals}
tactics:
  instagram-again: {status: running}  # <- WHY001
```

## Good

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals}
tactics:
  weekly-reels: {status: running, objective: arrivals-2016}
  calendar: {status: idea}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("WHY001", "orphan-tactic", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each tactic without an objective that is more than an idea."""
    plan = subject.plan
    for tactic in plan.tactics.values() if plan.objectives else ():
        is_linked = tactic.objective or subject.is_misread("tactics", tactic.id)
        if not is_linked and tactic.status not in UNBOUND:
            yield Finding(
                Place(("tactics", tactic.id), on_key=True),
                f"tactic '{tactic.id}' serves no objective",
                f"Link it, as in 'objective: {_likely(plan, tactic)}', or drop it with 'status:"
                " dropped'.",
            )


UNBOUND = frozenset({TacticStatus.IDEA, TacticStatus.DROPPED})
"""Tactics that are not done, or not yet."""


def _likely(plan: Plan, tactic: Tactic) -> str:
    """Return the objective that its content or its KPI serves, else the plan's first."""
    kpi = plan.kpis.get(tactic.kpi or "")
    if kpi and kpi.objective:
        return kpi.objective
    items = (plan.content.get(name) for name in tactic.content)
    of_content = (name for item in items if item for name in item.objectives)
    return next(of_content, next(iter(plan.objectives)))

"""An objective that serves no goal.

Of a plan without goals nothing is said, for that is [few-goals](few-goals.md).

## Why it hurts

It can be reached to the last digit while the organisation is where it was, and nobody can say what
would be lost without it.

## Bad

```yaml
goals:
  known: {title: Travellers know Indonesia}
objectives:
  followers-2016: {title: 50 thousand followers}  # <- WHY006
```

## Good

```yaml
goals:
  known: {title: Travellers know Indonesia}
objectives:
  followers-2016: {title: 50 thousand followers, goal: known}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("WHY006", "orphan-objective", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective without a goal."""
    plan = subject.plan
    for objective in plan.objectives.values() if plan.goals else ():
        if not objective.goal and not subject.is_misread("objectives", objective.id):
            yield Finding(
                Place(("objectives", objective.id), on_key=True),
                f"objective '{objective.id}' serves no goal",
                f"Write 'goal: {next(iter(plan.goals))}', or whichever it serves.",
            )

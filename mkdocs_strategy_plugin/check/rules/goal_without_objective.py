"""A goal that no objective serves.

## Why it hurts

It is a wish: nobody knows when it should come true, or by what one would see it. Readers take it
for a promise.

## Bad

```yaml
goals:
  known: {title: Travellers know Indonesia}
  supply: {title: There are enough beds}  # <- COV102
objectives:
  arrivals-2016: {goal: known}
```

## Good

```yaml
goals:
  known: {title: Travellers know Indonesia}
  supply: {title: There are enough beds}
objectives:
  arrivals-2016: {goal: known}
  homestays-2016: {goal: supply}
```

A goal that has to wait is exempted with the day on which its time comes. Where goals are shared,
each plan says for itself which of them it does not serve.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV102", "goal-without-objective", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each goal without an objective."""
    plan = subject.plan
    for goal in plan.goals.values() if subject.is_whole("goals", "objectives") else ():
        if goal.id not in plan.objectives_of_goal:
            yield Finding(
                subject.key_of("goals", goal.id),
                f"no objective serves goal '{goal.id}'",
                f"Add an objective with 'goal: {goal.id}', or exempt the goal until its time"
                " comes.",
            )

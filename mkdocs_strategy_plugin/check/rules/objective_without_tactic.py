"""An objective for which nothing is done.

None of its tactics is planned, running or done; ideas and dropped ones do nothing. An objective
whose time is over is left alone.

## Why it hurts

A target does not move because it was written down.

## Bad

```yaml
objectives:
  arrivals-2018: {title: 17 million arrivals, period: 2018}  # <- WHY003
tactics:
  calendar: {objective: arrivals-2018, status: idea}
```

## Good

```yaml
objectives:
  arrivals-2018: {title: 17 million arrivals, period: 2018}
tactics:
  weekly-reels: {objective: arrivals-2018}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("WHY003", "objective-without-tactic", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective without a tactic that counts, while there is time for one."""
    plan = subject.plan
    is_whole = subject.is_whole("objectives", "tactics")
    for objective in plan.objectives.values() if is_whole else ():
        period = plan.period_of_objective(objective)
        is_over = period is not None and period.end < subject.today
        tactics = plan.tactics_of_objective.get(objective.id, ())
        if not is_over and not any(each.status in ACTING for each in tactics):
            yield Finding(
                Place(("objectives", objective.id), on_key=True),
                f"nothing is done for objective '{objective.id}'",
                _hint(objective.id, [each.id for each in tactics if each.status is IDEA]),
            )


IDEA = TacticStatus.IDEA

ACTING = frozenset({TacticStatus.PLANNED, TacticStatus.RUNNING, TacticStatus.DONE})
"""Tactics that do something, or have."""


def _hint(objective: str, ideas: Sequence[str]) -> str:
    if ideas:
        return f"Decide on '{ideas[0]}' with 'status: planned', or plan something else."
    return f"Add a tactic with 'objective: {objective}'."

"""An objective that begins before its plan or ends after it.

The objective has a period of its own, and not all of it lies in the plan's.

## Why it hurts

When the plan is over, nobody looks at the objective any more, and its last months are never judged.

## Bad

```yaml
strategy: {period: 2016}
objectives:
  arrivals:
    period: 2016-07-01/2017-06-30  # <- DAT002
```

## Good

```yaml
strategy: {period: 2016}
objectives:
  arrivals:
    period: 2016-H2
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("DAT002", "outside-plan-period", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective whose own period leaves the plan's."""
    whole = subject.plan.settings.period
    for objective in subject.plan.objectives.values():
        if whole and objective.period and not whole.holds(objective.period):
            yield Finding(
                ("objectives", objective.id, "period"),
                f"objective '{objective.id}' runs {objective.period}, the plan {whole}",
                "Keep the objective inside the plan's period, or make the plan's longer.",
                (Related(("strategy", "period"), "the plan's period"),),
            )

"""An objective that does not say whom it is about.

## Why it hurts

What is for everybody is written for nobody. Without a `who` one cannot say which channel fits, or
which content is missing.

## Bad

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals}  # <- COV104
```

## Good

```yaml
personas:
  greater-china: {title: Travellers from China, media: {website: {activity: weekly}}}
objectives:
  arrivals-2016: {title: 12 million arrivals, who: greater-china}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV104", "objective-without-persona", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective without `who`."""
    plan = subject.plan
    known = [each.id for each in plan.addressed]
    for objective in plan.objectives.values():
        if not objective.who and not subject.is_misread("objectives", objective.id):
            yield Finding(
                Place(("objectives", objective.id), on_key=True),
                f"objective '{objective.id}' does not say whom it is about",
                f"Write 'who: {known[0]}', or whoever it is." if known else NOBODY_YET,
            )


NOBODY_YET = "Describe those you mean below 'personas:', and name them here as 'who'."
"""The hint of a plan that speaks to nobody yet."""

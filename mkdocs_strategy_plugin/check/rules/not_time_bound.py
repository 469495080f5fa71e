"""An objective without a time, in a plan without one.

Where several objectives have none, it is the plan that lacks its period, and one finding says so.

## Why it hurts

It is never late. Nothing can be said of the pace, and no day comes on which one has to admit that
it was missed.

## Bad

```yaml
strategy: {title: Pesona Indonesia}
objectives:
  arrivals: {title: 12 million arrivals}  # <- SMT005
```

## Good

```yaml
strategy: {title: Pesona Indonesia, period: 2016}
objectives:
  arrivals: {title: 12 million arrivals}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.smart import Letter
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("SMT005", "not-time-bound", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the objective without a time, or the plan where there are several."""
    found = [objective.id for objective, _ in subject.shortfalls[Letter.TIME_BOUND]]
    if subject.is_incomplete or subject.is_misread("strategy"):
        return
    year = subject.today.year
    if len(found) > 1:
        yield Finding(
            Place(("strategy",), on_key=True),
            f"neither the plan has a period, nor have objectives {listed(found)}",
            f"Write 'period: {year}' below 'strategy:', or whichever time it is for.",
        )
    elif found:
        yield Finding(
            Place(("objectives", found[0]), on_key=True),
            f"objective '{found[0]}' is not time-bound: neither it nor the plan has a period",
            f"Write 'period: {year}', or whichever time it has.",
        )

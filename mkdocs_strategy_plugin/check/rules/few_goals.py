"""A plan with fewer than three goals.

Goals that the plan shares with others count too.

## Why it hurts

Who has one goal does everything for it, and what it costs elsewhere is seen by nobody: reach is
bought, and those who came before are forgotten. Three goals are enough to have to choose.

## Bad

```yaml
strategy: {title: Pesona Indonesia}  # <- COV101
goals:
  known: {title: Travellers know Indonesia}
```

## Good

```yaml
strategy: {title: Pesona Indonesia}
goals:
  known: {title: Travellers know Indonesia}
  chosen: {title: Travellers choose Indonesia}
  loved: {title: Travellers come back}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.gaps import FEWEST_GOALS
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV101", "few-goals", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where the plan has fewer goals than it needs to have to choose."""
    count = len(subject.plan.goals)
    if count < FEWEST_GOALS and subject.is_whole("goals"):
        yield Finding(
            Place(("strategy",), on_key=True),
            f"the plan has {NUMBERS[count]}",
            f"Write down below 'goals:' what the organisation wants in the long run, at least"
            f" {FEWEST_GOALS} things, each with a 'why'.",
        )


NUMBERS = ("no goal", "only one goal", "only two goals")
"""How a number of goals is said."""

"""An objective none of whose tactics has an owner, though the objective has one.

That there is no tactic is [objective-without-tactic](objective-without-tactic.md), and that nobody
owns the objective either is [no-owner](no-owner.md).

## Why it hurts

One person answers for all of it, and nobody does any of it.

## Bad

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals, owner: Pitana}
tactics:
  weekly-reels: {objective: arrivals-2016}  # <- SMT003
```

## Good

```yaml
objectives:
  arrivals-2016: {title: 12 million arrivals, owner: Pitana}
tactics:
  weekly-reels: {objective: arrivals-2016, owner: Web team}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.owners import owners_of_objective
from mkdocs_strategy_plugin.compute.smart import Letter
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["RULE", "check"]

RULE = Rule("SMT003", "not-actionable", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective whose tactics nobody owns, at the first of them."""
    is_whole = subject.is_whole("objectives", "tactics", "goals")
    told: set[NodePath] = set()
    for objective, reasons in subject.shortfalls[Letter.ACTIONABLE] if is_whole else ():
        path = reasons[0].path[:2]
        if path not in told:
            told.add(path)
            yield Finding(
                Place(path, on_key=True),
                f"objective '{objective.id}' is not actionable: nobody is named for its tactics",
                f"Write 'owner: {owners_of_objective(subject.plan, objective)[0]}' in '{path[1]}',"
                " or whoever does it.",
            )

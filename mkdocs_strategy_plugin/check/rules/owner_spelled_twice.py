"""An owner whose name is written in two ways.

They differ by capitals or spaces only. The one that is written less often is taken for the slip.

## Why it hurts

The page of owners shows two people, each with half of the work.

## Bad

```yaml
goals:
  known: {title: Travellers know us, owner: Web team}
  chosen: {title: Travellers choose us, owner: Web team}
  loved:
    title: Travellers come back
    owner: web  team  # <- CON005
```

## Good

```yaml
goals:
  known: {title: Travellers know us, owner: Web team}
  chosen: {title: Travellers choose us, owner: Web team}
  loved:
    title: Travellers come back
    owner: Web team
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("CON005", "owner-spelled-twice", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each owner that is spelled in a rarer way."""
    plan = subject.plan
    every_alike = _spelled_alike(plan)
    places: dict[str, list[NodePath]] = {owner: [] for alike in every_alike for owner in alike}
    for path, owner in _owners(plan) if places else ():
        if owner in places:
            places[owner].append(path)
    for alike in every_alike:
        usual = max(alike, key=lambda owner: len(places[owner]))
        for owner in alike:
            for path in places[owner] if owner != usual else ():
                yield Finding(
                    path,
                    f"owner {shown(owner)} is elsewhere spelled {shown(usual)}",
                    f"Write '{usual}'.",
                    (Related(places[usual][0], "spelled so here"),),
                )


def _spelled_alike(plan: Plan) -> list[list[str]]:
    """Return names that differ by capitals or spaces only, in the plan's order."""
    named = {entity.owner: None for key in COLLECTIONS for entity in getattr(plan, key).values()}
    spellings: dict[str, list[str]] = {}
    for owner in dict.fromkeys(owner for owners in named for owner in owners):
        spellings.setdefault("".join(owner.casefold().split()), []).append(owner)
    return [alike for alike in spellings.values() if len(alike) > 1]


def _owners(plan: Plan) -> Iterator[tuple[NodePath, str]]:
    for collection in COLLECTIONS:
        for name, entity in getattr(plan, collection).items():
            for position, owner in enumerate(entity.owner):
                yield (collection, name, "owner", position), owner

"""A name that leads to something of another kind.

The id exists, but not as what the field asks for: a persona where a KPI belongs, or a goal where an
objective does.

## Why it hurts

A tactic that names a goal skips the step at which somebody said what would be reached, and when.

## Bad

```yaml
goals:
  awareness: {title: Foreign visitors know Indonesia}
tactics:
  weekly-reels:
    objective: awareness  # <- REF002
```

## Good

```yaml
goals:
  awareness: {title: Foreign visitors know Indonesia}
objectives:
  arrivals-2016: {goal: awareness}
tactics:
  weekly-reels:
    objective: arrivals-2016
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("REF002", "wrong-kind", Severity.ERROR)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each name that exists, but as another kind than its field asks for."""
    vocabulary = Vocabulary(subject.plan)
    for each in subject.unresolved:
        if each.found_as:
            found, wanted = each.found_as[0], " or ".join(each.kinds)
            name = each.name.rpartition("/")[2]
            meant = vocabulary.meant(each.name, each.kinds)
            yield Finding(
                each.where,
                f"{each.speaker}: {shown(name)} is the id of a {found}, not of a {wanted}",
                f"Write {meant}." if meant else _hint(each.kinds),
                _related(subject.plan, found, name),
            )


def _hint(kinds: tuple[str, ...]) -> str:
    collections = " or ".join(
        f"'{COLLECTION_OF[kind]}:'" for kind in kinds if kind in COLLECTION_OF
    )
    wanted = f"Write the id of a {' or '.join(kinds)}"
    return f"{wanted}, or add one below {collections}." if collections else f"{wanted}."


def _related(plan: Plan, kind: str, name: str) -> tuple[Related, ...]:
    collection = COLLECTION_OF[kind]
    if (collection, name) not in plan.origins:
        return ()
    return (Related(Place((collection, name), on_key=True), f"{kind} '{name}'"),)

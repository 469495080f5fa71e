"""A title of more than 80 characters.

## Why it hurts

It is cut in every table and wrapped in every list, and nobody can say it aloud. What it explains
belongs into `note`, `why` or `summary`.

## Bad

```yaml
goals:
  known:
    title: >-  # <- CON004
      Travellers from all over the world and at home know what Indonesia has to offer them
      beside Bali
```

## Good

```yaml
goals:
  known:
    title: Travellers know Indonesia beside Bali
    note: Travellers from all over the world and at home.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.words import called, each_language
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["RULE", "check"]

RULE = Rule("CON004", "long-title", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each title that is too long, in the language in which it is."""
    plan = subject.plan
    yield from _of(("strategy", "title"), plan.settings.title)
    for collection in COLLECTIONS:
        for name, entity in getattr(plan, collection).items():
            for _, words in entity.title.words if entity.title else ():
                if len(words) > LONGEST and subject.is_own(collection, name):
                    yield from _of((collection, name, "title"), entity.title)
                    break


LONGEST = 80
"""Characters of a title that still fits a line."""


def _of(path: NodePath, title: Text | None) -> Iterator[Finding]:
    for place, words in each_language(path, title) if title else ():
        if len(words) > LONGEST:
            yield Finding(
                place,
                f"{called(path)} is {len(words)} characters long",
                f"Say it in {LONGEST} or fewer; the rest may go into a note.",
            )

"""Quadrants of the content matrix without any content.

Content entertains, inspires, educates or convinces; the first two speak to the heart and the others
to the mind, and the first and the third make known while the others lead to a decision. Nothing is
said of a plan without content.

## Why it hurts

Who only ever entertains is liked, and not bought. Who only ever convinces speaks to those alone who
were about to buy.

## Bad

```yaml
strategy: {title: Pesona Indonesia}  # <- COV108
content:
  hidden-gems: {quadrant: inspire, personas: rina}
personas:
  rina: {title: Rina}
```

## Good

```yaml
strategy: {title: Pesona Indonesia}
content:
  memes: {quadrant: entertain, personas: rina}
  hidden-gems: {quadrant: inspire, personas: rina}
  visas: {quadrant: educate, personas: rina}
  prices: {quadrant: convince, personas: rina}
personas:
  rina: {title: Rina}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.gaps import empty_quadrants
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV108", "empty-quadrant", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding that names all empty quadrants."""
    content = subject.plan.content.values()
    if not content or not subject.is_whole("content"):
        return
    empty = empty_quadrants(subject.plan)
    unsaid = [each.id for each in content if not each.quadrant]
    where = Place(("strategy",), on_key=True)
    if len(unsaid) == len(content):
        hint = f"Write 'quadrant: {empty[0]}' in '{unsaid[0]}' if that is what it does, and so on."
        yield Finding(where, "no content says what it does to its reader", hint)
    elif empty:
        first = f"Write 'quadrant: {empty[0]}' in '{unsaid[0]}' if it does" if unsaid else ""
        hint = first or f"Add content with 'quadrant: {empty[0]}'"
        message = f"no content is there to {listed(empty, joined='or')}"
        yield Finding(where, message, f"{hint}, or exempt what you leave out on purpose.")

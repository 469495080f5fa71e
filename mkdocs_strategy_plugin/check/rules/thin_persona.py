"""A persona of whom nobody knows which services they use.

It has no `media`. Anti-personas are left alone, and personas of a shared folder that nothing in
this plan names.

## Why it hurts

One can only guess where to meet them, and the fit of every channel is guessed with it.

## Bad

```yaml
personas:
  rina: {title: Rina}  # <- COV111
```

## Good

```yaml
personas:
  rina:
    title: Rina
    media:
      instagram: {purpose: inspiration, activity: daily}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("COV111", "thin-persona", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each persona without `media`."""
    for persona in subject.audience:
        if not persona.media and not subject.is_misread("personas", persona.id):
            yield Finding(
                Place(("personas", persona.id), on_key=True),
                f"nobody knows which services persona '{persona.id}' uses",
                "Write them below 'media:', such as 'instagram: {activity: daily}'; those who"
                " answer your customers know, or ask ten of them.",
            )

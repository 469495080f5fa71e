"""An exemption whose last day is over.

Its `until` has passed, so what it exempted is found again.

## Why it hurts

Somebody promised to have mended it by then. A list of exemptions that no longer hold hides the ones
that do.

## Bad

```yaml
campaigns:
  pesona: {title: Pesona Indonesia}
exemptions:
  - rule: unused-entity
    of: campaign/pesona
    reason: Its content is decided in spring.
    until: 2017-03-31  # <- DAT006
```

## Good

```yaml
campaigns:
  pesona: {title: Pesona Indonesia}
exemptions:
  - rule: unused-entity
    of: campaign/pesona
    reason: Its content is decided in spring.
    until: 2018-03-31
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("DAT006", "expired-exemption", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each exemption that has ended before the day."""
    for position, each in enumerate(subject.plan.exemptions):
        if each.until.end < subject.as_of:
            yield Finding(
                ("exemptions", position, "until"),
                f"the exemption of '{each.of}' from '{each.rule}' ended on {each.until.end}",
                "Remove it, and correct what it exempted or give it another last day.",
            )

"""A key without which nothing can be shown.

Nearly everything may be missing while a plan is young. Asked for is only what the rest means
nothing without, such as the reason of an exemption and the day it ends.

## Why it hurts

An exemption without a reason is a gap that somebody decided not to see, and nobody can ask why.

## Bad

```yaml
goals:
  supply: {title: Beds for every visitor}

exemptions:
  - {rule: unused-entity, of: goal/supply, until: 2030}  # <- SCH002
```

## Good

```yaml
goals:
  supply: {title: Beds for every visitor}

exemptions:
  - {rule: unused-entity, of: goal/supply, reason: Another office counts it., until: 2030}
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH002", "missing-key", Severity.ERROR)
"""Found while reading; see `load`."""

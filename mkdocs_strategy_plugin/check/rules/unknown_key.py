"""A key that the format does not have.

The key is not one of the format's, most often a slip of the keyboard. A comma inside `{…}` also
makes a key of the words behind it.

## Why it hurts

What stands under it is read by nobody: an owner who is written down and still missing from the
page.

## Bad

```yaml
kpis:
  arrivals:
    ownr: Deputi Pemasaran  # <- SCH001
```

## Good

```yaml
kpis:
  arrivals:
    owner: Deputi Pemasaran
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH001", "unknown-key", Severity.ERROR)
"""Found while reading; see `load`."""

"""A plan of a newer format than this version reads.

`format` names a version of the plan format that came later than this version of the plugin.

## Why it hurts

Reading it would be guessing: a field that means something else by now would be shown as what it
was.

## Bad

```yaml
strategy:
  format: 99  # <- SCH014
```

## Good

```yaml
strategy:
  format: 1
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH014", "newer-format", Severity.ERROR)
"""Found while reading; see `load`."""

"""A period that ends before it starts.

The last day of an interval lies before its first one.

## Why it hurts

A period without a day has no share of the way to measure against, so nothing under it can be on
track.

## Bad

```yaml
strategy:
  period: 2027-06-30/2026-07-01  # <- DAT001
```

## Good

```yaml
strategy:
  period: 2026-07-01/2027-06-30
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("DAT001", "end-before-start", Severity.ERROR)
"""Found while reading; see `load`."""

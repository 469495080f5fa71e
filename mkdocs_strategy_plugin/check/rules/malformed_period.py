"""A period that is not in the calendar.

A period is a year, half, quarter, month, week, day or an interval of them: `2027`, `2027-H1`,
`2027-Q1`, `2027-03`, `2027-W07`, `2027-03-31`, `2026-07-01/2027-06-30`.

## Why it hurts

What has no date is never late, and a value without a date is in no sum.

## Bad

```yaml
strategy:
  period: Q1 2027  # <- SCH006
```

## Good

```yaml
strategy:
  period: 2027-Q1
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH006", "malformed-period", Severity.ERROR)
"""Found while reading; see `load`."""

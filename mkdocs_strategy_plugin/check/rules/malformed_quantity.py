"""A number, duration, rate or amount that cannot be read.

Numbers are `12000`, `12_000`, `12k`, `2.5M`, `4.5%`; durations `90 min`, `2 h`, `35 d`; rates
`weekly`, `3/week`; amounts of money a number or a rate of it, `90_000/year`.

## Why it hurts

A target that cannot be read is no target: nothing on the page can be measured against it.

## Bad

```yaml
kpis:
  arrivals:
    target: twelve million  # <- SCH007
```

## Good

```yaml
kpis:
  arrivals:
    target: 12_000_000
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH007", "malformed-quantity", Severity.ERROR)
"""Found while reading; see `load`."""

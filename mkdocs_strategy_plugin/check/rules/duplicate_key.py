"""The same key twice in one mapping.

Two entries of one mapping have the same key. Only one of them can be meant.

## Why it hurts

Other readers of YAML keep the last one without a word. A target that was raised above and left in
place below is then not raised at all.

## Bad

```yaml
kpis:
  arrivals:
    target: 12_000_000
    owner: Deputi Pemasaran
    target: 15_000_000  # <- SYN003
```

## Good

```yaml
kpis:
  arrivals:
    target: 15_000_000
    owner: Deputi Pemasaran
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN003", "duplicate-key", Severity.ERROR)
"""Found while reading; see `load`."""

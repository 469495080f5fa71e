"""A second document in one file.

A line `---` begins a second YAML document. A file of a plan holds one.

## Why it hurts

It is not said anywhere whether the two belong together, so what follows the line would be lost.

## Bad

```yaml
goals:
  awareness: {title: Foreign visitors know Indonesia}
---  # <- SYN005
objectives:
  arrivals-2016: {goal: awareness}
```

## Good

```yaml
goals:
  awareness: {title: Foreign visitors know Indonesia}

objectives:
  arrivals-2016: {goal: awareness}
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN005", "second-document", Severity.ERROR)
"""Found while reading; see `load`."""

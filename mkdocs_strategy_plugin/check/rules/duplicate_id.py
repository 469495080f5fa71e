"""One id for two entities of a kind.

Two files of the plan, or a shared folder that it uses, have an entry of the same collection with
the same id. The settings under `strategy` are written once, too.

## Why it hurts

Which of the two is meant depends on the order of the files, and that is nobody's decision.

## Bad

```yaml title="strategy.yml"
goals:
  awareness: {title: Foreign visitors know Indonesia}
```

```yaml title="strategy/year.yml"
goals:
  awareness: {title: More people know us}  # <- SCH012
```

## Good

```yaml title="strategy.yml"
goals:
  awareness: {title: Foreign visitors know Indonesia}
```

```yaml title="strategy/year.yml"
goals:
  domestic: {title: More people know us}
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH012", "duplicate-id", Severity.ERROR)
"""Found while reading; see `load`."""

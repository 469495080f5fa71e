"""A value of another form than its field takes.

A list where one text belongs, a mapping where a number belongs, a number that is none (`.nan`,
`.inf`), a file that is empty or begins with a list.

## Why it hurts

The value cannot be shown or counted, and guessing would put words into the plan.

## Bad

```yaml
goals:
  awareness:
    title: [Known abroad, Known at home]  # <- SCH003
```

## Good

```yaml
goals:
  awareness:
    title: Known abroad and at home
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH003", "wrong-type", Severity.ERROR)
"""Found while reading; see `load`."""

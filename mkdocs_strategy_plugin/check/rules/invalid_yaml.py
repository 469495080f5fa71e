"""A file that is no YAML.

The text does not follow the rules of YAML, so nobody can tell what it means. The usual causes are
an unquoted `: `, `@`, `*` or `>` inside a text, a bracket that is never closed, an indentation
that fits nothing above it, and the markers of a merge that was never finished.

## Why it hurts

All that stands behind the fault is lost: goals, owners and targets vanish from the pages. None of
it is called missing or unknown meanwhile, so more may be found once the line is mended.

## Bad

```yaml
goals:
  awareness:
    title: Wonderful Indonesia: known abroad  # <- SYN001
```

## Good

```yaml
goals:
  awareness:
    title: "Wonderful Indonesia: known abroad"
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN001", "invalid-yaml", Severity.ERROR)
"""Found while reading; see `load`."""

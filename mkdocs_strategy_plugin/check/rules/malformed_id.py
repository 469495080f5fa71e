"""An id that is not lower-case words joined by hyphens.

The key of an entity is its id: its name in links, files and history. It is made of the letters a
to z, digits and hyphens.

## Why it hurts

Ids become addresses. One with spaces or capitals is written differently by everybody who links to
it.

## Bad

```yaml
goals:
  Foreign Visitors:  # <- SCH005
    title: Foreign visitors know Indonesia
```

## Good

```yaml
goals:
  foreign-visitors:
    title: Foreign visitors know Indonesia
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH005", "malformed-id", Severity.ERROR)
"""Found while reading; see `load`."""

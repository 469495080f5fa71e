"""A language code that does not exist.

Languages are written as codes of ISO 639, such as `en`, `id` or `zh-Hant`, both where a plan
lists them and as keys of a text.

## Why it hurts

Words in a language that does not exist are shown to nobody.

## Bad

```yaml
strategy:
  languages: [indonesian, en]  # <- SCH011
```

## Good

```yaml
strategy:
  languages: [id, en]
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH011", "unknown-language", Severity.ERROR)
"""Found while reading; see `load`."""

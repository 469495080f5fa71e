"""A character that looks like another.

A tab, a no-break space, a curly quote or a full-width colon stands where YAML or a key needs the
plain one. Word processors and chat programs put them there.

## Why it hurts

The two look the same on the screen, so the key that nobody finds is the one everybody sees.

## Bad

```yaml
goals:
  awareness:
    \N{LEFT DOUBLE QUOTATION MARK}title\N{RIGHT DOUBLE QUOTATION MARK}: Known abroad  # <- SYN008
```

## Good

```yaml
goals:
  awareness:
    title: Known abroad
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN008", "look-alike-character", Severity.WARNING)
"""Found while reading; see `load`."""

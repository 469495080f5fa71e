"""An address that is not safe to publish.

Links lead to `https:`, `http:`, `mailto:` or `tel:`, or are relative. Other schemes can run a
script in the reader's browser.

## Why it hurts

Whoever clicks on the channel's name trusts the site it stands on.

## Bad

```yaml
channels:
  site:
    platform: website
    url: "javascript:alert(1)"  # <- SCH010
```

## Good

```yaml
channels:
  site:
    platform: website
    url: https://www.indonesia.travel
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH010", "unsafe-url", Severity.ERROR)
"""Found while reading; see `load`."""

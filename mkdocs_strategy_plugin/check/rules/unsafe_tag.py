"""A tag that would make an object.

A YAML tag such as `!!python/object` or `!include` asks the reader to do something. Plans are
words and numbers; nothing in them is run.

## Why it hurts

A file from elsewhere could run a program on the machine that builds the site.

## Bad

```yaml
strategy:
  why: !include why.md  # <- SYN010
```

## Good

```yaml
strategy:
  why: Visitors plan their trips online, so we speak to them there.
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN010", "unsafe-tag", Severity.ERROR)
"""Found while reading; see `load`."""

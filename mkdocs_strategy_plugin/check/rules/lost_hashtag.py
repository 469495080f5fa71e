"""A hashtag read as a comment.

A `#` after a space begins a comment in YAML, so the text ends before it.

## Why it hurts

The hashtag is what people should remember, and it is the one word that the page does not show.

## Bad

```yaml hl_lines="3"
campaigns:
  love:
    title: Share #LoveTampaBay now
```

## Good

```yaml
campaigns:
  love:
    title: "Share #LoveTampaBay now"

tactics:
  share: {campaign: love, objective: awareness-2027}

objectives:
  awareness-2027: {title: Known in the region}
```
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN007", "lost-hashtag", Severity.WARNING)
"""Found while reading; see `load`."""

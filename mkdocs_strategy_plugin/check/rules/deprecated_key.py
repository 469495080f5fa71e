"""A key under its old name.

The format calls the key otherwise now. The old name is still read.

## Why it hurts

In some later version it will not be. Whoever copies the line from this plan copies the old name,
too.

## Bad

No key of format 1 has an older name yet.

## Good

The name that the finding shows.
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SCH013", "deprecated-key", Severity.WARNING)
"""Found while reading; see `load`."""

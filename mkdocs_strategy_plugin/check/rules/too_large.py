"""More than a reader should have to take in.

The file, its nesting, or what its anchors expand to is beyond the bound that keeps a build from
standing still. The finding names the bound.

## Why it hurts

A few lines of anchors can grow to gigabytes, and nobody reads a plan that is nested twenty deep.

## Bad

A list inside a list inside a list, hundreds of brackets deep.

## Good

Split a large plan by kind or by goal: all files of its folder are read together.
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN004", "too-large", Severity.ERROR)
"""Found while reading; see `load`."""

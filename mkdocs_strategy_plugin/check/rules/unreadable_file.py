"""A file that cannot be opened.

The file is there but cannot be read: permission is missing, a link leads nowhere, or it leads out
of the docs folder.

## Why it hurts

What the file says is missing from the pages, and no page says so.

## Bad

`strategy/kpis.yml` is a link to `../../finance/kpis.yml`, outside the docs folder.

## Good

A copy of the file inside the plan's folder, or a shared folder named in `uses`.
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN006", "unreadable-file", Severity.ERROR)
"""Found while reading; see `load`."""

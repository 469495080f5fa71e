"""A file that is not UTF-8.

The bytes of the file are not text in UTF-8. The finding says what they look like instead, such as
UTF-16 or Windows-1252: what a spreadsheet program writes by default.

## Why it hurts

Names and words with accents would come out mangled on the pages, or the numbers would not come
out at all.

## Bad

A `measurements/2016.csv` saved as *Unicode text*, which is UTF-16.

## Good

The same file saved as *CSV UTF-8*; a byte order mark at its start is fine.
"""

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

__all__ = ["RULE"]

RULE = Rule("SYN002", "wrong-encoding", Severity.ERROR)
"""Found while reading; see `load`."""

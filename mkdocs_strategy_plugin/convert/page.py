"""The list of what could not be carried over, as a page of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.convert.words import reason, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.convert.leftovers import Leftover

__all__ = ["as_page"]

MARKUP = re.compile(r"([\\`*\[\]<|~&]|(?<![^\W_])_|_(?![^\W_]))")
"""Characters that Markdown takes for its own; an underscore inside a word is none."""


def as_page(leftovers: Sequence[Leftover], *, language: str, folder: str) -> str:
    """Return the list as Markdown, a table for each file.

    Args:
        leftovers: What is left, at least one thing.
        language: Of all words but those of the source.
        folder: The plan's folder, as a reader names it.
    """
    parts = [words("page", language, folder=folder, count=str(len(leftovers)))]
    for file in dict.fromkeys(each.file for each in leftovers):
        parts.append(f"## {_escaped(file)}")
        rows = [_row(each, language) for each in leftovers if each.file == file]
        parts.append("\n".join((words("columns", language), "|---|---|---|---|", *rows)))
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _row(leftover: Leftover, language: str) -> str:
    why = reason(leftover.why, language)
    cells = (leftover.place, leftover.field, leftover.written, f"{why[:1].upper()}{why[1:]}.")
    return "| " + " | ".join(map(_escaped, cells)) + " |"


def _escaped(text: str) -> str:
    """Return a text for a cell of a table, every character of it as it is."""
    lines = (MARKUP.sub(r"\\\1", line.strip()) for line in text.splitlines())
    return "<br>".join(lines)

"""The part of a source line around a column, and where below it a caret stands."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_strategy_plugin.report.terminal import visible, width

__all__ = ["Excerpt", "excerpt"]

WIDEST = 100
"""Columns of a terminal that a source line may take."""
LEAD = 40
"""Columns of a cut line that are kept before the caret."""
CUT = "…"


class Excerpt(NamedTuple):
    """One line to show."""

    text: str
    """Visible, at most `WIDEST` columns and two marks of a cut."""
    indent: int
    """Columns before the caret."""


def excerpt(line: str, column: int) -> Excerpt:
    """Return what to show of `line`.

    Args:
        line: A source line without its end.
        column: 1-based, in code points; one more than the line has points behind its end.
    """
    before, after = line[: column - 1], line[column - 1 :]
    if width(visible(line)) <= WIDEST:
        return Excerpt(visible(line), width(visible(before)))
    # Cut from the back: the end of what comes before the caret is what is kept.
    kept_before = _fitting(before[::-1], LEAD)[::-1]
    kept_after = _fitting(after, WIDEST - width(visible(kept_before)))
    head = CUT if len(kept_before) < len(before) else ""
    tail = CUT if len(kept_after) < len(after) else ""
    lead = head + visible(kept_before)
    return Excerpt(lead + visible(kept_after) + tail, width(lead))


def _fitting(text: str, columns: int) -> str:
    used = 0
    for position, character in enumerate(text):
        used += width(visible(character))
        if used > columns:
            return text[:position]
    return text

"""Long edits cut to what a reader needs: the words that changed, with a few around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.changes.word_diff import Mark, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["excerpt"]

AROUND = 60
"""Characters of words that stayed, on each side of an edit."""
LONGEST = 600
"""Characters of words that came or went."""
CUT = " \N{HORIZONTAL ELLIPSIS} "


def excerpt(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces, those too long without their middle, or their end towards the outside."""
    last = len(pieces) - 1
    for place, (mark, text) in enumerate(pieces):
        if mark is not Mark.KEPT:
            yield Piece(mark, _without_middle(text, LONGEST // 2, LONGEST // 2))
        else:
            before = AROUND if place > 0 else 0
            after = AROUND if place < last else 0
            yield Piece(mark, _without_middle(text, before, after))


def _without_middle(text: str, before: int, after: int) -> str:
    if len(text) <= before + after + len(CUT):
        return text
    return f"{text[:before]}{CUT}{text[len(text) - after :]}"

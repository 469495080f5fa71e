"""Which words of a text stayed, went and came."""

from __future__ import annotations

import difflib
import enum
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Mark", "Piece", "word_diff"]

# Scripts that put no blanks between words are compared letter by letter.
TOKEN = re.compile(r"\s+|[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|\w+|[^\w\s]")
MOST_PAIRS = 1_000_000
"""Tokens of one text times those of the other; for more, lines are compared."""


class Mark(enum.Enum):
    """What became of some words."""

    KEPT = "kept"
    """They stand in both texts."""
    REMOVED = "removed"
    """They stood in the old one only."""
    ADDED = "added"
    """They stand in the new one only."""


class Piece(NamedTuple):
    """Words that stand beside each other and share their lot."""

    mark: Mark
    """What became of them."""
    text: str
    """The words, with the blanks between them."""


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Return how one text became the other.

    Returns:
        Pieces in order: all but those added make the old text, all but those removed the new one.
    """
    one, other = TOKEN.findall(old), TOKEN.findall(new)
    before = _common(one, other)
    after = _common(one[before:][::-1], other[before:][::-1])
    removed, added = one[before : len(one) - after], other[before : len(other) - after]
    return tuple(
        _merged(
            (
                Piece(Mark.KEPT, "".join(one[:before])),
                *_pieces(*_bounded(removed, added)),
                Piece(Mark.KEPT, "".join(one[len(one) - after :])),
            )
        )
    )


def _bounded(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Return tokens few enough to compare: the words, else the lines, else the whole texts."""
    for _ in range(2):
        if len(one) * len(other) <= MOST_PAIRS:
            return one, other
        one, other = ("".join(each).splitlines(keepends=True) for each in (one, other))
    return (
        (one, other) if len(one) * len(other) <= MOST_PAIRS else (["".join(one)], ["".join(other)])
    )


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many tokens two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((place for place, (mine, others) in pairs if mine != others), shorter)


def _pieces(one: Sequence[str], other: Sequence[str]) -> Iterator[Piece]:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Mark.KEPT, "".join(one[start:end]))
            continue
        yield Piece(Mark.REMOVED, "".join(one[start:end]))
        yield Piece(Mark.ADDED, "".join(other[first:last]))


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces without the blanks that stayed alone between words that did not."""
    removed = added = ""
    found = [each for each in pieces if each.text]
    for place, each in enumerate(found):
        is_between = 0 < place < len(found) - 1 and not each.text.strip()
        if each.mark is Mark.KEPT and not (is_between and (removed or added)):
            yield from _edit(removed, added)
            removed = added = ""
            yield each
            continue
        removed += each.text if each.mark is not Mark.ADDED else ""
        added += each.text if each.mark is not Mark.REMOVED else ""
    yield from _edit(removed, added)


def _edit(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Mark.REMOVED, removed)
    if added:
        yield Piece(Mark.ADDED, added)

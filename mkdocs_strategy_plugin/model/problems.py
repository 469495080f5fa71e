"""Errors of single values in our own words, which pydantic carries to the loader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from difflib import SequenceMatcher

__all__ = ["all_closest", "closest", "lost_words", "nearest", "problem", "shown", "wrong_type"]

LONGEST_QUOTE = 60
"""Characters of an author's words that a message quotes before it cuts them."""

NEAR = 0.6
"""How much of two words must be the same, 0 to 1, for one to be a slip of the other."""


def problem(code: str, message: str, hint: str) -> PydanticCustomError:
    """Return the error of one value.

    Args:
        code: The rule's code, such as `SCH006`.
        message: See `Finding.message`.
        hint: See `Finding.hint`.
    """
    # The message is an argument of the template, so braces in an author's words survive.
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def wrong_type(value: object, wanted: str) -> PydanticCustomError:
    """Return the error of a value of another form than `wanted` ("a number", "text")."""
    return problem("SCH003", f"expected {wanted}, found {shown(value)}", f"Write {wanted} here.")


def shown(value: object) -> str:
    """Quote an author's words, shortened and on one line."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping" if value else "an empty mapping"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "an empty list"
    words = " ".join(str(value).split())
    if len(words) > LONGEST_QUOTE:
        words = words[: LONGEST_QUOTE - 1] + "…"
    return f"'{words}'"


def lost_words(key: str, owner: str = "") -> tuple[str, str]:
    """Return message and hint for an unknown key without a value: most often the end of a text.

    Args:
        key: The key.
        owner: What it became a key of; empty: the place says it.
    """
    if " " in key:
        of_owner = f" of {owner}" if owner else ""
        return (
            f"{shown(key)} became a key{of_owner}: inside {{…}} a comma ends a text",
            "Put the whole text in quotes.",
        )
    # A single word may as well be a key that somebody has begun to write.
    in_owner = f" in {owner}" if owner else ""
    return (
        f"unknown key {shown(key)} without a value{in_owner}; inside {{…}} a comma ends a text",
        "Put the whole text in quotes if the word belongs to it, else remove the key.",
    )


def nearest(word: str, known: Iterable[str], *, cutoff: float = NEAR) -> str | None:
    """Return the known word an author most likely meant, or None if none comes close.

    Args:
        word: As written.
        known: The words there are.
        cutoff: As of `closest`.
    """
    candidates = sorted(known)
    by_folded = {candidate.casefold(): candidate for candidate in reversed(candidates)}
    folded = word.strip().casefold().replace(" ", "-").replace("_", "-")
    if folded in by_folded:
        return by_folded[folded]
    close = closest(word.casefold(), by_folded, cutoff=cutoff)
    return by_folded[close] if close else None


def closest(word: str, known: Iterable[str], *, cutoff: float = NEAR) -> str | None:
    """Return the known word with most letters in common, or None if none comes close.

    Args:
        word: As all are spelled, in small letters or not.
        known: Of equals, the last in the alphabet is returned.
        cutoff: How much of both must be the same, 0 to 1.
    """
    import difflib  # noqa: PLC0415  (a plan without a slip need not load it)

    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)), None)


def all_closest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words with most letters in common: several where they are equals.

    Args:
        word: As of `closest`.
        known: The words.
    """
    import difflib  # noqa: PLC0415  (a plan without a slip need not load it)

    matcher = difflib.SequenceMatcher(b=word)
    alike = {each: _alike(matcher, each) for each in known}
    most = max(alike.values(), default=0)
    return tuple(each for each, score in alike.items() if score == most >= NEAR)


def _alike(matcher: SequenceMatcher[str], known: str) -> float:
    matcher.set_seq1(known)
    return matcher.ratio()

"""Things that share something, under what they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["Group", "group", "missing_groups", "some"]

MOST_NAMES = 10
"""Entities that a gap names before it stops."""

Lack = TypeVar("Lack")


@dataclass(frozen=True, slots=True)
class Group:
    """What several entities share, and which they are."""

    name: str
    """What they share."""
    count: str
    """How many they are, formatted."""
    links: tuple[Link, ...]
    """Which they are."""
    more: str = ""
    """How many are not named; empty where all are."""
    hint: str = ""
    """What to write, where they share that something is missing; else empty."""


def group(
    context: Context,
    name: str,
    links: Iterable[Link],
    *,
    most: int | None = None,
    hint: str = "",
) -> Group:
    """Return a group that names `most` of its links at most; without it, all."""
    every = tuple(links)
    shown, more = some(context, every, len(every) if most is None else most)
    return Group(name, context.words.number(len(every)), shown, more, hint)


def missing_groups(
    context: Context,
    kind: str,
    wordings: Mapping[Lack, tuple[str, str]],
    lacks_of: Mapping[str, tuple[Lack, ...]],
) -> Iterator[Group]:
    """Yield what entities of a kind do not say yet: each gap once, with all who have it.

    Args:
        context: The page.
        kind: Of the entities.
        wordings: What each gap is called, and what to write.
        lacks_of: The gaps of each entity, by its id.
    """
    say = context.words.say
    for lack, (name, hint) in wordings.items():
        links = [context.link(kind, each) for each, lacks in lacks_of.items() if lack in lacks]
        if links:
            yield group(context, say(name), links, most=MOST_NAMES, hint=say(hint))


def some(context: Context, links: tuple[Link, ...], most: int) -> tuple[tuple[Link, ...], str]:
    """Return the first links, and in words how many are left; one alone is never left."""
    if len(links) <= most + 1:
        return links, ""
    rest = len(links) - most
    return links[:most], context.words.count("and {number} more", "and {number} more", rest)

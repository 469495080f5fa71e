"""Things that share something, under what they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["Group", "group", "group_of", "missing_groups", "some"]

MOST_NAMES = 10
"""Entities that a gap names before it stops."""

Lack = TypeVar("Lack")
Item = TypeVar("Item")


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


def group_of(
    context: Context,
    name: str,
    entities: Sequence[tuple[str, str]],
    *,
    most: int,
    hint: str = "",
) -> Group:
    """Return a group that names `most` of its entities, by kind and id, at most.

    Only what is shown gets a link, and is looked at: the title of another one changes no page.
    """
    shown, more = some(context, tuple(entities), most)
    links = tuple(context.link(kind, each) for kind, each in shown)
    return Group(name, context.words.number(len(entities)), links, more, hint)


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
        found = [(kind, each) for each, lacks in lacks_of.items() if lack in lacks]
        if found:
            yield group_of(context, say(name), found, most=MOST_NAMES, hint=say(hint))


def some(context: Context, items: tuple[Item, ...], most: int) -> tuple[tuple[Item, ...], str]:
    """Return the first items, and in words how many are left; one alone is never left."""
    if len(items) <= most + 1:
        return items, ""
    rest = len(items) - most
    return items[:most], context.words.count("and {number} more", "and {number} more", rest)

"""Things that share something, under what they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["MOST_IN_A_GAP", "Group", "group", "missing_groups", "some"]

MOST_IN_A_GAP = 10
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
    entities: Sequence[tuple[str, str]],
    *,
    most: int | None = None,
    hint: str = "",
) -> Group:
    """Return a group that names `most` of its entities at most; without it, all.

    Only what is shown gets a link, and is looked at: the title of another one changes no page.

    Args:
        context: The page.
        name: What they share.
        entities: By kind and id.
        most: How many to name.
        hint: What to write, where they share that something is missing.
    """
    shown, more = some(context, entities, len(entities) if most is None else most)
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
            yield group(context, say(name), found, most=MOST_IN_A_GAP, hint=say(hint))


def some(context: Context, items: Sequence[Item], most: int) -> tuple[tuple[Item, ...], str]:
    """Return the first items, and in words how many are left; one alone is never left."""
    if len(items) <= most + 1:
        return tuple(items), ""
    return tuple(items[:most]), context.words.more(len(items) - most)

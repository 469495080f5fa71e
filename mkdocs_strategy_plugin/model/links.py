"""Links to entities in authors' Markdown: `[text](strategy:kpi/arrivals)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SCHEME", "Target", "linked", "links_in", "may_hold_link", "target_of"]

SCHEME = "strategy:"
CODE = r"(?s)(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)"
LINK = r"(?<!\\)\](?:\(|:[ ]*)\s*(?:<strategy:([^<>\n]*)>|strategy:([^\s<>()]*))"
"""What follows the text of a link, in round brackets or below it as a reference.

Both become patterns where a file holds the scheme at all, which most do not.
"""


class Target(NamedTuple):
    """What a link leads to."""

    plan: str
    """Name of its plan; empty: the one that the link is written in."""
    kind: str
    """Its kind; empty where the link names no entity at all."""
    id: str
    """Its id."""

    def __str__(self) -> str:
        return "/".join(each for each in self if each)


def may_hold_link(text: str) -> bool:
    """Tell at a glance whether a whole file has to be looked through."""
    # The pattern begins with what must not stand there, which takes long to look for.
    return SCHEME in text and re.search(LINK, text) is not None


def linked(text: str) -> Iterator[str]:
    """Yield what links in Markdown name behind `strategy:`; code is no link."""
    return (written for written, _ in links_in(re.sub(CODE, "", text)))


def links_in(prose: str) -> Iterator[tuple[str, int]]:
    """Yield what links name behind `strategy:`, and where that stands; all of it is looked at."""
    for match in re.finditer(LINK, prose):
        group = 1 if match[1] is not None else 2
        yield match[group], match.start(group) - len(SCHEME)


def target_of(written: str, *, plan: str | None) -> Target:
    """Return what is named behind `strategy:`.

    Args:
        written: As the address of a link has it, with or without the name of a plan.
        plan: Name of the plan that the link is written in; None: in none.
    """
    rest, _, name = unquote(written).rpartition("/")
    folder, _, kind = rest.rpartition("/")
    return Target("" if folder == plan else folder, kind, name)

"""The content quadrant: what content does to its reader, by emotion or by reason."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.render.views.common import label
from mkdocs_strategy_plugin.render.views.groups import some
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.render.context import Context, Link

    Placed = Mapping[Quadrant | None, tuple[Content, ...]]

__all__ = [
    "QuadrantCell",
    "cell",
    "quadrant_anchor",
    "quadrant_cells",
    "quadrant_title",
    "summary",
]

AXES: Mapping[Quadrant, str] = MappingProxyType(
    {
        Quadrant.ENTERTAIN: N_("by emotion, towards awareness"),
        Quadrant.INSPIRE: N_("by emotion, towards purchase"),
        Quadrant.EDUCATE: N_("by reason, towards awareness"),
        Quadrant.CONVINCE: N_("by reason, towards purchase"),
    }
)
"""Where each quadrant lies on the two axes, in words, row by row."""

PAGE = "content"
"""Name of the page with all items."""

MOST_LINKS = 8
"""Items that a quadrant names before it leads on to all of them."""


@dataclass(frozen=True, slots=True)
class QuadrantCell:
    """One of the quadrants, or the place of what has none."""

    name: str
    """What its content does; for the rest, that it is not placed yet."""
    axes: str
    """Where it lies, in words; empty for the rest."""
    href: str | None
    """Where all its items stand; None where that page is not made."""
    count: str
    """How many items it has, formatted; empty for none."""
    links: tuple[Link, ...]
    """The first of them."""
    more: str
    """How many follow below; empty for none."""


def quadrant_cells(context: Context, placed: Placed) -> tuple[QuadrantCell, ...]:
    """Return the four quadrants, row by row, whether they have items or not."""
    return tuple(cell(context, quadrant, placed) for quadrant in Quadrant)


def cell(context: Context, quadrant: Quadrant | None, placed: Placed) -> QuadrantCell:
    """Return one quadrant with its first items; None is the place of what has none."""
    items = placed.get(quadrant, ())
    every = tuple(context.link("content", item.id) for item in items)
    links, more = some(context, every, MOST_LINKS)
    return QuadrantCell(
        name=quadrant_title(context, quadrant),
        axes=context.words.say(AXES[quadrant]) if quadrant else "",
        href=_address(context, quadrant),
        count=context.words.number(len(items)) if items else "",
        links=links,
        more=more,
    )


def quadrant_title(context: Context, quadrant: Quadrant | None) -> str:
    """Return the name of a quadrant, or of the place of what has none."""
    return label(context, quadrant) if quadrant else context.words.say("Not placed yet")


def quadrant_anchor(quadrant: Quadrant | None) -> str:
    """Return the id of the heading that all items of a quadrant stand under."""
    return quadrant.value if quadrant else "unplaced"


def _address(context: Context, quadrant: Quadrant | None) -> str | None:
    """Return the address of the heading that all items of a quadrant stand under, if it is made."""
    page = "" if context.page == PAGE else context.addresses.page(PAGE, start=context.page)
    return None if page is None else f"{page}#{quadrant_anchor(quadrant)}"


def summary(context: Context, placed: Placed) -> str:
    """Return the quadrant in one sentence made of counts; empty without content."""
    words = context.words
    total = sum(len(items) for items in placed.values())
    if not total:
        return ""
    whole = words.count("{number} content item", "{number} content items", total)
    parts = words.listing(list(_parts(context, placed)))
    rest = len(placed.get(None, ()))
    if not rest:
        return words.say("{items}: {parts}.", items=whole, parts=parts)
    unplaced = words.count("{number} is not placed yet", "{number} are not placed yet", rest)
    return words.say("{items}: {parts}; {unplaced}.", items=whole, parts=parts, unplaced=unplaced)


def _parts(context: Context, placed: Placed) -> Iterator[str]:
    count, say = context.words.count, context.words.say
    sizes = {quadrant: len(placed.get(quadrant, ())) for quadrant in Quadrant}
    size = sizes[Quadrant.ENTERTAIN]
    yield (
        count("{number} entertains", "{number} entertain", size) if size else say("none entertains")
    )
    size = sizes[Quadrant.INSPIRE]
    yield count("{number} inspires", "{number} inspire", size) if size else say("none inspires")
    size = sizes[Quadrant.EDUCATE]
    yield count("{number} educates", "{number} educate", size) if size else say("none educates")
    size = sizes[Quadrant.CONVINCE]
    yield count("{number} convinces", "{number} convince", size) if size else say("none convinces")

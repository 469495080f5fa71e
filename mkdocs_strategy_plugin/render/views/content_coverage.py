"""Which content there is for whom: quadrants by persona, the empty cells named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import by_persona
from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.render.folding import MOST_ROWS
from mkdocs_strategy_plugin.render.views.groups import MOST_IN_A_GAP, group
from mkdocs_strategy_plugin.render.views.quadrants import quadrant_title
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.content import PersonaContent
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.groups import Group

__all__ = ["CoverageCell", "CoverageRow", "CoverageTable", "coverage_gaps", "coverage_tables"]

NOTHING = {
    Quadrant.ENTERTAIN: N_("nothing that entertains {persona}"),
    Quadrant.INSPIRE: N_("nothing that inspires {persona}"),
    Quadrant.EDUCATE: N_("nothing that educates {persona}"),
    Quadrant.CONVINCE: N_("nothing that convinces {persona}"),
}
"""An empty cell."""

UNSERVED = {
    Quadrant.ENTERTAIN: N_("Nothing entertains"),
    Quadrant.INSPIRE: N_("Nothing inspires"),
    Quadrant.EDUCATE: N_("Nothing educates"),
    Quadrant.CONVINCE: N_("Nothing convinces"),
}
"""All empty cells of a quadrant; whom it concerns stands beside it."""


class CoverageCell(NamedTuple):
    """Where a persona meets a quadrant."""

    links: tuple[Link, ...]
    """Items for them that do this."""
    text: str
    """How many items for everybody do; empty for none."""
    gap: str
    """What is missing; empty where there are items."""


class CoverageRow(NamedTuple):
    """One persona."""

    link: Link
    """The persona."""
    cells: tuple[CoverageCell, ...]
    """A cell for each column."""


class CoverageTable(NamedTuple):
    """Personas by quadrants."""

    heads: tuple[str, ...]
    """Head of each column after the first."""
    caption: str
    """Which personas these are, where there are several tables; else empty."""
    rows: tuple[CoverageRow, ...]
    """A row for each persona, in the plan's order."""


def coverage_tables(context: Context) -> tuple[CoverageTable, ...]:
    """Return the tables; none without personas."""
    found = by_persona(context.plan)
    columns = (*Quadrant, None) if any(None in each.items for each in found) else tuple(Quadrant)
    heads = tuple(quadrant_title(context, each) for each in columns)
    starts = range(0, len(found), MOST_ROWS)
    return tuple(
        CoverageTable(
            heads,
            _caption(context, start, len(found)) if len(starts) > 1 else "",
            tuple(_row(context, each, columns) for each in found[start : start + MOST_ROWS]),
        )
        for start in starts
    )


def _caption(context: Context, start: int, total: int) -> str:
    number = context.words.number
    return context.words.say(
        "Audience {first} to {last} of {total}",
        first=number(start + 1),
        last=number(min(start + MOST_ROWS, total)),
        total=number(total),
    )


def _row(
    context: Context, content: PersonaContent, columns: tuple[Quadrant | None, ...]
) -> CoverageRow:
    link = context.link("persona", content.persona)
    return CoverageRow(link, tuple(_cell(context, content, each, link.text) for each in columns))


def _cell(
    context: Context, content: PersonaContent, quadrant: Quadrant | None, persona: str
) -> CoverageCell:
    say, items = context.words.say, content.items.get(quadrant, ())
    links = tuple(context.link("content", each.id) for each in items)
    shared = len(content.for_all.get(quadrant, ()))
    # Which they are is said once, above: here they would stand in each row.
    text = say("{number} for everybody", number=context.words.number(shared)) if shared else ""
    if links or text or not quadrant:
        return CoverageCell(links, text, "")
    return CoverageCell((), "", say(NOTHING[quadrant], persona=persona))


def coverage_gaps(context: Context) -> Iterator[Group]:
    """Yield the empty cells, quadrant by quadrant, with the personas they concern."""
    found = by_persona(context.plan)
    for quadrant in Quadrant:
        unserved = [("persona", each.persona) for each in found if not each.has(quadrant)]
        if unserved:
            yield group(
                context, context.words.say(UNSERVED[quadrant]), unserved, most=MOST_IN_A_GAP
            )

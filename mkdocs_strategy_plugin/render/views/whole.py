"""The whole plan in order, to print it or to make a PDF of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy_plugin.render.folding import is_outlined
from mkdocs_strategy_plugin.render.views.common import head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views import (
        audience,
        channels,
        content,
        goals,
        index,
        kpi,
        persona,
        reviews,
        scorecard,
        tactics,
    )
    from mkdocs_strategy_plugin.render.views.common import Head

__all__ = ["CHAPTERS", "KpiSheet", "PersonaSheet", "View", "view"]

CHAPTERS = ("index", "goals", "audience", "content", "channels", "scorecard", "tactics", "reviews")
"""Pages that are printed, as far as they are made."""


class PersonaSheet(NamedTuple):
    """A persona on paper."""

    link: Link
    """Its name, and where that page is."""
    page: str
    """Name of its page."""
    persona: persona.View
    """What that page shows."""


class KpiSheet(NamedTuple):
    """A KPI on paper."""

    link: Link
    """Its name, and where that page is."""
    page: str
    """Name of its page."""
    kpi: kpi.View
    """What that page shows."""


@dataclass(frozen=True, slots=True)
class View:
    """What the page to print shows: what the other pages do."""

    head: Head
    """Title and description."""
    folded: str
    """What this page leaves to the others, in a plan too large for paper; else empty."""
    index: index.View
    """The strategy on a page."""
    goals: goals.View | None
    """Goals and objectives; nothing where the site leaves that page out, as with those below."""
    audience: audience.View | None
    """The audience."""
    personas: tuple[PersonaSheet, ...]
    """Each persona, the first priority first; empty in a plan too large for paper."""
    content: content.View | None
    """What is said."""
    channels: channels.View | None
    """Where it is said."""
    scorecard: scorecard.View | None
    """The KPIs in a table."""
    kpis: tuple[KpiSheet, ...]
    """Each KPI in the plan's order; empty in a plan too large for paper."""
    tactics: tactics.View | None
    """What is done."""
    reviews: reviews.View | None
    """What was learned."""


def view(
    context: Context,
    pages: Mapping[str, Any],
    *,
    personas: tuple[PersonaSheet, ...],
    kpis: tuple[KpiSheet, ...],
) -> View:
    """Return what the page to print shows.

    Args:
        context: Of the page.
        pages: What other pages show, by their names of `CHAPTERS`.
        personas: Each with what its page shows.
        kpis: Each with what its page shows.
    """
    say = context.words.say
    told = say("The whole plan in order, to print it or to make a PDF of it.")
    folded = say("A plan of this size is printed in outline: the pages of its parts tell the rest.")
    return View(
        head=head(context, say("The whole plan"), told),
        folded=folded if is_outlined(context.plan) else "",
        index=pages["index"],
        personas=personas,
        kpis=kpis,
        **{name: pages.get(name) for name in CHAPTERS if name != "index"},
    )

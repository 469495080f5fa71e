"""What there is for each audience and where it is met, and who answers for what."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.coverage import by_owner, by_persona_and_channel, without_owner
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.content_coverage import coverage_gaps
from mkdocs_strategy_plugin.render.views.crossing import (
    HEADS,
    Crossing,
    CrossingCell,
    CrossingRow,
    cut_rows,
    links_cell,
    named,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["content", "owners", "reached"]

OWNERLESS: Mapping[str, str] = MappingProxyType(
    {
        "goal": N_("Goals nobody answers for"),
        "tactic": N_("Live tactics nobody answers for"),
    }
)
"""What has no owner."""


@section
def content(context: Context) -> Crossing:
    """Return what content is missing for whom; the table stands on the page of content.

    Without any content that page has no table either, and the funnel says that there is none.
    """
    say, page = context.words.say, context.page_link("content", "")
    text = say("The whole table stands on the page of content.")
    return Crossing(
        anchor="by-quadrant",
        title=say("Content by audience"),
        gaps=tuple(coverage_gaps(context)) if context.plan.content else (),
        whole=Link(text, f"{page.href}#by-audience") if page.href else None,
    )


@section
def reached(context: Context) -> Crossing:
    """Return on which channels in use each persona is met."""
    say, table = context.words.say, by_persona_and_channel(context.plan)
    on: dict[str, list[str]] = {}
    for persona, channel in table.cells:
        on.setdefault(persona, []).append(channel)
    rows, cut = cut_rows(context, table) if table.columns else ((), "")
    return Crossing(
        anchor="by-channel",
        title=say("Audience and channels in use"),
        first=say("Audience"),
        heads=(say("Channels in use that they are on"),),
        rows=tuple(_persona(context, name, on.get(name, ())) for name in rows),
        cut=cut,
    )


def _persona(context: Context, name: str, channels: Sequence[str]) -> CrossingRow:
    say, is_known = context.words.say, bool(context.plan.personas[name].media)
    gap = say("on none of them") if is_known else say("services not known yet")
    return CrossingRow(
        context.link("persona", name), (links_cell(context, "channel", channels, gap=gap),)
    )


@section
def owners(context: Context) -> Crossing:
    """Return for how much each owner answers, and what nobody answers for."""
    say, table = context.words.say, by_owner(context.plan)
    kinds = [kind for kind in table.columns if any(column == kind for _, column in table.cells)]
    rows, cut = cut_rows(context, table)
    hint = say("Add `owner:` to them.")
    return Crossing(
        anchor="by-owner",
        title=say("Who answers for what"),
        first=say("Owner"),
        heads=tuple(say(HEADS[kind]) for kind in kinds),
        rows=tuple(
            CrossingRow(
                Link(name, None),
                tuple(_load(context, table.cells.get((name, kind), ())) for kind in kinds),
            )
            for name in rows
        ),
        cut=cut,
        is_counted=True,
        gaps=tuple(
            named(context, say(OWNERLESS[kind]), kind, names, hint=hint)
            for kind, names in without_owner(context.plan).items()
        ),
    )


def _load(context: Context, names: Sequence[str]) -> CrossingCell:
    # Nobody has to answer for something of each kind, so an empty cell is no gap.
    return CrossingCell(text=context.words.number(len(names)) if names else EN_DASH)

"""Content: what do we say?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import (
    CampaignLack,
    ContentLack,
    by_quadrant,
    campaign_lacks,
    content_lacks,
)
from mkdocs_strategy_plugin.model.content import Quadrant
from mkdocs_strategy_plugin.render.views.campaigns import campaign_view
from mkdocs_strategy_plugin.render.views.common import Gap, format_words, head
from mkdocs_strategy_plugin.render.views.content_coverage import coverage_gaps, coverage_tables
from mkdocs_strategy_plugin.render.views.content_item import item_view
from mkdocs_strategy_plugin.render.views.groups import group, missing_groups
from mkdocs_strategy_plugin.render.views.quadrants import (
    cell,
    quadrant_anchor,
    quadrant_cells,
    quadrant_title,
    summary,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.campaigns import CampaignView
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.content_coverage import CoverageTable
    from mkdocs_strategy_plugin.render.views.content_item import ItemView
    from mkdocs_strategy_plugin.render.views.groups import Group
    from mkdocs_strategy_plugin.render.views.quadrants import Placed, QuadrantCell

__all__ = ["Section", "View", "view"]

MISSING = {
    ContentLack.QUADRANT: (N_("No quadrant yet"), N_("Add `quadrant:` to each of them.")),
    ContentLack.MESSAGE: (N_("No message yet"), N_("Add `message:` to each of them.")),
    ContentLack.ACTION: (N_("No action yet"), N_("Add `action:` to each of them.")),
    ContentLack.FORMAT: (N_("No format yet"), N_("Add `format:` to each of them.")),
    ContentLack.LANGUAGES: (N_("No language yet"), N_("Add `languages:` to each of them.")),
    ContentLack.PERSONAS: (N_("No audience yet"), N_("Add `personas:` to each of them.")),
    ContentLack.OBJECTIVES: (N_("No objective yet"), N_("Add `objectives:` to each of them.")),
    ContentLack.PILLAR: (N_("No pillar yet"), N_("Add `pillar:` to each of them.")),
    ContentLack.TACTIC: (
        N_("Nothing publishes it yet"),
        N_("Name each of them under `content:` of a tactic."),
    ),
}
"""What items lack, and what to write."""

MISSING_OF_CAMPAIGNS = {
    CampaignLack.WHY: (N_("Campaigns without a why"), N_("Add `why:` to each of them.")),
    CampaignLack.PERIOD: (N_("Campaigns without a period"), N_("Add `period:` to each of them.")),
    CampaignLack.PARTS: (
        N_("Campaigns that nothing belongs to"),
        N_("Name them under `campaign:` of content and tactics."),
    ),
}
"""What campaigns lack, and what to write."""


class Section(NamedTuple):
    """The items of one quadrant, or those without one."""

    title: str
    """Name of the quadrant."""
    anchor: str
    """Id of its heading."""
    items: tuple[ItemView, ...]
    """Its items, at least one, in the plan's order."""


class View(NamedTuple):
    """What the content page shows."""

    head: Head
    """Title and description."""
    summary: str
    """The quadrant in one sentence; empty without content."""
    quadrants: tuple[QuadrantCell, ...]
    """The four quadrants, row by row; empty without content."""
    unplaced: QuadrantCell | None
    """What has no quadrant; None where all items have one."""
    coverage: tuple[CoverageTable, ...]
    """Quadrants by persona; empty without content or personas."""
    coverage_gaps: tuple[Group, ...]
    """The empty cells of that."""
    pillars: tuple[Group, ...]
    """Items by pillar; empty where none has one."""
    formats: tuple[Group, ...]
    """Items by format; empty where none has one."""
    campaigns: tuple[CampaignView, ...]
    """Campaigns in the plan's order."""
    missing: tuple[Group, ...]
    """What items and campaigns do not say yet."""
    sections: tuple[Section, ...]
    """All items, quadrant by quadrant."""
    gaps: tuple[Gap, ...]
    """What to add where there is no content yet."""


def view(context: Context) -> View:
    """Return what the content page shows."""
    say, plan = context.words.say, context.plan
    items = tuple(plan.content.values())
    placed = by_quadrant(items)
    of_content = {each.id: content_lacks(plan, each) for each in items}
    of_campaigns = {each.id: campaign_lacks(plan, each) for each in plan.campaigns.values()}
    no_content = Gap(say("No content yet."), say("Add the first item under `content:`."))
    return View(
        head=head(context, say("Content"), say("What we say, to whom, and what for.")),
        summary=summary(context, placed),
        quadrants=quadrant_cells(context, placed) if items else (),
        unplaced=cell(context, None, placed) if None in placed else None,
        coverage=coverage_tables(context) if items else (),
        coverage_gaps=tuple(coverage_gaps(context)) if items else (),
        pillars=_groups(context, ((context.text(item.pillar), item) for item in items)),
        formats=_groups(
            context, ((format_words(context, (e.format,) if e.format else ()), e) for e in items)
        ),
        campaigns=tuple(
            campaign_view(context, each, of_campaigns[each.id]) for each in plan.campaigns.values()
        ),
        missing=tuple(_missing(context, of_content, of_campaigns)),
        sections=tuple(_sections(context, placed, of_content)),
        gaps=() if items else (no_content,),
    )


def _groups(context: Context, named: Iterable[tuple[str, Content]]) -> tuple[Group, ...]:
    """Return items by a name, the most frequent first; those without one are no group."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, item in named:
        if name:
            found.setdefault(name, []).append(("content", item.id))
    ordered = sorted(found.items(), key=lambda pair: -len(pair[1]))
    return tuple(group(context, name, entities) for name, entities in ordered)


def _missing(
    context: Context,
    of_content: Mapping[str, tuple[ContentLack, ...]],
    of_campaigns: Mapping[str, tuple[CampaignLack, ...]],
) -> Iterator[Group]:
    yield from missing_groups(context, "content", MISSING, of_content)
    yield from missing_groups(context, "campaign", MISSING_OF_CAMPAIGNS, of_campaigns)


def _sections(
    context: Context, placed: Placed, lacks: Mapping[str, tuple[ContentLack, ...]]
) -> Iterator[Section]:
    for quadrant in (*Quadrant, None):
        if quadrant in placed:
            items = tuple(item_view(context, each, lacks[each.id]) for each in placed[quadrant])
            yield Section(quadrant_title(context, quadrant), quadrant_anchor(quadrant), items)

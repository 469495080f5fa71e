"""What content there is for whom, and what each item and campaign does not say yet."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.content import Campaign, Content, Quadrant
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = [
    "CampaignLack",
    "ContentLack",
    "PersonaContent",
    "by_persona",
    "by_quadrant",
    "campaign_lacks",
    "content_lacks",
    "publishing",
    "readers_of",
]


class ContentLack(enum.Enum):
    """What a content item does not say yet."""

    QUADRANT = "quadrant"
    """What it does to its reader."""
    MESSAGE = "message"
    """What it says."""
    ACTION = "action"
    """What the reader should do."""
    FORMAT = "format"
    """Its format."""
    LANGUAGES = "languages"
    """Languages it is made in."""
    PERSONAS = "personas"
    """To whom."""
    OBJECTIVES = "objectives"
    """What for."""
    PILLAR = "pillar"
    """The theme it belongs to."""
    TACTIC = "tactic"
    """A tactic that publishes it."""


class CampaignLack(enum.Enum):
    """What a campaign does not say yet."""

    WHY = "why"
    """Why we run it."""
    PERIOD = "period"
    """When it runs."""
    PARTS = "parts"
    """Content or tactics that belong to it."""


class PersonaContent(NamedTuple):
    """The content there is for one persona."""

    persona: str
    """Id of the persona."""
    items: Mapping[Quadrant | None, tuple[Content, ...]]
    """Items for them and not for everybody, by quadrant, as `by_quadrant` returns them."""
    for_all: Mapping[Quadrant | None, tuple[Content, ...]]
    """Items for everybody; the same for each persona."""

    def has(self, quadrant: Quadrant) -> bool:
        """Tell whether there is anything of a quadrant for them."""
        return quadrant in self.items or quadrant in self.for_all


def by_quadrant(items: tuple[Content, ...]) -> Mapping[Quadrant | None, tuple[Content, ...]]:
    """Return items by quadrant, unplaced ones under None; a quadrant without any has no entry."""
    found: dict[Quadrant | None, list[Content]] = {}
    for item in items:
        found.setdefault(item.quadrant, []).append(item)
    return {quadrant: tuple(each) for quadrant, each in found.items()}


def by_persona(plan: Plan) -> tuple[PersonaContent, ...]:
    """Return the content for each persona we speak to, in the plan's order."""
    found: dict[str, list[Content]] = {}
    for_all: list[Content] = []
    for item in plan.content.values():
        readers = readers_of(plan, item)
        if not readers:
            for_all.append(item)
        for name in readers:
            found.setdefault(name, []).append(item)
    shared = by_quadrant(tuple(for_all))
    return tuple(
        PersonaContent(each.id, by_quadrant(tuple(found.get(each.id, ()))), shared)
        for each in plan.addressed
    )


def readers_of(plan: Plan, item: Content) -> frozenset[str]:
    """Return whom an item is for: those it names and those whom a tactic brings it; none: all."""
    if not item.personas:
        return frozenset()
    brought = (name for tactic in publishing(plan, item) for name in tactic.personas)
    return frozenset((*item.personas, *brought))


def publishing(plan: Plan, item: Content) -> tuple[Tactic, ...]:
    """Return the tactics that publish an item; what was given up publishes nothing."""
    tactics = plan.tactics_of_content.get(item.id, ())
    return tuple(each for each in tactics if each.status is not TacticStatus.DROPPED)


def content_lacks(plan: Plan, item: Content) -> tuple[ContentLack, ...]:
    """Return what an item does not say yet, in the order of `ContentLack`."""
    said: Mapping[ContentLack, object] = {
        ContentLack.TACTIC: publishing(plan, item),
        **{lack: not plan.lacks(item, lack.value) for lack in FIELDS},
    }
    return tuple(lack for lack in ContentLack if not said[lack])


FIELDS = tuple(lack for lack in ContentLack if lack is not ContentLack.TACTIC)
"""What is missing where a field of that name is empty."""


def campaign_lacks(plan: Plan, campaign: Campaign) -> tuple[CampaignLack, ...]:
    """Return what a campaign does not say yet, in the order of `CampaignLack`."""
    name = campaign.id
    said: Mapping[CampaignLack, object] = {
        CampaignLack.WHY: not plan.lacks(campaign, "why"),
        CampaignLack.PERIOD: campaign.period,
        CampaignLack.PARTS: name in plan.content_of_campaign or name in plan.tactics_of_campaign,
    }
    return tuple(lack for lack in CampaignLack if not said[lack])

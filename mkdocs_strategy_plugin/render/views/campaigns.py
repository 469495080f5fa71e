"""Campaigns: content and tactics that belong together for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import CampaignLack
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.views.common import Fact, known, owners, trusted
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.content import Campaign
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["CampaignView", "campaign_view"]

LACKING = {
    CampaignLack.WHY: N_("why"),
    CampaignLack.PERIOD: N_("period"),
    CampaignLack.PARTS: N_("content or tactic that belongs to it"),
}
"""What a campaign does not say yet, as one of a list."""


class CampaignView(NamedTuple):
    """One campaign."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    why: Markup
    """Why we run it; empty where not said."""
    facts: tuple[Fact, ...]
    """Its period, content, tactics and owner, as far as they are said."""
    note: Markup
    """The author's note."""
    lacks: str
    """What it does not say yet, as a list in words; empty for nothing."""


def campaign_view(
    context: Context, campaign: Campaign, lacks: Iterable[CampaignLack]
) -> CampaignView:
    """Return one campaign.

    Args:
        context: What the page is made from.
        campaign: The campaign.
        lacks: What it does not say yet.
    """
    words = context.words
    return CampaignView(
        anchor=anchor("campaign", campaign.id, plan=context.prefix),
        title=context.name(campaign),
        why=trusted(context.blocks(campaign.why)),
        facts=_facts(context, campaign),
        note=trusted(context.blocks(campaign.note)),
        lacks=words.listing([words.say(LACKING[lack]) for lack in lacks]),
    )


def _facts(context: Context, campaign: Campaign) -> tuple[Fact, ...]:
    say, plan = context.words.say, context.plan
    items = plan.content_of_campaign.get(campaign.id, ())
    tactics = plan.tactics_of_campaign.get(campaign.id, ())
    period = campaign.period
    return known(
        Fact(say("Period"), context.words.period(period) if period else ""),
        Fact(say("Content"), links=tuple(context.link("content", each.id) for each in items)),
        Fact(say("Tactics"), links=tuple(context.link("tactic", each.id) for each in tactics)),
        Fact(say("Code"), campaign.code or ""),
        Fact(say("Owner"), owners(context, campaign)),
    )

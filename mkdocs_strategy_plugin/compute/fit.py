"""How well each channel fits its plan."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.fit_parts import (
    Ground,
    audience,
    content,
    goals,
    ground_of,
    measures,
)
from mkdocs_strategy_plugin.compute.fit_records import ChannelFit, FitPart, PartKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["channel_fit", "channel_fits"]

LEAST_KNOWN = 0.5
"""Share of the weights that must be known before there is a fit."""


def channel_fits(plan: Plan, as_of: dt.date) -> Mapping[str, ChannelFit]:
    """Return the fit of every channel of `plan`, by its id, in the plan's order.

    Args:
        plan: The plan.
        as_of: The day; platforms begin and cease to report metrics.

    Source:
        docs/reference/figures.md#fit
    """
    ground = ground_of(plan, as_of)
    return {channel.id: channel_fit(channel, ground) for channel in plan.channels.values()}


def channel_fit(channel: Channel, ground: Ground) -> ChannelFit:
    """Return the fit of one channel, from what `ground_of` has gathered."""
    weights = ground.plan.settings.fit
    found = {
        PartKind.AUDIENCE: (weights.audience, audience(channel, ground)),
        PartKind.CONTENT: (weights.content, content(channel, ground)),
        PartKind.MEASURES: (weights.measures, measures(channel, ground)),
        PartKind.GOALS: (weights.goals, goals(channel, ground)),
    }
    whole = math.fsum(max(weight, 0) for weight, _ in found.values())
    known = math.fsum(max(weight, 0) for weight, evidence in found.values() if evidence)
    return ChannelFit(
        channel=channel.id,
        parts=tuple(
            FitPart(kind, 100 * max(weight, 0) / known if evidence and known else 0.0, evidence)
            for kind, (weight, evidence) in found.items()
        ),
        is_known=known > 0 and known >= LEAST_KNOWN * whole,
    )

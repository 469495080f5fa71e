"""Channels that fit their plan badly, in the words of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.fit import channel_fit
from mkdocs_strategy_plugin.compute.fit_parts import ground_of
from mkdocs_strategy_plugin.compute.fit_records import EvidenceKind, FitBand

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.compute.fit_records import ChannelFit
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["poor_fits"]


def poor_fits(
    channels: Iterable[Channel], *, among: Iterable[Channel], plan: Plan, as_of: dt.date
) -> Iterator[tuple[Channel, str]]:
    """Yield each channel that fits badly with a half sentence that says so.

    Args:
        channels: Those in question.
        among: All that are in use; where the fit of one is known, an unknown one is bad too.
        plan: The plan.
        as_of: The day.
    """
    ground = ground_of(plan, as_of)
    is_known = any(channel_fit(each, ground).is_known for each in among)
    for channel in channels:
        fit = channel_fit(channel, ground)
        if fit.band is FitBand.WEAK or (is_known and fit.band is FitBand.UNKNOWN):
            yield channel, _fitting(fit)


def _fitting(fit: ChannelFit) -> str:
    if fit.points is None:
        return "whether it fits is not known"
    costs = listed(
        f"{COSTS[each.evidence.kind]} {each.evidence.name}".strip() for each in fit.costs
    )
    return f"fits with {fit.points} of 100 points only; most is lost by {costs}"


COSTS = {
    EvidenceKind.PERSONA: "persona",
    EvidenceKind.FORMAT: "the format",
    EvidenceKind.LANGUAGE: "the language",
    EvidenceKind.METRIC: "metric",
    EvidenceKind.STAGE: "stage",
}
"""How a message names what keeps a fit from being higher."""

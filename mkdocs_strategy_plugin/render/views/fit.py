"""The fit of a channel as a sum of its parts, and what would change the answer."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.fit_records import EvidenceKind, FitBand, PartKind
from mkdocs_strategy_plugin.render.charts.fit_bar import fit_bar
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.fit_evidence import (
    evidence_groups,
    evidence_link,
    part_gap,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.fit_records import ChannelFit, Cost, FitPart
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import Gap
    from mkdocs_strategy_plugin.render.views.fit_evidence import EvidenceGroup

__all__ = ["FitMark", "FitView", "PartView", "fit_mark", "fit_rule", "fit_view"]

BANDS: Mapping[FitBand, str] = MappingProxyType(
    {
        FitBand.STRONG: N_("strong"),
        FitBand.FAIR: N_("fair"),
        FitBand.WEAK: N_("weak"),
        FitBand.UNKNOWN: N_("not known"),
    }
)
"""A fit in a word."""

PARTS: Mapping[PartKind, str] = MappingProxyType(
    {
        PartKind.AUDIENCE: N_("Audience"),
        PartKind.CONTENT: N_("Content"),
        PartKind.MEASURES: N_("Measures"),
        PartKind.GOALS: N_("Goals"),
    }
)
"""What each part looks at."""

CHANGES: Mapping[EvidenceKind, str] = MappingProxyType(
    {
        EvidenceKind.PERSONA: N_("{name} using it every day"),
        EvidenceKind.FORMAT: N_("content in another format than {name}"),
        EvidenceKind.LANGUAGE: N_("content there in {name}"),
        EvidenceKind.METRIC: N_("a KPI that it reports in place of {name}"),
        EvidenceKind.STAGE: N_("a platform that is strong for {name}"),
    }
)
"""What would raise a fit."""

MOST_CHANGES = 4
"""What is named of things that would raise a fit alike."""


class FitMark(NamedTuple):
    """A fit at a glance."""

    points: str
    """0 to 100; empty where it is not known."""
    word: str
    """Its band in words."""
    bar: Markup
    """The points as a bar; empty where they are not known."""


class PartView(NamedTuple):
    """One of the four parts."""

    name: str
    """What it looks at."""
    points: str
    """What it brings, of how many; empty where there is nothing to measure."""
    bar: Markup
    """The same as a bar."""
    groups: tuple[EvidenceGroup, ...]
    """What it was worked out from; empty where that is folded."""
    gap: Gap | None
    """What is missing where there is nothing to measure."""


class FitView(NamedTuple):
    """The fit of one channel."""

    mark: FitMark
    """The fit at a glance."""
    parts: tuple[PartView, ...]
    """The parts that add up to it."""
    shift: str
    """That weights went to other parts; empty where none did."""
    change: str
    """What would raise it most; empty where nothing would."""


def fit_rule(context: Context) -> str:
    """Return what a fit is made of, in one sentence."""
    words, weights = context.words, context.plan.settings.fit
    return words.say(
        "Fit is a number from 0 to 100: audience {audience}, content {content}, measures "
        "{measures} and goals {goals}. It is strong from 70 and fair from 40; what cannot be "
        "measured is left out, and its weight goes to the rest.",
        audience=words.number(weights.audience),
        content=words.number(weights.content),
        measures=words.number(weights.measures),
        goals=words.number(weights.goals),
    )


def fit_mark(context: Context, fit: ChannelFit) -> FitMark:
    """Return a fit at a glance."""
    word = context.words.say(BANDS[fit.band])
    if fit.points is None:
        return FitMark("", word, Markup())
    bar = trusted(fit_bar(fit.points, has_bounds=True))
    return FitMark(context.words.number(fit.points), word, bar)


def fit_view(context: Context, channel: Channel, fit: ChannelFit, *, is_brief: bool) -> FitView:
    """Return the fit of a channel.

    Args:
        context: The page.
        channel: The channel.
        fit: Its fit.
        is_brief: Leave the evidence out: there are too many channels to tell it of each.
    """
    return FitView(
        mark=fit_mark(context, fit),
        parts=tuple(_parts(context, channel, fit, is_brief=is_brief)),
        shift=_shift(context, fit),
        change=_change(context, fit),
    )


def _parts(
    context: Context, channel: Channel, fit: ChannelFit, *, is_brief: bool
) -> Iterator[PartView]:
    for part in fit.parts:
        share, name = part.share, context.words.say(PARTS[part.kind])
        if share is None:
            yield PartView(name, "", Markup(), (), part_gap(context, channel, part.kind))
        elif part.most:
            bar = trusted(fit_bar(round(100 * share)))
            groups = () if is_brief else tuple(evidence_groups(context, part))
            yield PartView(name, _points(context, part), bar, groups, None)


def _shift(context: Context, fit: ChannelFit) -> str:
    is_unknown = any(part.share is None for part in fit.parts)
    if not is_unknown or not any(part.most for part in fit.parts):
        return ""
    return context.words.say("The weight of what is not known went to the other parts.")


def _points(context: Context, part: FitPart) -> str:
    return context.words.say(
        "{points} of {most}",
        points=_number(context, part.points or 0.0),
        most=_number(context, part.most),
    )


def _number(context: Context, points: float) -> str:
    tenths = round(points, 1)
    return context.words.number(tenths, 0 if tenths == round(tenths) else 1)


def _change(context: Context, fit: ChannelFit) -> str:
    words, costs = context.words, fit.costs
    if not costs:
        return ""
    named = [_changed(context, cost) for cost in costs[:MOST_CHANGES]]
    if len(costs) > MOST_CHANGES:
        rest = len(costs) - MOST_CHANGES
        named.append(words.count("{number} more", "{number} more", rest))
    points = _number(context, costs[0].points)
    if len(costs) == 1:
        return words.say("+{points}: {change}.", change=named[0], points=points)
    return words.say("+{points} each: {changes}.", changes=words.enumeration(named), points=points)


def _changed(context: Context, cost: Cost) -> str:
    name = evidence_link(context, cost.evidence).text
    return context.words.say(CHANGES[cost.evidence.kind], name=name)

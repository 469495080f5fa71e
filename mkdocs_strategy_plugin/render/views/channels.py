"""The channel matrix: where, and why there?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.best_hours import presence
from mkdocs_strategy_plugin.compute.fit import channel_fits
from mkdocs_strategy_plugin.model.channel import Decision
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.channel_hours import hours_view
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    duration_words,
    format_words,
    head,
    known,
    label,
    owners,
    rate_words,
    trusted,
)
from mkdocs_strategy_plugin.render.views.facets import DECISIONS, channel_facets
from mkdocs_strategy_plugin.render.views.fit import fit_rule, fit_view
from mkdocs_strategy_plugin.render.views.groups import missing_groups
from mkdocs_strategy_plugin.render.views.load import load_words
from mkdocs_strategy_plugin.render.views.matrix import column_groups, folded, rows
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.fit_records import ChannelFit
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.platform import Platform
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.channel_hours import HoursView
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.facets import Facet
    from mkdocs_strategy_plugin.render.views.fit import FitView
    from mkdocs_strategy_plugin.render.views.groups import Group
    from mkdocs_strategy_plugin.render.views.matrix import ColumnGroup, MatrixRow

__all__ = ["ChannelView", "View", "in_order", "view"]

MOST_IN_FULL = 40
"""Channels whose fit is told with all its evidence, and whose hours as a picture."""

DECIDED = {
    Decision.USE: N_("in use"),
    Decision.TEST: N_("being tested"),
    Decision.UNDECIDED: N_("undecided"),
    Decision.STOP: N_("stopped"),
    Decision.AVOID: N_("avoided"),
}
"""What is done with channels, after their number."""

LACKING = {"decision": N_("decision"), "why": N_("why"), "cadence": N_("cadence")}
"""What a channel does not say yet, as one of a list."""

MISSING = {
    "decision": (
        N_("No decision yet"),
        N_("Add `decision:` to each of them: use, test, stop or avoid."),
    ),
    "why": (N_("No why yet"), N_("Add `why:` to each of them.")),
    "cadence": (N_("No cadence yet"), N_("Add `cadence:` to each of them.")),
}
"""What channels lack, and what to write."""


class ChannelView(NamedTuple):
    """One channel."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    decision: str
    """What is done with it."""
    byline: str
    """Its platform and media, as far as they are known."""
    why: Markup
    """Why this channel and not another."""
    role: Markup
    """What it is for."""
    note: Markup
    """The author's note."""
    fit: FitView
    """How well it fits, and why."""
    hours: HoursView | None
    """When the audience is there; None where that is not known."""
    facts: tuple[Fact, ...]
    """Cadence, owner, tactics and the like, and what it does not say yet."""
    details: tuple[Fact, ...]
    """Formats, languages and metrics, which are looked up."""


class View(NamedTuple):
    """What the channels page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How many channels there are, and what was decided, in one sentence; empty for none."""
    folded: str
    """What to know where the matrix lists personas instead of a column for each; else empty."""
    groups: tuple[ColumnGroup, ...]
    """Columns of the matrix: personas, stages and quadrants, as far as there are any."""
    rows: tuple[MatrixRow, ...]
    """Rows of the matrix, those in use first."""
    facets: tuple[Facet, ...]
    """What these rows can be narrowed down by."""
    fit_rule: str
    """What a fit is made of; empty without channels."""
    missing: tuple[Group, ...]
    """What channels do not say yet, each gap once."""
    channels: tuple[ChannelView, ...]
    """The channels in the same order."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the channels page shows."""
    say = context.words.say
    channels = in_order(context.plan.channels.values())
    fits = channel_fits(context.judged, context.figures.as_of)
    matrix = tuple(rows(context, channels, fits))
    lacks = {each.id: tuple(_lacks(context, each)) for each in channels}
    no_channels = Gap(say("No channels yet."), say("Add the first one under `channels:`."))
    return View(
        head=head(context, say("Channels"), say("Where we speak, for whom, and why there.")),
        summary=_summary(context, channels),
        folded=folded(context),
        groups=column_groups(context),
        rows=matrix,
        facets=channel_facets(context, (row.marks for row in matrix)),
        fit_rule=fit_rule(context) if channels else "",
        missing=tuple(missing_groups(context, "channel", MISSING, lacks)),
        channels=tuple(_channels(context, channels, fits, lacks)),
        gaps=() if channels else (no_channels,),
    )


def in_order(channels: Iterable[Channel]) -> list[Channel]:
    """Return channels, those in use first."""
    return sorted(channels, key=lambda channel: DECISIONS.index(channel.decision))


def _summary(context: Context, channels: Sequence[Channel]) -> str:
    words, found = context.words, Counter(channel.decision for channel in channels)
    if not found:
        return ""
    said = [
        f"{words.number(found[each])} {words.say(DECIDED[each])}"
        for each in DECISIONS
        if found[each]
    ]
    return words.count(
        "{number} channel: {parts}.",
        "{number} channels: {parts}.",
        len(channels),
        parts=words.listing(said),
    )


def _channels(
    context: Context,
    channels: Sequence[Channel],
    fits: Mapping[str, ChannelFit],
    lacks: Mapping[str, tuple[str, ...]],
) -> Iterator[ChannelView]:
    is_brief = len(channels) > MOST_IN_FULL
    found = presence(context.plan, context.figures.as_of)
    for channel in channels:
        fit = fit_view(context, channel, fits[channel.id], is_brief=is_brief)
        hours = hours_view(context, channel, found, is_brief=is_brief)
        yield _channel(context, channel, fit, hours, lacks=lacks[channel.id])


def _channel(
    context: Context,
    channel: Channel,
    fit: FitView,
    hours: HoursView | None,
    *,
    lacks: tuple[str, ...],
) -> ChannelView:
    words = context.words
    return ChannelView(
        anchor=anchor("channel", channel.id, plan=context.prefix),
        title=context.name(channel),
        decision=label(context, channel.decision),
        byline=_byline(context, channel),
        why=trusted(context.blocks(channel.why)),
        role=trusted(context.blocks(channel.role)),
        note=trusted(context.blocks(channel.note)),
        fit=fit,
        hours=hours,
        facts=known(
            *_facts(context, channel),
            Fact(words.say("What would raise its fit most"), fit.change),
            Fact(
                words.say("Not said yet"),
                words.listing([words.say(LACKING[each]) for each in lacks]),
            ),
        ),
        details=_details(context, channel),
    )


def _byline(context: Context, channel: Channel) -> str:
    platform = context.plan.platform_of(channel)
    media = label(context, channel.media) if channel.media else ""
    return " · ".join(part for part in (context.name(platform) if platform else "", media) if part)


@part
def _facts(context: Context, channel: Channel) -> tuple[Fact, ...]:
    say, plan = context.words.say, context.plan
    tactics = plan.tactics_of_channel.get(channel.id, ())
    items = plan.content_of_channel.get(channel.id, ())
    return (
        Fact(say("Code"), channel.code or ""),
        Fact(say("Owner"), owners(context, channel)),
        Fact(say("Cadence promised"), rate_words(context, channel.cadence)),
        Fact(say("Capacity"), rate_words(context, channel.capacity)),
        Fact(say("Planned frequency"), load_words(context, channel)),
        Fact(say("Answers within"), duration_words(context, channel.response_time)),
        Fact(
            say("KPI of the response time"),
            links=(context.link("kpi", channel.response_kpi),) if channel.response_kpi else (),
        ),
        Fact(say("Tactics"), links=tuple(context.link("tactic", each.id) for each in tactics)),
        Fact(say("Content"), links=tuple(context.link("content", each.id) for each in items)),
        Fact(say("Address"), links=(Link(channel.url, channel.url),) if channel.url else ()),
    )


@part
def _details(context: Context, channel: Channel) -> tuple[Fact, ...]:
    words, platform = context.words, context.plan.platform_of(channel)
    say, formats = words.say, channel.formats or (platform.formats if platform else ())
    return known(
        Fact(say("Formats"), format_words(context, formats)),
        Fact(say("Languages"), words.listing([words.language_name(c) for c in channel.languages])),
        Fact(say("Reports"), _reports(context, platform)),
        Fact(say("Does not report"), _proxies(context, platform)),
        Fact(
            say("About the platform"),
            trusted(context.inline(platform.notes)) if platform else "",
        ),
    )


def _reported(context: Context, platform: Platform) -> tuple[str, ...]:
    """Return the metrics that a platform reports on the day of the figures."""
    day = context.figures.as_of
    return tuple(
        report.metric
        for report in platform.reports or ()
        if not (report.until and report.until.end < day)
        and not (report.since and report.since.start > day)
    )


def _reports(context: Context, platform: Platform | None) -> str:
    names = _reported(context, platform) if platform else ()
    return context.words.listing([_metric(context, name) for name in names])


def _proxies(context: Context, platform: Platform | None) -> str:
    if platform is None:
        return ""
    reported = _reported(context, platform)
    return "; ".join(
        context.words.say(
            "{metric} (stands in: {proxies})",
            metric=_metric(context, metric),
            proxies=context.words.listing([_metric(context, name) for name in proxies]),
        )
        for metric, proxies in platform.proxies.items()
        if metric not in reported
    )


def _metric(context: Context, name: str) -> str:
    metric = context.plan.metrics.get(name)
    return context.name(metric) if metric else name


def _lacks(context: Context, channel: Channel) -> Iterator[str]:
    """Yield the fields that a channel should have and has not."""
    if channel.decision is Decision.UNDECIDED:
        yield "decision"
    if context.plan.lacks(channel, "why"):
        yield "why"
    if channel.decision is Decision.USE and context.plan.lacks(channel, "cadence"):
        yield "cadence"

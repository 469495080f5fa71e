"""What a part of a channel's fit was worked out from, in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.fit_parts import ACTIVITIES, BY_PROXY
from mkdocs_strategy_plugin.compute.fit_records import Evidence, EvidenceKind, PartKind
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import Gap, format_words
from mkdocs_strategy_plugin.render.views.groups import some
from mkdocs_strategy_plugin.render.views.labels import LABELS
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.fit_records import FitPart
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["EvidenceGroup", "evidence_groups", "evidence_link", "part_gap"]

PRESENCE: Mapping[float, str] = MappingProxyType(
    {
        **{
            share: LABELS[activity] if activity else N_("Not known how often")
            for activity, share in ACTIVITIES.items()
        },
        0.0: N_("Not named by"),
    }
)
"""How much a persona is there."""

SAID: Mapping[tuple[EvidenceKind, float], str] = MappingProxyType(
    {
        (EvidenceKind.FORMAT, 1.0): N_("Takes"),
        (EvidenceKind.FORMAT, 0.0): N_("Does not take"),
        (EvidenceKind.LANGUAGE, 0.0): N_("Does not speak"),
        (EvidenceKind.METRIC, 1.0): N_("Reported"),
        (EvidenceKind.METRIC, BY_PROXY): N_("By proxy"),
        (EvidenceKind.METRIC, 0.0): N_("Not reported"),
        (EvidenceKind.STAGE, 1.0): N_("Strong for"),
        (EvidenceKind.STAGE, 0.0): N_("Not strong for"),
        **{(EvidenceKind.PERSONA, share): said for share, said in PRESENCE.items()},
    }
)
"""What a channel has of a piece of evidence."""

NOTHING: Mapping[PartKind, tuple[str, str]] = MappingProxyType(
    {
        PartKind.AUDIENCE: (
            N_("No target persona names the services they use."),
            N_("Add `media:` to personas."),
        ),
        PartKind.CONTENT: (
            N_("There is no content for the target personas."),
            N_("Add it under `content:`."),
        ),
        PartKind.MEASURES: (
            N_("No primary KPI has a metric that a platform reports."),
            N_("Give one such a metric."),
        ),
        PartKind.GOALS: (
            N_("No objective serves a stage of the funnel."),
            N_("Add `stage:` to goals."),
        ),
    }
)
"""What the plan lacks where a part has nothing to measure, and what to write."""

SILENT: Mapping[PartKind, tuple[str, str]] = MappingProxyType(
    {
        PartKind.MEASURES: (
            N_("Nobody has said what its platform reports."),
            N_("Add `reports:` to platform `{name}`."),
        ),
        PartKind.GOALS: (
            N_("Nobody has said what its platform is strong for."),
            N_("Add `strong_for:` to platform `{name}`."),
        ),
    }
)
"""What a platform does not say, and what to write."""

MOST_NAMES = 4
"""Names in a group before it stops."""

ORDER = tuple(SAID)
"""Groups of a part from what the channel has most of to what it has not."""


class EvidenceGroup(NamedTuple):
    """Pieces of evidence of which a channel has as much."""

    word: str
    """How much."""
    links: tuple[Link, ...]
    """Of what: the first of them."""
    more: str
    """How many are not named; empty where all are."""


def evidence_groups(context: Context, part: FitPart) -> Iterator[EvidenceGroup]:
    """Yield the evidence of a part, grouped by how much the channel has of it."""
    found: dict[tuple[EvidenceKind, float], list[Evidence]] = {}
    for each in part.evidence:
        found.setdefault((each.kind, each.share), []).append(each)
    for key in sorted(found, key=lambda each: (-each[1], ORDER.index(each))):
        shown, more = some(context, found[key], MOST_NAMES)
        links = tuple(_shown(context, each, part) for each in shown)
        yield EvidenceGroup(context.words.say(SAID[key]), links, more)


def _shown(context: Context, evidence: Evidence, part: FitPart) -> Link:
    link = evidence_link(context, evidence)
    if part.kind is not PartKind.CONTENT or len(part.evidence) == 1:
        return link
    share = context.words.percent(evidence.weight, 0)
    return Link(context.words.say("{name} ({share})", name=link.text, share=share), link.href)


def evidence_link(context: Context, evidence: Evidence) -> Link:
    """Return what a piece of evidence is, with its address where it has one."""
    words, name = context.words, evidence.name
    if evidence.kind is EvidenceKind.PERSONA:
        return context.link("persona", name)
    if evidence.kind is EvidenceKind.FORMAT:
        said = format_words(context, [name]) if name else words.say("content without a format")
        return Link(said, None)
    if evidence.kind is EvidenceKind.LANGUAGE:
        codes = name.split(", ")
        return Link(words.enumeration([words.language_name(each) for each in codes]), None)
    if evidence.kind is EvidenceKind.STAGE:
        return Link(context.stage(name), None)
    metric = context.plan.metrics.get(name)
    return Link(context.name(metric) if metric else name, None)


def part_gap(context: Context, channel: Channel, kind: PartKind) -> Gap:
    """Return what is missing where a part has nothing to measure."""
    say, platform = context.words.say, context.plan.platform_of(channel)
    asked = {
        PartKind.MEASURES: platform.reports if platform else None,
        PartKind.GOALS: platform.strong_for if platform else None,
    }
    if kind in asked and asked[kind] is None:
        text, hint = SILENT[kind]
        return Gap(say(text), say(hint, name=channel.platform or channel.id))
    text, hint = NOTHING[kind]
    return Gap(say(text), say(hint))

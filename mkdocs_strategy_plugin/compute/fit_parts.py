"""The evidence behind each part of a channel's fit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import readers_of
from mkdocs_strategy_plugin.compute.fit_records import Evidence, EvidenceKind
from mkdocs_strategy_plugin.compute.targeted import targeted
from mkdocs_strategy_plugin.model.persona import Activity, Priority

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.platform import Platform

__all__ = [
    "ACTIVITIES",
    "BY_PROXY",
    "Ground",
    "audience",
    "content",
    "goals",
    "ground_of",
    "measures",
]

ACTIVITIES = {
    Activity.DAILY: 1.0,
    Activity.WEEKLY: 0.7,
    Activity.MONTHLY: 0.4,
    Activity.RARELY: 0.15,
    None: 0.5,
}
"""How much a persona is there; None: the service is named without saying how often."""
PRIORITIES = {Priority.PRIMARY: 3, Priority.SECONDARY: 2, Priority.TERTIARY: 1, None: 2}
"""Weight of a persona; None: no priority."""
BY_PROXY = 0.5
"""What a metric counts that only a proxy stands in for."""


class Ground(NamedTuple):
    """What the fits of all channels are worked out from, gathered once."""

    plan: Plan
    """The plan."""
    absent: tuple[Evidence, ...]
    """Target personas with known media, as one by one they are on a channel nobody names."""
    users: Mapping[str, Mapping[int, Evidence]]
    """Those who name a service, by the service and by their position in `absent`."""
    content: Mapping[tuple[str, frozenset[str]], float]
    """Content for the target personas by format and languages, as shares of all of it."""
    metrics: Mapping[str, int]
    """Number of primary KPIs by metric; only metrics that any platform reports."""
    proxied: Mapping[tuple[str, str], int]
    """How many of them have a proxy, by channel and metric."""
    reported: Mapping[str, frozenset[str]]
    """Metrics that a platform reports, by the platform; one that does not say has no entry."""
    stages: tuple[str, ...]
    """Stages that have an objective, in the funnel's order."""


def ground_of(plan: Plan, as_of: dt.date) -> Ground:
    """Return what the fits of all channels of `plan` on one day are worked out from."""
    personas = targeted(plan)
    absent, users = _whereabouts([each for each in personas if each.media])
    reported = {
        platform.id: frozenset(_reported(platform, as_of))
        for platform in plan.platforms.values()
        if platform.reports is not None
    }
    every = frozenset().union(*reported.values())
    measures = [(metric, proxied) for metric, proxied in plan.primary_measures if metric in every]
    return Ground(
        plan=plan,
        absent=absent,
        users=users,
        content=_shares(_made_for(plan, {each.id for each in personas})),
        metrics=Counter(metric for metric, _ in measures),
        proxied=Counter((channel, metric) for metric, proxied in measures for channel in proxied),
        reported=reported,
        stages=plan.served_stages,
    )


def _whereabouts(
    personas: Sequence[Persona],
) -> tuple[tuple[Evidence, ...], Mapping[str, Mapping[int, Evidence]]]:
    """Return personas as if they were nowhere, and where they are, by service."""
    whole = sum(PRIORITIES[each.priority] for each in personas)
    absent = tuple(
        Evidence(EvidenceKind.PERSONA, each.id, PRIORITIES[each.priority] / whole, 0.0)
        for each in personas
    )
    users: dict[str, dict[int, Evidence]] = {}
    for position, persona in enumerate(personas):
        for service, use in persona.media.items():
            present = absent[position]._replace(share=ACTIVITIES[use.activity])
            users.setdefault(service, {})[position] = present
    return absent, users


def _made_for(plan: Plan, personas: set[str]) -> Iterator[Content]:
    """Yield the items for these personas, and those for everybody."""
    for item in plan.content.values():
        readers = readers_of(plan, item)
        if not readers or not readers.isdisjoint(personas):
            yield item


def _shares(content: Iterable[Content]) -> Mapping[tuple[str, frozenset[str]], float]:
    counts = Counter((each.format or "", frozenset(each.languages)) for each in content)
    return {key: count / counts.total() for key, count in counts.items()}


def _reported(platform: Platform, as_of: dt.date) -> Iterator[str]:
    for report in platform.reports or ():
        has_begun = not (report.since and report.since.start > as_of)
        if has_begun and not (report.until and report.until.end < as_of):
            yield report.metric


def audience(channel: Channel, ground: Ground) -> tuple[Evidence, ...]:
    """Return how much each target persona is on a channel, else on its platform."""
    found = list(ground.absent)
    for service in (channel.platform or channel.id, channel.id):
        for position, present in ground.users.get(service, {}).items():
            found[position] = present
    return tuple(found)


def content(channel: Channel, ground: Ground) -> tuple[Evidence, ...]:
    """Return what content a channel takes, and what keeps it from the rest."""
    platform = ground.plan.platform_of(channel)
    takes = channel.formats or (platform.formats if platform else ())
    found: Counter[tuple[EvidenceKind, str, float]] = Counter()
    for (form, languages), share in ground.content.items():
        found[_objection(channel, takes, form, languages)] += share  # type: ignore[assignment]
    return tuple(Evidence(kind, name, weight, fits) for (kind, name, fits), weight in found.items())


def _objection(
    channel: Channel, takes: Sequence[str], form: str, languages: frozenset[str]
) -> tuple[EvidenceKind, str, float]:
    """Return what keeps content from a channel, with 0; else its format, with 1."""
    if form and takes and form not in takes:
        return EvidenceKind.FORMAT, form, 0.0
    if languages and channel.languages and languages.isdisjoint(channel.languages):
        return EvidenceKind.LANGUAGE, ", ".join(sorted(languages)), 0.0
    return EvidenceKind.FORMAT, form, 1.0


def measures(channel: Channel, ground: Ground) -> tuple[Evidence, ...]:
    """Return which primary metrics the platform of a channel reports."""
    return tuple(_reporting(channel, ground))


def _reporting(channel: Channel, ground: Ground) -> Iterator[Evidence]:
    """Yield each metric once; twice where only some of its KPIs have a proxy on the channel."""
    reported = ground.reported.get(channel.platform or channel.id)
    whole = sum(ground.metrics.values())
    for metric, count in ground.metrics.items() if reported is not None else ():
        proxied = ground.proxied.get((channel.id, metric), 0)
        if reported and metric in reported:
            yield Evidence(EvidenceKind.METRIC, metric, count / whole, 1.0)
            continue
        for number, share in ((proxied, BY_PROXY), (count - proxied, 0.0)):
            if number:
                yield Evidence(EvidenceKind.METRIC, metric, number / whole, share)


def goals(channel: Channel, ground: Ground) -> tuple[Evidence, ...]:
    """Return for which stages with an objective the platform of a channel is strong."""
    return tuple(_strengths(channel, ground))


def _strengths(channel: Channel, ground: Ground) -> Iterator[Evidence]:
    platform = ground.plan.platform_of(channel)
    if platform is None or platform.strong_for is None:
        return
    weight = 1 / len(ground.stages) if ground.stages else 0.0
    for stage in ground.stages:
        is_strong = ground.plan.is_at_stage(platform.strong_for, stage)
        yield Evidence(EvidenceKind.STAGE, stage, weight, 1.0 if is_strong else 0.0)

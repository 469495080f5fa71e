"""The evidence behind each part of a channel's fit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.fit_records import Evidence, EvidenceKind
from mkdocs_strategy_plugin.model.kpi import Kpi, Tier
from mkdocs_strategy_plugin.model.persona import Activity, PersonaKind, Priority

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.persona import MediaUse, Persona
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.platform import Platform

__all__ = ["Ground", "audience", "content", "goals", "ground_of", "measures", "reports", "targeted"]

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
    as_of: dt.date
    """The day."""
    personas: tuple[tuple[Persona, float], ...]
    """Target personas with known media, and the share of each in all of them."""
    content: Mapping[tuple[str, frozenset[str]], float]
    """Content for the target personas by format and languages, as shares of all of it."""
    kpis: tuple[tuple[Kpi, str], ...]
    """Primary KPIs whose metric any platform reports, each with the id of that metric."""
    stages: tuple[str, ...]
    """Stages that have an objective, in the funnel's order."""


def ground_of(plan: Plan, as_of: dt.date) -> Ground:
    """Return what the fits of all channels of `plan` on one day are worked out from."""
    personas = targeted(plan)
    return Ground(
        plan=plan,
        as_of=as_of,
        personas=tuple(_weighed([each for each in personas if each.media])),
        content=_shares(_made_for(plan.content.values(), {each.id for each in personas})),
        kpis=tuple(_reported_kpis(plan, as_of)),
        stages=_served_stages(plan),
    )


def _weighed(personas: Sequence[Persona]) -> Iterator[tuple[Persona, float]]:
    whole = sum(PRIORITIES[each.priority] for each in personas)
    return ((each, PRIORITIES[each.priority] / whole) for each in personas)


def _made_for(content: Iterable[Content], personas: set[str]) -> Iterator[Content]:
    """Yield the items for these personas; one that names nobody is for all."""
    return (each for each in content if not each.personas or personas.intersection(each.personas))


def _shares(content: Iterable[Content]) -> Mapping[tuple[str, frozenset[str]], float]:
    counts = Counter((each.format or "", frozenset(each.languages)) for each in content)
    return {key: count / counts.total() for key, count in counts.items()}


def _reported_kpis(plan: Plan, as_of: dt.date) -> Iterator[tuple[Kpi, str]]:
    reported = {
        report.metric
        for platform in plan.platforms.values()
        for report in platform.reports or ()
        if reports(platform, report.metric, as_of)
    }
    for kpi in plan.kpis.values():
        metric = plan.metric_of(kpi)
        if kpi.tier is Tier.PRIMARY and metric and metric.id in reported:
            yield kpi, metric.id


def _served_stages(plan: Plan) -> tuple[str, ...]:
    goals = (plan.goals.get(each.goal or "") for each in plan.objectives.values())
    served = {goal.stage for goal in goals if goal}
    return tuple(stage for stage in plan.funnel if stage in served)


def targeted(plan: Plan) -> tuple[Persona, ...]:
    """Return the personas of all objectives; without any, all of them but anti-personas."""
    wanted = {name for objective in plan.objectives.values() for name in objective.who}
    addressed = [
        each for each in plan.personas.values() if each.kind is not PersonaKind.ANTI_PERSONA
    ]
    named = tuple(each for each in addressed if each.id in wanted)
    return named or tuple(addressed)


def reports(platform: Platform, metric: str, as_of: dt.date) -> bool:
    """Tell whether a platform reports a metric on a day."""
    return any(
        report.metric == metric
        and not (report.since and report.since.start > as_of)
        and not (report.until and report.until.end < as_of)
        for report in platform.reports or ()
    )


def audience(channel: Channel, ground: Ground) -> tuple[Evidence, ...]:
    """Return how much each target persona is on a channel."""
    return tuple(_presence(channel, ground))


def _presence(channel: Channel, ground: Ground) -> Iterator[Evidence]:
    for persona, weight in ground.personas:
        use = _use(persona, channel)
        share = ACTIVITIES[use.activity] if use else 0.0
        yield Evidence(EvidenceKind.PERSONA, persona.id, weight, share)


def _use(persona: Persona, channel: Channel) -> MediaUse | None:
    """Return how a persona uses a channel, else its platform."""
    return persona.media.get(channel.id) or persona.media.get(channel.platform or channel.id)


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
    platform = ground.plan.platform_of(channel)
    if platform is None or platform.reports is None:
        return ()
    found: Counter[tuple[str, float]] = Counter()
    for kpi, metric in ground.kpis:
        found[metric, _reporting(kpi, metric, channel, platform, ground.as_of)] += 1
    count = found.total()
    return tuple(
        Evidence(EvidenceKind.METRIC, name, number / count, share)
        for (name, share), number in found.items()
    )


def _reporting(
    kpi: Kpi, metric: str, channel: Channel, platform: Platform, as_of: dt.date
) -> float:
    if reports(platform, metric, as_of):
        return 1.0
    part = kpi.channels.get(channel.id)
    return BY_PROXY if part and part.proxy else 0.0


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

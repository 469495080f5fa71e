"""What a plan's entities have in common, by id: worked out of whole collections and nothing else.

So it is made anew only where one of these has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_strategy_plugin.model.kpi import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = [
    "addressed",
    "by_channel",
    "by_field",
    "by_goal",
    "by_persona",
    "by_title",
    "kpis_by_metric",
    "metric_of",
    "personas_of",
    "primary_measures",
]

Item = TypeVar("Item")


def metric_of(kpi: Kpi, metrics: Mapping[str, Metric]) -> Metric | None:
    """Return what `kpi` measures, its proxy where the whole KPI has one; None if unknown."""
    name = kpi.proxy.metric if kpi.proxy else kpi.metric
    return metrics.get(name) if name else None


def primary_measures(
    kpis: Mapping[str, Kpi], metrics: Mapping[str, Metric]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the metric of each primary KPI that has one, with the channels that have a proxy."""
    primary = (each for each in kpis.values() if each.tier is Tier.PRIMARY)
    measured = ((metric_of(each, metrics), each.channels.items()) for each in primary)
    return tuple(
        (metric.id, tuple(name for name, part in channels if part.proxy))
        for metric, channels in measured
        if metric
    )


def kpis_by_metric(
    kpis: Mapping[str, Kpi], metrics: Mapping[str, Metric]
) -> Mapping[str, tuple[str, ...]]:
    """Group the ids of KPIs by what they measure."""
    measured = ((metric_of(each, metrics), each.id) for each in kpis.values())
    return _grouped((metric.id, name) for metric, name in measured if metric)


def by_field(field: str, entities: Mapping[str, Entity]) -> Mapping[str, tuple[Any, ...]]:
    """Group entities by the ids that a field names, one or several, in their order."""
    named = ((getattr(each, field), each) for each in entities.values())
    return _grouped(
        (name, each)
        for names, each in named
        for name in (names if isinstance(names, tuple) else (names,))
    )


def addressed(personas: Mapping[str, Persona]) -> tuple[Persona, ...]:
    """Return the personas that a strategy speaks to."""
    return tuple(each for each in personas.values() if each.is_addressed)


def by_title(kpis: Mapping[str, Kpi]) -> Mapping[str, tuple[Kpi, ...]]:
    """Group KPIs by their title."""
    return _grouped((str(each.name), each) for each in kpis.values())


def by_goal(kpis: Mapping[str, Kpi]) -> Mapping[str, tuple[Kpi, ...]]:
    """Group KPIs that name no objective by their goal."""
    return _grouped((each.goal, each) for each in kpis.values() if not each.objective)


def by_persona(
    tactics: Mapping[str, Tactic], content: Mapping[str, Content]
) -> Mapping[str, tuple[Tactic, ...]]:
    """Group tactics by the personas they are for."""
    return _grouped(
        (name, each) for each in tactics.values() for name in personas_of(each, content)
    )


def personas_of(tactic: Tactic, content: Mapping[str, Content]) -> tuple[str, ...]:
    """Return the personas a tactic is for: its own, else those of its content."""
    if tactic.personas:
        return tactic.personas
    items = (content[name] for name in tactic.content if name in content)
    return tuple(dict.fromkeys(name for item in items for name in item.personas))


def by_channel(
    tactics: Mapping[str, Tactic], content: Mapping[str, Content]
) -> Mapping[str, tuple[Content, ...]]:
    """Group content by the channels that tactics bring it to, each item once for a channel."""
    brought = {
        (channel, name): content[name]
        for tactic in tactics.values()
        for channel in tactic.channel
        for name in tactic.content
        if name in content
    }
    return _grouped((channel, item) for (channel, _), item in brought.items())


def _grouped(pairs: Iterable[tuple[str | None, Item]]) -> Mapping[str, tuple[Item, ...]]:
    groups: dict[str, list[Item]] = {}
    for key, item in pairs:
        if key:
            groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}

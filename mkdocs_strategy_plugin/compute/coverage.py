"""Tables that show where a plan has something, and where it has nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.model.tactic import Tactic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = [
    "STAGE_COLUMNS",
    "Coverage",
    "by_owner",
    "by_persona_and_channel",
    "by_stage",
    "by_tier",
    "without_owner",
]

STAGE_COLUMNS = ("goal", "objective", "kpi", "persona", "content", "channel", "tactic")
"""Kinds that each stage of the funnel should have one of; the KPI is a primary one and the
tactic a live one."""
OWNED = ("goal", "objective", "kpi", "persona", "content", "channel", "campaign", "tactic")
"""Kinds that somebody should answer for."""
ANSWERED = ("goal", "tactic")
"""Kinds of which each should have somebody who answers for it; a rule asks for the owners of
objectives and KPIs."""


class Coverage(NamedTuple):
    """Rows by columns, with the ids of what is there."""

    rows: tuple[str, ...]
    """Ids of the rows in the plan's order."""
    columns: tuple[str, ...]
    """Ids, kinds or values of the columns."""
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    """Ids by row and column; where nothing is there is no entry."""


def by_stage(plan: Plan) -> Coverage:
    """Return what each stage of the funnel has of each kind."""
    objectives = _objectives_of_stages(plan)
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    for stage in plan.funnel:
        own = objectives.get(stage, [])
        found = {
            "goal": (each.id for each in plan.goals.values() if each.stage == stage),
            "objective": (each.id for each in own),
            "kpi": (kpi.id for each in own if (kpi := plan.primary_kpi(each))),
            "persona": _personas(plan, stage, own),
            "content": _content(plan, own),
            "channel": _channels(plan, stage, own),
            "tactic": (each.id for each in _live(plan, own)),
        }
        for column, names in found.items():
            kept = tuple(dict.fromkeys(names))
            if kept:
                cells[stage, column] = kept
    return Coverage(tuple(plan.funnel), STAGE_COLUMNS, cells)


def _objectives_of_stages(plan: Plan) -> Mapping[str, list[Objective]]:
    found: dict[str, list[Objective]] = {}
    for goal in plan.goals.values():
        if goal.stage:
            found.setdefault(goal.stage, []).extend(plan.objectives_of_goal.get(goal.id, ()))
    return found


def _personas(plan: Plan, stage: str, objectives: Iterable[Objective]) -> Iterator[str]:
    yield from (each.id for each in plan.personas.values() if each.stage == stage)
    yield from (name for each in objectives for name in each.who if name in plan.personas)


def _content(plan: Plan, objectives: Iterable[Objective]) -> Iterator[str]:
    for each in objectives:
        yield from (item.id for item in plan.content_of_objective.get(each.id, ()))


def _live(plan: Plan, objectives: Iterable[Objective]) -> Iterator[Tactic]:
    for each in objectives:
        tactics = plan.tactics_of_objective.get(each.id, ())
        yield from (tactic for tactic in tactics if tactic.is_live)


def _channels(plan: Plan, stage: str, objectives: Iterable[Objective]) -> Iterator[str]:
    """Yield used channels that are strong for a stage, and those of its live tactics."""
    for channel in plan.channels.values():
        platform = plan.platform_of(channel)
        strong_for = (platform.strong_for if platform else None) or ()
        if channel.is_used and plan.is_at_stage(strong_for, stage):
            yield channel.id
    for tactic in _live(plan, objectives):
        yield from (name for name in tactic.channel if name in plan.channels)


def by_tier(plan: Plan) -> Coverage:
    """Return the KPIs of each objective by tier."""
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    for objective in plan.objectives.values():
        primary = plan.primary_kpi(objective)
        for kpi in (
            *((primary,) if primary else ()),
            *plan.kpis_of_objective.get(objective.id, ()),
        ):
            if kpi.tier:
                key = (objective.id, kpi.tier.value)
                cells[key] = tuple(dict.fromkeys((*cells.get(key, ()), kpi.id)))
    return Coverage(tuple(plan.objectives), tuple(tier.value for tier in Tier), cells)


def by_persona_and_channel(plan: Plan) -> Coverage:
    """Return for each persona and each used channel the service that the persona is found on."""
    used = [each for each in plan.channels.values() if each.is_used]
    places: dict[str, list[str]] = {}
    for channel in used:
        for service in dict.fromkeys((channel.platform or channel.id, channel.id)):
            places.setdefault(service, []).append(channel.id)
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    for persona in plan.addressed:
        for service in persona.media:
            for name in places.get(service, ()):
                # The channel itself wins over its platform.
                if name == service or (persona.id, name) not in cells:
                    cells[persona.id, name] = (service,)
    return Coverage(_ids(plan.addressed), _ids(used), cells)


def by_owner(plan: Plan) -> Coverage:
    """Return what each owner answers for, by kind; tactics only while they are live."""
    cells: dict[tuple[str, str], list[str]] = {}
    owners: dict[str, None] = {}
    for kind in OWNED:
        for entity in plan.index.entities[kind].values():
            for owner in entity.owner if _is_work(entity) else ():
                owners[owner] = None
                cells.setdefault((owner, kind), []).append(entity.id)
    found = {cell: tuple(names) for cell, names in cells.items()}
    return Coverage(tuple(owners), OWNED, found)


def without_owner(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of what nobody answers for, by kind; tactics only while they are live."""
    found = {
        kind: tuple(
            each.id
            for each in plan.index.entities[kind].values()
            if _is_work(each) and plan.lacks(each, "owner")
        )
        for kind in ANSWERED
    }
    return {kind: names for kind, names in found.items() if names}


def _is_work(entity: Entity) -> bool:
    return not isinstance(entity, Tactic) or entity.is_live


def _ids(entities: Iterable[Entity]) -> tuple[str, ...]:
    return tuple(each.id for each in entities)

"""What the filters of an embed leave of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.folding import goal_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context

__all__ = [
    "bystanders",
    "channels",
    "content",
    "goals",
    "kpis",
    "objectives",
    "personas",
    "tactics",
]


def goals(context: Context, asked: Asked) -> list[Goal]:
    """Return the goals that are asked for; none of them serves an objective."""
    return [
        goal
        for goal in context.plan.goals.values()
        if _is_left(asked, "goal", [goal.id])
        and _is_left(asked, "objective", ())
        and _is_owned(asked, goal)
    ]


def kpis(context: Context, asked: Asked) -> list[Kpi]:
    """Return the KPIs that are asked for, in the plan's order."""
    plan, figures = context.plan, context.figures.kpis
    return [
        kpi
        for kpi in plan.kpis.values()
        if _is_left(asked, "goal", [goal_of(plan, kpi)])
        and _is_left(asked, "objective", [kpi.objective])
        and _is_left(asked, "tier", [kpi.tier.value if kpi.tier else None])
        and _is_left(asked, "state", [figures[kpi.id].state.value])
        and _is_left(asked, "channel", kpi.channels)
        and _is_owned(asked, kpi)
    ]


def objectives(context: Context, asked: Asked) -> list[Objective]:
    """Return the objectives that are asked for: the one that is named, or what filters leave."""
    plan, figures = context.plan, context.figures.objectives
    if asked.id:
        return [plan.objectives[asked.id]]
    return [
        objective
        for objective in plan.objectives.values()
        if _is_left(asked, "goal", [objective.goal])
        and _is_left(asked, "objective", [objective.id])
        and _is_left(asked, "state", [figures[objective.id].state.value])
        and _is_owned(asked, objective)
    ]


def personas(context: Context, asked: Asked) -> list[Persona]:
    """Return the personas that are asked for and that the plan speaks to."""
    plan = context.plan
    wanted = [plan.channels[name] for name in asked.wanted("channel")]
    services = {name for each in wanted for name in (each.id, each.platform or each.id)}
    return [
        persona
        for persona in plan.personas.values()
        if persona.is_addressed
        and (not wanted or not services.isdisjoint(persona.media))
        and _is_owned(asked, persona)
    ]


def channels(context: Context, asked: Asked) -> list[Channel]:
    """Return the channels that are asked for."""
    return [
        channel
        for channel in context.plan.channels.values()
        if _is_left(asked, "channel", [channel.id]) and _is_owned(asked, channel)
    ]


def content(context: Context, asked: Asked) -> list[Content]:
    """Return the content items that are asked for."""
    plan = context.plan
    on: dict[str, list[str]] = {}
    for channel, items in plan.content_of_channel.items():
        for item in items:
            on.setdefault(item.id, []).append(channel)
    return [
        item
        for item in plan.content.values()
        if _is_left(asked, "goal", _goals(plan, item.objectives))
        and _is_left(asked, "objective", item.objectives)
        and _is_left(asked, "channel", on.get(item.id, ()))
        and _is_owned(asked, item)
    ]


def tactics(context: Context, asked: Asked) -> list[Tactic]:
    """Return the tactics that are asked for."""
    plan = context.plan
    return [
        tactic
        for tactic in plan.tactics.values()
        if _is_left(asked, "goal", _goals(plan, tactic.objective))
        and _is_left(asked, "objective", tactic.objective)
        and _is_left(asked, "state", [tactic.status.value])
        and _is_left(asked, "channel", tactic.channel)
        and _is_owned(asked, tactic)
    ]


def bystanders(asked: Asked, entities: Mapping[str, Entity]) -> list[Entity]:
    """Return what is asked for of entities that serve no goal and no objective by themselves."""
    return [
        entity
        for entity in entities.values()
        if _is_left(asked, "goal", ())
        and _is_left(asked, "objective", ())
        and _is_owned(asked, entity)
    ]


def _goals(plan: Plan, objectives: Iterable[str]) -> list[str | None]:
    return [plan.objectives[name].goal for name in objectives if name in plan.objectives]


def _is_owned(asked: Asked, entity: Entity) -> bool:
    return _is_left(asked, "owner", entity.owner)


def _is_left(asked: Asked, name: str, values: Iterable[str | None]) -> bool:
    """Tell whether a filter leaves something that has these values; one not written leaves all."""
    wanted = asked.wanted(name)
    return not wanted or any(value in wanted for value in values)

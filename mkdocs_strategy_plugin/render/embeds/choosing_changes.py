"""What an embed leaves of a plan's history: the steps that tell of what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.render.embeds import choosing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.history import Faulty, Step
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["FILTERS", "Node", "chosen", "gone"]

Node: TypeAlias = tuple[str, str]
"""Kind in the singular, and id."""

SERVING = ("goal", "objective", "owner")
"""Filters that ask what an entity serves, or who answers for it."""
FILTERS = ("kind", *SERVING)
"""Filters that leave a part of a step."""

LEAVABLE = frozenset({"goal", "objective", "kpi", "content", "tactic", "persona", "channel"})
"""What those filters can leave."""

NOWHERE: Node = ("", "")
"""What goes by an id that another entity has taken since."""


def chosen(context: Context, asked: Asked, steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the steps that tell of what is asked for, with nothing else in them.

    Args:
        context: The plan as it is now: what serves a goal now is meant.
        asked: Of this plan.
        steps: The newest first; an entity is followed to the ids that it had before.
    """
    wanted = _wanted(context, asked)
    for step, names in _with_names(steps):
        changes = tuple(
            each
            for each in step.changes
            if _is_of_kind(each, asked) and _is_about(wanted, *names.of(each))
        )
        unsure = tuple(each for each in step.unsure if _is_about(wanted, names.now(_node(each))))
        if changes or unsure:
            yield step._replace(changes=changes, unsure=unsure)


def gone(context: Context, asked: Asked, steps: Iterable[Step]) -> int:
    """Return how many changes are about what is gone, so that nothing says what it served.

    Args:
        context: The plan as it is now.
        asked: Of this plan.
        steps: The newest first, as the history has them.
    """
    if asked.id or not any(map(asked.wanted, SERVING)):
        return 0
    return sum(
        each.entity in LEAVABLE
        and _is_of_kind(each, asked)
        and not context.plan.index.has(*names.now(_node(each)))
        for step, names in _with_names(steps)
        for each in step.changes
    )


def _wanted(context: Context, asked: Asked) -> frozenset[Node] | None:
    """Return what changes have to be about; None: anything."""
    named = frozenset({(asked.kind, asked.id)}) if asked.id else None
    if not any(map(asked.wanted, SERVING)):
        return named
    plan, every = context.plan, asked._replace(kind="", id="")
    serving: dict[str, Iterable[Entity]] = {
        "goal": choosing.goals(context, every),
        "objective": choosing.objectives(context, every),
        "kpi": choosing.kpis(context, every),
        "content": choosing.content(context, every),
        "tactic": choosing.tactics(context, every),
        "persona": choosing.bystanders(every, plan.personas),
        "channel": choosing.bystanders(every, plan.channels),
    }
    left = frozenset((kind, each.id) for kind, found in serving.items() for each in found)
    return left if named is None else left & named


def _is_of_kind(change: PlanChange, asked: Asked) -> bool:
    wanted = asked.wanted("kind")
    effect = change.effect.value if change.effect else ""
    return not wanted or change.weight.value in wanted or effect in wanted


def _is_about(wanted: frozenset[Node] | None, *nodes: Node) -> bool:
    return wanted is None or not wanted.isdisjoint(nodes)


def _node(told: PlanChange | Faulty) -> Node:
    return (told.kind if isinstance(told, tuple) else told.entity, told.id)


class _Names(NamedTuple):
    """What entities of a step are called now."""

    later: Mapping[Node, Node]
    """Those that have got another id since."""

    def now(self, node: Node) -> Node:
        return self.later.get(node, node)

    def of(self, change: PlanChange) -> Iterator[Node]:
        """Yield what a change is about: an entity, and the channel on which it differs."""
        yield self.now(_node(change))
        if change.at:
            yield self.now((change.at.kind, change.at.id))

    def before(self, changes: Iterable[PlanChange]) -> _Names:
        """Return the names of the step before."""
        renamed = [(each, each.was) for each in changes if each.was]
        taken = {_node(each): NOWHERE for each, _ in renamed}
        moved = {(was.kind, was.id): self.now(_node(each)) for each, was in renamed}
        return _Names({**self.later, **taken, **moved})


def _with_names(steps: Iterable[Step]) -> Iterator[tuple[Step, _Names]]:
    names = _Names({})
    for step in steps:
        yield step, names
        names = names.before(step.changes)

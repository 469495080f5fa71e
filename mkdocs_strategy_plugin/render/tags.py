"""Tags of a page: words that a site's readers find pages by that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.render.stages import stage_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["OWN", "TAG_SOURCES", "chosen_tags", "tags_of"]

OWN = "own"
TAG_SOURCES = (OWN, "goals", "stages")
"""What tags are made of: those that entities carry, the goals they serve, and the stages."""


def chosen_tags(names: Iterable[str]) -> frozenset[str]:
    """Return the option `tags`.

    Raises:
        StrategyError: there is no such source.
    """
    wanted = frozenset(names)
    for name in sorted(wanted - set(TAG_SOURCES)):
        meant = nearest(name, TAG_SOURCES)
        raise StrategyError(
            f"option 'tags': there are no tags from {shown(name)}",
            f"Write {meant}." if meant else f"Write one of {', '.join(TAG_SOURCES)}.",
        )
    return wanted


def tags_of(
    plan: Plan, entities: Iterable[tuple[str, Entity]], sources: frozenset[str], words: Words
) -> tuple[str, ...]:
    """Return the tags of a page.

    Args:
        plan: The plan.
        entities: What has its place on the page, each with its kind.
        sources: What tags are made of; of `TAG_SOURCES`.
        words: The language of the page.
    """
    makers = {OWN: _own, "goals": _titles_of_goals, "stages": _titles_of_stages}
    found = (
        tag
        for kind, entity in entities
        for source in TAG_SOURCES
        if source in sources
        for tag in makers[source](plan, kind, entity, words)
    )
    return tuple(dict.fromkeys(found))


def _own(_: Plan, __: str, entity: Entity, ___: Words) -> Iterable[str]:
    return entity.tags


def _titles_of_goals(plan: Plan, kind: str, entity: Entity, words: Words) -> Iterator[str]:
    for goal in _goals(plan, kind, entity):
        yield words.text(plan.goals[goal].name, plan.languages[0])


def _titles_of_stages(plan: Plan, kind: str, entity: Entity, words: Words) -> Iterator[str]:
    stages = [getattr(entity, "stage", None)]
    stages += [plan.goals[goal].stage for goal in _goals(plan, kind, entity)]
    yield from (stage_title(plan, stage, words) for stage in stages if stage)


def _goals(plan: Plan, kind: str, entity: Entity) -> Iterator[str]:
    """Yield the ids of the goals that an entity serves and that there are."""
    if kind == "goal":
        yield entity.id
    served = (plan.objectives.get(name) for name in _objectives(plan, kind, entity))
    named: list[str | None] = [getattr(entity, "goal", None)]
    named += [each.goal for each in served if each]
    yield from (goal for goal in named if goal and goal in plan.goals)


def _objectives(plan: Plan, kind: str, entity: Entity) -> Iterator[str]:
    if kind == "persona":
        referrers = plan.index.referrers.get((kind, entity.id), ())
        yield from (each.id for each in referrers if each.kind == "objective")
    for field in ("objective", "objectives"):
        named = getattr(entity, field, None) or ()
        yield from [named] if isinstance(named, str) else named

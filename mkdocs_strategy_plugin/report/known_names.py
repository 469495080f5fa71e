"""The names that an editor offers: those of the catalogue, and those of a plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.strategy import Stage

__all__ = ["KnownNames", "names_of", "shipped_names"]

STAGE = "stage"
"""Stages of the funnel are named like entities, and are none."""


class KnownNames(NamedTuple):
    """Ids with their titles."""

    titles: Mapping[str, Mapping[str, str]]
    """Title by kind in the singular and by id, in the author's order; stages are a kind too."""
    formats: tuple[str, ...]
    """Formats of content, in the order they are met."""
    is_complete: bool
    """True where there are no other ids than these."""
    plan: str | None = None
    """Name of the plan they belong to; None: of no plan."""

    def of(self, kinds: tuple[str, ...], *, in_full: bool = False) -> Mapping[str, str]:
        """Return the titles of some kinds by id.

        Args:
            kinds: In the singular.
            in_full: True names each as `kind/id`.
        """
        return {
            f"{kind}/{name}" if in_full else name: title
            for kind in kinds
            for name, title in self.titles.get(kind, {}).items()
        }


def shipped_names() -> KnownNames:
    """Return what every plan may name: the catalogue and the default funnel."""
    known = catalogue()
    plan = Plan(metrics=known.metrics, platforms=known.platforms)
    titles = {kind: of_kind for kind, of_kind in names_of(plan).titles.items() if of_kind}
    return KnownNames(MappingProxyType(titles), _formats(plan), is_complete=False)


def names_of(plan: Plan, *, is_complete: bool = True) -> KnownNames:
    """Return what the entities of a plan may name.

    Args:
        plan: The plan.
        is_complete: False where it may have entities that could not be read.
    """
    language = plan.languages[0]
    titles = {
        kind: {name: each.name.to(language) for name, each in getattr(plan, key).items()}
        for key, (kind, _) in COLLECTIONS.items()
    }
    titles[STAGE] = dict(_stages(plan, language))
    return KnownNames(MappingProxyType(titles), _formats(plan), is_complete, plan.name)


def _stages(plan: Plan, language: str) -> Iterator[tuple[str, str]]:
    for name, stage in plan.funnel.items():
        yield name, _title(name, stage, language)
    # Those of the default funnel can be named beside a plan's own.
    for name in plan.index.stages.difference(plan.funnel):
        yield name, _title(name, None, language)


def _title(name: str, stage: Stage | None, language: str) -> str:
    return (
        stage.title.to(language) if stage and stage.title else name.replace("-", " ").capitalize()
    )


def _formats(plan: Plan) -> tuple[str, ...]:
    met = (
        *(each for platform in plan.platforms.values() for each in platform.formats),
        *(each for channel in plan.channels.values() for each in channel.formats),
        *(item.format for item in plan.content.values() if item.format),
    )
    return tuple(dict.fromkeys(met))

"""From `kind/id` to the entity, and who mentions whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.references import Reference, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.references import Mention

__all__ = ["Index"]


@dataclass(frozen=True)
class Index:
    """All entities of a plan by kind and id; stages of the funnel are a kind of their own."""

    entities: Mapping[str, Mapping[str, Entity]]
    """Entities by kind in the singular, then by id."""
    stages: frozenset[str]
    """Ids of the funnel's stages, the plan's and the default's."""
    own: frozenset[tuple[str, str]]
    """Kind and id of what the plan itself wrote; the rest comes from the catalogue."""
    once: Once = field(default_factory=Once, repr=False)
    """Reads the names off an entity once, however many plans it comes to stand in."""

    def ids(self, kind: str) -> frozenset[str]:
        """Return the ids of one kind."""
        return self.stages if kind == "stage" else frozenset(self.entities.get(kind, ()))

    def has(self, kind: str, name: str) -> bool:
        """Tell whether there is an entity of this kind and id."""
        return name in (self.stages if kind == "stage" else self.entities.get(kind, ()))

    def kinds_with(self, name: str) -> tuple[str, ...]:
        """Return the kinds that have an entity of this id."""
        return tuple(kind for kind, entities in self.entities.items() if name in entities)

    def target(self, mention: Mention) -> tuple[str, str] | None:
        """Return kind and id of what is mentioned, or None if it does not exist."""
        kinds, name = mention.kinds, mention.name
        if not kinds or "/" in name:
            kind, _, name = name.partition("/")
            kinds = (kind,) if not kinds or kind in kinds else ()
        for kind in kinds:
            if self.has(kind, name):
                return kind, name
        return None

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every mention in the plan's own entities, in the order of the collections."""
        return tuple(self._references())

    def _references(self) -> Iterator[Reference]:
        for kind, entities in self.entities.items():
            for name, entity in entities.items():
                if (kind, name) in self.own:
                    yield from self.once.of(_references_of, kind, entity)

    @cached_property
    def targets(self) -> tuple[tuple[str, str] | None, ...]:
        """What each of `references` leads to: kind and id, or None if it does not exist."""
        return tuple(self.target(reference.mention) for reference in self.references)

    @cached_property
    def unresolved(self) -> tuple[Reference, ...]:
        """Those of `references` that lead nowhere."""
        pairs = zip(self.references, self.targets, strict=True)
        return tuple(reference for reference, target in pairs if target is None)

    @cached_property
    def referrers(self) -> Mapping[tuple[str, str], tuple[Reference, ...]]:
        """Who mentions an entity, by its kind and id; nobody: no entry."""
        found: dict[tuple[str, str], list[Reference]] = {}
        for reference, target in zip(self.references, self.targets, strict=True):
            if target:
                found.setdefault(target, []).append(reference)
        return {target: tuple(references) for target, references in found.items()}


def _references_of(kind: str, entity: Entity) -> tuple[Reference, ...]:
    return tuple(Reference(kind, entity.id, mention) for mention in mentions(entity))

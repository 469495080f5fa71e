"""From `kind/id` to the entity, and who mentions whom."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.references import Reference, mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.references import Mention

__all__ = ["Index"]


@dataclass(frozen=True, eq=False, repr=False)
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
        return _target(mention, self.has)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every mention in the plan's own entities, in the order of the collections."""
        return self.once.settled("references", tuple(self._references()))

    def _references(self) -> Iterator[Reference]:
        for kind, entities in self.entities.items():
            own = (each for name, each in entities.items() if (kind, name) in self.own)
            make = functools.partial(_references_of, kind)
            yield from chain.from_iterable(self.once.each(kind, make, own))

    @cached_property
    def unresolved(self) -> tuple[Reference, ...]:
        """Those of `references` that lead nowhere."""
        return self._web.unresolved

    @cached_property
    def referrers(self) -> Mapping[tuple[str, str], tuple[Reference, ...]]:
        """Who mentions an entity, by its kind and id; nobody: no entry."""
        return self._web.referrers

    @cached_property
    def _web(self) -> _Web:
        ids = (("stage", self.stages), *((kind, tuple(ids)) for kind, ids in self.entities.items()))
        return self.once.of(_web_of, self.references, self.once.settled("ids", ids))


class _Web(NamedTuple):
    """Who mentions whom."""

    unresolved: tuple[Reference, ...]
    referrers: Mapping[tuple[str, str], tuple[Reference, ...]]


def _web_of(references: tuple[Reference, ...], ids: tuple[tuple[str, Iterable[str]], ...]) -> _Web:
    known = {kind: frozenset(names) for kind, names in ids}

    def has(kind: str, name: str) -> bool:
        return name in known.get(kind, ())

    unresolved: list[Reference] = []
    referrers: dict[tuple[str, str], list[Reference]] = {}
    for reference in references:
        target = _target(reference.mention, has)
        found = referrers.setdefault(target, []) if target else unresolved
        found.append(reference)
    return _Web(tuple(unresolved), {target: tuple(found) for target, found in referrers.items()})


def _target(mention: Mention, has: Callable[[str, str], bool]) -> tuple[str, str] | None:
    kinds, name = mention.kinds, mention.name
    if not kinds or "/" in name:
        kind, _, name = name.partition("/")
        kinds = (kind,) if not kinds or kind in kinds else ()
    for kind in kinds:
        if has(kind, name):
            return kind, name
    return None


def _references_of(kind: str, entity: Entity) -> tuple[Reference, ...]:
    return tuple(Reference(kind, entity.id, mention) for mention in mentions(entity))

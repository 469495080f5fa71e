"""What an author who wrote an unknown name most likely meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.check.unresolved import KINDS
from mkdocs_strategy_plugin.model.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Vocabulary"]

Kinds: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """The names of a plan; each question is answered once, as one slip is often copied."""

    plan: Plan
    """The plan."""
    _called: dict[Kinds, Mapping[str, str]] = field(default_factory=dict, repr=False)
    _answers: dict[tuple[Kinds, str], str | None] = field(default_factory=dict, repr=False)

    def ids(self, kinds: Kinds) -> frozenset[str]:
        """Return the ids of some kinds."""
        return frozenset().union(*(self.plan.index.ids(kind) for kind in kinds))

    def meant(self, name: str, kinds: Kinds) -> str | None:
        """Return the name to write instead of `name`; None where nothing comes close.

        Args:
            name: As written, an id or a whole `kind/id`.
            kinds: Kinds it may belong to; empty: a whole name of any kind.
        """
        question = (kinds, name)
        if question not in self._answers:
            is_whole = not kinds or "/" in name
            find = self._whole_name if is_whole else self._id
            self._answers[question] = find(name, kinds or KINDS)
        return self._answers[question]

    def _id(self, name: str, kinds: Kinds) -> str | None:
        if kinds not in self._called:
            self._called[kinds] = dict(self._by_call(kinds))
        called = self._called[kinds]
        return (
            called.get(name.casefold())
            or nearest(name, self.ids(kinds))
            or called.get(nearest(name, called) or "")
        )

    def _by_call(self, kinds: Kinds) -> Iterator[tuple[str, str]]:
        """Yield what people call entities, titles in all languages and aliases, with their ids."""
        for kind in kinds:
            for name, entity in self.plan.index.entities.get(kind, {}).items():
                for _, words in entity.title.words if entity.title else ():
                    yield words.casefold(), name
                for alias in getattr(entity, "aliases", ()):
                    yield alias.casefold(), name

    def _whole_name(self, name: str, kinds: Kinds) -> str | None:
        with_this_id = (f"{kind}/{name}" for kind in kinds if self.plan.index.has(kind, name))
        return next(with_this_id, None) or nearest(name, self._whole_names(kinds))

    def _whole_names(self, kinds: Kinds) -> frozenset[str]:
        return frozenset(f"{kind}/{name}" for kind in kinds for name in self.plan.index.ids(kind))

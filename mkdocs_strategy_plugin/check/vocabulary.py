"""What an author who wrote an unknown name most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mkdocs_strategy_plugin.model.kinds import KINDS
from mkdocs_strategy_plugin.model.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Vocabulary"]

Kinds: TypeAlias = tuple[str, ...]


class _Names(NamedTuple):
    """What people call entities, each with the ids of those who are called so."""

    titles: Mapping[str, tuple[str, ...]]
    """Ids as words, and titles in all languages."""
    aliases: Mapping[str, tuple[str, ...]]
    """What else they are called."""


class Vocabulary:
    """The names of a plan; each question is answered once, as one slip is often copied."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        """The plan."""
        self._names: dict[Kinds, _Names] = {}
        self._answers: dict[tuple[Kinds, str], tuple[str, ...]] = {}

    def ids(self, kinds: Kinds) -> frozenset[str]:
        """Return the ids of some kinds."""
        return frozenset().union(*(self.plan.index.ids(kind) for kind in kinds))

    def meant(self, name: str, kinds: Kinds) -> str | None:
        """Return the name to write instead of `name`; None where nothing comes close.

        Args:
            name: As written, an id or a whole `kind/id`.
            kinds: Kinds it may belong to; empty: a whole name of any kind.
        """
        return next(iter(self.all_meant(name, kinds)), None)

    def all_meant(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        """Return the names that may be meant: several where people call several things so.

        Args:
            name: As of `meant`.
            kinds: As of `meant`.
        """
        question = (kinds, name)
        if question not in self._answers:
            is_whole = not kinds or "/" in name
            find = self._whole_name if is_whole else self._id
            self._answers[question] = find(name, kinds or KINDS)
        return self._answers[question]

    def called(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        """Return what people call exactly so: by its id or a title, or else by an alias.

        Args:
            name: An id or words.
            kinds: Kinds it may belong to.
        """
        words, names = _plain(name), self._names_of(kinds)
        aliased = names.aliases.get(words, ())
        return names.titles.get(words) or (aliased and self._family(name, kinds, aliased))

    def _names_of(self, kinds: Kinds) -> _Names:
        if kinds not in self._names:
            self._names[kinds] = _Names(_ids_of(self._titles(kinds)), _ids_of(self._aliases(kinds)))
        return self._names[kinds]

    def _family(self, name: str, kinds: Kinds, found: tuple[str, ...]) -> tuple[str, ...]:
        """Return all ids that begin with the words of a name, if what it was found to mean does.

        An engagement rate is one by views, by reach and more.
        """
        begins = f"{_plain(name)} "
        family = tuple(each for each in sorted(self.ids(kinds)) if _plain(each).startswith(begins))
        return family if set(found) <= set(family) else found

    def _id(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        called = self.called(name, kinds)
        near = None if called else nearest(name, self.ids(kinds))
        if called or near:
            return called or self._family(name, kinds, (near or "",))
        names = self._names_of(kinds)
        return self.called(nearest(_plain(name), {**names.aliases, **names.titles}) or "", kinds)

    def _titles(self, kinds: Kinds) -> Iterator[tuple[str, str]]:
        """Yield ids, and titles in all languages, with their ids."""
        for kind in kinds:
            for name, entity in self.plan.index.entities.get(kind, {}).items():
                yield name, name
                for _, words in entity.title.words if entity.title else ():
                    yield words, name

    def _aliases(self, kinds: Kinds) -> Iterator[tuple[str, str]]:
        for kind in kinds:
            for name, entity in self.plan.index.entities.get(kind, {}).items():
                for alias in getattr(entity, "aliases", ()):
                    yield alias, name

    def _whole_name(self, name: str, kinds: Kinds) -> tuple[str, ...]:
        with_this_id = (f"{kind}/{name}" for kind in kinds if self.plan.index.has(kind, name))
        found = next(with_this_id, None) or nearest(name, self._whole_names(kinds))
        return (found,) if found else ()

    def _whole_names(self, kinds: Kinds) -> frozenset[str]:
        return frozenset(f"{kind}/{name}" for kind in kinds for name in self.plan.index.ids(kind))


def _ids_of(names: Iterator[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for words, name in names:
        found.setdefault(_plain(words), {})[name] = None
    return {words: tuple(ids) for words, ids in found.items()}


def _plain(words: str) -> str:
    return words.casefold().replace("-", " ")

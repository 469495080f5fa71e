"""Which entity of the old plan is which of the new one: by id, else by what it says."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.sameness import (
    VALUES,
    leaves,
    likeness,
    share_references,
    share_words,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.side import Node, Side

__all__ = ["Matches", "matches"]

ALIKE_ENOUGH = 0.6
"""How much an entity has in common with what it was, if words of its own are among that."""
ALIKE_WITHOUT_WORDS = 0.85
"""The same for entities that have no words of their own."""
ALIKE_ENOUGH_ELSEWHERE = 0.75
"""The same for another kind: of the fields that both kinds have."""
SAME_SUBJECT = 0.3
"""How much the titles of two kinds have in common where the id is the same."""
MOST_CANDIDATES = 8
"""Entities that one is compared with word by word; those that share most with it."""
COMMON = 64
"""Something that so many entities say, such as `planned`, points at none of them."""

PLATFORM = ("platform",)
"""The way to the service that a channel is on; another service is another channel."""

Leaves = dict["Hashable", "Hashable"]


class _Score(NamedTuple):
    """How likely an entity is what became of another."""

    old: Node
    new: Node
    likeness: float
    """How much they say in common, 0 to 1."""
    of_names: float
    """How many words their ids and titles have in common, 0 to 1."""
    is_enough: bool
    """True where few would take them for two."""

    @property
    def rank(self) -> tuple[float, float]:
        """What is compared with other candidates; names decide between equals."""
        return self.likeness, self.of_names


class _Likeness(NamedTuple):
    """How likely it is that two are one, and from when on it is likely enough."""

    measure: Callable[[Leaves, Leaves], float]
    is_enough: Callable[[float, Leaves, Leaves], bool]


def _is_enough(alike: float, one: Leaves, other: Leaves) -> bool:
    """Tell whether few would take two of one kind for two.

    Siblings share their objective, their metric and their owner; only words of its own, or its
    values, tell one from another. Without any of these, what both serve has to be the same too: a
    status, an owner and a round number are soon the same by chance.
    """
    if one.get(PLATFORM) != other.get(PLATFORM):
        return False
    if share_words(one, other):
        return alike >= ALIKE_ENOUGH
    if not share_references(one, other):
        return False
    have_words = any(isinstance(value, str) for said in (one, other) for value in said.values())
    return alike == 1 or (not have_words and alike >= ALIKE_WITHOUT_WORDS)


def _is_elsewhere(alike: float, one: Leaves, other: Leaves) -> bool:
    return alike >= ALIKE_ENOUGH_ELSEWHERE and share_words(one, other)


class Matches(NamedTuple):
    """What became of each entity."""

    kept: tuple[tuple[Node, Node], ...]
    """Old and new, also where the id or the kind is another."""
    dropped: tuple[Node, ...]
    """Old ones that are gone."""
    added: tuple[Node, ...]
    """New ones."""

    @property
    def renames(self) -> dict[Node, Node]:
        """Old to new where they are not called the same."""
        return {old: new for old, new in self.kept if old != new}


def matches(old: Side, new: Side) -> Matches:
    """Find out what became of each entity.

    Returns:
        All of them, sorted by id within each kind; where two are as likely, neither is taken.
    """
    search = _Search(old, new)
    search.take_same_ids()
    # What names a renamed entity looks like itself only when the name is known to be the same.
    while search.take_renamed():
        pass
    search.take_other_kinds()
    return Matches(
        tuple(sorted(search.kept.items())), tuple(sorted(search.gone)), tuple(sorted(search.come))
    )


@dataclass
class _Search:
    """What is found so far, and what is left over on both sides."""

    old: Side
    new: Side
    kept: dict[Node, Node] = field(default_factory=dict)
    gone: set[Node] = field(default_factory=set)
    come: set[Node] = field(default_factory=set)

    def take_same_ids(self) -> None:
        old, new = self.old.nodes.keys(), self.new.nodes.keys()
        self.kept.update((node, node) for node in old & new)
        self.gone, self.come = set(old - new), set(new - old)

    def take_renamed(self) -> bool:
        """Take those that say the same under another id; True if there were any."""
        took = False
        for kind in sorted({kind for kind, _ in self.gone} & {kind for kind, _ in self.come}):
            gone = {node: self._said(self.old, node) for node in self._left(self.gone, kind)}
            come = {node: self._said(self.new, node) for node in self._left(self.come, kind)}
            took |= self._take(_candidates(gone, come), gone, come, _Likeness(likeness, _is_enough))
        return took

    def take_other_kinds(self) -> None:
        """Take those that stand in another collection now: by id, else by what they say."""
        by_id: dict[str, list[Node]] = {}
        for node in self.come:
            by_id.setdefault(node[1], []).append(node)
        for node in sorted(self.gone):
            there = by_id.get(node[1], ())
            if len(there) == 1 and there[0] in self.come and self._is_same_subject(node, there[0]):
                self._keep(node, there[0])
        gone = {node: self._said(self.old, node) for node in self.gone}
        come = {node: self._said(self.new, node) for node in self.come}
        elsewhere = (pair for pair in _candidates(gone, come) if pair[0][0] != pair[1][0])
        self._take(elsewhere, gone, come, _Likeness(_likeness_of_common_fields, _is_elsewhere))

    def _is_same_subject(self, old: Node, new: Node) -> bool:
        titles = (self.old.nodes[old].title, self.new.nodes[new].title)
        return not all(titles) or self._likeness_of_names(old, new) >= SAME_SUBJECT

    def _left(self, nodes: set[Node], kind: str) -> list[Node]:
        return sorted(node for node in nodes if node[0] == kind)

    def _said(self, side: Side, node: Node) -> Leaves:
        renames = {old: new for old, new in self.kept.items() if old != new}
        found = leaves(side.content(node), renames if side is self.old else {})
        if node[0] == "channel":
            # One that names no service is on that of its own id.
            name = ("platform", getattr(side.nodes[node], "platform", None) or node[1])
            found[PLATFORM] = renames.get(name, name) if side is self.old else name
        return {**found, **_values(side, node)}

    def _take(
        self,
        pairs: Iterable[tuple[Node, Node]],
        gone: Mapping[Node, Leaves],
        come: Mapping[Node, Leaves],
        likeness_of: _Likeness,
    ) -> bool:
        """Take the pairs that are the only best ones of both; True if there were any."""
        scores = (self._score(old, new, gone[old], come[new], likeness_of) for old, new in pairs)
        best = _best(each for each in scores if each.is_enough)
        for old, new in best:
            self._keep(old, new)
        return bool(best)

    def _score(
        self, old: Node, new: Node, one: Leaves, other: Leaves, likeness_of: _Likeness
    ) -> _Score:
        alike = likeness_of.measure(one, other)
        is_enough = likeness_of.is_enough(alike, one, other)
        return _Score(old, new, alike, self._likeness_of_names(old, new), is_enough)

    def _likeness_of_names(self, old: Node, new: Node) -> float:
        one, other = (
            {word for _, said in (*side.name(node).title, ("", node[1])) for word in words_of(said)}
            for side, node in ((self.old, old), (self.new, new))
        )
        return len(one & other) / len(one | other)

    def _keep(self, old: Node, new: Node) -> None:
        self.kept[old] = new
        self.gone.discard(old)
        self.come.discard(new)


def _values(side: Side, node: Node) -> Leaves:
    """Return what was measured: a series of values is as good as a name."""
    if node[0] != "kpi":
        return {}
    rows = side.plan.measurements_of_kpi.get(node[1], ())
    return {(VALUES, row.channel, row.period): row.value.number for row in rows if row.value}


def _candidates(
    gone: Mapping[Node, Leaves], come: Mapping[Node, Leaves]
) -> Iterator[tuple[Node, Node]]:
    """Yield each that is gone with those that came and share most with it."""
    if len(come) <= MOST_CANDIDATES:
        yield from itertools.product(gone, come)
        return
    sayings: dict[Hashable, list[Node]] = {}
    for node, said in come.items():
        for hint in _hints(said):
            sayings.setdefault(hint, []).append(node)
    for node, said in gone.items():
        shared: Counter[Node] = Counter()
        for hint in _hints(said):
            there = sayings.get(hint, ())
            if len(there) <= COMMON:
                shared.update(there)
        ranked = sorted(shared, key=lambda other: (-shared[other], other))
        yield from ((node, other) for other in ranked[:MOST_CANDIDATES])


def _hints(said: Leaves) -> Iterator[Hashable]:
    """Yield what an entity may be found by: each thing it says, and each word of its title."""
    for path, value in said.items():
        yield path, value
        if isinstance(value, str) and isinstance(path, tuple) and path[:1] == ("title",):
            yield from words_of(value)


def _likeness_of_common_fields(one: Leaves, other: Leaves) -> float:
    fields = {_field(path) for path in one} & {_field(path) for path in other}
    # Fixed words are in many entities; only a text tells that two are about the same.
    mine, others = (
        {path: value for path, value in each.items() if _field(path) in fields}
        for each in (one, other)
    )
    return likeness(mine, others) if any(isinstance(each, str) for each in mine.values()) else 0.0


def _field(path: Hashable) -> Hashable:
    return path[0] if isinstance(path, tuple) else path


def _best(scores: Iterable[_Score]) -> list[tuple[Node, Node]]:
    """Return pairs of which each is the only best one of both."""
    of_old: dict[Node, list[_Score]] = {}
    of_new: dict[Node, list[_Score]] = {}
    for each in scores:
        of_old.setdefault(each.old, []).append(each)
        of_new.setdefault(each.new, []).append(each)
    first = (_only_best(rivals) for rivals in of_old.values())
    return [(each.old, each.new) for each in first if each and _only_best(of_new[each.new]) == each]


def _only_best(rivals: list[_Score]) -> _Score | None:
    best = max(each.rank for each in rivals)
    found = [each for each in rivals if each.rank == best]
    return found[0] if len(found) == 1 else None

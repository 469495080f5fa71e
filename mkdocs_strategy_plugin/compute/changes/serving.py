"""What an entity serves: an objective its goal, a KPI and a tactic their objective."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import name_of
from mkdocs_strategy_plugin.compute.changes.fields import Difference
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.sameness import key_of, says_the_same
from mkdocs_strategy_plugin.compute.changes.values import Name, Several

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from mkdocs_strategy_plugin.compute.changes.comparison import Comparison
    from mkdocs_strategy_plugin.compute.changes.sameness import Renames
    from mkdocs_strategy_plugin.compute.changes.side import Node, Side

__all__ = ["SERVES", "service"]

SERVES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"objective": ("goal",), "kpi": ("objective", "goal"), "tactic": ("objective",)}
)
"""Fields by which an entity serves what is above it, by its kind; each is called as its kind."""

NOTHING: Renames = MappingProxyType({})


def service(comparison: Comparison, old: Node, new: Node) -> tuple[ChangeKind, Difference] | None:
    """Return what changed in what an entity serves; None for nothing.

    It is an orphan also where nobody touched it, because what it served is gone.
    """
    if new[0] not in SERVES:
        return None
    before, now = _served(comparison.old, old), _served(comparison.new, new)
    had, has = (any(each.kind for each in names) for names in (before, now))
    field = (SERVES[new[0]][0],)
    if had and not has:
        return ChangeKind.ORPHANED, Difference(field, _one_or_several(before), None)
    if says_the_same(Several(before), Several(now), comparison.renames):
        return None
    # Of a tactic that serves four objectives only those that came and went are worth a word.
    came = _without(now, {key_of(each, comparison.renames) for each in before})
    went = _without(before, {key_of(each, {}) for each in now}, comparison.renames)
    return ChangeKind.MOVED, Difference(field, _one_or_several(went), _one_or_several(came))


def _served(side: Side, node: Node) -> tuple[Name, ...]:
    """Return what an entity serves; what does not exist has no kind."""
    entity, found = side.nodes[node], []
    for kind in SERVES[node[0]]:
        said = getattr(entity, kind) or ()
        for name in (said,) if isinstance(said, str) else said:
            is_there = side.plan.index.has(kind, name)
            found.append(name_of(side.plan, kind, name) if is_there else Name("", name))
    return tuple(found)


def _without(
    names: tuple[Name, ...], others: set[Hashable], renames: Renames = NOTHING
) -> tuple[Name, ...]:
    return tuple(each for each in names if key_of(each, renames) not in others)


def _one_or_several(names: tuple[Name, ...]) -> Name | Several | None:
    if len(names) > 1:
        return Several(names)
    return names[0] if names else None

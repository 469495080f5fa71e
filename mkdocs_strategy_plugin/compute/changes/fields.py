"""Where two entities differ, field by field, and what sort of decision each difference is."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.content import span_of
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.sameness import says_the_same
from mkdocs_strategy_plugin.compute.changes.values import Name, Parts, Several, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.sameness import Renames
    from mkdocs_strategy_plugin.compute.changes.values import Key, Value
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Difference", "at", "differences", "in_full", "kind_of", "without"]


AS_A_WHOLE = frozenset({("baseline",), ("trajectory",)})
"""Fields whose parts say nothing by themselves."""


class Difference(NamedTuple):
    """A place where two entities say different things."""

    field: tuple[str, ...]
    """The way to it."""
    old: Value | None
    """What was said; None: nothing."""
    new: Value | None
    """What is said; None: nothing."""
    of: Name | None = None
    """What is named on the way to it, such as a channel."""


def differences(
    old: Parts, new: Parts, renames: Renames, way: tuple[str, ...] = (), of: Name | None = None
) -> Iterator[Difference]:
    """Yield where two mappings differ, as deep inside as they do, in the order of the fields."""
    before, now = dict(_by_name(old, renames)), dict(_by_name(new, {}))
    keys = {**dict(_keys(old, renames)), **dict(_keys(new, {}))}
    for name in dict.fromkeys((*now, *before)):
        one, other = before.get(name), now.get(name)
        if says_the_same(one, other, renames):
            continue
        key = keys[name]
        inner, named = (*way, name[1]), key if isinstance(key, Name) else of
        if isinstance(one, Parts) and isinstance(other, Parts) and inner not in AS_A_WHOLE:
            yield from differences(one, other, renames, inner, named)
        else:
            yield Difference(inner, one, other, named)


def _by_name(parts: Parts, renames: Renames) -> Iterator[tuple[tuple[str, str], Value]]:
    return ((_name(key, renames), value) for key, value in parts.items)


def _keys(parts: Parts, renames: Renames) -> Iterator[tuple[tuple[str, str], Key]]:
    return ((_name(key, renames), key) for key, _ in parts.items)


def _name(key: Key, renames: Renames) -> tuple[str, str]:
    if isinstance(key, Name):
        return renames.get((key.kind, key.id), (key.kind, key.id))
    return ("", f"{key.start}/{key.end}") if isinstance(key, Span) else ("", key)


def at(parts: Parts, field: tuple[str, ...]) -> Value | None:
    """Return what an entity says at the end of a way; None for nothing."""
    value: Value | None = parts
    for step in field:
        if not isinstance(value, Parts):
            return None
        value = dict(_by_name(value, {})).get(("", step)) or next(
            (each for key, each in value.items if isinstance(key, Name) and key.id == step), None
        )
    return value


def without(parts: Parts, *names: str) -> Parts:
    """Return what an entity says in its other fields."""
    return Parts(tuple((key, value) for key, value in parts.items if key not in names))


def in_full(difference: Difference, old: Period | None, new: Period | None) -> Difference:
    """Return a difference of the field `period` with the periods that hold where none is written.

    Args:
        difference: Of any field.
        old: The period that held.
        new: The period that holds.
    """
    if difference.field != ("period",):
        return difference
    spans = [span_of(each) if each else None for each in (old, new)]
    # Where it is only written out, what was written is all that changed.
    return difference if spans[0] == spans[1] else difference._replace(old=spans[0], new=spans[1])


OF_FIELD: Mapping[tuple[str, str], ChangeKind] = MappingProxyType(
    {
        ("", "owner"): ChangeKind.OWNER,
        ("channel", "decision"): ChangeKind.DECISION,
        ("tactic", "status"): ChangeKind.STATUS,
        ("strategy", "status"): ChangeKind.BANDS,
        ("kpi", "metric"): ChangeKind.METRIC,
        ("kpi", "baseline"): ChangeKind.BASELINE,
        ("kpi", "trajectory"): ChangeKind.TRAJECTORY,
    }
)
"""Fields that are decisions of their own, by the kind of their entity; empty: of any."""
TIMES = frozenset({"period", "date", "dates", "until"})
"""Fields of any entity that say when."""


def kind_of(entity: str, difference: Difference) -> ChangeKind:
    """Return what sort of decision a difference is.

    Args:
        entity: Kind of the entity.
        difference: Where it differs.
    """
    first = difference.field[0]
    if _are_words(difference):
        return ChangeKind.WORDS
    known = OF_FIELD.get((entity, first), OF_FIELD.get(("", first)))
    if known:
        return known
    if difference.field in {(each,) for each in TIMES}:
        return ChangeKind.PERIOD
    if difference.field == ("cadence",):
        return ChangeKind.CADENCE if difference.new else ChangeKind.CADENCE_LOST
    return _kind_of_any(difference)


def _kind_of_any(difference: Difference) -> ChangeKind:
    if difference.old is None:
        return ChangeKind.FIELD_SET
    return ChangeKind.FIELD_CHANGED if difference.new else ChangeKind.FIELD_REMOVED


def _are_words(difference: Difference) -> bool:
    for value in (difference.old, difference.new):
        items = value.items if isinstance(value, Several) else (value,)
        if any(each is not None and not isinstance(each, Words) for each in items):
            return False
    return True

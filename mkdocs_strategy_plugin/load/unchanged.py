"""Entities of a file that is read again: what is written as before is the same object as before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mkdocs_strategy_plugin.model.likeness import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["Entries", "unchanged_measurements"]

Made = TypeVar("Made")


class _Known(NamedTuple):
    """What was made of an entry."""

    written: object
    """What its author had written, as plain data."""
    made: Any
    """What was made of it, with what is wrong with it."""


class Entries:
    """What was made of the entries of one file, with what their author had written."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, str], _Known] = {}
        self._known: dict[tuple[str, str], _Known] = {}

    def of(self, collection: str, name: str, written: object, make: Callable[[], Made]) -> Made:
        """Return what was made of an entry that is written as before, else make it.

        Args:
            collection: The key that it stands below, or that it is.
            name: Its id; empty for what is no entity.
            written: The plain data that it is made of.
            make: Looks at nothing else but these.
        """
        known = self._before.get((collection, name))
        if known is None or not _says_the_same(known.written, written):
            known = _Known(written, make())
        self._known[collection, name] = known
        made: Made = known.made
        return made

    def turn(self, *, is_whole: bool) -> None:
        """Begin the next reading.

        Args:
            is_whole: True forgets what this one did not ask for. A file that is broken for a while
                forgets nothing, so that mending it changes nothing else.
        """
        self._before = self._known if is_whole else {**self._before, **self._known}
        self._known = {}


def _says_the_same(one: object, other: object) -> bool:
    """Tell whether plain data are equal, and in the same order too, which pages show."""
    return one == other and _is_in_order(one, other)


def _is_in_order(one: Any, other: Any) -> bool:  # noqa: ANN401  (equal plain data)
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(_is_in_order, one.values(), other.values()))
    return not isinstance(one, list) or all(map(_is_in_order, one, other))


def unchanged_measurements(
    before: Iterable[Measurement], now: tuple[Measurement, ...]
) -> tuple[Measurement, ...]:
    """Return the values of a table, those of before where the same stands in the same row."""
    known = {each.where: each for each in before}
    if not known:
        return now
    return tuple(known[each.where] if alike(known.get(each.where), each) else each for each in now)

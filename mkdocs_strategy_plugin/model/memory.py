"""What was made of a plan, kept until something that was read for it changes."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from mkdocs_strategy_plugin.model.likeness import alike, is_same_group
from mkdocs_strategy_plugin.model.watched import cached_of, changes, watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_strategy_plugin.model.watched import Cell

__all__ = ["FORGETFUL", "Memory", "memories", "no_memory"]

Made = TypeVar("Made")
Value = TypeVar("Value")


class _Kept(NamedTuple):
    """What was made, and what it depends on."""

    arguments: tuple[object, ...]
    """What it was made of."""
    cells: frozenset[Cell]
    """What was read to make it."""
    made: Any
    """What was made."""


class Memory:
    """Keeps what was made, together with the cells that were read meanwhile.

    What is made inside of something else is read by that too: whatever recalls it depends on all
    that it depends on.
    """

    def __init__(self) -> None:
        self._conditions: tuple[object, ...] = ()
        self._values: dict[str, object] = {}
        self._kept: dict[object, _Kept] = {}
        self._reading: set[Cell] | None = None
        self._changed: set[Cell] = set()
        self.windows: set[Cell] = set()
        """Ways to the fields and cached properties that were ever looked at."""

    def renew(self, *conditions: object) -> None:
        """Forget everything, unless all was made under equal conditions."""
        if self._conditions != conditions:
            self._kept.clear()
            self._conditions = conditions

    def watch(self, name: str, value: Value) -> Value:
        """Return a value that notes here what is read of it.

        What was made from something else than now stands in it is forgotten.

        Args:
            name: What it is called in every build.
            value: A plan, its figures or a sequence.
        """
        if name in self._values:
            self._changed.update(changes(self._values[name], value, (name,), self.windows))
        self._values[name] = value
        return watched(value, (name,), self)

    def noting(self, value: Value) -> Value:
        """Return the same value, whose cached properties note what they were made of.

        Args:
            value: A frozen dataclass; what it was given is watched here.
        """
        kind: Any = type(value)
        made: Any = object.__new__(_noting_class(kind))
        made.__dict__.update(vars(value), _memory=self, _made={})
        return cast("Value", made)

    def make(self, make: Callable[[], Made]) -> tuple[Made, frozenset[Cell]]:
        """Make something, and return it with the cells that were read for it."""
        outside = self._reading
        cells: set[Cell] = set()
        self._reading = cells
        try:
            return make(), frozenset(cells)
        finally:
            self._reading = outside

    def note_all(self, cells: frozenset[Cell]) -> None:
        """Note that cells are read by what is being made."""
        if self._reading is not None:
            self._reading |= cells

    def note(self, cell: Cell) -> None:
        """Note that a cell is read by what is being made, if anything is."""
        if self._reading is not None:
            self._reading.add(cell)

    def recall(self, key: object, make: Callable[[], Made], *arguments: object) -> Made:
        """Return what is kept under `key`, else make it and keep it.

        Args:
            key: What it is called; hashable.
            make: Looks at nothing but `arguments` and what is watched here.
            arguments: If they are no longer the same, it is made anew.
        """
        if self._changed:
            self._forget(self._changed)
            self._changed = set()
        kept = self._kept.get(key)
        if kept is None or not (
            is_same_group(kept.arguments, arguments) or alike(kept.arguments, arguments)
        ):
            made, cells = self.make(make)
            kept = self._kept[key] = _Kept(arguments, cells, made)
        self.note_all(kept.cells)
        found: Made = kept.made
        return found

    def _forget(self, changed: set[Cell]) -> None:
        stale = [key for key, kept in self._kept.items() if not kept.cells.isdisjoint(changed)]
        for key in stale:
            del self._kept[key]


@functools.cache
def _noting_class(kind: Any) -> Any:  # noqa: ANN401  (a class)
    properties = {name: _noting_property(name, made_by) for name, made_by in cached_of(kind)}
    return type(f"Noting{kind.__name__}", (kind,), properties)


def _noting_property(name: str, make: Callable[[Any], Any]) -> property:
    def look(self: Any) -> object:  # noqa: ANN401  (of a class that is made here)
        if name not in self._made:
            self._made[name] = self._memory.make(lambda: make(self))
        made, cells = self._made[name]
        self._memory.note_all(cells)
        return made

    return property(look)


class _Forgetful(Memory):
    """Makes everything anew, for who builds but once."""

    def renew(self, *conditions: object) -> None:
        """Do nothing."""

    def watch(self, name: str, value: Value) -> Value:  # noqa: ARG002  (as in `Memory`)
        """Return the value as it is."""
        return value

    def noting(self, value: Value) -> Value:
        """Return the value as it is."""
        return value

    def recall(self, key: object, make: Callable[[], Made], *arguments: object) -> Made:  # noqa: ARG002  (as in `Memory`)
        """Make it."""
        return make()


FORGETFUL: Memory = _Forgetful()
"""The memory of who builds but once; it holds nothing, so all may share it."""


def no_memory(thing: object) -> Memory:  # noqa: ARG001  (a memory of whatever it is)
    """Return the memory that who builds but once has of anything."""
    return FORGETFUL


def memories() -> Callable[[object], Memory]:
    """Return what returns a memory of its own for each thing it is asked for."""
    return functools.cache(lambda _: Memory())

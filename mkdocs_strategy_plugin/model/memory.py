"""What was made of a plan, kept until something that was read for it changes."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from mkdocs_strategy_plugin.model.likeness import alike, is_same_group
from mkdocs_strategy_plugin.model.watched import cached_of, changes, watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from mkdocs_strategy_plugin.model.watched import Cell

__all__ = ["FEW", "FORGETFUL", "Memory", "Read", "memories", "no_memory"]

Made = TypeVar("Made")
Value = TypeVar("Value")


FEW = 60
"""Cells that are sooner noted once more than looked up where they are noted."""


class Read(NamedTuple):
    """What was read to make something."""

    cells: AbstractSet[Cell]
    """What it looked at itself, and what its small parts looked at."""
    parts: tuple[Read, ...]
    """What was read for its large parts: a page has thousands of cells, and would copy them."""


class _Kept(NamedTuple):
    """What was made, and what it depends on."""

    arguments: tuple[object, ...]
    """What it was made of."""
    read: Read
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
        self._cells: set[Cell] | None = None
        self._parts: dict[int, Read] = {}
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

    def make(self, make: Callable[[], Made]) -> tuple[Made, Read]:
        """Make something, and return it with what was read for it."""
        outside = self._cells, self._parts
        cells: set[Cell] = set()
        parts: dict[int, Read] = {}
        self._cells, self._parts = cells, parts
        try:
            return make(), Read(cells, tuple(parts.values()))
        finally:
            self._cells, self._parts = outside

    def note_all(self, read: Read) -> None:
        """Note that all that was read for something is read by what is being made."""
        if self._cells is None:
            return
        if read.parts or len(read.cells) > FEW:
            self._parts[id(read)] = read
        else:
            self._cells |= read.cells

    def note(self, cell: Cell) -> None:
        """Note that a cell is read by what is being made, if anything is."""
        if self._cells is not None:
            self._cells.add(cell)

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
            made, read = self.make(make)
            kept = self._kept[key] = _Kept(arguments, read, made)
        self.note_all(kept.read)
        found: Made = kept.made
        return found

    def _forget(self, changed: set[Cell]) -> None:
        known: dict[int, bool] = {}

        def is_stale(read: Read) -> bool:
            if not read.cells.isdisjoint(changed):
                return True
            if id(read) not in known:
                known[id(read)] = any(map(is_stale, read.parts))
            return known[id(read)]

        # Most have no parts, and there are thousands.
        stale = [
            key
            for key, (_, (cells, parts), _) in self._kept.items()
            if not cells.isdisjoint(changed) or (parts and any(map(is_stale, parts)))
        ]
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
        made, read = self._made[name]
        self._memory.note_all(read)
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

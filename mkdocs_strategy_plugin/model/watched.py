"""Values that note what is read of them, and what changed between two of them.

A cell is a place that can be read: the names on the way to it from a watched value, such as
`("plan", "kpis", "arrivals")`. Whoever walks through a mapping reads its cell `EVERY`.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    Sequence,
    ValuesView,
)
from collections.abc import Set as AbstractSet
from typing import Any, Final, Protocol, TypeAlias, TypeVar, cast

from mkdocs_strategy_plugin.model.index import Index
from mkdocs_strategy_plugin.model.likeness import MAPPINGS, alike, is_same_group, is_same_mapping

__all__ = ["EVERY", "Cell", "Reader", "cached_of", "changes", "watched"]

Value = TypeVar("Value")

Cell: TypeAlias = tuple[object, ...]

EVERY: Final = object()
"""Stands in a cell for all keys of a mapping, their values and their order."""
_ABSENT: Final = object()


class Reader(Protocol):
    """Whoever is told what is read."""

    windows: set[Cell]
    """Ways to the fields and cached properties that were ever looked at."""

    def note(self, cell: Cell) -> None:
        """Note that a cell is read."""


def watched(value: Value, path: Cell, reader: Reader) -> Value:
    """Return what looks like `value`, and tells a reader what is read of it.

    Args:
        value: A tuple, or a frozen dataclass; what its mappings hold is read as a whole.
        path: The way to it.
        reader: Is told.
    """
    if isinstance(value, tuple):
        return cast("Value", _WatchedTuple(value, path, reader))
    kind: Any = type(value)
    made: Any = object.__new__(_watched_class(kind))
    made.__dict__.update(_real=value, _path=path, _reader=reader, _seen={})
    return cast("Value", made)


def changes(old: object, new: object, path: Cell, windows: AbstractSet[Cell]) -> Iterator[Cell]:
    """Yield the cells in which two values differ.

    Args:
        old: What was watched.
        new: What is there now; of the same type.
        path: The way to it.
        windows: What was ever looked at; nothing depends on the rest.
    """
    if old is new:
        return
    if isinstance(old, tuple):
        yield from _differences(old, new, path, windows)
        return
    kind: Any = type(old)
    for name in _windows(kind):
        way = (*path, name)
        if way in windows:
            yield from _differences(getattr(old, name), getattr(new, name), way, windows)


def _differences(
    old: object, new: object, path: Cell, windows: AbstractSet[Cell]
) -> Iterator[Cell]:
    if old is new:
        return
    if isinstance(old, MAPPINGS) and isinstance(new, MAPPINGS):
        yield from _mapping_differences(old, new, path, windows)
    elif isinstance(old, Index):
        yield from changes(old, new, path, windows)
    elif not alike(old, new):
        yield path


def _mapping_differences(
    old: Mapping[object, object],
    new: Mapping[object, object],
    path: Cell,
    windows: AbstractSet[Cell],
) -> Iterator[Cell]:
    if is_same_mapping(old, new):
        return
    is_same = len(old) == len(new) and list(old) == list(new)
    for key, before, now in _pairs(old, new, has_same_keys=is_same):
        if before is not now and not is_same_group(before, now):
            found = tuple(_differences(before, now, (*path, key), windows))
            yield from found
            is_same = is_same and not found
    if not is_same:
        yield (*path, EVERY)


def _pairs(
    old: Mapping[object, object], new: Mapping[object, object], *, has_same_keys: bool
) -> Iterable[tuple[object, object, object]]:
    """Return each key with what it stands for in both mappings."""
    if has_same_keys:
        return zip(old, old.values(), new.values(), strict=True)
    keys = dict.fromkeys((*old, *new))
    return ((key, old.get(key, _ABSENT), new.get(key, _ABSENT)) for key in keys)


@functools.cache
def _windows(kind: Any) -> tuple[str, ...]:  # noqa: ANN401  (a class)
    """Return what of a class is read as values: its fields and its cached properties."""
    cached = (name for name, _ in cached_of(kind))
    return (*(field.name for field in dataclasses.fields(kind)), *cached)


def cached_of(kind: type) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    """Yield the cached properties of a class, each with what makes its value."""
    for each in kind.__mro__:
        for name, found in vars(each).items():
            if isinstance(found, functools.cached_property):
                yield name, found.func


@functools.cache
def _watched_class(kind: Any) -> Any:  # noqa: ANN401  (a class)
    """Return a subclass that shows every value through a window.

    Methods and other properties run as they are, and look through the windows themselves.
    """
    windows = {name: _window(name) for name in _windows(kind)}
    return type(f"Watched{kind.__name__}", (kind,), windows)


def _window(name: str) -> property:
    def look(self: Any) -> object:  # noqa: ANN401  (of a class that is made here)
        if name in self._seen:
            return self._seen[name]
        value, path = getattr(self._real, name), (*self._path, name)
        self._reader.windows.add(path)
        if isinstance(value, MAPPINGS):
            self._seen[name] = _WatchedMapping(value, path, self._reader)
        elif isinstance(value, Index):
            self._seen[name] = watched(value, path, self._reader)
        else:
            self._reader.note(path)
            return value
        return self._seen[name]

    return property(look)


class _WatchedMapping(Mapping[Any, Any]):
    """A mapping that notes which of its keys are looked for."""

    __slots__ = ("_path", "_reader", "_real")

    def __init__(self, real: Mapping[Any, Any], path: Cell, reader: Reader) -> None:
        self._real = real
        self._path = path
        self._reader = reader

    def __getitem__(self, key: object) -> Any:  # noqa: ANN401  (whatever the real one holds)
        self._reader.note((*self._path, key))
        return self._shown(key, self._real[key])

    def get(self, key: object, default: Any = None) -> Any:  # noqa: ANN401  (whatever the real one holds)
        self._reader.note((*self._path, key))
        return self._shown(key, self._real[key]) if key in self._real else default

    def __contains__(self, key: object) -> bool:
        self._reader.note((*self._path, key))
        return key in self._real

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[Any]:
        return self._all().keys()

    def values(self) -> ValuesView[Any]:
        return self._all().values()

    def items(self) -> ItemsView[Any, Any]:
        return self._all().items()

    def _all(self) -> Mapping[Any, Any]:
        self._reader.note((*self._path, EVERY))
        if isinstance(next(iter(self._real.values()), None), MAPPINGS):
            return {key: self._shown(key, value) for key, value in self._real.items()}
        return self._real

    def _shown(self, key: object, value: object) -> object:
        if isinstance(value, MAPPINGS):
            return _WatchedMapping(value, (*self._path, key), self._reader)
        return value


class _WatchedTuple(Sequence[Any]):
    """A tuple that notes that it is looked at."""

    __slots__ = ("_path", "_reader", "_real")

    def __init__(self, real: tuple[Any, ...], path: Cell, reader: Reader) -> None:
        self._real = real
        self._path = path
        self._reader = reader

    def __getitem__(self, position: Any) -> Any:  # noqa: ANN401  (whatever the real one holds)
        self._reader.note(self._path)
        return self._real[position]

    def __len__(self) -> int:
        self._reader.note(self._path)
        return len(self._real)

    def __iter__(self) -> Iterator[Any]:
        self._reader.note(self._path)
        return iter(self._real)

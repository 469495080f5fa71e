"""Nested mappings and lists, put together value by value and without recursion."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml

from mkdocs_strategy_plugin.load.events import start_of
from mkdocs_strategy_plugin.load.scalars import MISSING, is_merge_key

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.events import NextEvent

__all__ = ["KeyFault", "KeyFaultKind", "Tree"]

# What the next value is for, where it is not for a key of a mapping. The last two are keys that
# a mapping has while it is open: for what is not kept, and for what is merged in at its end.
_ITEM: Final = object()
_KEY: Final = object()
_DROPPED: Final = object()
_MERGED: Final = object()


class KeyFaultKind(enum.Enum):
    """What can be wrong with a key."""

    REPEATED = enum.auto()
    """Its mapping has it already."""
    NO_TEXT = enum.auto()
    """It is a mapping, a list or null."""
    NO_MAPPING = enum.auto()
    """It is `<<`, and its value is no mapping."""


class KeyFault(NamedTuple):
    """A key whose value is not kept."""

    kind: KeyFaultKind
    """What is wrong with it."""
    offset: int
    """Where it was seen."""
    path: NodePath
    """The way to it; up to its mapping where it is no text."""


class Tree:
    """A document in the making; of two equal keys the first is kept."""

    def __init__(self) -> None:
        self.faults: list[KeyFault] = []
        """In the order of the file."""
        self.last: yaml.Event | None = None
        """The event that `put_texts` saw last."""
        self._root: list[Any] = []
        # Where the next value goes: into this mapping or list, under this key, and the event that
        # began it. Then the same for each mapping or list around it.
        self._into: Any = self._root
        self._key: Any = _ITEM
        self._begun: Any = None
        self._outer: list[tuple[Any, Any, Any]] = []

    @property
    def depth(self) -> int:
        """How many mappings and lists are open."""
        return len(self._outer)

    @property
    def is_merging(self) -> bool:
        """True if the next value belongs to a `<<`."""
        return self._key is _MERGED

    @property
    def way(self) -> NodePath:
        """The way to what was read last: to a key without its value yet, else to a whole value.

        A line at a wrong depth closes the mapping that it belongs to, so the last value counts.
        """
        way, last = [_step(into, under) for into, under, _ in self._outer[1:]], self._into
        if isinstance(self._key, str):
            return (*way, self._key)
        last = last[-1] if last and not self._outer else last
        while isinstance(last, dict) and last:
            step, last = next(reversed(last.items()))
            way.append(step if isinstance(step, str) else "<<")
        return tuple(way)

    def begin(self, event: yaml.CollectionStartEvent) -> int:
        """Open a new mapping or list, so that what is put next belongs to it; return the depth."""
        self._outer.append((self._into, self._key, self._begun))
        self._begun = event
        is_mapping = type(event) is yaml.MappingStartEvent
        self._into, self._key = ({}, _KEY) if is_mapping else ([], _ITEM)
        return len(self._outer)

    def end(self) -> tuple[Any, yaml.NodeEvent]:
        """Close the innermost mapping or list and return it, with the event that began it."""
        collection = self._into
        if isinstance(collection, dict):
            collection.pop(_DROPPED, None)
            if _MERGED in collection:
                self._merge(collection, collection.pop(_MERGED))
        event = self._begun
        self._into, self._key, self._begun = self._outer.pop()
        self.put(collection, event)
        return collection, event

    def put_texts(self, next_event: NextEvent) -> yaml.Event:
        """Take texts as long as nothing is to be said of them; return the first other event.

        Nine of ten events are such texts, and a call for each would double what they cost.
        """
        into, key, event = self._into, self._key, next_event()
        try:
            while type(event) is yaml.ScalarEvent:
                value = event.value
                if value in MISSING or event.tag is not None or event.anchor is not None:
                    break
                if key is _KEY:
                    if value in into or value == "<<":
                        break
                    key = value
                elif key is _ITEM:
                    into.append(value)
                else:
                    into[key] = value
                    key = _KEY
                event = next_event()
        finally:
            self._key, self.last = key, event
        return event

    def put(self, value: object, event: yaml.NodeEvent) -> None:
        """Add a value, or take it as the next key.

        Args:
            value: A text, None, or a mapping or list that is complete.
            event: The one that it began with.
        """
        key = self._key
        if key is _KEY:
            self._key = self._accepted(value, event)
        elif key is _ITEM:
            self._into.append(value)
        else:
            self._into[key] = value
            self._key = _KEY

    def forget_last(self) -> None:
        """Take the last value back, for one that the parser stumbled over."""
        if self._into and self._key is _ITEM:
            self._into.pop()
        elif self._into and self._key is _KEY:
            self._into.popitem()

    def finish(self) -> Any:  # noqa: ANN401  (what is in a file is known to no type)
        """Close what is still open and return the document; None if there is none."""
        while self._outer:
            self.end()
        return self._root[0] if self._root else None

    def _accepted(self, key: object, event: yaml.NodeEvent) -> object:
        if not isinstance(key, str):
            self._fault(KeyFaultKind.NO_TEXT, event)
            return _DROPPED
        accepted = _MERGED if key == "<<" and is_merge_key(event) else key
        if accepted not in self._into:
            return accepted
        self._fault(KeyFaultKind.REPEATED, event, key)
        return _DROPPED

    def _merge(self, mapping: dict[Any, Any], merged: object) -> None:
        for source in merged if isinstance(merged, list) else [merged]:
            if isinstance(source, dict):
                mapping |= {key: source[key] for key in source if key not in mapping}
            elif source is not None:
                self._fault(KeyFaultKind.NO_MAPPING, self._begun, "<<")

    def _fault(self, kind: KeyFaultKind, event: yaml.NodeEvent, *key: str) -> None:
        path = [_step(into, under) for into, under, _ in self._outer[1:]]
        self.faults.append(KeyFault(kind, start_of(event), (*path, *key)))


def _step(into: object, under: object) -> str | int:
    if isinstance(into, list):
        return len(into)
    return under if isinstance(under, str) else "<<"

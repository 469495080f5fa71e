"""The offsets of some parts of a YAML document, gathered in one walk over its events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import yaml

from mkdocs_strategy_plugin.load.events import end_of, events_of, gave_up, start_of
from mkdocs_strategy_plugin.load.scalars import is_merge_key

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Outline", "Wanted", "outline"]

Wanted: TypeAlias = dict[str | int, "Wanted"]
"""The ways of interest, as a tree: each step leads to the steps after it."""

_DEEPEST = 1_000  # the reader refuses far less, and libyaml takes ever longer with depth
_NO_TEXT = -1  # stands for a key that is none, and is no index either


class Outline(NamedTuple):
    """A value of the document."""

    key: int
    """Offset of its key, or of itself in a list and at the top."""
    start: int
    """Offset to show for the value: that of a text or an alias, of the key for all others."""
    children: dict[str | int, Outline]
    """Those of interest, by key or index."""
    merged: list[Outline]
    """Mappings that `<<` adds; the first wins."""

    def child(self, step: str | int) -> Outline | None:
        """Return what stands under a key or index, in the mapping itself or merged into it."""
        waiting, seen = [self], set[int]()
        while waiting:
            mapping = waiting.pop()
            if step in mapping.children:
                return mapping.children[step]
            seen.add(id(mapping.children))
            waiting.extend(m for m in reversed(mapping.merged) if id(m.children) not in seen)
        return None


def _ends(wanted: Wanted) -> Iterator[Wanted]:
    """Yield where the ways of interest end."""
    for each in wanted.values():
        yield from _ends(each)
    if not wanted:
        yield wanted


def outline(text: str, wanted: Wanted) -> Outline:
    """Return the outline of the first document, up to where it cannot be read.

    Args:
        text: YAML, whole or broken.
        wanted: What to keep; anchored values are kept whole, as aliases may lead into them.
    """
    return _walked(text, wanted)


def _walked(text: str, wanted: Wanted, *, patiently: bool = False) -> Outline:
    walk = _Walk(wanted)
    try:
        next_event = events_of(text, patiently=patiently)
        while not walk.step(next_event()):
            pass
    except yaml.YAMLError as error:
        if gave_up(error) and not patiently:
            return _walked(text, wanted, patiently=True)
        # What stands before another fault can be shown all the same.
    return walk.top


class _Open:
    """A mapping or list that the walk is in."""

    def __init__(
        self,
        node: Outline | None,
        wanted: Wanted | None,
        anchor: str | None = None,
        *,
        is_mapping: bool = False,
        is_whole: bool = False,
    ) -> None:
        self.node = node
        """None where nothing in it is of interest."""
        self.wanted = wanted
        self.anchor = anchor
        self.is_mapping = is_mapping
        self.is_whole = is_whole
        """True if all of it is kept."""
        self.is_merging = False
        """True where the next value, or each item of the list, is merged into `node`."""
        self.step: str | int = 0
        """The key of the next value; in a list its index."""
        self.key = 0
        """Offset of `step`."""
        self.expects_key = is_mapping


def _name(within: _Open, event: yaml.NodeEvent) -> str | int:
    """Return the step to a value: its key, its index, or its own text where that is looked for.

    A list such as `channels: [facebook, x]` is short for a mapping, and findings speak of its keys.
    """
    if within.is_mapping or not isinstance(event, yaml.ScalarEvent):
        return within.step
    return str(event.value) if event.value in (within.wanted or ()) else within.step


class _Walk:
    """What is known between two events."""

    def __init__(self, wanted: Wanted) -> None:
        self._root = Outline(0, 0, {}, [])
        self._open = [_Open(self._root, {0: wanted})]
        self._anchors: dict[str, Outline] = {}
        self._missing = set(map(id, _ends(wanted)))

    @property
    def top(self) -> Outline:
        return self._root.children.get(0, self._root)

    def step(self, event: yaml.Event) -> bool:
        """Take an event; True once all is found, and at the end of the first document.

        Also beyond what anybody nests.
        """
        if isinstance(event, yaml.NodeEvent):
            within = self._open[-1]
            if within.expects_key:
                self._take_key(within, event)
            else:
                self._take_value(within, event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(self._open.pop())
        is_at_end = isinstance(event, (yaml.DocumentEndEvent, yaml.StreamEndEvent))
        return is_at_end or not self._missing or len(self._open) > _DEEPEST

    def _take_key(self, within: _Open, event: yaml.NodeEvent) -> None:
        within.key, within.step, within.expects_key = start_of(event), _NO_TEXT, False
        if isinstance(event, yaml.ScalarEvent):
            within.step = event.value
            within.is_merging = is_merge_key(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._enter(within, event, None, None)

    def _take_value(self, within: _Open, event: yaml.NodeEvent) -> None:
        step, wanted = _name(within, event), within.wanted
        if wanted is not None and not within.is_merging:
            wanted = wanted.get(step)
        if wanted is not None:
            # A text has nothing in it: what is looked for there will not come any more.
            ends = _ends(wanted) if isinstance(event, yaml.ScalarEvent) else (wanted,)
            self._missing.difference_update(map(id, ends))
        node = self._node(within, event) if self._is_kept(within, event, wanted) else None
        if node is not None and within.node is not None:
            within.node.children.setdefault("<<" if within.is_merging else step, node)
            if within.is_merging:
                within.node.merged.append(node)
        if isinstance(event, yaml.CollectionStartEvent):
            self._enter(within, event, node, wanted)
        within.expects_key = within.is_mapping
        if isinstance(within.step, int):
            within.step += 1

    def _is_kept(self, within: _Open, event: yaml.NodeEvent, wanted: Wanted | None) -> bool:
        is_anchored = isinstance(event, yaml.CollectionStartEvent) and event.anchor is not None
        return wanted is not None or within.is_whole or is_anchored

    def _node(self, within: _Open, event: yaml.NodeEvent) -> Outline:
        start = start_of(event)
        key = within.key if within.is_mapping else start
        if isinstance(event, yaml.AliasEvent):
            target = self._anchors.get(str(event.anchor), Outline(0, 0, {}, []))
            return Outline(key, start, target.children, target.merged)
        is_text = isinstance(event, yaml.ScalarEvent) and end_of(event) > start
        return Outline(key, start if is_text else key, {}, [])

    def _enter(
        self,
        within: _Open,
        event: yaml.CollectionStartEvent,
        node: Outline | None,
        wanted: Wanted | None,
    ) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        is_merging = within.is_merging and not is_mapping
        opened = _Open(
            within.node if is_merging else node,
            wanted,
            event.anchor,
            is_mapping=is_mapping,
            is_whole=within.is_whole or event.anchor is not None,
        )
        opened.is_merging = is_merging
        self._open.append(opened)

    def _close(self, closed: _Open) -> None:
        if closed.anchor is not None and closed.node is not None:
            self._anchors[closed.anchor] = closed.node

"""Make something of the same objects once, as long as somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mkdocs_strategy_plugin.model.likeness import alike, is_same_group, is_same_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["Once"]

Made = TypeVar("Made")
Item = TypeVar("Item")
Key = TypeVar("Key")


class _Known(NamedTuple):
    """What was made, and what of."""

    objects: tuple[object, ...]
    """Kept, because the identity of an object that is gone goes to another one."""
    made: Any
    """What was made of them."""


class Once:
    """Remembers by identity: equal objects may differ in what their authors wrote."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], _Known] = {}
        self._before: dict[tuple[object, ...], _Known] = {}
        self._settled: dict[str, Any] = {}
        self._groups: dict[str, tuple[tuple[object, ...], tuple[Any, ...]]] = {}

    def of(self, make: Callable[..., Made], *objects: object) -> Made:
        """Return what `make` makes of these very objects; it may look at nothing else."""
        key = (make, *map(id, objects))
        known = self._known.get(key)
        if known is None:
            known = self._before.get(key) or _Known(objects, make(*objects))
            self._known[key] = known
        made: Made = known.made
        return made

    def each(
        self, name: str, make: Callable[[Item], Made], objects: Iterable[Item]
    ) -> tuple[Made, ...]:
        """Return what `make` makes of each object, of new ones only; it may look at nothing else.

        Args:
            name: What the group is called in every build; those of the last one are remembered.
            make: The same function for the same name.
            objects: In any order.
        """
        group = tuple(objects)
        before, made = self._groups.get(name, ((), ()))
        if is_same_group(before, group):
            return made
        known = dict(zip(map(id, before), made, strict=True))
        made = tuple(known[id(each)] if id(each) in known else make(each) for each in group)
        self._groups[name] = (group, made)
        return made

    def settled(self, name: str, value: Made) -> Made:
        """Return what was called `name` before, where nobody could tell the new value from it."""
        if alike(self._settled.get(name), value):
            same: Made = self._settled[name]
            return same
        self._settled[name] = value
        return value

    def mapping(self, name: str, values: Mapping[Key, Made]) -> Mapping[Key, Made]:
        """Return a mapping with the values of before, where nobody could tell new ones from them.

        If all are, it is the one of before, so that what is made of it need be made but once.

        Args:
            name: What it is called in every build.
            values: By keys that can be told apart if they are not equal, such as ids.
        """
        before: Mapping[Key, Made] = self._settled.get(name, {})
        if not is_same_mapping(before, values):
            known = ((key, before.get(key), each) for key, each in values.items())
            values = {key: old if alike(old, each) else each for key, old, each in known}  # type: ignore[misc]  # what is alike is no None
        self._settled[name] = before if is_same_mapping(before, values) else values
        same: Mapping[Key, Made] = self._settled[name]
        return same

    def turn(self) -> None:
        """Begin the next build: what nobody asks for before the one after it is forgotten."""
        self._before, self._known = self._known, {}

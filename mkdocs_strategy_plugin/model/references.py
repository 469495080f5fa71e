"""Where entities name one another, read off the models' own annotations."""

from __future__ import annotations

import functools
import types
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias, Union, get_args, get_origin

from mkdocs_strategy_plugin.model.base import Model, Refers

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["Reference", "mentions"]


class Mention(NamedTuple):
    """A name written in a field."""

    path: NodePath
    """The way from the entity to it."""
    name: str
    """The id, or a whole `kind/id`, as written."""
    kinds: tuple[str, ...]
    """Kinds it may belong to; empty: `name` is a whole `kind/id`."""
    is_key: bool = False
    """True where the name is the key that `path` ends with, not the value behind it."""


class Reference(NamedTuple):
    """A mention together with the entity that makes it."""

    kind: str
    """Kind of the entity that mentions."""
    id: str
    """Id of the entity that mentions."""
    mention: Mention
    """What it mentions, and where."""


class Leaf(NamedTuple):
    """A field that is a name."""

    refers: Refers
    """Of what kinds."""


class Many(NamedTuple):
    """A field that is a list."""

    item: Shape
    """What each of its items is."""


class Keyed(NamedTuple):
    """A field that is a mapping."""

    key: Shape | None
    """What each of its keys is; None: no name."""
    value: Shape | None
    """What each of its values is; None: no name."""


class Nested(NamedTuple):
    """A field that is a model of its own."""

    model: type[Model]
    """Its class."""


Shape: TypeAlias = Leaf | Many | Keyed | Nested


def mentions(model: Model) -> list[Mention]:
    """Return every name that `model` mentions, in the order of its fields."""
    found: list[Mention] = []
    _gather(model, (), found)
    return found


# These add to one list: generators within generators would take three times as long, and of no
# other step are there as many in a large plan.
def _gather(model: Model, path: NodePath, found: list[Mention]) -> None:
    for name, shape in _shapes(type(model)):
        value = getattr(model, name)
        if value:
            if isinstance(shape, Leaf):
                found.append(Mention((*path, name), value, shape.refers.kinds))
            else:
                _gather_in(value, shape, (*path, name), found)


def _gather_in(value: Any, shape: Shape, path: NodePath, found: list[Mention]) -> None:  # noqa: ANN401  (a field's value)
    if isinstance(shape, Leaf):
        found.append(Mention(path, value, shape.refers.kinds))
    elif isinstance(shape, Many):
        for position, each in enumerate(value):
            _gather_in(each, shape.item, (*path, position), found)
    elif isinstance(shape, Keyed):
        for key, each in value.items():
            _gather_in_pair(key, each, shape, (*path, getattr(key, "text", key)), found)
    else:
        _gather(value, path, found)


def _gather_in_pair(
    key: Any,  # noqa: ANN401  (as in the field)
    value: Any,  # noqa: ANN401  (as in the field)
    shape: Keyed,
    path: NodePath,
    found: list[Mention],
) -> None:
    if isinstance(shape.key, Leaf):
        found.append(Mention(path, key, shape.key.refers.kinds, is_key=True))
    if shape.value and value:
        _gather_in(value, shape.value, path, found)


@functools.cache
def _shapes(model: type[Model]) -> tuple[tuple[str, Shape], ...]:
    found = []
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, Refers)]
        shape = Leaf(marks[0]) if marks else _shape(field.annotation)
        if shape:
            found.append((name, shape))
    return tuple(found)


def _shape(annotation: Any) -> Shape | None:  # noqa: ANN401  (types have no common one)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [mark for mark in arguments if isinstance(mark, Refers)]
        return Leaf(marks[0]) if marks else _shape(arguments[0])
    if origin in (Union, types.UnionType):
        shapes = [shape for shape in map(_shape, arguments) if shape]
        return shapes[0] if shapes else None
    if origin is tuple:
        item = _shape(arguments[0])
        return Many(item) if item else None
    if origin is dict:
        key, value = _shape(arguments[0]), _shape(arguments[1])
        return Keyed(key, value) if key or value else None
    is_model = isinstance(annotation, type) and issubclass(annotation, Model)
    return Nested(annotation) if is_model and _shapes(annotation) else None

"""All words of an entity, each with the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.base import WRITTEN_AS, Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.text import NEUTRAL, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["called", "each_language", "texts_of"]


def texts_of(value: object, path: NodePath = ()) -> Iterator[tuple[NodePath, Text | str]]:
    """Yield every text of an entity and every name it mentions, in the order of its fields."""
    if isinstance(value, (Text, str)):
        yield path, value
        return
    for step, each in _parts(value):
        if each:
            yield from texts_of(each, (*path, step))


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield what a value is made of, each with the step to it; a quantity is no words."""
    if isinstance(value, Model):
        yield from ((WRITTEN_AS.get(name, name), each) for name, each in value if name != "id")
    elif isinstance(value, dict):
        yield from ((str(getattr(key, "text", key)), each) for key, each in value.items())
    elif type(value) is tuple:
        yield from enumerate(value)


def each_language(path: NodePath, text: Text | str) -> Iterator[tuple[NodePath, str]]:
    """Yield the words of a text with the way to those of each language."""
    for language, words in text.words if isinstance(text, Text) else ((NEUTRAL, text),):
        yield ((*path, language) if language else path), words


def called(path: NodePath) -> str:
    """Return how a message names a place: `why of goal 'known'`, `title of the strategy`."""
    collection, *rest = map(str, path)
    if collection not in COLLECTIONS:
        return f"{'.'.join(rest)} of the {collection}" if rest else f"the {collection}"
    kind = COLLECTIONS[collection][0]
    fields = ".".join(rest[1:])
    owner = f"{kind} '{rest[0]}'"
    return f"{fields} of {owner}" if fields else owner

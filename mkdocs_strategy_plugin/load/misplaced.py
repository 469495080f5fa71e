"""What stands at a depth where it means something else, as YAML allows it to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.strategy import Strategy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["misplaced"]


def misplaced(data: object) -> Iterator[NodePath]:
    """Yield what lacks its keys because they seem to stand elsewhere.

    Args:
        data: Plain data of one file in which something is wrong.

    Returns:
        Ways to entities whose keys stand beside them, and the names of collections that stand
        below another key.
    """
    for key, below in data.items() if isinstance(data, dict) else ():
        if isinstance(below, dict) and key in COLLECTIONS:
            yield from _beside(key, below)
        elif isinstance(below, dict):
            yield from ((name,) for name in below if _is_collection(name))


def _beside(collection: str, entries: dict[str, Any]) -> Iterator[NodePath]:
    entity = None
    for name, body in entries.items():
        if body is None and _is_collection(name):
            yield (name,)
        elif body is None or isinstance(body, dict):
            entity = name
        elif entity is not None:
            yield collection, entity


def _is_collection(name: str) -> bool:
    return name in COLLECTIONS and name not in Strategy.model_fields

"""The keys that authors give their files and entities, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.model.base import slug
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["SETTINGS", "TOP_KEYS", "about_id", "old_names", "unknown_top_keys", "with_new_names"]

SETTINGS = "strategy"
"""The key of what a plan says of itself."""
TOP_KEYS = (SETTINGS, *COLLECTIONS, "exemptions")
"""The keys at the top of a file."""


def unknown_top_keys(data: dict[str, Any], file: Path) -> Iterator[Finding]:
    """Yield each key of a file that is none of a plan."""
    for key in data:
        if key not in TOP_KEYS:
            meant = nearest(key, TOP_KEYS)
            yield Finding(
                Place((key,), file, on_key=True),
                f"unknown key {shown(key)} at the top of the file",
                f"Write '{meant}'." if meant else f"Write one of {', '.join(TOP_KEYS)}.",
                code="SCH001",
            )


def about_id(name: str, body: object, path: NodePath, file: Path) -> Iterator[Finding]:
    """Yield what is wrong with the id of an entity; in its body, it has none."""
    try:
        slug(name)
    except ValueError as error:
        context = getattr(error, "context", None) or {}
        yield Finding(
            Place(path, file, on_key=True), context["message"], context["hint"], code="SCH005"
        )
    if isinstance(body, dict) and "id" in body:
        yield Finding(
            Place((*path, "id"), file, on_key=True),
            f"unknown key 'id' in {path[0]} '{name}'",
            f"Remove it; '{name}' is the id.",
            code="SCH001",
        )


def old_names(
    body: dict[str, Any], renamed: Mapping[str, str], path: NodePath, file: Path
) -> Iterator[Finding]:
    """Yield each key that has another name by now."""
    for old in body:
        if old in renamed:
            yield Finding(
                Place((*path, old), file, on_key=True),
                f"'{old}' is now called '{renamed[old]}'",
                f"Write '{renamed[old]}'.",
                code="SCH013",
            )


def with_new_names(body: dict[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    """Return the body of an entity as if its keys had been called so all along."""
    return {renamed.get(key, key): value for key, value in body.items()}

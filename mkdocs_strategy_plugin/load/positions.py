"""Where in its file each part of a document stands; found when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.outline import Outline, Wanted, outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.diagnostics import Location, Place
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["locate"]


def locate(source: Source, places: Iterable[Place]) -> dict[Place, Location]:
    """Find places in a file by one more walk through it.

    Args:
        source: The file; may be broken, what stands before the fault is found.
        places: Ways into its data as `read` gives it; their `file` is not looked at.

    Returns:
        For each place the start of its scalar, of the key of its mapping or list, or of its list
        item; of the key where `on_key` asks for it; of the alias where an alias stands for it.
        For a way that leads nowhere the last step that leads somewhere, else the first character.
    """
    places = tuple(places)
    wanted: Wanted = {}
    for place in places:
        branch = wanted
        for step in place.path:
            branch = branch.setdefault(step, {})
    top = outline(source.text, wanted)
    return {place: source.location(_offset(top, place)) for place in places}


def _offset(top: Outline, place: Place) -> int:
    found = top
    for step in place.path:
        child = found.child(step)
        if child is None:
            return found.start
        found = child
    return found.key if place.on_key else found.start

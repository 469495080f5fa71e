"""From where findings are, in a plan's words, to lines of its files."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Location, Place
from mkdocs_strategy_plugin.load.holdings import is_table
from mkdocs_strategy_plugin.load.positions import locate
from mkdocs_strategy_plugin.model.memory import FORGETFUL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath, Where
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["entity_of", "locations", "path_of"]


def locations(
    loaded: Loaded, wheres: Iterable[Where], *, memory: Memory = FORGETFUL
) -> Mapping[Where, Location]:
    """Return the location of each of `wheres`; each file is walked once, however many there are.

    What cannot be found any more is located at the start of its file.

    Args:
        loaded: The plan and its files.
        wheres: How findings say where they are.
        memory: Keeps what was found in a file until it, or what is looked for in it, changes.
    """
    found: dict[Where, Location] = {}
    by_file: dict[Path, dict[Where, Place]] = {}
    for where in wheres:
        if isinstance(where, Location):
            found[where] = where
        else:
            place = _in_file(loaded, where)
            by_file.setdefault(place.file or loaded.files[0], {})[where] = place
    for file, places in by_file.items():
        source, wanted = loaded.sources.get(file), tuple(places.values())
        look = functools.partial(_in_source, source, wanted)
        known = memory.recall(("locations", file), look, source, wanted)
        start = Location(file, 1, 1)
        found.update({where: known.get(place, start) for where, place in places.items()})
    return found


def path_of(where: Where) -> NodePath:
    """Return the way into the plan's data; empty for what is only known by its line."""
    if isinstance(where, Location):
        return ()
    return where.path if isinstance(where, Place) else where


def _in_source(source: Source | None, places: tuple[Place, ...]) -> Mapping[Place, Location]:
    if source is None:
        return {}
    if is_table(source.path):
        from mkdocs_strategy_plugin.load.table import locate_cell  # noqa: PLC0415  (few plans have one)

        return {
            place: locate_cell(source, int(place.path[0]), str(place.path[1])) for place in places
        }
    return locate(source, places)


def _in_file(loaded: Loaded, where: NodePath | Place) -> Place:
    if isinstance(where, Place) and where.file:
        return where
    is_key = isinstance(where, Place) and where.on_key
    path = path_of(where)
    plan = loaded.plan
    if path[:1] == ("exemptions",) and len(path) > 1:
        inside = plan.exemption_places[int(path[1])]
        return Place((*inside.path, *path[2:]), inside.file, is_key)
    return Place(path, plan.origins.get(entity_of(path)) or _main_file(plan, loaded), is_key)


def entity_of(path: NodePath) -> tuple[str, str]:
    """Return the key of `Plan.origins` that a path begins with."""
    collection, name = (*map(str, path[:2]), "", "")[:2]
    return (collection, "" if collection == "strategy" else name)


def _main_file(plan: Plan, loaded: Loaded) -> Path:
    """Return the file for what is missing everywhere: the one that makes the folder a plan."""
    return plan.origins.get(("strategy", "")) or loaded.files[0]

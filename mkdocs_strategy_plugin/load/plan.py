"""From the files of a plan, and of the folders it uses, to the plan."""

from __future__ import annotations

import functools
import os
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Related
from mkdocs_strategy_plugin.load.actuals import inline_measurements
from mkdocs_strategy_plugin.load.discovery import shared_files
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.strategy import Strategy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.load.discovery import PlanFiles
    from mkdocs_strategy_plugin.load.library import Library, ReadFile, ReadTable
    from mkdocs_strategy_plugin.load.sources import Source
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["Loaded", "load_plan"]


class Loaded(NamedTuple):
    """A plan, with what was wrong while reading it."""

    plan: Plan
    """All that could be read."""
    findings: tuple[Finding, ...]
    """What readers found; each has its code and its file."""
    sources: Mapping[Path, Source]
    """Texts of the files, for locating and showing findings."""
    unread: tuple[str, ...] = ()
    """Texts of files that were not read to their end."""
    has_unreadable: bool = False
    """True where a file's text is not known at all."""
    files: tuple[Path, ...] = ()
    """All files it was read from, those it uses from elsewhere included."""
    misread: tuple[Place, ...] = ()
    """Where YAML lost something that was written, or put it elsewhere than it was meant."""


class _Gathered:
    """Entities of several files on their way into one plan."""

    def __init__(self, once: Once) -> None:
        self.once = once
        self.settings: Strategy | None = None
        self.entities: dict[str, dict[str, Entity]] = {each: {} for each in COLLECTIONS}
        self.origins: dict[tuple[str, str], Path] = {}
        self.exemptions: list[tuple[object, Place]] = []
        self.findings: list[Finding] = []

    def add(self, file: Path, read: ReadFile, *, is_shared: bool) -> None:
        """Take in one file; the settings and exemptions of shared folders are their own."""
        if read.source:
            file = read.source.path  # the same object as long as the text is the same
        self.findings.extend(read.findings)
        if read.parts.settings and not is_shared:
            self._add_settings(file, read.parts.settings)
        for collection, entities in read.parts.entities.items():
            for name, entity in entities.items():
                self._add_entity(file, collection, name, entity)
        if not is_shared:
            self.exemptions.extend(read.parts.exemptions)

    def _add_settings(self, file: Path, settings: Strategy) -> None:
        if self.settings:
            self.findings.append(self._twice(file, ("strategy", ""), "'strategy'"))
            return
        self.settings = settings
        self.origins["strategy", ""] = file

    def _add_entity(self, file: Path, collection: str, name: str, entity: Entity) -> None:
        key = (collection, name)
        if key in self.origins:
            kind = COLLECTIONS[collection][0]
            self.findings.append(self._twice(file, key, f"{kind} '{name}'"))
            return
        self.entities[collection][name] = entity
        self.origins[key] = file

    def _twice(self, file: Path, key: tuple[str, str], what: str) -> Finding:
        path = tuple(step for step in key if step)
        first = Place(path, self.origins[key], on_key=True)
        return Finding(
            Place(path, file, on_key=True),
            f"{what} is written twice",
            "Rename one of the two, or merge them.",
            (Related(first, "first written here"),),
            code="SCH012",
        )


class _Material(NamedTuple):
    """All that one plan is made of."""

    files: PlanFiles
    """What belongs to it."""
    docs_dir: Path
    """Absolute docs folder."""
    own: Mapping[Path, ReadFile]
    """Its own files as read."""
    shared: Mapping[Path, ReadFile]
    """Files it uses from elsewhere."""
    tables: Mapping[Path, ReadTable]
    """Its measurements."""
    findings: tuple[Finding, ...]
    """What is wrong with the folders it uses."""


def load_plan(
    files: PlanFiles,
    *,
    docs_dir: Path,
    library: Library,
    shipped: Mapping[str, Mapping[str, Entity]],
) -> Loaded:
    """Read one plan; while no file changes, it is the same object in every build.

    Args:
        files: The plan's own files.
        docs_dir: Absolute docs folder; nothing outside of it and of the plan's folder is read.
        library: Reads the files, and remembers them.
        shipped: The catalogue: entities by collection (`metrics`, `platforms`) and id.
    """
    material = _material(files, docs_dir, library)
    memory = library.memory_of(("plan", files.folder))
    once = memory.recall("once", Once)
    return memory.recall("plan", functools.partial(_loaded, material, shipped, once), material)


def _material(files: PlanFiles, docs_dir: Path, library: Library) -> _Material:
    inside = docs_dir if files.folder.is_relative_to(docs_dir) else files.folder
    own = {path: library.file(path, inside=inside) for path in files.documents}
    with_settings = ((path, read.parts.settings) for path, read in own.items())
    origin, settings = next(((path, each) for path, each in with_settings if each), (None, None))
    shared, findings = _used_files(settings, files, docs_dir, origin)
    return _Material(
        files=files,
        docs_dir=docs_dir,
        own=own,
        shared={path: library.file(path, inside=docs_dir) for path in shared},
        tables={path: library.table(path, inside=inside) for path in files.tables},
        findings=tuple(findings),
    )


def _loaded(material: _Material, shipped: Mapping[str, Mapping[str, Entity]], once: Once) -> Loaded:
    once.turn()
    gathered = _Gathered(once)
    for path, file in material.own.items():
        gathered.add(path, file, is_shared=False)
    gathered.findings.extend(material.findings)
    for path, file in material.shared.items():
        gathered.add(path, file, is_shared=True)
    read, tables = {**material.own, **material.shared}, material.tables
    sources = [each.source for each in read.values()] + [each.source for each in tables.values()]
    return Loaded(
        plan=_plan(gathered, material, shipped),
        findings=(
            *gathered.findings,
            *(finding for table in tables.values() for finding in table.findings),
        ),
        sources={source.path: source for source in sources if source},
        unread=tuple(
            each.source.text for each in read.values() if each.source and not each.is_complete
        ),
        has_unreadable=any(each.source is None for each in read.values()),
        files=(*read, *tables),
        misread=tuple(Place(way, path) for path, each in read.items() for way in each.misread),
    )


def _plan(
    gathered: _Gathered, material: _Material, shipped: Mapping[str, Mapping[str, Entity]]
) -> Plan:
    once = gathered.once
    own = {name: once.mapping(name, each) for name, each in gathered.entities.items()}
    shadowed = {
        (collection, name): shipped[collection][name]
        for collection in shipped
        for name in own[collection]
        if name in shipped[collection]
    }
    measured = (value for table in material.tables.values() for value in table.measurements)
    written: Mapping[str, Kpi] = own["kpis"]  # type: ignore[assignment]  # what that key holds
    apart = once.each("apart", _told_apart, written.values())
    collections = {
        name: once.of(_over, shipped[name], entities, once) if name in shipped else entities
        for name, entities in own.items()
    }
    collections["kpis"] = once.mapping("kpis apart", {kpi.id: kpi for kpi, _ in apart})
    return Plan(
        name=material.files.name,
        settings=gathered.settings or Strategy(),
        exemptions=tuple(exemption for exemption, _ in gathered.exemptions),  # type: ignore[misc]
        exemption_places=tuple(place for _, place in gathered.exemptions),
        measurements=(*chain.from_iterable(inline for _, inline in apart), *measured),
        origins=once.mapping("origins", gathered.origins),
        folder=material.files.folder,
        docs_dir=material.docs_dir,
        shadowed=once.mapping("shadowed", shadowed),
        kpis_with_values=written,
        once=once,
        **collections,  # type: ignore[arg-type]
    )


def _told_apart(kpi: Kpi) -> tuple[Kpi, tuple[Measurement, ...]]:
    """Return what a KPI is, and the values written in it."""
    return kpi.without_values(), inline_measurements(kpi)


def _over(
    shipped: Mapping[str, Entity], own: Mapping[str, Entity], once: Once
) -> dict[str, Entity]:
    """Return the catalogue with a plan's own entries and corrections on top."""
    merged = dict(shipped)
    for name, entity in own.items():
        base = shipped.get(name)
        merged[name] = once.of(_corrected, base, entity) if base else entity
    return merged


def _corrected(base: Entity, entity: Entity) -> Entity:
    return base.model_copy(update={key: getattr(entity, key) for key in entity.model_fields_set})


def _used_files(
    settings: Strategy | None,
    files: PlanFiles,
    docs_dir: Path,
    origin: Path | None,
) -> tuple[list[Path], list[Finding]]:
    found: list[Path] = []
    findings: list[Finding] = []
    for position, written in enumerate(settings.uses if settings else ()):
        place = Place(("strategy", "uses", position), origin)
        folder = files.folder.__class__(os.path.normpath(files.folder / written))
        fault = _use_fault(folder, written, files.folder, docs_dir)
        if fault:
            code, message, hint = fault
            findings.append(Finding(place, message, hint, code=code))
        else:
            found += [path for path in shared_files(docs_dir, folder) if path not in found]
    return found, findings


def _use_fault(
    folder: Path, written: str, plan_folder: Path, docs_dir: Path
) -> tuple[str, str, str] | None:
    if folder == plan_folder or plan_folder.is_relative_to(folder):
        return (
            "REF005",
            f"the plan uses '{written}', which holds the plan itself",
            "Name a folder beside the plan, such as ../shared.",
        )
    if not folder.is_relative_to(docs_dir):
        return (
            "REF004",
            f"the plan uses '{written}', which is outside the docs folder",
            "Name a folder inside the docs folder, such as ../shared.",
        )
    if not folder.is_dir():
        return (
            "REF003",
            f"the plan uses '{written}', but there is no folder {folder.relative_to(docs_dir)}",
            "Mend the path; it is relative to the plan's folder.",
        )
    return None

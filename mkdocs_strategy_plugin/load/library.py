"""Files read so far, so that a change of one file reads one file again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Finding, Place
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.sources import Limits, Source, read_source
from mkdocs_strategy_plugin.load.unchanged import Entries, unchanged_measurements
from mkdocs_strategy_plugin.load.validate import FileParts, parts_of
from mkdocs_strategy_plugin.model.memory import no_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.load.document import Document
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.memory import Memory

__all__ = ["Library", "ReadFile", "ReadTable"]


class ReadFile(NamedTuple):
    """One YAML file of a plan, as far as it could be read."""

    source: Source | None
    """Its text; None where not even that could be read."""
    parts: FileParts
    """What it holds."""
    findings: tuple[Finding, ...]
    """What is wrong with it, its parts included."""
    is_complete: bool
    """False where reading ended before the end of the file."""
    misread: tuple[NodePath, ...] = ()
    """Ways to where YAML lost something, or put it elsewhere than it was meant."""


class ReadTable(NamedTuple):
    """One CSV file of measurements, as far as it could be read."""

    source: Source | None
    """Its text; None where not even that could be read."""
    measurements: tuple[Measurement, ...]
    """The values of its sound rows."""
    findings: tuple[Finding, ...]
    """What is wrong with it."""


class Library:
    """Reads files, and keeps what it made of a text until that text changes."""

    def __init__(
        self, limits: Limits | None = None, memory_of: Callable[[object], Memory] = no_memory
    ) -> None:
        self.limits = limits or Limits()
        """Bounds on what is read."""
        self.memory_of = memory_of
        """Returns the memory of something by its name; a forgetful one if plans are read once."""
        self._entries: dict[Path, Entries] = {}
        self._files: dict[Path, ReadFile] = {}
        self._tables: dict[Path, ReadTable] = {}

    def file(self, path: Path, *, inside: Path | None) -> ReadFile:
        """Return a YAML file; a link out of `inside` is refused."""
        source = read_source(path, inside=inside, limits=self.limits)
        if isinstance(source, Finding):
            return ReadFile(None, FileParts(), (source,), is_complete=False)
        known = self._files.get(path)
        if known is None or known.source != source:
            known = self._files[path] = self._read_file(source)
        return known

    def _read_file(self, source: Source) -> ReadFile:
        document = read(source, self.limits)
        broken_before_anything = document.data is None and not document.is_complete
        parts = FileParts() if broken_before_anything else self._parts(source.path, document)
        told = (each for each in parts.findings if not _is_lost(each, document))
        findings = (*document.findings, *told)
        misread = (*document.misread, *_misplaced(document, parts))
        return ReadFile(source, parts, findings, document.is_complete, misread)

    def _parts(self, path: Path, document: Document) -> FileParts:
        if self.memory_of is no_memory:
            return parts_of(document.data, path)
        entries = self._entries.setdefault(path, Entries())
        parts = parts_of(document.data, path, entries=entries)
        entries.turn(is_whole=document.is_complete and isinstance(document.data, dict))
        return parts

    def table(self, path: Path, *, inside: Path | None) -> ReadTable:
        """Return a CSV file; a link out of `inside` is refused."""
        source = read_source(path, inside=inside, limits=self.limits)
        if isinstance(source, Finding):
            return ReadTable(None, (), (source,))
        # Not every plan has tables.
        from mkdocs_strategy_plugin.load.measurements import table_measurements  # noqa: PLC0415
        from mkdocs_strategy_plugin.load.table import read_table  # noqa: PLC0415

        known = self._tables.get(path)
        if known is None or known.source != source:
            table = read_table(source)
            read, findings = table_measurements(table, path)
            measurements = unchanged_measurements(known.measurements if known else (), tuple(read))
            known = ReadTable(source, measurements, (*table.findings, *findings))
            self._tables[path] = known
        return known


def _is_lost(finding: Finding, document: Document) -> bool:
    """Tell whether something is called empty only because YAML lost what stands in it."""
    where = finding.where
    if document.is_complete or not isinstance(where, Place) or where.on_key:
        return False
    depth, value = len(where.path), document.data
    for step in where.path:
        is_there = isinstance(value, dict) and step in value
        value = value[step] if is_there else None
    lost = any(way[:depth] == where.path and len(way) > depth for way in document.misread)
    return lost and isinstance(value, dict) and not value


def _misplaced(document: Document, parts: FileParts) -> tuple[NodePath, ...]:
    if not parts.findings:
        return ()
    from mkdocs_strategy_plugin.load.misplaced import misplaced  # noqa: PLC0415  (few files need it)

    return tuple(misplaced(document.data))

"""What of a plan is not known, for a mistake in its files, so that it cannot be compared."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.run import diagnose
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.load.holdings import is_table
from mkdocs_strategy_plugin.load.keys import SETTINGS, TOP_KEYS
from mkdocs_strategy_plugin.pipeline.losses import NEWER_FORMAT, UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic, NodePath
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["NOTHING_LOST", "FileFault", "Gaps", "gaps_of"]

USES = (SETTINGS, "uses")

MOST_TOLD = 5
"""Faults of a file that are told one by one."""
ANY_DAY = dt.date(2000, 1, 1)
"""No error depends on the day, and an exemption that has come to its end says what was meant."""


class FileFault(NamedTuple):
    """Something that is wrong in a file, so that it could not be compared."""

    file: str
    """Its path, with `/`; relative to the repository or the folder where it lies inside."""
    line: int
    """Where, from 1."""
    message: str
    """What is wrong."""
    more: int = 0
    """How many other things are wrong with the file that are not told."""


class Gaps(NamedTuple):
    """What is not known of a plan, so that nothing can be said of it."""

    faults: tuple[FileFault, ...] = ()
    """What is wrong, by file and line."""
    ways: frozenset[NodePath] = frozenset()
    """Ways to what is wrong: `("kpis", "arrivals", "target")`, a whole entity or collection."""
    misnamed: frozenset[NodePath] = frozenset()
    """Ways to what has a key of unknown meaning: any field it does not have may be meant."""
    files: frozenset[str] = frozenset()
    """Files of which nothing is certain, relative to the plan's folder; a folder for all in it."""
    patchy: frozenset[str] = frozenset()
    """Files of which a whole collection has an unknown name."""
    lost: tuple[str, ...] = ()
    """Texts of both."""
    tables: tuple[str, ...] = ()
    """Texts of measurements that are not sound."""
    is_blind: bool = False
    """True where a file or a folder is meant whose text is not known at all."""
    has_blind_table: bool = False
    """The same for measurements."""

    def may_hold(self, name: str) -> bool:
        """Tell whether an id may stand in what was not read."""
        return self.is_blind or any(name in text for text in self.lost)

    def may_measure(self, name: str) -> bool:
        """Tell whether values of a KPI may stand in measurements that are not sound."""
        return self.has_blind_table or any(name in text for text in self.tables)

    def is_uncertain(self, file: str) -> bool:
        """Tell whether nothing that stands in a file, relative to the plan's folder, is certain."""
        return not self.files.isdisjoint((file, *_folders(file)))

    def is_patchy(self, file: str) -> bool:
        """Tell whether a file may hold entities that are not known to be in it."""
        return self.is_uncertain(file) or file in self.patchy


NOTHING_LOST = Gaps()


def gaps_of(loaded: Loaded, top: Path) -> Gaps:
    """Return what is not known of a plan: all that an error is about.

    Args:
        loaded: The plan.
        top: The folder that files are named relative to.
    """
    found = diagnose(loaded, as_of=ANY_DAY, today=ANY_DAY)
    errors = [each for each in found if each.severity is Severity.ERROR]
    tables = {each.location.file for each in errors if is_table(each.location.file)}
    errors_of_plan = [each for each in errors if not is_table(each.location.file)]
    files = {each.location.file for each in errors_of_plan if _is_of_file(each)}
    patchy = {each.location.file for each in errors_of_plan if _is_of_collection(each)}
    texts = {path: source.text for path, source in loaded.sources.items()}
    within = [
        each for each in errors_of_plan if not _is_of_file(each) and not _is_of_collection(each)
    ]
    return Gaps(
        faults=tuple(_faults(errors, top)),
        ways=frozenset(each.path for each in within if not _is_misnamed(each)),
        misnamed=frozenset(each.path[:-1] for each in within if _is_misnamed(each)),
        files=frozenset(_relative(loaded.plan, files)),
        patchy=frozenset(_relative(loaded.plan, patchy)),
        lost=tuple(texts[path] for path in sorted(files | patchy) if path in texts),
        tables=tuple(texts[path] for path in sorted(tables) if path in texts),
        is_blind=any(path not in texts for path in files)
        or any(each.path[:2] == USES for each in errors),
        has_blind_table=any(path not in texts for path in tables),
    )


def _faults(errors: Sequence[Diagnostic], top: Path) -> Iterator[FileFault]:
    by_file: dict[Path, list[Diagnostic]] = {}
    for each in errors:
        by_file.setdefault(each.location.file, []).append(each)
    for path, found in by_file.items():
        file = path.relative_to(top) if path.is_relative_to(top) else path
        rest = len(found) - MOST_TOLD
        for number, each in enumerate(found[:MOST_TOLD], start=1):
            more = max(rest, 0) if number == MOST_TOLD else 0
            yield FileFault(file.as_posix(), each.location.line, each.message, more)


def _is_of_file(error: Diagnostic) -> bool:
    """Tell whether an error leaves all of its file uncertain."""
    return not error.path or error.rule.code == NEWER_FORMAT


def _is_of_collection(error: Diagnostic) -> bool:
    """Tell whether an error is about a collection that nobody knows."""
    return len(error.path) == 1 and error.path[0] not in TOP_KEYS


def _is_misnamed(error: Diagnostic) -> bool:
    """Tell whether an error is about a key of an entity, or of the settings, of unknown meaning."""
    length = 2 if error.path[0] == SETTINGS else 3
    return error.rule.code == UNKNOWN_KEY and len(error.path) == length


def _relative(plan: Plan, files: Iterable[Path]) -> Iterator[str]:
    return (os.path.relpath(file, plan.folder or file) for file in files)


def _folders(file: str) -> Iterator[str]:
    while file := os.path.dirname(file):  # noqa: PTH120  (relative, with `..`)
        yield file
    yield "."

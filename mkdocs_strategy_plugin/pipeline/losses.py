"""What of a plan was not read, as findings tell it: a part of a file, or a single value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.history import Faulty
from mkdocs_strategy_plugin.diagnostics import Location, Place
from mkdocs_strategy_plugin.load.keys import SETTINGS, TOP_KEYS
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import nearest
from mkdocs_strategy_plugin.model.strategy import Strategy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.load.plan import Loaded
    from mkdocs_strategy_plugin.model.base import Model
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["NEWER_FORMAT", "UNKNOWN_KEY", "lost_names", "lost_values", "unread_parts"]

NEWER_FORMAT, UNKNOWN_KEY, WRONG_TYPE = "SCH014", "SCH001", "SCH003"
UNREAD_PART = frozenset({"SYN001", "SYN002", "SYN004", "SYN005", "SYN006", NEWER_FORMAT})
"""Rules whose findings say that a part of a file was not read."""
SYNTAX = "SYN"
"""What the codes of slips begin with that may end the reading of a file."""
LOST = frozenset(f"SCH{number:03}" for number in (2, 3, 4, 6, 7, 8, 9, 10, 11))
"""Rules whose findings say that a value was not read."""


def unread_parts(loaded: Loaded) -> Iterator[Finding]:
    """Yield the findings that say of a part of a file, at least a collection, that it is lost."""
    for finding in loaded.findings:
        is_fatal = bool(loaded.unread) and finding.code.startswith(SYNTAX)
        if is_fatal or finding.code in UNREAD_PART or _is_of_collection(finding):
            yield finding


def _is_of_collection(finding: Finding) -> bool:
    """Tell whether a collection is none, or has a name that is like that of one there is."""
    path = _path_of(finding)
    if finding.code == UNKNOWN_KEY:
        return len(path) == 1 and nearest(str(path[0]), TOP_KEYS) is not None
    return finding.code == WRONG_TYPE and len(path) <= 1


def lost_values(findings: Iterable[Finding]) -> Iterator[Faulty]:
    """Yield the values that could not be read, and the fields whose names are misspelt."""
    for finding in findings:
        path = tuple(map(str, _path_of(finding)))
        if path and finding.code in LOST:
            yield from _faulty(path)
        elif path and finding.code == UNKNOWN_KEY:
            yield from _faulty(path, is_misspelt=True)


def _faulty(path: tuple[str, ...], *, is_misspelt: bool = False) -> Iterator[Faulty]:
    model: type[Model]
    if path[0] == SETTINGS:
        kind, name, model, rest = SETTINGS, "", Strategy, path[1:]
    elif path[0] in COLLECTIONS and path[1:]:
        kind, model = COLLECTIONS[path[0]]
        name, rest = path[1], path[2:]
    else:
        return
    if is_misspelt and len(rest) == 1:
        # Any other word has not taken the place of a field.
        rest = tuple(filter(None, [nearest(rest[0], model.model_fields)]))
        if not rest:
            return
    yield Faulty(kind, name, next(iter(rest), ""))


def lost_names(plan: Plan) -> Iterator[Faulty]:
    """Yield the fields that name what is not there."""
    for reference in plan.index.unresolved:
        yield Faulty(reference.kind, reference.id, str(reference.mention.path[0]))


def _path_of(finding: Finding) -> tuple[str | int, ...]:
    """Return the way to what a finding is about; empty where only a line is known."""
    where = finding.where
    if isinstance(where, Location):
        return ()
    return where.path if isinstance(where, Place) else where

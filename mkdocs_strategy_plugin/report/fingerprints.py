"""What makes a finding the same one tomorrow, wherever its lines have moved to."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.load.holdings import PLAN_FILE
from mkdocs_strategy_plugin.report.machine import path_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["fingerprints"]

QUOTED = re.compile(r"'([^']*)'")
"""The author's words in a message; the others may name a day, or be worded anew."""
LENGTH = 32
"""Digits of a fingerprint; as many as the readers' own have."""

Identity: TypeAlias = tuple[str, ...]


def fingerprints(
    diagnostics: Iterable[Diagnostic], *, root: Path, sources: Mapping[Path, Source]
) -> list[str]:
    """Return a fingerprint for each diagnostic, in the order given.

    Two are the same if rule, plan, way into the plan's data and the author's words are; of several
    such, in the order given, each has its number. So a finding stays itself when lines move, when
    entities change places and when one moves to another file of its plan. What is known by its line
    alone, as in broken YAML or in a row of measurements, goes by its file and the line's text.

    Args:
        diagnostics: What was found.
        root: Absolute folder of the repository; plans and files are named from there.
        sources: Texts of the files.

    Returns:
        32 hexadecimal digits each; no two are equal.

    Source:
        docs/reference/findings.md#fingerprints
    """
    folders = frozenset(file.parent for file in sources if file.name == PLAN_FILE)
    seen: Counter[Identity] = Counter()
    found = []
    for each in diagnostics:
        identity = _identity(each, folders, root, sources)
        seen[identity] += 1
        found.append(_digest((*identity, str(seen[identity]))))
    return found


def _identity(
    diagnostic: Diagnostic,
    folders: frozenset[Path],
    root: Path,
    sources: Mapping[Path, Source],
) -> Identity:
    code, file, path = diagnostic.rule.code, diagnostic.location.file, diagnostic.path
    # A row of a table has the number of its line in its path.
    if not path or isinstance(path[0], int):
        columns = map(str, path[1:])
        return code, path_from(root, file), *columns, _line(diagnostic, sources)
    # The place in a list changes with its neighbours; the words tell which item is meant.
    keys = (step for step in path if isinstance(step, str))
    words = QUOTED.findall(diagnostic.message)
    return code, path_from(root, _plan_of(file, folders)), *keys, "", *words


def _plan_of(file: Path, folders: frozenset[Path]) -> Path:
    """Return the folder of the plan that a file is in; of a shared file its own."""
    return next((each for each in file.parents if each in folders), file.parent)


def _line(diagnostic: Diagnostic, sources: Mapping[Path, Source]) -> str:
    source = sources.get(diagnostic.location.file)
    return source.line(diagnostic.location.line).strip() if source else ""


def _digest(identity: Identity) -> str:
    text = "\0".join(identity)
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:LENGTH]

"""What was found as JSON, for programs of one's own; docs/reference/findings.md describes it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.fingerprints import fingerprints
from mkdocs_strategy_plugin.report.machine import json_text, path_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["FORMAT", "report"]

FORMAT = 1
"""Version of the form: raised when a name or a meaning changes, not when one is added."""


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],
    colour: bool,  # noqa: ARG001  (all forms take the same arguments)
) -> str:
    """Return an object of JSON: version, counts, and each diagnostic in the order given.

    Args:
        diagnostics: What was found.
        root: Absolute folder of the repository, which files are named from.
        sources: Texts of the files.
        colour: Not needed here.
    """
    every = tuple(diagnostics)
    counts = Counter(each.severity for each in every)
    marks = fingerprints(every, root=root, sources=sources)
    return json_text(
        {
            "format": FORMAT,
            "tool": {"name": "mkdocs-strategy", "version": __version__},
            "counts": {severity.value: counts[severity] for severity in Severity},
            "findings": [_entry(each, mark, root) for each, mark in zip(every, marks, strict=True)],
        }
    )


def _entry(diagnostic: Diagnostic, fingerprint: str, root: Path) -> dict[str, object]:
    return {
        "severity": diagnostic.severity.value,
        "code": diagnostic.rule.code,
        "rule": diagnostic.rule.name,
        "message": diagnostic.message,
        "hint": diagnostic.hint or None,
        **_place(diagnostic.location, root),
        "path": list(diagnostic.path),
        "related": [{**_place(place, root), "note": note} for place, note in diagnostic.related],
        "fingerprint": fingerprint,
    }


def _place(location: Location, root: Path) -> dict[str, object]:
    return {
        "file": path_from(root, location.file),
        "line": location.line,
        "column": location.column,
    }

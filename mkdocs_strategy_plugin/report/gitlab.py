"""The Code Quality report of GitLab, which merge requests show beside their lines."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Severity
from mkdocs_strategy_plugin.report.fingerprints import fingerprints
from mkdocs_strategy_plugin.report.machine import json_text, path_from, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.load.sources import Source

__all__ = ["report"]

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "blocker", Severity.WARNING: "major", Severity.INFO: "info"}
)
"""Severities as GitLab calls them: an error stops the build, a warning a strict one."""


def report(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path,
    sources: Mapping[Path, Source],
    colour: bool,  # noqa: ARG001  (all forms take the same arguments)
) -> str:
    """Return a list of JSON with an entry for each diagnostic, in the order given.

    Args:
        diagnostics: What was found.
        root: Absolute folder of the repository, which GitLab names files from.
        sources: Texts of the files.
        colour: Not needed here.
    """
    every = tuple(diagnostics)
    marks = fingerprints(every, root=root, sources=sources)
    return json_text(
        [_entry(each, mark, root) for each, mark in zip(every, marks, strict=True)],
    )


def _entry(diagnostic: Diagnostic, fingerprint: str, root: Path) -> dict[str, object]:
    location, rule = diagnostic.location, diagnostic.rule
    return {
        "description": sentences(diagnostic.message, diagnostic.hint),
        "check_name": f"{rule.code} {rule.name}",
        "fingerprint": fingerprint,
        "severity": SEVERITIES[diagnostic.severity],
        "location": {
            "path": path_from(root, location.file),
            "lines": {"begin": location.line},
        },
    }

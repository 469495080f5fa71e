"""Findings as GitLab's Code Quality report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity
from mkdocs_strategy_plugin.report import gitlab

ROOT = Path("/site")
FILE = ROOT / "docs" / "my plan" / "strategy.yml"


def found(severity: Severity = Severity.ERROR, *, file: Path = FILE) -> Diagnostic:
    rule = Rule("REF001", "unknown-reference", severity)
    return Diagnostic(rule, severity, "unknown goal 'é'", "Write e.", Location(file, 3, 16))


def report(*diagnostics: Diagnostic) -> Any:  # noqa: ANN401  (what JSON holds)
    return json.loads(gitlab.report(diagnostics, root=ROOT, sources={}, colour=False))


def test_a_finding_is_an_entry_with_all_that_gitlab_asks_for() -> None:
    (entry,) = report(found())
    fingerprint = entry.pop("fingerprint")

    assert len(fingerprint) == 32
    assert entry == {
        "description": "unknown goal 'é'. Write e.",
        "check_name": "REF001 unknown-reference",
        "severity": "blocker",
        "location": {"path": "docs/my plan/strategy.yml", "lines": {"begin": 3}},
    }


def test_a_warning_is_major_and_an_info_is_info() -> None:
    entries = report(found(Severity.WARNING), found(Severity.INFO))
    assert [entry["severity"] for entry in entries] == ["major", "info"]


def test_equal_findings_stay_apart() -> None:
    first, second = report(found(), found())
    assert first["fingerprint"] != second["fingerprint"]


def test_nothing_found_is_an_empty_list() -> None:
    assert report() == []


def test_a_file_outside_the_repository_keeps_its_whole_path() -> None:
    (entry,) = report(found(file=Path("/other/strategy.yml")))
    assert entry["location"]["path"] == "/other/strategy.yml"

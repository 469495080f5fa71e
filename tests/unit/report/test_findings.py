"""Findings as JSON for one's own programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity
from mkdocs_strategy_plugin.report import findings

ROOT = Path("/site")
FILE = ROOT / "docs" / "strategy.yml"
RULE = Rule("REF001", "unknown-reference", Severity.ERROR)


def report(*diagnostics: Diagnostic) -> Any:  # noqa: ANN401  (what JSON holds)
    return json.loads(findings.report(diagnostics, root=ROOT, sources={}, colour=False))


def test_a_finding_tells_all_that_is_known_of_it() -> None:
    found = Diagnostic(
        RULE,
        Severity.WARNING,
        "kpi 'a' names unknown channel 'b'",
        "Write c.",
        Location(FILE, 3, 16),
        ((Location(FILE, 9, 3), "channels are here"),),
        ("kpis", "a", "channels", 0),
    )
    (entry,) = report(found)["findings"]
    fingerprint = entry.pop("fingerprint")

    assert len(fingerprint) == 32
    assert entry == {
        "severity": "warning",
        "code": "REF001",
        "rule": "unknown-reference",
        "message": "kpi 'a' names unknown channel 'b'",
        "hint": "Write c.",
        "file": "docs/strategy.yml",
        "line": 3,
        "column": 16,
        "path": ["kpis", "a", "channels", 0],
        "related": [
            {"file": "docs/strategy.yml", "line": 9, "column": 3, "note": "channels are here"}
        ],
    }


def test_what_is_not_known_is_null_or_empty() -> None:
    found = Diagnostic(RULE, Severity.ERROR, "is wrong", "", Location(FILE, 1, 1))
    (entry,) = report(found)["findings"]

    assert (entry["hint"], entry["path"], entry["related"]) == (None, [], [])


def test_every_severity_is_counted() -> None:
    place = Location(FILE, 1, 1)
    infos = [Diagnostic(RULE, Severity.INFO, "is late", "", place) for _ in range(2)]
    told = report(Diagnostic(RULE, Severity.ERROR, "is wrong", "", place), *infos)

    assert told["counts"] == {"error": 1, "warning": 0, "info": 2}


def test_nothing_found_says_so_and_names_form_and_tool() -> None:
    assert report() == {
        "format": 1,
        "tool": {"name": "mkdocs-strategy", "version": __version__},
        "counts": {"error": 0, "warning": 0, "info": 0},
        "findings": [],
    }

"""Findings as SARIF 2.1.0; `tests/e2e/test_sarif.py` has it judged by Microsoft's own validator."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.check.rule_names import rule_module
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Severity
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.report import sarif

ROOT = Path("/site")
FILE = ROOT / "docs" / "strategy.yml"
TEXT = "objectives:\n  arrivals: {title: 😀 é, goal: awarenes, who: [rina]}\n"
SOURCES = {FILE: Source(FILE, TEXT)}


def found(
    code: str = "REF001",
    *,
    severity: Severity | None = None,
    at: tuple[int, int] = (2, 32),
    file: Path = FILE,
    related: tuple[tuple[Location, str], ...] = (),
) -> Diagnostic:
    rule = rule_module(code).RULE
    message = "objective 'arrivals' names unknown goal 'awarenes'"
    location = Location(file, *at)
    return Diagnostic(
        rule, severity or rule.severity, message, "Write awareness.", location, related
    )


def run(*diagnostics: Diagnostic) -> Any:  # noqa: ANN401  (what JSON holds)
    log = json.loads(sarif.report(diagnostics, root=ROOT, sources=SOURCES, colour=False))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return only


def place(diagnostic: Diagnostic) -> Any:  # noqa: ANN401  (what JSON holds)
    return run(diagnostic)["results"][0]["locations"][0]["physicalLocation"]


def test_a_result_has_rule_level_sentences_and_fingerprint() -> None:
    (result,) = run(found())["results"]

    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("REF001", 0, "error")
    assert result["message"] == {
        "text": "objective 'arrivals' names unknown goal 'awarenes'. Write awareness."
    }
    assert list(result["partialFingerprints"]) == ["strategyFinding/v1"]
    assert "relatedLocations" not in result


def test_a_region_is_the_words_in_code_points_and_their_line() -> None:
    assert place(found()) == {
        "artifactLocation": {"uri": "docs/strategy.yml", "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": 2,
            "startColumn": 32,
            "endColumn": 40,
            "snippet": {"text": "awarenes"},
        },
        "contextRegion": {
            "startLine": 2,
            "snippet": {"text": "  arrivals: {title: 😀 é, goal: awarenes, who: [rina]}"},
        },
    }
    assert run()["columnKind"] == "unicodeCodePoints"


def test_what_is_no_text_is_shown_to_the_end_of_its_line() -> None:
    region = place(found(at=(2, 47)))["region"]
    assert (region["endColumn"], region["snippet"]["text"]) == (54, "[rina]}")


def test_the_end_of_a_line_is_an_empty_region() -> None:
    region = place(found(at=(2, 54)))["region"]
    assert (region["endColumn"], region["snippet"]["text"]) == (54, "")


def test_a_file_that_could_not_be_read_has_no_words() -> None:
    assert place(found(file=ROOT / "docs/latin.yml", at=(1, 1))) == {
        "artifactLocation": {"uri": "docs/latin.yml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 1},
    }


def test_a_path_is_escaped_as_an_address() -> None:
    file = ROOT / "docs/my plan/é%25#?:中.yml"
    assert place(found(file=file))["artifactLocation"]["uri"] == (
        "docs/my%20plan/%C3%A9%2525%23%3F%3A%E4%B8%AD.yml"
    )


def test_a_name_that_is_not_utf_8_keeps_its_bytes() -> None:
    assert place(found(file=ROOT / "caf\udce9.yml"))["artifactLocation"]["uri"] == "caf%E9.yml"


def test_a_file_outside_the_repository_has_its_own_address() -> None:
    assert place(found(file=Path("/other/a b.yml")))["artifactLocation"] == {
        "uri": "file:///other/a%20b.yml"
    }


def test_other_places_are_numbered_and_say_what_is_there() -> None:
    (result,) = run(found(related=((Location(FILE, 1, 1), "objectives are here"),)))["results"]
    (other,) = result["relatedLocations"]

    assert (other["id"], other["message"]) == (0, {"text": "objectives are here"})
    assert other["physicalLocation"]["region"]["snippet"] == {"text": "objectives"}


def test_a_result_has_the_level_of_the_site_and_its_rule_that_of_its_own() -> None:
    log = run(found(severity=Severity.WARNING))

    assert log["results"][0]["level"] == "warning"
    assert log["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "error"}
    assert run(found(severity=Severity.INFO))["results"][0]["level"] == "note"


def test_only_rules_that_found_something_are_told_each_once() -> None:
    log = run(found("WHY001"), found("REF001"), found("WHY001"))

    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == ["REF001", "WHY001"]
    assert [result["ruleIndex"] for result in log["results"]] == [1, 0, 1]


def test_a_rule_explains_itself() -> None:
    (rule,) = run(found())["tool"]["driver"]["rules"]

    assert rule["name"] == "unknown-reference"
    assert rule["shortDescription"] == {"text": "A name that leads to nothing."}
    assert rule["fullDescription"]["text"].startswith("An entity names another one that the plan ")
    assert "## Why it hurts\n" in rule["help"]["markdown"]
    assert "Why it hurts\n---" in rule["help"]["text"]
    assert rule["properties"] == {
        "tags": ["strategy", "REF"],
        "precision": "very-high",
        "problem.severity": "error",
    }


def test_help_has_no_link_that_leads_nowhere_from_elsewhere() -> None:
    every = run(*(found(module.RULE.code) for module in RULES))["tool"]["driver"]["rules"]

    assert len(every) == len(RULES)
    for rule in every:
        text = rule["help"]["markdown"] + rule["fullDescription"]["text"]
        assert (rule["id"], ".md)" in text) == (rule["id"], False)


def test_the_tool_names_itself_and_nothing_of_the_machine() -> None:
    log = run()
    driver = log["tool"]["driver"]

    assert (driver["name"], driver["semanticVersion"]) == ("mkdocs-strategy", __version__)
    assert (driver["rules"], log["results"]) == ([], [])
    assert log["invocations"] == [{"executionSuccessful": True}]
    assert "/site" not in json.dumps(run(found()))


NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1)


@given(words=st.text(), name=NAMES)
def test_whatever_is_found_is_one_result_with_an_address(words: str, name: str) -> None:
    diagnostic = found(file=ROOT / f"x{name}")._replace(message=words, hint=words)
    (result,) = run(diagnostic)["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert re.fullmatch(r"(?:[\w.~-]|%[0-9A-F]{2})+", uri, re.ASCII)
    assert result["message"]["text"] == f"{words}. {words}".strip()

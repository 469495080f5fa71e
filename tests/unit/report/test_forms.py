"""Diagnostics in one line each, and in full."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.report import concise, full

ROOT = Path("/site")
FILE = ROOT / "docs" / "strategy.yml"
UNKNOWN = Rule("REF001", "unknown-reference", Severity.ERROR)
UNUSED = Rule("REF006", "unused-entity", Severity.INFO)
SOURCES = {FILE: Source(FILE, "tactics:\n  weekly-reels:\n    objective: arivals\n")}


def found(
    rule: Rule = UNKNOWN, *, line: int = 3, message: str = "unknown objective 'arivals'"
) -> Diagnostic:
    return Diagnostic(rule, rule.severity, message, "Write arrivals.", Location(FILE, line, 16))


def test_a_concise_report_has_one_line_for_each_error_and_warning() -> None:
    report = concise.report([found(), found(UNUSED)], root=ROOT, sources={}, colour=False)
    assert report == "docs/strategy.yml:3:16: error[REF001] unknown objective 'arivals'\n"


def test_nothing_found_is_nothing_to_say_concisely() -> None:
    assert concise.report([], root=ROOT, sources={}, colour=False) == ""


def test_a_severity_is_coloured_with_its_code() -> None:
    report = concise.report([found()], root=ROOT, sources={}, colour=True)
    assert report == (
        "docs/strategy.yml:3:16: \x1b[1;31merror[REF001]\x1b[0m unknown objective 'arivals'\n"
    )


def test_an_authors_escape_codes_do_not_reach_the_terminal() -> None:
    report = full.report(
        [found(message="unknown objective '\x1b[2J'")], root=ROOT, sources=SOURCES, colour=False
    )
    assert "\x1b" not in report


def test_a_full_report_shows_the_line_the_hint_and_the_counts() -> None:
    assert full.report([found()], root=ROOT, sources=SOURCES, colour=False) == (
        "docs/strategy.yml:3:16: error[REF001] unknown objective 'arivals'\n"
        "  3 |     objective: arivals\n"
        "    |                ^\n"
        "  help: Write arrivals.\n"
        "\n"
        "1 error\n"
    )


def test_a_full_report_names_related_places() -> None:
    related = (Location(FILE, 1, 1), "first written here")
    diagnostic = Diagnostic(
        UNKNOWN, Severity.WARNING, "twice", "", Location(FILE, 2, 3), (related,)
    )
    assert full.report([diagnostic], root=ROOT, sources=SOURCES, colour=False) == (
        "docs/strategy.yml:2:3: warning[REF001] twice\n"
        "  2 |   weekly-reels:\n"
        "    |   ^\n"
        "  docs/strategy.yml:1:1: first written here\n"
        "\n"
        "1 warning\n"
    )


def test_a_file_that_could_not_be_read_has_no_line_to_show() -> None:
    assert full.report([found()], root=ROOT, sources={}, colour=False) == (
        "docs/strategy.yml:3:16: error[REF001] unknown objective 'arivals'\n"
        "  help: Write arrivals.\n"
        "\n"
        "1 error\n"
    )


def test_many_findings_of_one_rule_are_folded_and_still_counted() -> None:
    many = [found(message=f"unknown objective '{number}'") for number in range(46)]
    report = full.report([*many, found(UNUSED)], root=ROOT, sources={}, colour=False)
    assert report.count("\n  help: Write arrivals.\n") == 5 + 1
    assert report.count("info[REF006]") == 1
    assert report.endswith(
        "\n\n… and 41 more of REF001 unknown-reference\n"
        "--select REF001 shows all of them.\n"
        "\n"
        "First error: docs/strategy.yml:3:16: error[REF001] unknown objective '0'\n"
        "46 errors, 1 info\n"
    )


def test_one_call_shows_all_of_several_rules_that_were_folded() -> None:
    many = [*(6 * [found()]), *(7 * [found(UNUSED)])]
    report = full.report(many, root=ROOT, sources={}, colour=False)
    assert (
        "… and 1 more of REF001 unknown-reference\n"
        "… and 2 more of REF006 unused-entity\n"
        "--select REF001,REF006 shows all of them.\n"
    ) in report


def test_a_rule_that_was_asked_for_is_shown_whole_beside_one_that_is_folded() -> None:
    many = [*(6 * [found()]), *(7 * [found(UNUSED)])]
    report = full.report(many, root=ROOT, sources={}, colour=False, whole={"REF006"})
    assert (report.count("error[REF001]"), report.count("info[REF006]")) == (5 + 1, 7)
    assert "… and 1 more of REF001 unknown-reference\n--select REF001 shows all" in report
    assert "more of REF006" not in report


def test_the_first_error_is_told_again_at_the_end_where_something_stands_below_it() -> None:
    many = [found(UNUSED, line=1), found(), found(message="another"), found(UNUSED, line=2)]
    report = full.report(many, root=ROOT, sources={}, colour=False)
    assert report.splitlines()[-2:] == [
        "First error: docs/strategy.yml:3:16: error[REF001] unknown objective 'arivals'",
        "2 errors, 2 infos",
    ]


def test_an_error_that_stands_at_the_end_is_not_told_again() -> None:
    report = full.report([found(UNUSED, line=1), found()], root=ROOT, sources={}, colour=False)
    assert report.endswith("  help: Write arrivals.\n\n1 error, 1 info\n")


def test_infos_alone_have_no_first_error() -> None:
    many = [found(UNUSED, line=1), found(UNUSED, line=2)]
    assert "First error" not in full.report(many, root=ROOT, sources={}, colour=False)


def test_nothing_found_is_said_in_full() -> None:
    assert full.report([], root=ROOT, sources={}, colour=False) == "Nothing to mend.\n"

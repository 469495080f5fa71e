"""Findings as workflow commands of GitHub Actions."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Rule, Severity
from mkdocs_strategy_plugin.report import github

ROOT = Path("/site")
FILE = ROOT / "docs" / "strategy.yml"

COMMAND = re.compile(
    r"::(error|warning|notice) file=([^,:\r\n]*),line=(\d+),col=(\d+),title=[^,:\r\n]*::[^\r\n]*"
)
"""What the runner takes for one command and nothing else."""


def found(
    severity: Severity = Severity.ERROR,
    *,
    file: Path = FILE,
    message: str = "unknown objective 'arivals'",
    hint: str = "Write arrivals.",
) -> Diagnostic:
    rule = Rule("REF001", "unknown-reference", severity)
    return Diagnostic(rule, severity, message, hint, Location(file, 3, 16))


def report(*diagnostics: Diagnostic) -> str:
    return github.report(diagnostics, root=ROOT, sources={}, colour=False)


def test_a_finding_is_an_annotation_at_its_line_and_the_counts_end_it() -> None:
    assert report(found()) == (
        "::error file=docs/strategy.yml,line=3,col=16,title=REF001 unknown-reference"
        "::unknown objective 'arivals'%0AWrite arrivals.\n"
        "1 error\n"
    )


def test_errors_come_before_warnings_and_infos_are_notices() -> None:
    lines = report(found(Severity.INFO), found(Severity.WARNING), found()).splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "1"]
    assert lines[-1] == "1 error, 1 warning, 1 info"


def test_findings_of_one_severity_keep_their_order() -> None:
    lines = report(found(message="a"), found(Severity.INFO), found(message="b")).splitlines()
    assert [line.rpartition("::")[2] for line in lines[:2]] == [
        "a%0AWrite arrivals.",
        "b%0AWrite arrivals.",
    ]


def test_nothing_found_is_plain_text() -> None:
    assert report() == "Nothing to mend.\n"


def test_a_finding_without_a_hint_is_its_message() -> None:
    assert report(found(hint="")).splitlines()[0].endswith("::unknown objective 'arivals'")


def test_marks_of_the_command_are_escaped_in_a_path() -> None:
    line = report(found(file=ROOT / "a,b:c%d.yml")).splitlines()[0]
    assert line.startswith("::error file=a%2Cb%3Ac%25d.yml,line=3,")


def test_a_file_outside_the_repository_keeps_its_whole_path() -> None:
    assert "file=/other/strategy.yml," in report(found(file=Path("/other/strategy.yml")))


def test_a_name_that_is_not_utf_8_can_be_printed() -> None:
    report(found(file=ROOT / "caf\udce9.yml")).encode()


def test_percent_signs_in_a_message_survive() -> None:
    assert report(found(message="'45%0A'", hint="")).splitlines()[0].endswith("::'45%250A'")


def test_a_message_cannot_begin_a_command_of_its_own() -> None:
    lines = report(found(message="x\n::set-env name=PATH::/evil\r::stop-commands::y")).splitlines()
    assert len(lines) == 2
    assert COMMAND.fullmatch(lines[0])


@given(message=st.text(), hint=st.text(), name=st.text(st.characters(exclude_characters="/\0")))
def test_whatever_is_found_is_one_command_a_finding(message: str, hint: str, name: str) -> None:
    text = report(found(file=ROOT / f"x{name}.yml", message=message, hint=hint))
    first, second, rest = text.split("\n")
    assert COMMAND.fullmatch(first)
    assert (second, rest) == ("1 error", "")

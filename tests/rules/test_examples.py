"""What a rule's page shows is what the rule does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.diagnostics import Severity
from tests.rules.diagnosis import Example, diagnosed, examples, section

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.check.registry import RuleModule
    from mkdocs_strategy_plugin.diagnostics import Diagnostic

TOLD_IN_WORDS = {"wrong-encoding", "too-large", "unreadable-file", "deprecated-key"}


def name_of(value: object) -> str | None:
    rule = getattr(value, "RULE", None)
    return rule.name if rule else None


def cases(heading: str) -> list[tuple[RuleModule, Example]]:
    return [(module, example) for module in RULES for example in examples(module, heading)]


def errors_of_others(module: RuleModule, found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [
        each
        for each in found
        if each.severity is Severity.ERROR and each.rule.code != module.RULE.code
    ]


@pytest.mark.parametrize("module", RULES, ids=name_of)
def test_a_page_says_why_it_hurts_and_shows_bad_and_good(module: RuleModule) -> None:
    for heading in ("Why it hurts", "Bad", "Good"):
        assert section(module, heading).strip(), heading


@pytest.mark.parametrize("module", RULES, ids=name_of)
def test_only_what_is_no_text_is_told_in_words(module: RuleModule) -> None:
    assert bool(examples(module, "Bad")) == (module.RULE.name not in TOLD_IN_WORDS)
    assert bool(examples(module, "Good")) == (module.RULE.name not in TOLD_IN_WORDS)


@pytest.mark.parametrize(("module", "example"), cases("Bad"), ids=name_of)
def test_bad_is_found_at_the_marked_lines_and_nowhere_else(
    module: RuleModule, example: Example, tmp_path: Path
) -> None:
    found = diagnosed(tmp_path, example.files)
    lines = [
        (each.location.file.relative_to(tmp_path).as_posix(), each.location.line)
        for each in found
        if each.rule.code == module.RULE.code
    ]
    assert example.marked
    assert sorted(lines) == sorted(example.marked)
    assert errors_of_others(module, found) == []


@pytest.mark.parametrize(("module", "example"), cases("Good"), ids=name_of)
def test_good_is_silent(module: RuleModule, example: Example, tmp_path: Path) -> None:
    found = diagnosed(tmp_path, example.files)
    assert [each for each in found if each.rule.code == module.RULE.code] == []
    assert errors_of_others(module, found) == []

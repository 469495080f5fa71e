"""What `--select` and `--ignore` let through."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check.rule_names import rule_module
from mkdocs_strategy_plugin.check.selection import Selection
from mkdocs_strategy_plugin.diagnostics import Diagnostic, Location, Severity, StrategyError

PLACE = Location(Path("/site/docs/strategy.yml"), 1, 1)
CODES = ("SYN001", "SYN007", "REF001", "MEA001", "MEA002", "COV101")


def shown(*select: str, ignore: tuple[str, ...] = ()) -> list[str]:
    selection = Selection.parse(select, ignore)
    rules = [rule_module(code).RULE for code in CODES]
    found = [Diagnostic(rule, rule.severity, "is wrong", "", PLACE) for rule in rules]
    return [each.rule.code for each in found if selection.holds(each)]


def test_without_options_all_is_shown() -> None:
    assert shown() == list(CODES)


@pytest.mark.parametrize("written", ["REF001", "ref001", "unknown-reference", " REF001 ,"])
def test_a_rule_is_selected_by_code_and_by_name(written: str) -> None:
    assert shown(written) == ["SYN001", "REF001"]


@pytest.mark.parametrize("written", ["MEA", "mea"])
def test_a_group_is_selected_by_its_letters(written: str) -> None:
    assert shown(written) == ["SYN001", "MEA001", "MEA002"]


def test_a_rule_is_named_by_itself_or_only_with_its_group() -> None:
    selection = Selection.parse(("MEA,REF001", "no-target", "syn007"), ())

    assert selection.named == {"REF001", "MEA001", "SYN007"}
    assert Selection.parse((), ("REF001",)).named == frozenset()


def test_lists_and_several_options_add_up() -> None:
    assert shown("REF001,MEA001") == shown("REF001", "MEA001") == ["SYN001", "REF001", "MEA001"]


def test_what_is_ignored_is_not_shown_though_it_is_selected() -> None:
    assert shown("MEA", ignore=("no-target",)) == ["SYN001", "MEA002"]
    assert shown(ignore=("MEA,REF", "COV101")) == ["SYN001", "SYN007"]


def test_an_empty_group_may_be_named() -> None:
    assert shown("EMB") == ["SYN001"]


def test_what_cannot_be_read_is_shown_all_the_same() -> None:
    assert shown(ignore=("SYN",)) == ["SYN001", "REF001", "MEA001", "MEA002", "COV101"]


def test_a_slip_that_kept_a_file_from_being_read_is_shown_too() -> None:
    rule = rule_module("SYN007").RULE
    selection = Selection.parse((), ("SYN007",))

    assert not selection.holds(Diagnostic(rule, Severity.WARNING, "is lost", "", PLACE))
    assert selection.holds(Diagnostic(rule, Severity.ERROR, "is lost", "", PLACE))


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("REF011", "Write REF001."),
        ("unknown-referense", "Write unknown-reference."),
        ("MEAS", "Write MEA, or one of its rules: mkdocs-strategy explain MEA lists them."),
        ("XYZ001", "Write a code, a name or a group, such as REF001 or REF."),
        ("everything", "Write a code, a name or a group, such as REF001 or REF."),
    ],
)
def test_an_unknown_rule_shows_the_one_that_was_meant(written: str, hint: str) -> None:
    with pytest.raises(StrategyError) as error:
        Selection.parse((), ("MEA", f"COV,{written}"))

    assert error.value.message == f"option '--ignore': there is no rule and no group '{written}'"
    assert error.value.hint == hint


@pytest.mark.parametrize("written", ["", " , "])
def test_an_empty_list_is_no_selection(written: str) -> None:
    with pytest.raises(StrategyError, match="option '--select' names no rule"):
        Selection.parse((written,), ())

"""Rules are found by what they are called, and a slip is answered with what was meant."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.check.rule_names import groups, names, rule_module
from mkdocs_strategy_plugin.diagnostics import StrategyError


def test_a_rule_is_known_by_its_code_and_its_name() -> None:
    assert rule_module("REF001") is rule_module("unknown-reference") is rule_module("ref001")
    assert {"REF001", "unknown-reference"} <= names()
    assert {"SYN", "SCH", "REF", "DAT", "ACT"} <= groups()


def test_an_unknown_rule_is_answered_with_the_one_that_was_meant() -> None:
    with pytest.raises(StrategyError) as caught:
        rule_module("unknown-referense")
    assert caught.value.message == "there is no rule 'unknown-referense'"
    assert caught.value.hint == "Write unknown-reference."


@pytest.mark.parametrize("written", ["RFE001", "REF01", "ref 001"])
def test_a_code_that_is_near_to_one_is_answered_with_it(written: str) -> None:
    with pytest.raises(StrategyError) as caught:
        rule_module(written)
    assert caught.value.hint == "Write REF001."


@pytest.mark.parametrize("written", ["REF00", "REFF", "ref 00"])
def test_a_code_that_is_as_near_to_several_is_answered_with_their_group(written: str) -> None:
    with pytest.raises(StrategyError) as caught:
        rule_module(written)
    assert caught.value.hint == (
        "Write REF, or one of its rules: mkdocs-strategy explain REF lists them."
    )


def test_a_code_that_is_as_near_to_rules_of_two_groups_is_answered_with_all_groups() -> None:
    with pytest.raises(StrategyError) as caught:
        rule_module("SYH001")
    assert caught.value.hint.startswith("Write the name of a rule, or one of ACT, CON,")


@pytest.mark.parametrize("written", ["XYZ001", "XYZ"])
def test_a_code_of_no_group_is_answered_with_the_groups(written: str) -> None:
    with pytest.raises(StrategyError) as caught:
        rule_module(written)
    assert caught.value.hint == (
        "Write the name of a rule, or one of ACT, CON, COV, DAT, EMB, FIT, MEA, REF, SCH, SMT, SYN,"
        " WHY."
    )

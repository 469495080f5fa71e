"""The list of rules and its look-ups."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check import rules
from mkdocs_strategy_plugin.check.registry import (
    RETIRED,
    RULES,
    checks,
    groups,
    names,
    rule_module,
)
from mkdocs_strategy_plugin.diagnostics import StrategyError

FOLDER = Path(str(rules.__file__)).parent


def test_codes_and_names_are_unique() -> None:
    codes = [module.RULE.code for module in RULES]
    rule_names = [module.RULE.name for module in RULES]
    assert len(set(codes)) == len(codes)
    assert len(set(rule_names)) == len(rule_names)


def test_a_code_is_a_group_and_three_digits() -> None:
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", module.RULE.code) for module in RULES)


def test_retired_codes_are_not_used_again() -> None:
    assert not {module.RULE.code for module in RULES} & RETIRED


def test_each_module_is_registered_under_its_own_name() -> None:
    files = {file.stem.replace("_", "-") for file in FOLDER.glob("*.py")} - {"--init--"}
    assert {module.RULE.name for module in RULES} == files
    for module in RULES:
        assert getattr(module, "__name__", "").endswith(module.RULE.name.replace("-", "_"))


def test_rules_stand_in_the_order_of_their_codes_within_a_group() -> None:
    by_group: dict[str, list[str]] = {}
    for module in RULES:
        by_group.setdefault(module.RULE.group, []).append(module.RULE.code)
    assert all(codes == sorted(codes) for codes in by_group.values())


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


def test_what_only_readers_find_has_no_check() -> None:
    assert checks(rule_module("invalid-yaml")) is None
    assert checks(rule_module("unknown-reference")) is not None

"""The list of rules."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_strategy_plugin.check import rules
from mkdocs_strategy_plugin.check.registry import RETIRED, RULES, checks
from mkdocs_strategy_plugin.check.rule_names import rule_module

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


def test_what_only_readers_find_has_no_check() -> None:
    assert checks(rule_module("invalid-yaml")) is None
    assert checks(rule_module("unknown-reference")) is not None

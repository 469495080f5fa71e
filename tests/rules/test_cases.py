"""Further cases of each rule, near misses among them: `cases/<rule_name>.yml`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_strategy_plugin.check.rule_names import rule_module
from tests.rules.diagnosis import TODAY, at, diagnosed

CASES = Path(__file__).parent / "cases"


def all_cases() -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")
        for file in sorted(CASES.glob("*.yml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def files_of(case: dict[str, Any]) -> dict[str, str]:
    return {"strategy.yml": case["plan"], **case.get("files", {})}


@pytest.mark.parametrize(("name", "case"), all_cases())
def test_a_rule_finds_what_its_case_says(name: str, case: dict[str, Any], tmp_path: Path) -> None:
    rule = rule_module(name.replace("_", "-")).RULE
    today = dt.date.fromisoformat(case["today"]) if "today" in case else TODAY
    found = [
        {"at": at(each, tmp_path), "says": each.message, "hint": each.hint}
        for each in diagnosed(tmp_path, files_of(case), today=today)
        if each.rule == rule
    ]
    assert found == case["finds"]


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yml")), ids=lambda file: file.stem)
def test_each_file_of_cases_belongs_to_a_rule(file: Path) -> None:
    assert rule_module(file.stem.replace("_", "-")).RULE.name.replace("-", "_") == file.stem

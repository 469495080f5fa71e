"""Which plans the globs of a site mean, and what is said of one that means none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.globs import plans_of_site
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path


def plans(folder: Path, *named: str) -> Path:
    return write(folder, {f"{name}/strategy.yml": "" for name in named})


def names(root: Path, *globs: str) -> list[str]:
    return [plan.name for plan in plans_of_site(root / "docs", globs, root=root)]


def fault(root: Path, *globs: str) -> StrategyError:
    with pytest.raises(StrategyError) as caught:
        names(root, *globs)
    return caught.value


def test_without_globs_every_plan_below_the_docs_folder_is_meant(tmp_path: Path) -> None:
    assert names(plans(tmp_path, "docs/2016", "docs/2017", "plans/2018")) == ["2016", "2017"]


def test_a_plan_inside_the_docs_folder_goes_by_its_path(tmp_path: Path) -> None:
    assert names(plans(tmp_path, "docs/years/2016"), "docs/years/*") == ["years/2016"]


def test_a_plan_outside_goes_by_what_the_wildcards_stand_for(tmp_path: Path) -> None:
    root = plans(tmp_path, "brands/a/plan", "brands/b/plan", "brands/c/deep/plan")

    assert names(root, "brands/*/plan") == ["a/plan", "b/plan"]
    assert names(root, "brands/**") == ["a/plan", "b/plan", "c/deep/plan"]
    assert names(root, "brands/a/plan") == ["plan"]


def test_a_glob_may_lead_above_mkdocs_yml(tmp_path: Path) -> None:
    root = plans(tmp_path, "plans/2016", "site/docs") / "site"

    assert names(root, "../plans/*/") == ["2016"]


def test_folders_without_a_plan_are_left_out(tmp_path: Path) -> None:
    root = write(plans(tmp_path, "plans/2016"), {"plans/shared/personas.yml": ""})

    assert names(root, "plans/*") == ["2016"]


def test_a_plan_that_two_globs_match_is_there_once(tmp_path: Path) -> None:
    assert names(plans(tmp_path, "plans/2016"), "plans/*", "plans/2016") == ["2016"]


def test_a_slip_in_a_folders_name_is_told(tmp_path: Path) -> None:
    said = fault(plans(tmp_path, "plans/2016"), "plnas/*")

    assert said.message == (
        f"option 'plans': 'plnas/*' matches no folder with a strategy.yml (looked below {tmp_path})"
    )
    assert said.hint == "Write plans/*."


def test_a_folder_of_plans_is_no_plan(tmp_path: Path) -> None:
    hint = fault(plans(tmp_path, "plans/2016"), "plans").hint

    assert hint == "Write plans/* for the plans in it."


def test_a_plan_is_a_folder_and_no_file(tmp_path: Path) -> None:
    hint = fault(plans(tmp_path, "plans/2016"), "plans/*/strategy.yml").hint

    assert hint == "Name folders, not files: write plans/*."


def test_where_nothing_comes_near_the_rule_is_told(tmp_path: Path) -> None:
    expected = "A plan is a folder with a file strategy.yml; name it relative to mkdocs.yml."

    assert fault(tmp_path, "xyz/*").hint == expected
    assert fault(write(tmp_path, {"plans/a.yml": ""}), "plans/*").hint == expected

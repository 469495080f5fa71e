"""Pages of rules, in the documentation and on the terminal."""

from __future__ import annotations

import runpy
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.registry import RULES
from mkdocs_strategy_plugin.check.rule_names import rule_module
from mkdocs_strategy_plugin.report.explain import explain
from mkdocs_strategy_plugin.report.rule_pages import page, pages, write

if TYPE_CHECKING:
    import pytest

COMMITTED = Path(__file__).parents[3] / "docs" / "rules"


def test_the_committed_pages_are_those_of_the_rules() -> None:
    committed = {file.stem: file.read_text(encoding="utf-8") for file in COMMITTED.glob("*.md")}
    assert committed == pages(), "run: python -m mkdocs_strategy_plugin.report.rule_pages"


def test_the_index_links_every_rule() -> None:
    index = pages()["index"]
    assert all(f"[{rule.RULE.name}]({rule.RULE.name}.md)" in index for rule in RULES)


def test_a_page_begins_with_name_code_and_severity() -> None:
    assert page(rule_module("REF001")).startswith(
        "# unknown-reference\n\n`REF001` · error\n\nA name that leads to nothing.\n"
    )


def test_a_page_offers_an_exemption_only_where_there_can_be_one() -> None:
    assert "A plan cannot exempt an entity" in page(rule_module("REF001"))
    assert "{rule: unused-entity, of: strategy," in page(rule_module("REF006"))


def test_writing_again_keeps_pages_and_removes_those_of_rules_that_are_no_more(
    tmp_path: Path,
) -> None:
    (tmp_path / "gone.md").write_text("# gone\n", encoding="utf-8")
    write(tmp_path)
    write(tmp_path)
    assert not (tmp_path / "gone.md").exists()
    assert (tmp_path / "unknown-reference.md").read_text(encoding="utf-8") == page(
        rule_module("REF001")
    )


def test_the_module_writes_the_pages_when_it_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["rule_pages", str(tmp_path)])
    with warnings.catch_warnings():
        # The module is known already; that it is run a second time is what is tested.
        warnings.simplefilter("ignore", RuntimeWarning)
        runpy.run_module("mkdocs_strategy_plugin.report.rule_pages", run_name="__main__")
    assert {file.stem for file in tmp_path.iterdir()} == pages().keys()


def test_on_a_terminal_code_is_indented_and_links_are_words() -> None:
    text = explain(rule_module("ACT001"))
    assert text.startswith("duplicate-value\n---------------\n\n`ACT001` · error\n")
    assert "\n    kpis:\n      arrivals:\n" in text
    assert "\n    measurements/2016.csv:\n    date,kpi,value\n" in text
    assert "```" not in text
    assert "](" not in explain(rule_module("ACT003"))


def test_the_terminal_shows_the_syntax_of_links_where_it_is_an_example() -> None:
    assert "`[arrivals](strategy:kpi/arrivals)`" in explain(rule_module("REF001"))

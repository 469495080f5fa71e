"""What the first pages show of commands is what they print, and their figures hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.docs.examples import DOCS, ROOT, Example, blocks, examples

if TYPE_CHECKING:
    from pathlib import Path

TUTORIAL = DOCS / "tutorial/first-plan.md"
STEPS = list(examples(TUTORIAL))
SITE = next(block.body for block in blocks(TUTORIAL) if block.title == "mkdocs.yml")
FIRST_CALL = re.compile(r"\n\$ mkdocs-strategy validate\n(.*?)(?=```|\$ )", re.DOTALL)
LEFT_OUT = "…\n"
"""Stands for whatever is printed there."""


def shown(page: Path) -> list[str]:
    """Return what a page shows of the first call of `validate`, without what it leaves out."""
    found = FIRST_CALL.search(page.read_text("utf-8"))
    assert found
    return [part for part in found[1].split(LEFT_OUT) if part]


def write(example: Example, folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(SITE, "utf-8")
    (folder / "docs").mkdir()
    for name, text in example.files.items():
        (folder / name).write_text(text, "utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_tutorials_mistake_is_printed_as_it_shows(here: Path) -> None:
    write(next(step for step in STEPS if step.mistake), here)
    done = CliRunner().invoke(main, ["validate"])

    assert done.exit_code == 1
    assert done.output.endswith("\n\n" + "".join(shown(TUTORIAL)).lstrip())
    assert "The six infos above it" in TUTORIAL.read_text("utf-8")


@pytest.mark.parametrize(
    ("wanted", "state"),
    [("actuals:", "at-risk"), ("tactics:", "at-risk"), ("trajectory:", "on-track")],
)
def test_the_tutorials_kpi_stands_as_it_says(wanted: str, state: str, here: Path) -> None:
    write(next(step for step in STEPS if wanted in step.files["docs/strategy.yml"]), here)
    done = CliRunner().invoke(main, ["export", "--as-of", "2026-04-15"])

    assert [kpi["state"] for kpi in json.loads(done.stdout)["figures"]["kpis"].values()] == [state]


def test_what_the_tutorial_finds_missing_is_missing(here: Path) -> None:
    write(next(step for step in STEPS if "tactics:" in step.files["docs/strategy.yml"]), here)
    done = CliRunner().invoke(main, ["validate"])

    assert done.exit_code == 0
    assert "the plan has only one goal" in done.output
    assert "objective 'visits-2026' does not say whom it is about" in done.output


@pytest.mark.parametrize("page", [ROOT / "README.md", DOCS / "index.md"])
def test_the_mistake_of_a_first_page_is_printed_as_it_shows(here: Path, page: Path) -> None:
    example = next(examples(page))
    text = example.files["docs/strategy.yml"]
    slip = text.replace("objective: followers-2026", "objective: folowers-2026")
    write(Example(example.page, {"docs/strategy.yml": slip}), here)
    done = CliRunner().invoke(main, ["validate"])

    assert [part for part in shown(page) if part not in done.output] == []

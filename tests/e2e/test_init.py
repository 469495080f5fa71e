"""What `init` writes builds strictly at once, and its workflow runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.sites import ROOT, built_whole, environment, write

LANGUAGES = ("en", "id", "en,id", "id,en")
HOSTILE = '"Ours": {{ #1 }} <b>*&*</b> 北京'


def init(folder: Path, *arguments: str) -> str:
    done = CliRunner().invoke(main, ["init", str(folder), *arguments])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
@pytest.mark.parametrize("languages", LANGUAGES)
def test_a_starter_builds_strictly_in_its_language(
    tmp_path: Path, languages: str, theme: str
) -> None:
    init(tmp_path, "--languages", languages, "--theme", theme, "--organization", "Museum Kota")
    site = built_whole(tmp_path)

    folder, title, word = {
        "en": ("strategy", "Our communication strategy", "Audience"),
        "id": ("strategi", "Strategi komunikasi kami", "Audiens"),
    }[languages[:2]]
    page = (site / folder / "index.html").read_text("utf-8")
    assert title in page
    assert word in page
    assert "Museum Kota" in page
    assert f'href="{folder}/"' in (site / "index.html").read_text("utf-8")


def test_a_starter_with_a_hostile_name_builds_strictly(tmp_path: Path) -> None:
    init(tmp_path, "--organization", HOSTILE)

    page = (built_whole(tmp_path) / "strategy/index.html").read_text("utf-8")
    assert "{{ #1 }} &lt;b&gt;*&amp;*&lt;/b&gt; 北京" in page


@pytest.mark.parametrize(
    "plugins",
    ["", "plugins:\n- search\n", "plugins:\n  search: {}\n", "plugins: [search]\n"],
)
def test_a_site_builds_strictly_with_the_lines_it_is_told(tmp_path: Path, plugins: str) -> None:
    written = f"site_name: Ours\n{plugins}"
    output = init(write(tmp_path, {"mkdocs.yml": written}))
    told = output.partition(":\n\n")[2].partition("\n\nNext")[0] + "\n"

    kept = written.replace(plugins, "") if "instead of" in output else written
    write(tmp_path, {"mkdocs.yml": kept + told})

    assert (built_whole(tmp_path) / "strategy/goals/index.html").is_file()


def test_the_guide_shows_the_workflow_that_is_written(tmp_path: Path) -> None:
    init(tmp_path, "--ci", "github", "--theme", "material")
    workflow = (tmp_path / ".github/workflows/strategy.yml").read_text("utf-8")

    assert f"\n{workflow}```" in (ROOT / "docs/how-to/ci.md").read_text("utf-8")


def steps(workflow: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]["strategy"][
        "steps"
    ]
    return found


def run(step: dict[str, Any], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does, with the commands of this environment."""
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S603  (our own workflow)
        ["/bin/bash", "-e", "-c", step["run"]],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment(PATH=commands, GITHUB_WORKSPACE=str(folder)),
    )


def test_the_steps_of_the_workflow_succeed_on_a_starter(tmp_path: Path) -> None:
    init(tmp_path, "--ci", "github")
    found = steps(tmp_path / ".github/workflows/strategy.yml")
    done = {step["name"]: run(step, tmp_path) for step in found[3:]}

    assert [step.get("uses", step.get("name")) for step in found] == [
        "actions/checkout@v4",
        "actions/setup-python@v5",
        "Install",
        "Validate",
        "Build",
    ]
    assert {name: each.returncode for name, each in done.items()} == {"Validate": 0, "Build": 0}
    assert (tmp_path / "site/strategy/index.html").is_file()


def test_the_workflow_stops_at_a_mistake_and_annotates_its_line(tmp_path: Path) -> None:
    init(tmp_path, "--ci", "github")
    plan = tmp_path / "docs/strategy/strategy.yml"
    plan.write_text(plan.read_text("utf-8").replace("goal: conversion", "goal: sales"), "utf-8")
    done = run(steps(tmp_path / ".github/workflows/strategy.yml")[3], tmp_path)

    assert done.returncode == 1
    assert done.stdout.startswith("::error file=docs/strategy/strategy.yml,line=")
    # What is late depends on the day, so the infos behind the error are not counted here.
    assert done.stdout.splitlines()[-1].split(", ")[0] == "1 error"

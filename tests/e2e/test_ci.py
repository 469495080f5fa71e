"""The workflows of the guide to CI: each step of them, run in a clone as a server runs it.

Two things are replaced: what installs packages is compared with what this environment has, for
tests need no network; and steps that are actions of GitHub are only looked at.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.docs.examples import DOCS, blocks
from tests.repositories import Repo, git
from tests.sites import environment

GUIDE = DOCS / "how-to/ci.md"
PLAN = "docs/strategy/strategy.yml"
INSTALLING = "python -m pip install "
CONDITIONS = {
    "": lambda job: not job.has_failed,
    "github.event_name == 'pull_request'": lambda job: job.is_pull_request and not job.has_failed,
    "${{ !cancelled() }}": lambda _: True,
    "${{ !cancelled() && hashFiles('strategy.sarif') != '' }}": lambda job: (
        job.folder / "strategy.sarif"
    ).is_file(),
}
"""What the conditions of the workflow mean; GitHub adds `success()` where none is asked for."""


class Done(NamedTuple):
    """A step that was run."""

    code: int
    output: str


class Job:
    """A job on a server, with its clone."""

    def __init__(self, folder: Path, *, is_pull_request: bool = False) -> None:
        self.folder = folder
        self.is_pull_request = is_pull_request
        self.has_failed = False
        self.done: dict[str, Done] = {}

    def run(self, name: str, script: str) -> None:
        """Run a script as the servers do: in bash, which ends at the first failure."""
        commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(  # noqa: S603  (our own workflow)
            ["/bin/bash", "-e", "-c", script],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            env=environment(
                PATH=commands,
                GITHUB_BASE_REF="main",
                CI_PROJECT_DIR=str(self.folder),
                GIT_CONFIG_GLOBAL=str(self.folder.parent / "gitconfig"),
            ),
        )
        self.has_failed = self.has_failed or done.returncode != 0
        self.done[name] = Done(done.returncode, done.stdout + done.stderr)

    @property
    def codes(self) -> dict[str, int]:
        """The exit codes of the steps that were run."""
        return {name: done.code for name, done in self.done.items()}


def block(title: str, part: str) -> dict[str, Any]:
    """Return the block of the guide with this title that holds these words."""
    (found,) = [each.body for each in blocks(GUIDE) if each.title == title and part in each.body]
    data: dict[str, Any] = yaml.safe_load(found)
    return data


def steps() -> list[dict[str, Any]]:
    workflow = block(".github/workflows/strategy.yml", "upload-sarif")
    found: list[dict[str, Any]] = workflow["jobs"]["strategy"]["steps"]
    return found


def on_github(folder: Path, *, is_pull_request: bool) -> Job:
    job = Job(folder, is_pull_request=is_pull_request)
    for step in steps():
        name = step.get("name", "")
        if not CONDITIONS[step.get("if", "")](job):
            continue
        if "uses" in step:
            job.done[step["uses"]] = Done(0, "")
        elif not step["run"].startswith(INSTALLING):
            job.run(name, step["run"])
    return job


def on_gitlab(folder: Path) -> Job:
    job = Job(folder)
    for line in block(".gitlab-ci.yml", "codequality")["strategy"]["script"]:
        if not job.has_failed and not line.startswith(INSTALLING):
            job.run(line, line)
    return job


@pytest.fixture
def origin(tmp_path: Path) -> Repo:
    """A repository on a server, with a site that is as it should be."""
    repo = Repo(tmp_path / "origin")
    done = CliRunner().invoke(main, ["init", str(repo.folder), "--theme", "mkdocs"])
    assert done.exit_code == 0, done.output
    repo.commit({})
    return repo


def edited(repo: Repo, old: str, new: str) -> str:
    text = (repo.folder / PLAN).read_text("utf-8")
    assert old in text
    return text.replace(old, new)


def pull_request(repo: Repo, tmp_path: Path, files: dict[str, str]) -> Path:
    """Return a clone of what GitHub checks out for a pull request: its merge with `main`."""
    git(repo.folder, "checkout", "--quiet", "-b", "topic")
    repo.commit(files)
    git(repo.folder, "checkout", "--quiet", "main")
    repo.commit({"readme.txt": "Somebody else was faster.\n"})
    clone = repo.clone(tmp_path / "clone")
    git(clone, "checkout", "--quiet", "--detach", "origin/main")
    git(clone, "merge", "--quiet", "--no-edit", "origin/topic")
    return clone


def test_what_is_installed_is_what_these_tests_run_with() -> None:
    lines = [step["run"] for step in steps() if step.get("name") == "Install"]
    lines += block(".gitlab-ci.yml", "codequality")["strategy"]["script"][1:2]

    assert len(lines) == 2
    for line in lines:
        packages = line.removeprefix(INSTALLING).split()
        assert packages == ["mkdocs-strategy-plugin", "mkdocs-material"]
        assert all(importlib.metadata.version(package) for package in packages)


def test_the_whole_history_is_there_to_compare_with() -> None:
    checkout = steps()[0]
    assert (checkout["uses"], checkout["with"]) == ("actions/checkout@v4", {"fetch-depth": 0})
    job = block(".gitlab-ci.yml", "codequality")["strategy"]
    assert job["variables"] == {"GIT_DEPTH": "0"}
    assert "safe.directory" in job["script"][0]


def test_all_steps_succeed_on_the_main_branch(origin: Repo, tmp_path: Path) -> None:
    job = on_github(origin.clone(tmp_path / "clone"), is_pull_request=False)

    assert job.codes == {
        "actions/checkout@v4": 0,
        "actions/setup-python@v5": 0,
        "Validate": 0,
        "github/codeql-action/upload-sarif@v4": 0,
        "Build": 0,
    }
    assert (job.folder / "site/strategy/index.html").is_file()


def test_all_steps_succeed_on_a_sound_pull_request(origin: Repo, tmp_path: Path) -> None:
    clone = pull_request(
        origin, tmp_path, {PLAN: edited(origin, "strategy:", "# Read.\nstrategy:")}
    )
    job = on_github(clone, is_pull_request=True)

    assert set(job.codes.values()) == {0}
    assert "Annotate what the pull request concerns" in job.codes


def test_a_mistake_is_annotated_and_uploaded_and_nothing_is_built(
    origin: Repo, tmp_path: Path
) -> None:
    clone = pull_request(
        origin, tmp_path, {PLAN: edited(origin, "goal: conversion", "goal: sales")}
    )
    job = on_github(clone, is_pull_request=True)

    assert job.codes == {
        "actions/checkout@v4": 0,
        "actions/setup-python@v5": 0,
        "Annotate what the pull request concerns": 1,
        "Validate": 1,
        "github/codeql-action/upload-sarif@v4": 0,
    }
    annotations = job.done["Annotate what the pull request concerns"].output
    assert annotations.startswith(f"::error file={PLAN},line=")
    (run,) = json.loads((clone / "strategy.sarif").read_text("utf-8"))["runs"]
    errors = [each for each in run["results"] if each["level"] == "error"]
    (place,) = errors[0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == PLAN


def test_what_the_pull_request_does_not_concern_is_not_annotated(
    origin: Repo, tmp_path: Path
) -> None:
    origin.commit({PLAN: edited(origin, "goal: conversion", "goal: sales")})
    clone = pull_request(origin, tmp_path, {"docs/index.md": "# Welcome\n"})
    job = on_github(clone, is_pull_request=True)

    done = job.done["Annotate what the pull request concerns"]
    assert done.code == 0
    assert "::" not in done.output
    assert "No file of a plan has changed since 'origin/main'." in done.output
    assert job.codes["Validate"] == 1


def test_all_lines_succeed_on_gitlab(origin: Repo, tmp_path: Path) -> None:
    job = on_gitlab(origin.clone(tmp_path / "clone", "--depth", "20"))

    assert list(job.codes.values()) == [0, 0, 0, 0]
    assert (job.folder / "site/strategy/index.html").is_file()


def test_gitlab_gets_its_report_though_the_job_fails(origin: Repo, tmp_path: Path) -> None:
    origin.commit({PLAN: edited(origin, "goal: conversion", "goal: sales")})
    job = on_gitlab(origin.clone(tmp_path / "clone", "--depth", "20"))
    wanted = block(".gitlab-ci.yml", "codequality")["strategy"]["artifacts"]

    assert list(job.codes.values()) == [0, 0, 1]
    assert wanted["when"] == "always"
    report = json.loads((job.folder / wanted["reports"]["codequality"]).read_text("utf-8"))
    (entry,) = [entry for entry in report if entry["severity"] == "blocker"]
    assert entry["location"]["path"] == PLAN


def test_gitlab_does_not_take_a_wrong_call_for_a_broken_plan(origin: Repo, tmp_path: Path) -> None:
    clone = origin.clone(tmp_path / "clone")
    git(clone, "rm", "--quiet", "-r", "docs")

    assert list(on_gitlab(clone).codes.values()) == [0, 1]


def test_the_hook_of_the_guide_is_the_one_there_is() -> None:
    hooks = yaml.safe_load((DOCS.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repo,) = block(".pre-commit-config.yaml", "strategy-validate")["repos"]

    assert [hook["id"] for hook in repo["hooks"]] == [hook["id"] for hook in hooks]

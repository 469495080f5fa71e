"""The hook for pre-commit, run by pre-commit itself.

It would install the package from the network; here it takes the command of this environment, with
`language: unsupported`, and the rest of the hook as it is.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.repositories import SETTINGS, Repo, git
from tests.sites import ROOT, environment, write

pytest.importorskip("pre_commit", reason="pre-commit is in the dependency group 'test'")

HOOKS = ".pre-commit-hooks.yaml"
PLAN = {
    "mkdocs.yml": "site_name: x\n",
    "docs/plan/strategy.yml": "strategy: {title: Plan}\n",
    "docs/plan/goals.yml": "goals:\n  awareness: {title: Know us}\n",
    "docs/plan/objectives.yml": "objectives:\n  visit: {title: Visit, goal: awareness}\n",
}
WRONG = "objectives:\n  visit: {title: Visit, goal: awarenes}\n"
MISSED = "docs/plan/objectives.yml:2:31: error[REF001] objective 'visit' names unknown goal"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with a sound plan, and with the hook installed."""
    hooks = Repo(tmp_path / "hooks")
    revision = hooks.commit({HOOKS: (ROOT / HOOKS).read_text("utf-8")})
    used = {"id": "strategy-validate", "language": "unsupported"}
    config = {"repos": [{"repo": str(hooks.folder), "rev": revision, "hooks": [used]}]}
    made = Repo(tmp_path / "our site")
    made.commit({**PLAN, ".pre-commit-config.yaml": yaml.safe_dump(config)})
    return made


def run(repo: Repo, *command: str) -> subprocess.CompletedProcess[str]:
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = str(repo.folder.parent / "pre-commit")
    return subprocess.run(  # noqa: S603  (no shell)
        command,
        cwd=repo.folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment(PATH=commands, PRE_COMMIT_HOME=home, **SETTINGS),
    )


def test_a_sound_plan_passes(repo: Repo) -> None:
    done = run(repo, "pre-commit", "run", "--all-files")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "validate strategies" in done.stdout
    assert "Passed" in done.stdout


def test_a_mistake_keeps_a_commit_from_being_made(repo: Repo) -> None:
    assert run(repo, "pre-commit", "install").returncode == 0
    write(repo.folder, {"docs/plan/objectives.yml": WRONG})
    done = run(repo, "git", "commit", "--all", "--message", "Break it")

    assert done.returncode == 1
    assert MISSED in done.stdout + done.stderr


def test_a_file_that_is_removed_is_missed_where_it_was_named(repo: Repo) -> None:
    assert run(repo, "pre-commit", "install").returncode == 0
    git(repo.folder, "rm", "--quiet", "docs/plan/goals.yml")
    done = run(repo, "git", "commit", "--message", "Remove the goals")

    assert done.returncode == 1
    assert MISSED in done.stdout + done.stderr


def test_what_is_not_staged_does_not_count(repo: Repo) -> None:
    assert run(repo, "pre-commit", "install").returncode == 0
    write(repo.folder, {"docs/plan/objectives.yml": WRONG, "readme.txt": "Read me.\n"})
    git(repo.folder, "add", "readme.txt")
    done = run(repo, "git", "commit", "--message", "Explain it")

    assert done.returncode == 0, done.stdout + done.stderr

"""Versions of a site with mike: one for each tag, and the same bytes when published again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.sites import QUIET, ROOT, SMALL_PLAN, another_day, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Sequence

pytest.importorskip("mike", reason="mike is not installed")

BIN = Path(sys.executable).parent
PAGE = ROOT / "docs" / "how-to" / "versions.md"
SITEMAPS = {"sitemap.xml", "sitemap.xml.gz"}
"""What MkDocs dates."""

FIRST_DAY, SECOND_DAY = "2026-02-10T12:00:00+0000", "2026-05-10T12:00:00+0000"
FIRST = SMALL_PLAN.replace("2026-01: 100_500", "2026-01: 100_500, 2026-06: 101_000")
"""Has a value for June, which nobody can have measured in February."""
SECOND = SMALL_PLAN.replace("target: 112_000", "target: 115_000")


def call(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}:{environment()['PATH']}"
    return subprocess.run(  # noqa: S603  (git, and what our interpreter brings)
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=environment(**{"PATH": path, **more}),
    )


def done(folder: Path, *command: str, **more: str) -> str:
    """Run a command that has to work, and return what it prints."""
    ran = call(folder, *command, **more)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout.strip()


def commit(folder: Path, message: str, day: str) -> None:
    dates = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    done(folder, "git", "add", "--all")
    done(folder, "git", "commit", "--quiet", "-m", message, **dates)
    done(folder, "git", "tag", "-a", "-m", message, message, **dates)


def is_mine(folder: Path) -> None:
    done(folder, "git", "config", "user.name", "Sari")
    done(folder, "git", "config", "user.email", "sari@example.org")


def repository(folder: Path, plugin: str = "strategy") -> Path:
    """Return a repository with two tags, whose plans differ."""
    folder.mkdir()
    config = mkdocs_yml("material, font: false", plugins=f"[search, {plugin}]")
    done(folder, "git", "init", "--quiet", "--initial-branch", "main")
    is_mine(folder)
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n", ".gitignore": "site\n"}
    write(folder, {**files, "docs/strategy/strategy.yml": FIRST})
    commit(folder, "2026-Q1", FIRST_DAY)
    write(folder, {"docs/strategy/strategy.yml": SECOND})
    commit(folder, "2026-Q2", SECOND_DAY)
    return folder


def deploy(
    folder: Path, tag: str, *aliases: str, epoch: bool = True, **more: str
) -> subprocess.CompletedProcess[str]:
    done(folder, "git", "checkout", "--quiet", "--force", tag)
    time = {"SOURCE_DATE_EPOCH": done(folder, "git", "log", "-1", "--format=%ct")} if epoch else {}
    return call(folder, "mike", "deploy", tag, *aliases, **time, **more)


def deployed(folder: Path, tag: str, *aliases: str, **more: str) -> None:
    ran = deploy(folder, tag, *aliases, **more)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def shown(folder: Path, path: str) -> str:
    return done(folder, "git", "show", f"gh-pages:{path}")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository whose two tags are published."""
    folder = repository(tmp_path_factory.mktemp("versions") / "plan")
    deployed(folder, "2026-Q1")
    deployed(folder, "2026-Q2", "latest")
    return folder


def elsewhere(published: Path, folder: Path) -> Path:
    """Return the same repository in another place."""
    done(published, "git", "clone", "--quiet", "-b", "gh-pages", str(published), str(folder))
    is_mine(folder)
    return folder


def test_each_tag_has_its_own_plan_beside_the_other(published: Path) -> None:
    versions = json.loads(shown(published, "versions.json"))

    assert [each["version"] for each in versions] == ["2026-Q2", "2026-Q1"]
    assert versions[0]["aliases"] == ["latest"]
    assert "112,000" in shown(published, "2026-Q1/strategy/scorecard/index.html")
    assert "115,000" not in shown(published, "2026-Q1/strategy/scorecard/index.html")
    assert "115,000" in shown(published, "2026-Q2/strategy/scorecard/index.html")


def test_each_tag_speaks_of_its_own_day_in_all_its_files(published: Path) -> None:
    told = json.loads(shown(published, "2026-Q1/strategy/strategy.json"))

    assert told["figures"]["as_of"] == "2026-02-10"
    assert "10 February 2026" in shown(published, "2026-Q1/strategy/scorecard/index.html")
    assert "10 May 2026" in shown(published, "2026-Q2/strategy/scorecard/index.html")
    assert shown(published, "2026-Q1/strategy/calendar.ics").startswith("BEGIN:VCALENDAR")


def test_a_tag_published_again_changes_no_byte(published: Path, tmp_path: Path) -> None:
    again = elsewhere(published, tmp_path / "tempat lain")
    before = done(again, "git", "rev-parse", "gh-pages^{tree}")

    ran = deploy(again, "2026-Q1", **another_day(tmp_path / "later"))

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "nothing changed in commit" in ran.stderr
    assert done(again, "git", "rev-parse", "gh-pages^{tree}") == before


def test_what_was_to_come_on_the_day_of_the_tag_is_told_for_good(
    published: Path, tmp_path: Path
) -> None:
    again = elsewhere(published, tmp_path / "again")
    deployed(again, "2026-Q1", **another_day(tmp_path / "later"))

    checks = shown(again, "2026-Q1/strategy/checks/index.html")
    assert "ACT004" in checks
    assert "which ends 2026-06-30, after today" in checks


def test_a_fixed_day_keeps_our_files_and_mkdocs_dates_its_own(tmp_path: Path) -> None:
    folder = repository(tmp_path / "plan", "strategy: {as_of: 2026-06-30}")
    deployed(folder, "2026-Q2", epoch=False)
    deployed(folder, "2026-Q2", epoch=False, **another_day(tmp_path / "later"))

    changed = done(folder, "git", "diff", "--name-only", "gh-pages^", "gh-pages")
    assert {Path(name).name for name in changed.splitlines()} == SITEMAPS


def test_a_broken_plan_keeps_nobody_from_looking_after_versions(
    published: Path, tmp_path: Path
) -> None:
    folder = elsewhere(published, tmp_path / "broken")
    done(folder, "git", "checkout", "--quiet", "2026-Q2")
    write(folder, {"docs/strategy/strategy.yml": SECOND + "tactics: {reels: {kpi: nothing}}\n"})
    before = done(folder, "git", "rev-parse", "gh-pages")

    listed, failed = call(folder, "mike", "list"), call(folder, "mike", "deploy", "2026-Q3")

    assert listed.stdout == "2026-Q2 [latest]\n2026-Q1\n"
    assert failed.returncode == 1
    assert "The strategy has 1 error in 1 file, listed above" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert done(folder, "git", "rev-parse", "gh-pages") == before


# --- what the guide shows ------------------------------------------------------------------------


def recipe(title: str) -> object:
    """Return what a block of the guide says."""
    block = PAGE.read_text("utf-8").split(f'```yaml title="{title}"\n')[1].split("```")[0]
    # "on" is a word here, and not the truth that YAML 1.1 takes it for.
    return yaml.load(block, yaml.BaseLoader)  # noqa: S506  (makes plain text only)


def lines_of(title: str) -> list[str]:
    """Return the lines of a recipe that a shell runs, without those that need a network."""
    found = recipe(title)
    assert isinstance(found, dict)
    if "pages" in found:
        lines: Sequence[str] = found["pages"]["script"]
    else:
        steps = found["jobs"]["publish"]["steps"]
        lines = [line for step in steps for line in step.get("run", "").splitlines()]
    left_out = ("pip install", "python -m pip install", "git remote set-url")
    return [line for line in lines if not line.startswith(left_out)]


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """Return what a host has: a repository without a work tree, with two tags."""
    plan = repository(tmp_path / "plan", "strategy: {rules: {COV: off, WHY: off, ACT: off}}")
    done(tmp_path, "git", "clone", "--quiet", "--bare", str(plan), "origin.git")
    return tmp_path / "origin.git"


def run_recipe(origin: Path, title: str, tag: str, folder: Path) -> None:
    """Do what a runner does: check a tag out, and run the lines of the recipe."""
    done(origin, "git", "clone", "--quiet", "--branch", tag, str(origin), str(folder))
    script = "\n".join(lines_of(title))
    done(
        folder,
        *("bash", "-eo", "pipefail", "-c", script),
        **{"GITHUB_REF_NAME": tag, "CI_COMMIT_TAG": tag, **QUIET},
        GITLAB_USER_NAME="Sari",
        GITLAB_USER_EMAIL="sari@example.org",
    )


@pytest.mark.parametrize("title", [".github/workflows/versions.yml", ".gitlab-ci.yml"])
def test_the_recipes_publish_each_tag_and_move_only_the_newest(
    origin: Path, tmp_path: Path, title: str
) -> None:
    run_recipe(origin, title, "2026-Q2", tmp_path / "one")
    run_recipe(origin, title, "2026-Q1", tmp_path / "two")

    versions = {each["version"]: each["aliases"] for each in json.loads(_told(origin))}
    assert versions == {"2026-Q1": [], "2026-Q2": ["latest"]}
    if title == ".gitlab-ci.yml":
        public = tmp_path / "two/public"
        assert (public / "latest/strategy/index.html").is_file()
        assert (public / "2026-Q1/strategy/strategy.json").is_file()


def _told(origin: Path) -> str:
    return done(origin, "git", "show", "gh-pages:versions.json")

"""The page of changes from build to build, and what a site's configuration makes of it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.repositories import Repo
from tests.sites import SMALL_PLAN, environment, mkdocs_yml, write
from tests.unit.plugin.builds import Served

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = "strategy/changes.md"


def config(options: str = "", **more: str) -> str:
    return mkdocs_yml("mkdocs", plugins=f"[strategy: {{as_of: 2026-03-10{options}}}]", **more)


def text(served: Served) -> str:
    """Return what the page shows, ready HTML included."""
    page = served.plugin.pages[CHANGES]
    return "".join((page.text, *page.fragments))


def lowered(target: str) -> str:
    return SMALL_PLAN.replace("112_000", target)


def test_a_server_tells_what_is_committed_and_not_what_is_edited(tmp_path: Path) -> None:
    served = Served(tmp_path)
    repo = Repo(tmp_path)
    repo.commit({}, "Begin")
    served.build()
    before = served.plugin.pages[CHANGES]

    write(tmp_path, {"docs/strategy.yml": lowered("111_000")})
    served.build()
    assert served.plugin.pages[CHANGES] is before

    repo.commit({}, "Aim lower")
    served.build()
    assert "lowered from 112,000 to 111,000" in text(served)


def test_a_site_without_a_history_has_no_such_page(tmp_path: Path) -> None:
    served = Served(tmp_path, **{"mkdocs.yml": config(", history: false")})
    served.build()

    assert "strategy/reviews.md" in served.plugin.pages
    assert CHANGES not in served.plugin.pages


def test_a_site_may_leave_out_the_page_by_its_name(tmp_path: Path) -> None:
    served = Served(tmp_path, **{"mkdocs.yml": config(", pages: [index, goals]")})
    served.build()

    assert set(served.plugin.pages) == {"strategy/index.md", "strategy/goals.md"}


@pytest.mark.parametrize(
    ("repo_url", "way"),
    [
        ("https://github.com/office/plan", "https://github.com/office/plan/commit/"),
        ("https://github.com/office/plan.git/", "https://github.com/office/plan/commit/"),
        ("https://gitlab.com/office/plan", "https://gitlab.com/office/plan/-/commit/"),
        ("https://git.example/github/{plan}", ""),
        ("ftp://github.com/office/plan", ""),
    ],
)
def test_commits_lead_to_hosts_that_are_known(tmp_path: Path, repo_url: str, way: str) -> None:
    yml = config(repo_url=f'"{repo_url}"', repo_name="Repository")
    served = Served(tmp_path, **{"mkdocs.yml": yml})
    commit = Repo(tmp_path).commit({}, "Begin")
    served.build()

    assert commit[:7] in text(served)
    assert (f'href="{way}{commit}"' in text(served)) is bool(way)


def test_commits_of_a_repository_inside_lead_nowhere(tmp_path: Path) -> None:
    yml = config(repo_url="https://github.com/office/site")
    served = Served(tmp_path, **{"mkdocs.yml": yml})
    Repo(tmp_path / "docs").commit({}, "Begin")
    Repo(tmp_path)
    served.build()

    assert "Begin" in text(served)
    assert "github.com" not in text(served)


def notes(log: pytest.LogCaptureFixture) -> list[str]:
    said = (each.getMessage() for each in log.records if each.levelname == "INFO")
    return [each.partition("Page of changes: ")[2] for each in said if "Page of changes: " in each]


def test_the_log_says_once_what_keeps_a_history_from_being_as_it_was_asked_for(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    yml = config(", history: {group_by: commit, since: nonsense}, language: id")
    served = Served(tmp_path, **{"mkdocs.yml": yml})
    Repo(tmp_path).commit({}, "Begin")
    served.begin()
    served.build()

    (note,) = notes(caplog)
    assert note == (
        "This history has no 'nonsense' to begin with, so it is told from its beginning."
        " Fetch it with `git fetch --tags`, or name another one as `since` in mkdocs.yml."
    )


def test_the_log_says_that_a_clone_is_shallow(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    repo = Repo(tmp_path / "origin")
    files = {"docs/strategy.yml": SMALL_PLAN, "docs/index.md": "# Home\n"}
    repo.commit({**files, "mkdocs.yml": config(", history: {group_by: commit}")})
    repo.commit({"docs/strategy.yml": lowered("111_000")})
    clone = repo.clone(tmp_path / "clone", "--depth", "1")
    Served(clone, **{"mkdocs.yml": config(", history: {group_by: commit}")}).build()

    assert [each.partition(". ")[0] for each in notes(caplog)] == [
        "This site is built in a shallow clone, which holds the last 1 commit only"
    ]


def test_the_log_says_that_there_is_no_repository(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    caplog.set_level("INFO")
    Served(tmp_path).build()

    assert [each.partition(",")[0] for each in notes(caplog)] == [
        "This site is built outside of a git repository"
    ]


def test_a_site_that_shows_nothing_of_the_past_logs_nothing_of_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    Served(tmp_path, **{"mkdocs.yml": config(", history: false")}).build()

    assert notes(caplog) == []


def test_while_nothing_is_committed_nothing_is_loaded_that_compares_plans(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": config(), "docs/index.md": "", "docs/strategy.yml": SMALL_PLAN})
    Repo(tmp_path).commit({}, "Begin")

    assert compares(tmp_path)
    assert not compares(tmp_path)


def compares(folder: Path) -> bool:
    """Build a site in a process of its own; tell whether it loads what compares plans."""
    program = (
        "import sys\n"
        "from mkdocs.__main__ import cli\n"
        "cli(['build', '--quiet'], standalone_mode=False)\n"
        "print('mkdocs_strategy_plugin.compute.changes.compare' in sys.modules)\n"
    )
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    return done.stdout == "True\n"

"""The page of changes in real builds: every theme, every kind of clone, and nothing that leaks."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.repositories import Repo, git
from tests.sites import SMALL_PLAN, build, built_whole, environment, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "docs/strategy.yml"
SOFTER = SMALL_PLAN.replace("112_000", "110_000")
EDITED = SOFTER.replace("People should find us.", "People should find us & <our> places.")


def config(theme: str = "mkdocs", options: str = "", **more: str) -> str:
    plugins = f"[search, strategy: {{as_of: 2026-02-10{options}}}]"
    return mkdocs_yml(theme, plugins=plugins, **more)


def repository(folder: Path, mkdocs_config: str) -> Repo:
    """Return a repository with a site and three steps of history."""
    repo = Repo(folder)
    site = {
        "mkdocs.yml": mkdocs_config,
        "docs/index.md": "# Home\n",
        ".gitignore": ".cache/\nsite/\n",
    }
    repo.commit({**site, PLAN: SMALL_PLAN}, "Begin", tag="v1")
    repo.commit({PLAN: SOFTER}, "Aim lower", author="Budi Santoso", tag="v2")
    repo.commit({PLAN: EDITED}, "Say why")
    return repo


def page(site: Path) -> str:
    return (site / "strategy/changes/index.html").read_text("utf-8")


def everything(site: Path) -> str:
    texts = (path for path in sorted(site.rglob("*")) if path.suffix in {".html", ".json"})
    return "".join(path.read_text("utf-8") for path in texts)


# --- what it shows -------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["material, font: false", "mkdocs", "readthedocs"])
def test_a_site_tells_its_changes_in_each_theme(tmp_path: Path, theme: str) -> None:
    repo = repository(tmp_path, config(theme, repo_url="https://git.example/github/plan"))

    site = built_whole(repo.folder)

    text = page(site)
    assert "Since v2: 1 change." in text
    assert "lowered from 112,000 to 110,000" in text
    assert "<ins> &amp; &lt;our&gt; places</ins>" in text
    assert 'href="changes/"' in (site / "strategy/index.html").read_text("utf-8")


def test_commits_lead_to_the_host_only_where_it_is_known(tmp_path: Path) -> None:
    hosts = {
        "https://github.com/office/plan": "https://github.com/office/plan/commit/",
        "https://gitlab.example.org/office/plan.git": (
            "https://gitlab.example.org/office/plan/-/commit/"
        ),
        "https://forge.example.org/office/plan": "",
    }
    for number, (url, expected) in enumerate(hosts.items()):
        folder = tmp_path / str(number)
        text = page(built_whole(repository(folder, config(repo_url=url)).folder))
        commit = git(folder, "rev-parse", "HEAD")
        assert commit[:7] in text
        assert (f'href="{expected}{commit}"' in text) is bool(expected)


def test_the_same_commits_make_the_same_bytes(tmp_path: Path) -> None:
    repo = repository(tmp_path / "one", config())
    first = page(built_whole(repo.folder))
    write(repo.folder, {"docs/note.yml": "a: 1\n", "scratch.txt": "x"})

    again = page(built_whole(repo.folder))
    elsewhere = page(built_whole(repo.clone(tmp_path / "two")))

    assert first == again == elsewhere


def test_a_site_in_a_folder_of_a_repository_has_its_history(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    site = {"web/mkdocs.yml": config(), "web/docs/index.md": "# Home\n"}
    repo.commit({**site, f"web/{PLAN}": SMALL_PLAN}, "Begin")
    repo.commit({f"web/{PLAN}": SOFTER}, "Aim lower")

    assert "Aim lower" in page(built_whole(tmp_path / "web"))


def test_several_plans_of_several_instances_have_theirs(tmp_path: Path) -> None:
    instances = (
        "[strategy: {as_of: 2026-02-10, plans: [plans/*], history: {group_by: commit}},"
        " strategy: {as_of: 2026-02-10, plans: [docs/own], history: false}]"
    )
    repo = Repo(tmp_path)
    repo.commit(
        {
            "mkdocs.yml": mkdocs_yml("mkdocs", plugins=instances),
            "docs/index.md": "# Home\n",
            "plans/2026/strategy.yml": SMALL_PLAN,
            "plans/2027/strategy.yml": SMALL_PLAN,
            "docs/own/strategy.yml": SMALL_PLAN,
        },
        "Begin",
    )
    repo.commit({"plans/2026/strategy.yml": SOFTER}, "Aim lower in 2026")

    site = built_whole(repo.folder)

    assert "Aim lower in 2026" in (site / "2026/changes/index.html").read_text("utf-8")
    assert "Aim lower in 2026" not in (site / "2027/changes/index.html").read_text("utf-8")
    assert not (site / "own/changes").exists()


def test_a_site_may_have_no_such_page(tmp_path: Path) -> None:
    repo = repository(tmp_path, config(options=", history: false"))

    site = built_whole(repo.folder)

    assert not (site / "strategy/changes").exists()
    assert "changes/" not in (site / "strategy/index.html").read_text("utf-8")
    assert not (repo.folder / ".cache").exists()


def test_what_is_hidden_appears_nowhere(tmp_path: Path) -> None:
    tactic = (
        "tactics:\n  reels: {title: Reels, objective: followers-2026, budget: %s, owner: Ayu}\n"
    )
    repo = repository(tmp_path, config(options=", hide: [budget, owner]"))
    repo.commit({PLAN: EDITED + tactic % "4711"}, "Spend 4711 on reels", author="Ayu Lestari")
    repo.commit({PLAN: EDITED + tactic % "4712"}, "Spend 4712 on reels", author="Ayu Lestari")

    site = built_whole(repo.folder)

    assert "Reels" in page(site)
    for told in ("4711", "4712", "Ayu", "Budi Santoso"):
        assert told not in everything(site)


# --- what is not there ---------------------------------------------------------------------------


def test_a_shallow_clone_builds_strictly_and_says_so(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo", config())

    text = page(built_whole(repo.clone(tmp_path / "clone", "--depth", "1", "--no-tags")))

    assert "holds the last 1 commit only" in text
    # What to run is for who builds, and in the log.
    assert "git fetch" not in text


def test_an_export_builds_strictly_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": config(), "docs/index.md": "# Home\n", PLAN: SMALL_PLAN})

    text = page(built_whole(tmp_path))

    assert "built outside of a git repository" in text
    assert not (tmp_path / ".cache").exists()


def test_a_repository_of_another_user_builds_strictly_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository(tmp_path, config())
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    text = page(built_whole(repo.folder))

    assert "Git does not trust the folder" in text
    assert "safe.directory" not in text
    assert str(tmp_path) not in text


def test_a_machine_without_git_builds_strictly_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = repository(tmp_path, config())
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))

    assert "Git is not installed" in page(built_whole(repo.folder))


# --- the option ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{groupby: tag}", "option 'history': unknown key 'groupby'. Write 'group_by'."),
        ("{group_by: tags}", "option 'history': unknown 'group_by' 'tags'. Write tag."),
        (
            "svn",
            "option 'history': expected a mapping, found 'svn'. Write {group_by: tag}, or false.",
        ),
    ],
)
def test_a_slip_in_the_option_is_one_line(tmp_path: Path, written: str, expected: str) -> None:
    options = config(options=f", history: {written}")
    write(tmp_path, {"mkdocs.yml": options, "docs/index.md": "# Home\n", PLAN: SMALL_PLAN})

    done = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert expected in done.stderr


# --- the cache -----------------------------------------------------------------------------------


def test_the_cache_stands_beside_the_configuration_and_not_in_the_site(tmp_path: Path) -> None:
    repo = repository(tmp_path, config())

    site = built_whole(repo.folder)

    (kept,) = (tmp_path / ".cache/plugin/strategy/history").iterdir()
    assert kept.suffix == ".kept"
    assert [path for path in site.rglob("*") if ".cache" in path.parts] == []


def test_two_builds_at_once_do_not_hurt_each_other(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo", config())
    sites = [tmp_path / f"site-{number}" for number in range(2)]
    with ThreadPoolExecutor() as pool:
        both = list(pool.map(lambda site: build(repo.folder / "mkdocs.yml", site), sites))

    assert [done.returncode for done in both] == [0, 0]
    assert page(sites[0]) == page(sites[1])
    names = [path.name for path in (repo.folder / ".cache/plugin/strategy/history").iterdir()]
    assert [name for name in names if not name.endswith(".kept")] == []


def test_a_cache_that_cannot_be_written_is_a_line_for_who_looks_for_it(tmp_path: Path) -> None:
    repo = repository(tmp_path, config())
    (tmp_path / ".cache").write_text("no folder", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--verbose"]

    done = subprocess.run(  # noqa: S603  (our own interpreter)
        command, cwd=repo.folder, env=environment(), capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stderr.count("The history of the plan is not kept: ") == 1

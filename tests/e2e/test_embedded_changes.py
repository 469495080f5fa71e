"""What changed in a plan, on pages of authors in real builds from real repositories."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from tests.repositories import Repo
from tests.sites import SMALL_PLAN, build, built_whole, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "docs/strategy.yml"
SOFTER = SMALL_PLAN.replace("112_000", "110_000")
EDITED = SOFTER.replace("People should find us.", "People should find us & <our> places.")
REPORT = """# Report

<!-- strategy:changes -->

---

<!-- strategy:changes kpi/followers -->

---

<!-- strategy:changes kind=softened steps=2 language=en -->

---

<!-- strategy:changes persona/rina -->
"""
PAGES = {"docs/index.md": "# Home\n", "docs/a/report.md": REPORT, ".gitignore": ".cache/\nsite/\n"}


def config(theme: str = "mkdocs", options: str = "", **more: str) -> str:
    plugins = f"[search, strategy: {{as_of: 2026-02-10{options}}}]"
    return mkdocs_yml(theme, plugins=plugins, **more)


def repository(folder: Path, mkdocs_config: str) -> Repo:
    """Return a repository with a site and three steps of history."""
    repo = Repo(folder)
    repo.commit({"mkdocs.yml": mkdocs_config, **PAGES, PLAN: SMALL_PLAN}, "Begin")
    repo.commit({PLAN: SOFTER}, "Aim lower", author="Budi Santoso")
    repo.commit({PLAN: EDITED}, "Say why")
    return repo


def parts(site: Path, page: str = "a/report") -> list[str]:
    """Return the HTML of each part of a page."""
    text = (site / page / "index.html").read_text("utf-8")
    return [each.partition("<hr")[0] for each in text.split('<div class="strategy-embed"')[1:]]


def words(part: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", f"<div {part}")).split())


@pytest.mark.parametrize("theme", ["material, font: false", "mkdocs", "readthedocs"])
def test_a_report_tells_what_changed_in_each_theme(tmp_path: Path, theme: str) -> None:
    newest, followers, softened, rina = parts(
        built_whole(repository(tmp_path, config(theme)).folder)
    )

    assert words(newest).startswith("Say why 7 January 2026 · Sari Dewi")
    assert "<ins> &amp; &lt;our&gt; places</ins>" in newest
    assert "Aim lower" not in newest
    assert '<a href="../../strategy/changes/">All changes</a>' in newest
    assert '<a href="../../strategy/kpi/followers/">Followers</a>' in followers
    assert "Aim lower 6 January 2026 · Budi Santoso" in words(followers)
    assert "Say why" not in words(followers)
    assert "lowered from 112,000 to 110,000" in words(softened)
    assert "Nothing of this has changed, as far back as the history is known." in words(rina)
    assert "<h3" not in newest + followers + softened


def test_a_report_in_indonesian_tells_it_in_indonesian(tmp_path: Path) -> None:
    repo = repository(tmp_path, config(options=", language: id"))

    newest, followers, softened, rina = map(words, parts(built_whole(repo.folder)))

    assert newest.startswith("Say why 7 Januari 2026 · Sari Dewi")
    assert newest.endswith("Semua perubahan")
    assert "diturunkan dari 112.000 menjadi 110.000" in followers
    assert "All changes" in softened
    assert "Tidak ada yang berubah pada hal ini, sejauh riwayatnya diketahui." in rina


def test_a_site_without_a_page_of_changes_tells_them_where_it_is_asked(tmp_path: Path) -> None:
    repo = repository(tmp_path, config(options=", pages: [scorecard]"))

    site = built_whole(repo.folder)

    newest = parts(site)[0]
    assert "Say why" in words(newest)
    assert "All changes" not in newest
    assert not (site / "strategy/changes").exists()


def test_a_site_that_asks_for_no_history_reads_none(tmp_path: Path) -> None:
    repo = repository(tmp_path, config(options=", pages: [scorecard]"))
    write(tmp_path, {"docs/a/report.md": "# Report\n"})

    built_whole(repo.folder)

    assert not (tmp_path / ".cache").exists()


def test_where_there_is_no_history_each_part_says_why(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo", config(options=", history: false"))
    untold = words(parts(built_whole(repo.folder))[0])
    assert untold == (
        "This site does not tell what changed in the plan. "
        "To tell it, remove history: false or from: none from mkdocs.yml."
    )

    write(tmp_path / "export", {"mkdocs.yml": config(), **PAGES, PLAN: SMALL_PLAN})
    assert "built outside of a git repository" in words(parts(built_whole(tmp_path / "export"))[0])

    whole = repository(tmp_path / "whole", config())
    shallow = built_whole(whole.clone(tmp_path / "clone", "--depth", "1"))
    newest, followers = map(words, parts(shallow)[:2])
    for said in (newest, followers):
        assert "holds the last 1 commit only" in said
        assert "git fetch" not in said


def test_what_is_hidden_is_in_no_part(tmp_path: Path) -> None:
    tactic = (
        "tactics:\n  reels: {title: Reels, objective: followers-2026, budget: %s, owner: Ayu}\n"
    )
    repo = repository(tmp_path, config(options=", hide: [budget, owner]"))
    page = (
        "# Report\n\n<!-- strategy:changes tactic/reels -->\n\n<!-- strategy:changes steps=20 -->\n"
    )
    repo.commit({"docs/a/report.md": page, PLAN: EDITED + tactic % "4711"}, "Spend 4711")
    repo.commit({PLAN: EDITED + tactic % "4712"}, "Spend 4712", author="Ayu Lestari")

    reels, everything = parts(built_whole(repo.folder))

    assert "Reels" in words(reels)
    for told in ("4711", "4712", "Ayu", "Budi"):
        assert told not in reels + everything


def test_each_of_several_plans_has_its_own(tmp_path: Path) -> None:
    plugins = (
        "[strategy: {as_of: 2026-02-10, plans: [plans/*]},"
        " strategy: {as_of: 2026-02-10, plans: [docs/own]}]"
    )
    page = "# Report\n\n" + "\n\n".join(
        f"<!-- strategy:changes kpi/followers plan={name} -->" for name in ("2026", "2027", "own")
    )
    repo = Repo(tmp_path)
    files = {"mkdocs.yml": mkdocs_yml("mkdocs", plugins=plugins), **PAGES, "docs/a/report.md": page}
    plans = {
        f"{name}/strategy.yml": SMALL_PLAN for name in ("plans/2026", "plans/2027", "docs/own")
    }
    repo.commit({**files, **plans}, "Begin")
    repo.commit({"plans/2026/strategy.yml": SOFTER}, "Aim lower in 2026")
    repo.commit({"docs/own/strategy.yml": SOFTER}, "Aim lower on our own")

    one, other, own = map(words, parts(built_whole(tmp_path)))

    assert "Aim lower in 2026" in one
    assert "Nothing of this has changed" in other
    assert "Aim lower on our own" in own


def test_a_wrong_filter_ends_the_build_with_what_was_meant(tmp_path: Path) -> None:
    page = "# Report\n\n<!-- strategy:changes kpi/folowers kind=softend -->\n"
    write(tmp_path, {"mkdocs.yml": config(), **PAGES, "docs/a/report.md": page, PLAN: SMALL_PLAN})

    done = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "a/report.md:3:23: error[EMB001] the embed 'changes' names unknown kpi" in done.stderr
    assert "Write kpi/followers." in done.stderr
    assert "a/report.md:3:36: error[EMB002] the filter 'kind' of an embed has no" in done.stderr
    assert "Write kind=softened." in done.stderr

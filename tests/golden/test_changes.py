"""The page of changes of a small history, as it was found good: by tag and by commit."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.history import Historian
from mkdocs_strategy_plugin.pipeline.history_options import Asked, Wanted
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.page import filled
from tests.examined import examined_in
from tests.repositories import Repo

HERE = Path(__file__).parent
NOW = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)

FIRST = """\
strategy: {title: Our plan, period: 2026}
goals:
  awareness: {title: People know us, why: Nobody chooses what they do not know.}
objectives:
  reach: {title: Reach families, goal: awareness}
kpis:
  followers: {title: Followers, objective: reach, metric: followers, target: 12_000}
"""


def repository(folder: Path) -> Repo:
    """Return a repository whose hashes are the same each time."""
    repo = Repo(folder)
    file = "docs/plan/strategy.yml"
    repo.commit({file: FIRST}, "Begin with one goal", tag="2026-start")
    softer = FIRST.replace("12_000", "10_000")
    repo.commit({file: softer}, "Aim lower & <slower>", author="Budi Santoso")
    edited = softer.replace("do not know", "have never heard of")
    repo.commit({file: edited}, "Say why in plainer words", author="Ayu Lestari", tag="2026-Q1")
    repo.commit({file: f"<<<<<<< HEAD\n{edited}"}, "Merge by hand", author="Budi Santoso")
    more = edited + "  visits: {title: Visits, objective: reach, metric: sessions, target: 500}\n"
    repo.commit({file: f"# a remark\n{more}"}, "Count visits too", author="Ayu Lestari")
    repo.commit({file: more}, "Remove a remark")
    return repo


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("grouping", [Grouping.TAG, Grouping.COMMIT])
def test_changes_are_told_as_they_were_read(
    tmp_path: Path, grouping: Grouping, language: str, *, update_golden: bool
) -> None:
    docs_dir = repository(tmp_path).folder / "docs"
    found = examined_in(docs_dir, Clock(NOW))
    histories = Historian(None).histories([each.plan for each in found], Asked(Wanted(grouping)))
    url = "https://github.com/office/plan/commit/{hash}"
    site = Site(clock=Clock(NOW), language=language, shown_root=tmp_path, commit_url=url)
    made = {page.path: page for page in publish(found, site, histories=lambda: histories)}
    page = made["plan/changes.md"]
    text = filled(page.text, page.fragments)

    expected = HERE / "changed" / f"by-{grouping.value}" / f"{language}.md"
    if update_golden:
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")

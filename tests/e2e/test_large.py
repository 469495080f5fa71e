"""A plan too large for one page, and what search finds of any plan."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

KPIS = "".join(
    f"  kpi-{number}: {{metric: followers, objective: {objective}, target: 10}}\n"
    for number, objective in enumerate(["more"] * 300 + ["better"] * 201)
)
LARGE_PLAN = f"""
strategy: {{title: Our strategy 2026, period: 2026}}
goals: {{reach: {{stage: awareness}}, trust: {{stage: loyalty}}}}
objectives: {{more: {{goal: reach}}, better: {{goal: trust}}}}
kpis:
{KPIS}"""


def site(folder: Path, plan: str, **config: str) -> Path:
    files = {"mkdocs.yml": mkdocs_yml(**config), "docs/index.md": "# Home\n"}
    return write(folder, {**files, "docs/strategy.yml": plan})


@pytest.mark.parametrize("use_directory_urls", ["true", "false"])
def test_each_goal_of_a_large_plan_has_a_page(tmp_path: Path, use_directory_urls: str) -> None:
    config = site(tmp_path, LARGE_PLAN, use_directory_urls=use_directory_urls) / "mkdocs.yml"
    done = build(config, tmp_path / "site")
    end = "/index.html" if use_directory_urls == "true" else ".html"
    page = (tmp_path / f"site/strategy/goal/trust{end}").read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert list(broken_links(tmp_path / "site")) == []
    assert len(set(re.findall(r'href="[^"]*/kpi/(kpi-\d+)[/.]', page))) == 201


@pytest.mark.parametrize("search", ["search", "material/search"])
def test_search_reads_words_and_no_markup(tmp_path: Path, search: str) -> None:
    config = site(tmp_path, SMALL_PLAN, plugins=f"[{search}, strategy: {{as_of: 2026-02-10}}]")
    done = build(config / "mkdocs.yml", tmp_path / "site")
    index = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))
    found = {each["location"]: each["text"] for each in index["docs"]}
    page = (tmp_path / "site/strategy/scorecard/index.html").read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert "Plans her next trip." in found["strategy/persona/rina/"]
    assert "100,500" in found["strategy/scorecard/"]
    assert "against its target" not in found["strategy/scorecard/"]
    assert "against its target" in page
    assert "data-strategy-aside" not in page

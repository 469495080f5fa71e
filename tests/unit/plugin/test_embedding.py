"""Pages of authors that show parts of plans, from build to build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from mkdocs.exceptions import Abort

from tests.repositories import Repo
from tests.sites import SMALL_PLAN, mkdocs_yml, write
from tests.unit.plugin.builds import Served

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """# Home

We count <!-- strategy:value followers --> followers.

<!-- strategy:scorecard -->

[](strategy:kpi/followers)
"""
MORE = SMALL_PLAN.replace("100_500", "101_500")
RENAMED = SMALL_PLAN.replace("{title: Followers,", "{title: Fans,")
BROKEN = SMALL_PLAN.replace("goal: awareness", "goal: awarenes")
OTHER = "# Other\n\n<!-- strategy:persona rina -->\n"


def served(folder: Path, **files: str) -> Served:
    return Served(folder, **{"docs/index.md": PAGE, **files})


def content(page: str) -> str:
    return page.partition('role="main"')[2].partition("<footer")[0]


def log_of(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(record.getMessage() for record in caplog.records)


def test_a_page_shows_parts_and_leads_to_entities(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    home = content(site.page(""))
    assert 'We count <span class="strategy-value">100,500</span> followers.' in home
    assert home.count("strategy-table__number") > 5
    assert '<p><a href="strategy/kpi/followers/">Followers</a></p>' in home


def test_an_edit_of_a_plan_is_seen_in_its_parts(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    site.save(MORE)
    assert "101,500" in content(site.page(""))
    site.save(RENAMED)
    assert "Fans</a></p>" in content(site.page(""))


def test_a_dirty_build_makes_those_pages_anew_that_show_what_an_edit_changed(
    tmp_path: Path,
) -> None:
    built = tmp_path / "built.txt"
    hook = (
        "def on_post_page(output, page, config):\n"
        f"    with open({str(built)!r}, 'a') as file: file.write(page.file.src_uri + '\\n')\n"
        "    return output\n"
    )
    config = mkdocs_yml(
        "mkdocs", plugins="[strategy: {as_of: 2026-03-10}]", hooks=f"[{tmp_path / 'hook.py'}]"
    )
    pages = {"docs/other.md": OTHER, "docs/plain.md": "# Plain\n"}
    site = served(tmp_path, **{"mkdocs.yml": config, "hook.py": hook, **pages})
    site.begin()
    built.write_text("")
    write(tmp_path, {"docs/strategy.yml": MORE})
    site.build(dirty=True)
    made = set(built.read_text().split())
    assert {"index.md", "strategy/scorecard.md"} <= made
    assert {"other.md", "plain.md", "strategy/audience.md"}.isdisjoint(made)
    assert "101,500" in content(site.page(""))


def test_what_changed_is_told_anew_once_it_is_committed(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    page = "# Home\n\n<!-- strategy:changes kpi/followers -->\n"
    site = served(tmp_path, **{"docs/index.md": page, ".gitignore": ".cache/\nsite/\n"})
    repo.commit({}, "Begin")
    site.begin()
    assert "Nothing of this has changed" in content(site.page(""))
    site.save(SMALL_PLAN.replace("112_000", "110_000"))
    assert "Nothing of this has changed" in content(site.page(""))
    repo.commit({}, "Aim lower")
    site.build(dirty=True)
    home = content(site.page(""))
    assert "Aim lower" in home
    assert "lowered from 112,000 to 110,000" in re.sub(r"<[^>]*>", "", home)


def test_a_broken_plan_leaves_the_last_good_parts(tmp_path: Path) -> None:
    site = served(tmp_path)
    site.begin()
    site.save(BROKEN)
    home = content(site.page(""))
    assert "100,500" in home
    assert "strategy-banner" not in home
    site.save(MORE)
    assert "101,500" in content(site.page(""))


def test_a_wrong_embed_ends_the_first_build_before_the_site_is_touched(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = "# Home\n\n<!-- strategy:kpi folowers -->\n\n[x](strategy:kpi/folowers)\n"
    with pytest.raises(Abort):
        served(tmp_path, **{"docs/index.md": page}).begin()
    log = log_of(caplog)
    assert "docs/index.md:3:19: error[EMB001] the embed 'kpi' names unknown kpi 'folowers'" in log
    assert "Write followers." in log
    assert "docs/index.md:5:5: error[REF001] the page links to unknown entity" in log
    assert "The strategy has 2 errors in 1 file, listed above; the site was not touched" in log
    assert not (tmp_path / "site").exists()


def test_a_wrong_embed_is_told_in_its_place_while_a_site_is_served(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = served(tmp_path)
    site.begin()
    write(tmp_path, {"docs/index.md": PAGE.replace("scorecard", "scorecrd")})
    site.save(MORE)
    home = content(site.page(""))
    assert "there is no embed &#39;scorecrd&#39;" in home
    assert "101,500" in home
    assert "strategy-banner" not in site.page("strategy")
    assert log_of(caplog).count("there is no embed 'scorecrd'") == 1


def test_a_page_that_is_excluded_is_not_looked_at(tmp_path: Path) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {as_of: 2026-03-10}]", exclude_docs="/old/")
    files = {"mkdocs.yml": config, "docs/old/page.md": "<!-- strategy:nothing -->\n"}
    served(tmp_path, **files).begin()


def test_a_slip_in_what_a_page_includes_is_a_warning_that_names_the_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = mkdocs_yml(
        "mkdocs",
        plugins="[strategy: {as_of: 2026-03-10}]",
        markdown_extensions=f"[pymdownx.snippets: {{base_path: ['{tmp_path}']}}]",
    )
    page = "# Home\n\n--8<-- 'part.txt'\n"
    part = "<!-- strategy:value followers -->\n\n<!-- strategy:kpi folowers -->\n"
    site = served(tmp_path, **{"mkdocs.yml": config, "docs/index.md": page, "part.txt": part})
    site.begin()
    assert ">100,500<" in site.page("")
    assert "'index.md': the embed 'kpi' names unknown kpi 'folowers'. Write followers." in log_of(
        caplog
    )


def test_two_instances_show_the_plans_of_both(tmp_path: Path) -> None:
    config = mkdocs_yml(
        "mkdocs",
        plugins="[strategy: {plans: [docs/a], as_of: 2026-03-10}, "
        "strategy: {plans: [docs/b], as_of: 2026-03-10}]",
    )
    page = (
        "# Home\n\n<!-- strategy:value a/kpi/followers --> <!-- strategy:value followers plan=b -->"
        "\n\n[](strategy:a/kpi/followers) [](strategy:b/kpi/followers)\n"
    )
    files = {
        "mkdocs.yml": config,
        "docs/index.md": page,
        "docs/a/strategy.yml": SMALL_PLAN,
        "docs/b/strategy.yml": RENAMED.replace("100_500", "200_500"),
    }
    (tmp_path / "docs").mkdir()
    site = served(tmp_path, **files)
    (tmp_path / "docs/strategy.yml").unlink()
    site.begin()
    home = content(site.page(""))
    assert re.findall(r'strategy-value">([\d,]+)<', home) == ["100,500", "200,500"]
    assert '<a href="a/kpi/followers/">Followers</a> <a href="b/kpi/followers/">Fans</a>' in home


def test_a_page_may_stand_in_the_place_of_a_generated_one_and_show_parts_of_it(
    tmp_path: Path,
) -> None:
    page = "# Our goals\n\n<!-- strategy:objective -->\n\n[](strategy:goal/awareness)\n"
    site = served(tmp_path, **{"docs/strategy/goals.md": page})
    site.begin()
    goals = content(site.page("strategy/goals"))
    assert "Grow our following" in goals
    assert '<a href="./#goal-awareness">People know us</a>' in goals

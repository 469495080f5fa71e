"""Folders as people name them: any letters, blanks, upper case, many, and two that are alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, read, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

YOUNG = "strategy: {title: %s}\n"
ODD = "Rencana 2026 (\u8a08\u753b) & more"
"""Blanks, brackets, an ampersand and letters of another script."""


def site(folder: Path, plans: Mapping[str, str], **config: str) -> Path:
    settings = {"plugins": "[strategy: {as_of: 2026-02-10}]", **config}
    return write(
        folder,
        {"mkdocs.yml": mkdocs_yml("mkdocs", **settings), "docs/index.md": "# Home\n", **plans},
    )


@pytest.mark.parametrize("use_directory_urls", ["true", "false"])
@pytest.mark.parametrize("plugin", ["search", "awesome-nav", "literate-nav"])
def test_names_of_all_kinds_are_published(
    tmp_path: Path, use_directory_urls: str, plugin: str
) -> None:
    plans = {f"docs/{ODD}/strategy.yml": SMALL_PLAN, "docs/b/strategy.yml": YOUNG % "B"}
    folder = site(
        tmp_path,
        plans,
        plugins=f"[strategy: {{as_of: 2026-02-10}}, {plugin}]",
        use_directory_urls=use_directory_urls,
    )
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    name = "goals/index.html" if use_directory_urls == "true" else "goals.html"
    assert (folder / "site" / ODD / name).is_file()
    assert "Rencana-2026-\u8a08\u753b-more-goal-awareness" in read(folder / "site" / ODD / name).ids


def test_plans_that_differ_by_case_only_are_a_warning(tmp_path: Path) -> None:
    plans = {"docs/Plan/strategy.yml": YOUNG % "A", "docs/plan/strategy.yml": YOUNG % "B"}
    folder = site(tmp_path, plans)
    if len(list((folder / "docs").iterdir())) < 3:
        pytest.skip("this disk takes upper and lower case for the same")
    loose = build(folder / "mkdocs.yml", folder / "site", strict=False)
    strict = build(folder / "mkdocs.yml", folder / "other")

    assert loose.returncode == 0, loose.stderr
    assert loose.stderr.count("are one on disks to which upper and lower case are the same") == 1
    assert "'Plan/index.md' (of the plan in 'docs/Plan/')" in loose.stderr
    assert list(broken_links(folder / "site")) == []
    assert strict.returncode == 1


def test_an_authors_page_that_differs_by_case_only_is_a_warning(tmp_path: Path) -> None:
    plans = {"docs/strategy.yml": SMALL_PLAN, "docs/strategy/Goals.md": "# By hand\n"}
    folder = site(tmp_path, plans)
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 1
    assert "'strategy/Goals.md' and the generated 'strategy/goals.md' are one page" in done.stderr


def test_an_authors_folder_may_be_called_like_one_of_ours(tmp_path: Path) -> None:
    plans = {
        "docs/strategy.yml": SMALL_PLAN,
        "docs/strategy/KPI/notes.md": "# Notes\n",
        "docs/strategy/Persona/interviews.md": "# Interviews\n",
    }
    folder = site(tmp_path, plans)
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    assert (folder / "site/strategy/Persona/interviews/index.html").is_file()
    assert (folder / "site/strategy/persona/rina/index.html").is_file()


def test_two_plans_of_one_name_outside_of_the_docs_folder_are_an_error(tmp_path: Path) -> None:
    plans = {"tea/plan/strategy.yml": YOUNG % "A", "coffee/plan/strategy.yml": YOUNG % "B"}
    plugins = "[strategy: {as_of: 2026-02-10, plans: [tea/plan, coffee/plan]}]"
    folder = site(tmp_path, plans, plugins=plugins)
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 1
    assert (
        "the plan in 'coffee/plan/' and the plan in 'tea/plan/' would write the same pages, "
        "such as 'plan/index.md'. Rename one of the two folders" in done.stderr
    )
    assert not (folder / "site").exists()


def test_many_plans_are_reached_from_the_page_of_all_plans(tmp_path: Path) -> None:
    plans = {f"docs/p{number}/strategy.yml": YOUNG % number for number in range(51)}
    options = "strategy: {as_of: 2026-02-10, pages: [index]}"
    folder = site(tmp_path, plans, plugins=f"[{options}]")
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    assert "51 plans are out of the navigation; 'portfolio.md' leads to them" in done.stderr
    assert set(read(folder / "site/index.html").links) & {"p0/", "portfolio/"} == {"portfolio/"}
    links = set(read(folder / "site/portfolio/index.html").links)
    assert {f"../p{number}/" for number in range(51)} <= links


@pytest.mark.parametrize("use_directory_urls", ["true", "false"])
def test_texts_link_to_entities_of_other_plans(tmp_path: Path, use_directory_urls: str) -> None:
    why = "Nobody chooses what they do not know."
    to = "[her](strategy:p%20one/persona/rina) and [it](strategy:p%20one/objective/followers-2026)"
    files = {
        "mkdocs.yml": mkdocs_yml("mkdocs", use_directory_urls=use_directory_urls),
        "docs/index.md": "# Home\n",
        "docs/p one/strategy.yml": SMALL_PLAN,
        "docs/p-one/strategy.yml": SMALL_PLAN.replace(why, f'"See {to}."'),
    }
    done = build(write(tmp_path, files) / "mkdocs.yml", tmp_path / "site")
    goals = "p-one/goals/index.html" if use_directory_urls == "true" else "p-one/goals.html"
    links = read(tmp_path / "site" / goals).links

    assert done.returncode == 0, done.stderr
    assert list(broken_links(tmp_path / "site")) == []
    assert any(each.endswith("#p-one-2-objective-followers-2026") for each in links)
    assert any("p%20one/persona/rina" in each for each in links)

"""The plugin in real builds: themes, addresses, navigation, and what a mistake does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

PAGES = (
    "Our strategy 2026",
    "Goals",
    "Audience",
    "Content",
    "Channels",
    "KPI scorecard",
    "Tactics",
    "Reviews",
    "Checks",
)


def site(folder: Path, plan: str = SMALL_PLAN, config: str | None = None, **files: str) -> Path:
    named = {name.replace("__", "/"): text for name, text in files.items()}
    return write(
        folder,
        {
            "mkdocs.yml": config or mkdocs_yml(),
            "docs/index.md": "# Home\n",
            "docs/strategy.yml": plan,
            **named,
        },
    )


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
@pytest.mark.parametrize("use_directory_urls", ["true", "false"])
def test_a_plan_becomes_a_portal_in_every_theme(
    tmp_path: Path, theme: str, use_directory_urls: str
) -> None:
    config = mkdocs_yml(theme, use_directory_urls=use_directory_urls)
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert list(broken_links(tmp_path / "site")) == []
    assert (tmp_path / "site/assets/strategy/strategy.css").is_file()
    assert not list((tmp_path / "site").rglob("*.yml"))


def test_the_pages_are_in_reading_order_and_personas_are_not_among_them(tmp_path: Path) -> None:
    done = build(site(tmp_path) / "mkdocs.yml", tmp_path / "site")
    html = (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")
    nav = html[html.index('class="md-nav md-nav--primary"') : html.index('class="md-content"')]
    titles = [" ".join(each.split()) for each in re.findall(r'md-ellipsis">\s*([^<]+?)\s*<', nav)]

    assert done.returncode == 0, done.stderr
    found = [title for title in dict.fromkeys(titles) if title in PAGES]
    assert found == list(PAGES)
    assert "Rina" not in titles


def test_entities_are_in_the_navigation_when_asked_for(tmp_path: Path) -> None:
    plugins = "[search, strategy: {as_of: 2026-02-10, entities_in_nav: true}]"
    config = mkdocs_yml(plugins=plugins)
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")
    html = (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert "Rina" in html[html.index("md-nav--primary") : html.index('class="md-content"')]


def test_an_explicit_nav_may_list_generated_pages(tmp_path: Path) -> None:
    nav = "[{Home: index.md}, {Score: strategy/scorecard.md}, {Goals: strategy/goals.md}]"
    done = build(site(tmp_path, config=mkdocs_yml(nav=nav)) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/strategy/checks/index.html").is_file()


def test_a_broken_plan_fails_with_its_line_and_leaves_the_old_site_untouched(
    tmp_path: Path,
) -> None:
    build(site(tmp_path) / "mkdocs.yml", tmp_path / "site")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    write(
        tmp_path, {"docs/strategy.yml": SMALL_PLAN.replace("goal: awareness,", "goal: awarenes,")}
    )

    done = build(tmp_path / "mkdocs.yml", tmp_path / "site", strict=False)

    assert done.returncode == 1
    assert "docs/strategy.yml:6:53: error[REF001]" in done.stderr
    assert "The strategy has 1 error in 1 file" in done.stderr
    assert "Traceback" not in done.stderr
    after = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert after == before


def test_a_warning_fails_a_strict_build_only(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("what: our following", "what: our following, period: 2025")
    config = site(tmp_path, plan) / "mkdocs.yml"

    loose, strict = (
        build(config, tmp_path / "site", strict=False),
        build(config, tmp_path / "other"),
    )

    assert loose.returncode == 0, loose.stderr
    assert "warning[DAT002]" in loose.stderr
    assert strict.returncode == 1


def test_a_site_may_turn_a_rule_off(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("what: our following", "what: our following, period: 2025")
    plugins = "[search, strategy: {as_of: 2026-02-10, rules: {DAT: 'off'}}]"
    config = site(tmp_path, plan, mkdocs_yml(plugins=plugins)) / "mkdocs.yml"
    done = build(config, tmp_path / "site")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("rules: {REF999: error}", "REF999"),
        ("as_of: tomorrow", "option 'as_of': 'tomorrow' is no day"),
        ("language: xx", "option 'language': there are no pages in language 'xx'"),
    ],
)
def test_a_wrong_option_is_one_clear_line(tmp_path: Path, option: str, message: str) -> None:
    config = mkdocs_yml(plugins=f"[strategy: {{{option}}}]")
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_an_authors_own_page_wins(tmp_path: Path) -> None:
    own = {"docs__strategy__goals.md": "# Written by hand\n"}
    done = build(site(tmp_path, **own) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert "Written by hand" in (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")


def test_pages_follow_the_language_of_the_theme(tmp_path: Path) -> None:
    config = mkdocs_yml().replace("{name: material}", "{name: material, language: id}")
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert "Tujuan" in (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")


def test_a_plan_of_a_title_only_is_published_with_its_gaps(tmp_path: Path) -> None:
    done = build(site(tmp_path, "strategy: {title: Young}\n") / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert "No goals yet" in (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")


def test_a_plugin_that_is_not_enabled_leaves_the_site_as_it_is(tmp_path: Path) -> None:
    config = mkdocs_yml(plugins="[strategy: {enabled: false}]")
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site/strategy/goals").exists()


def test_sources_are_published_when_asked_for(tmp_path: Path) -> None:
    config = mkdocs_yml(plugins="[strategy: {as_of: 2026-02-10, publish_source: true}]")
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/strategy.yml").is_file()


def test_jinja_braces_in_a_plan_are_text(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("People know us", "'{% if x %} {{ y }}'")
    done = build(site(tmp_path, plan) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert "{% if x %} {{ y }}" in (tmp_path / "site/strategy/goals/index.html").read_text("utf-8")


def test_two_plans_never_write_the_same_pages(tmp_path: Path) -> None:
    inner = {"docs__strategy__strategy.yml": "strategy: {title: Inner}\n"}
    done = build(site(tmp_path, **inner) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "would write the same pages" in done.stderr


def test_a_shared_mistake_is_counted_once(tmp_path: Path) -> None:
    files = {
        "docs__2016__strategy.yml": "strategy: {title: A, uses: ../shared}\n",
        "docs__2017__strategy.yml": "strategy: {title: B, uses: ../shared}\n",
        "docs__shared__personas.yml": "personas: {rina: {ttle: Rina}}\n",
    }
    done = build(site(tmp_path, **files) / "mkdocs.yml", tmp_path / "site")

    assert "The strategy has 1 error in 1 file" in done.stderr


def test_a_day_with_an_hour_is_that_day(tmp_path: Path) -> None:
    config = mkdocs_yml(plugins="[search, strategy: {as_of: 2026-02-10 10:00:00}]")
    done = build(site(tmp_path, config=config) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr


def test_numbers_without_end_are_published(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("112_000", "1e30")
    done = build(site(tmp_path, plan) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr

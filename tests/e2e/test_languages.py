"""The language of pages and of what is on them, as a browser or a screen reader finds it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

AS_OF = "as_of: 2026-02-10"
MIXED = """
strategy: {title: {en: Our strategy, id: Strategi kami}, why: People., period: 2026,
  languages: [id, en]}
goals:
  awareness:
    title: {id: Orang mengenal kami}
    stage: awareness
    why: {id: "Tak kenal maka *tak sayang*."}
objectives:
  known: {title: {en: Be known}, goal: awareness, who: rina, what: followers}
kpis:
  followers:
    {title: {id: Pengikut kami}, objective: known, tier: primary, metric: followers,
     baseline: 100_000, target: 112_000, actuals: {2026-01: 100_500}}
personas:
  rina:
    title: Rina
    summary: {id: Menyusun perjalanan berikutnya.}
    quote: {id: Saya mencari ide setiap malam.}
    location: [{id: Jakarta}, {id: Bandung}]
    media: {instagram: {activity: daily}}
channels:
  instagram: {title: Instagram, decision: use, why: {en: Rina is there.}}
"""
"""A plan whose texts are in Indonesian, in English, or in both."""
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


class Reader(HTMLParser):
    """Notes every piece of text with the language of the nearest element that says one."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self._open[-1][1] if self._open else ""
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("lang") or above))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open:
            self.said[data.strip()] = self._open[-1][1]


def site(folder: Path, plan: str, files: Mapping[str, str] | None = None, **config: str) -> Path:
    theme = config.pop("theme", "mkdocs")
    settings = {"plugins": f"[strategy: {{{AS_OF}}}]", **config}
    named = {"mkdocs.yml": mkdocs_yml(theme, **settings), "docs/index.md": "# Home\n"}
    return write(folder, {**named, "docs/strategy.yml": plan, **(files or {})})


def built(folder: Path, plan: str, files: Mapping[str, str] | None = None, **config: str) -> Path:
    done = build(site(folder, plan, files, **config) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def said(page: Path) -> dict[str, str]:
    return Reader(page.read_text("utf-8")).said


# --- the language of a page ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("theme", "option", "languages", "title"),
    [
        ("{name: material, font: false, language: id}", "", "[en, id]", "Kartu skor KPI"),
        ("{name: material, font: false, language: id}", "", "[en]", "KPI scorecard"),
        ("{name: material, font: false, language: id}", "language: en, ", "[id]", "KPI scorecard"),
        ("{name: mkdocs, locale: id}", "", "[en, id]", "Kartu skor KPI"),
        ("{name: mkdocs}", "", "[id, en]", "KPI scorecard"),
        ("{name: mkdocs}", "", "[id]", "Kartu skor KPI"),
        ("{name: mkdocs, locale: de}", "", "[de, id, en]", "Kartu skor KPI"),
        ("{name: mkdocs}", "language: id, ", "[en]", "Kartu skor KPI"),
        ("{name: mkdocs}", "", "[de]", "KPI scorecard"),
    ],
)
def test_the_option_goes_before_the_theme_and_the_theme_before_the_plan(
    tmp_path: Path, theme: str, option: str, languages: str, title: str
) -> None:
    plan = SMALL_PLAN.replace("languages: [en, id]", f"languages: {languages}")
    config = {"plugins": f"[strategy: {{{option}{AS_OF}}}]"}
    folder = site(tmp_path, plan, **config)
    text = (folder / "mkdocs.yml").read_text("utf-8").replace("{name: mkdocs}", theme)
    (folder / "mkdocs.yml").write_text(text, "utf-8")

    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    html = (folder / "site/strategy/scorecard/index.html").read_text("utf-8")
    assert re.search(rf"<h1[^>]*>(?:<[^>]*>)*{title}", html)


def test_a_plan_in_a_language_without_pages_says_so(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("languages: [en, id]", "languages: de")
    folder = site(tmp_path, plan)

    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    told = "there are no pages in 'de', the language of the plan in './': their own words are in"
    assert told in done.stderr


# --- the language of what is on a page -----------------------------------------------------------


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the pages of the mixed plan in English."""
    return built(tmp_path_factory.mktemp("english"), MIXED) / "strategy"


def test_titles_in_another_language_say_so_in_headings_links_tables_and_cards(
    english: Path,
) -> None:
    assert said(english / "goals/index.html")["Orang mengenal kami"] == "id"
    assert said(english / "index.html")["Orang mengenal kami"] == "id"
    assert said(english / "scorecard/index.html")["Pengikut kami"] == "id"
    assert said(english / "kpi/followers/index.html")["Pengikut kami"] == "id"
    assert said(english / "audience/index.html")["Menyusun perjalanan berikutnya."] == "id"


def test_markdown_in_another_language_says_so_with_all_that_is_in_it(english: Path) -> None:
    goals = said(english / "goals/index.html")

    assert goals["Tak kenal maka"] == "id"
    assert goals["tak sayang"] == "id"


def test_quotes_and_lists_of_places_say_so_too(english: Path) -> None:
    persona = said(english / "persona/rina/index.html")

    assert persona["Saya mencari ide setiap malam."] == "id"
    assert persona["Jakarta, Bandung"] == "id"


def test_what_is_in_the_pages_language_or_in_none_says_nothing(english: Path) -> None:
    goals = said(english / "goals/index.html")

    assert goals["Be known"] == "en"
    assert said(english / "persona/rina/index.html")["Rina"] == "en"
    assert goals["Goals"] == "en"


def test_no_markup_is_in_the_title_of_a_page_or_in_an_attribute(english: Path) -> None:
    for page in english.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "<title>" in html
        assert not re.search(r"<title>[^<]*&lt;span", html)
        assert not re.search(r"""="[^"]*<(?:span|div) lang=""", html)


def test_words_of_a_plan_in_one_language_are_in_it_on_pages_in_another(tmp_path: Path) -> None:
    plan = SMALL_PLAN.replace("languages: [en, id]", "languages: id")
    config = {"plugins": f"[strategy: {{language: en, {AS_OF}}}]"}

    made = built(tmp_path, plan, **config)

    assert said(made / "strategy/goals/index.html")["People know us"] == "id"


def test_pages_in_another_language_than_their_theme_say_which(tmp_path: Path) -> None:
    config = {"plugins": f"[search, strategy: {{language: id, {AS_OF}}}]"}

    made = built(tmp_path, SMALL_PLAN, **config)

    html = (made / "strategy/scorecard/index.html").read_text("utf-8")
    assert '<html lang="en"' in html
    assert said(made / "strategy/scorecard/index.html")["Kartu skor KPI"] == "id"
    assert 'lang="id"' not in (made / "index.html").read_text("utf-8")


# --- one site in two languages without another plugin --------------------------------------------


def test_one_site_may_have_a_portal_in_each_language(tmp_path: Path) -> None:
    plugins = (
        "[search, strategy: {language: en, path: en, as_of: 2026-02-10}, "
        "strategy: {language: id, path: id, as_of: 2026-02-10}]"
    )

    made = built(tmp_path, MIXED, theme="material, font: false", plugins=plugins)

    assert said(made / "en/scorecard/index.html")["KPI scorecard"] == "en"
    assert said(made / "id/scorecard/index.html")["Kartu skor KPI"] == "id"
    assert (made / "en/strategy.json").is_file()
    assert (made / "id/strategy.json").is_file()


def test_two_builds_are_joined_by_materials_own_switch_of_languages(tmp_path: Path) -> None:
    shared = """\
site_name: Test
docs_dir: docs
theme: {name: material, font: false}
extra:
  alternate:
    - {name: English, link: /en/, lang: en}
    - {name: Bahasa Indonesia, link: /id/, lang: id}
plugins: {search: {}, strategy: {as_of: 2026-02-10}}
"""
    own = "INHERIT: base.yml\nsite_url: https://example.org/%s/\ntheme: {language: %s}\n"
    files = {"base.yml": shared, "docs/index.md": "# Home\n", "docs/strategy.yml": MIXED}
    languages = {f"mkdocs.{each}.yml": own % (each, each) for each in ("en", "id")}
    folder = write(tmp_path, {**files, **languages})

    for language in ("en", "id"):
        done = build(folder / f"mkdocs.{language}.yml", folder / "site" / language)
        assert done.returncode == 0, done.stderr

    assert list(broken_links(folder / "site")) == []
    assert said(folder / "site/en/strategy/scorecard/index.html")["KPI scorecard"] == "en"
    assert said(folder / "site/id/strategy/scorecard/index.html")["Kartu skor KPI"] == "id"
    html = (folder / "site/id/strategy/scorecard/index.html").read_text("utf-8")
    assert re.findall(r'href="([^"]*)" hreflang="(\w+)" class="md-select__link"', html) == [
        ("/en/", "en"),
        ("/id/", "id"),
    ]

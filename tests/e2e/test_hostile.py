"""Hostile words in every field are words: in every theme, in both languages, in every file."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

import icalendar
import pytest

from tests.e2e.server import Server
from tests.hostile import (
    ALL,
    EXTENSIONS,
    FOREIGN,
    mark_of,
    plan_of,
    repository,
    text_fields,
    texts_of,
)
from tests.hostile_words import BY_MARKDOWN, HURT, KINDS, LONG, PLAIN
from tests.sites import SMALL_PLAN, build, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SITES = {
    "material": ("material, font: false", "en", "tags, macros, ", ALL),
    "mkdocs": ("mkdocs", "id", "macros, ", (PLAIN, "markup", "signs", "markdown")),
    "readthedocs": ("readthedocs", "en", "", (PLAIN, "markup", "markdown", FOREIGN)),
}
"""Theme, language, other plugins and plans of each site."""

HOSTILE = tuple(kind for kind in ALL if kind != PLAIN)
AS_WRITTEN = tuple(kind for kind in KINDS if kind not in {PLAIN, "controls", *BY_MARKDOWN})
"""Kinds that stand on pages letter by letter, in Markdown too."""

MARK = re.compile(r"Z[A-Z]\w*?Z(?![a-z])")
TOLD = ("changes", "checks", "parts")
"""Pages that are as long as what there is to tell."""
MARKDOWN = frozenset(
    {
        *((tag, ()) for tag in ("a", "blockquote", "em", "hr", "pre")),
        ("a", ("title",)),
        ("img", ("alt",)),
        ("img", ("alt", "src", "title")),
    }
)
"""What else Markdown makes in fields that hold it; no heading, no script and no address."""
LANGUAGE = frozenset({("div", ("lang",)), ("span", ("lang",))})
NEIGHBOURS = frozenset({("a", ("rel", "class"))})
"""How a theme writes the way to the next page where there is none."""

NOT_SHOWN = frozenset({"metric.source", "platform.note", "platform.source"})
"""Texts about texts, which no page shows."""


class Element(NamedTuple):
    """An element as it begins."""

    tag: str
    names: tuple[str, ...]
    """Of its attributes."""


@dataclass
class Read(HTMLParser):
    """What a page is made of, and what of it lies between its first heading and its foot."""

    elements: list[Element] = field(default_factory=list)
    inside: list[Element] = field(default_factory=list)
    values: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._is_inside, self._in = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag if tag in {"script", "style", "title"} else ""
        self._is_inside = (self._is_inside or tag == "h1") and tag != "footer"
        # Themes mark where in the navigation a page is.
        element = Element(tag, tuple(name for name, _ in attrs if name != "checked"))
        self.elements.append(element)
        if self._is_inside:
            self.inside.append(element)
        self.values += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._in = ""
        self._is_inside = self._is_inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self._in in {"script", "style"}:
            self.scripts.append(data)
        elif self._in == "title":
            self.titles.append(data)
        elif self._is_inside:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append(Element("!--", (data,)))

    @cached_property
    def text(self) -> str:
        return folded("".join(self.words))


def folded(words: str) -> str:
    return " ".join(words.split())


def read(path: Path) -> Read:
    found = Read()
    found.feed(path.read_text("utf-8"))
    found.close()
    return found


class Site(NamedTuple):
    """A built site and its pages, by the folder of their plan and their name."""

    theme: str
    folder: Path
    pages: dict[str, dict[str, Read]]
    others: dict[str, Read]

    def of(self, kinds: Iterable[str]) -> Iterator[tuple[str, str, Read]]:
        """Yield the pages of plans, with the folder of the plan and the page's name."""
        for kind in kinds:
            for name, page in self.pages.get(kind, {}).items():
                yield kind, name, page


def _pages(site: Path, kind: str) -> Iterator[tuple[str, Read]]:
    for path in sorted((site / kind).rglob("index.html")):
        name = path.parent.relative_to(site / kind).as_posix()
        yield ("index" if name == "." else name), read(path)
    yield "parts", read(site / f"parts-{kind}/index.html")


@pytest.fixture(scope="session", params=SITES)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    theme, language, more, kinds = SITES[request.param]
    plugin = f"strategy: {{as_of: 2026-12-31, language: {language}}}"
    config = mkdocs_yml(theme, plugins=f"[search, {more}{plugin}]", markdown_extensions=EXTENSIONS)
    folder = repository(tmp_path_factory.mktemp("hostile"), config, kinds)
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    others = [site / "index.html", site / "later/index.html", site / "by-tag/index.html"]
    return Site(
        request.param,
        site,
        {kind: dict(_pages(site, kind)) for kind in kinds},
        {path.parent.name: read(path) for path in others},
    )


# --- what is hostile -----------------------------------------------------------------------------


def test_every_free_text_of_the_format_is_filled() -> None:
    for kind in ALL:
        written = "\n".join(texts_of(plan_of(kind)))
        missing = [each.path for each in text_fields() if mark_of(each.path) not in written]
        assert missing == [], kind


def test_every_free_text_is_shown_somewhere(hostile: Site) -> None:
    shown = "\n".join(page.text for page in hostile.pages[PLAIN].values())

    hidden = {each.path for each in text_fields() if mark_of(each.path) not in shown}

    assert hidden == NOT_SHOWN
    assert mark_of("table.note") in shown


# --- pages ---------------------------------------------------------------------------------------


def test_no_element_and_no_attribute_comes_from_a_field(hostile: Site) -> None:
    plain = (*hostile.pages[PLAIN].values(), hostile.others["later"])
    known = {element for page in plain for element in page.elements} | NEIGHBOURS
    for kind, name, page in hostile.of(HOSTILE):
        more = MARKDOWN if kind in BY_MARKDOWN else LANGUAGE if kind == FOREIGN else frozenset()
        assert set(page.elements) <= known | more, f"{kind}/{name}"


def test_a_page_is_built_of_the_same_elements_whatever_its_words(hostile: Site) -> None:
    for kind, name, page in hostile.of(AS_WRITTEN):
        if name not in TOLD:
            assert page.inside == hostile.pages[PLAIN][name].inside, f"{kind}/{name}"


def test_words_stand_as_they_were_written(hostile: Site) -> None:
    for kind, name, page in hostile.of(AS_WRITTEN):
        words = folded(KINDS[kind])
        for mark in MARK.finditer(page.text if name not in {"changes", "checks"} else ""):
            rest = page.text[mark.end() :].lstrip()
            # The parts tell what changed too.
            assert rest.startswith((words, "before")), f"{kind}/{name}: {mark[0]} {rest[:99]!r}"


def test_no_text_is_lost(hostile: Site) -> None:
    for kind, name, page in hostile.of(KINDS):
        if name not in TOLD:
            there = Counter(MARK.findall(hostile.pages[PLAIN][name].text))
            assert Counter(MARK.findall(page.text)) == there, f"{kind}/{name}"


def test_nothing_runs(hostile: Site) -> None:
    for page in (*(page for *_, page in hostile.of(ALL)), *hostile.others.values()):
        for tag, name, value in page.values:
            assert not name.startswith("on"), f"<{tag} {name}={value[:80]}>"
            assert not re.match(r"\s*(?:javascript|data|vbscript):", value, re.IGNORECASE)
        for script in page.scripts:
            # One theme says the page's title in a script, as JSON without any bracket.
            assert HURT not in script or ("mkdocs_page_name" in script and "<" not in script)


def test_titles_and_descriptions_are_words_too(hostile: Site) -> None:
    for kind, name, page in hostile.of(AS_WRITTEN):
        words = folded(KINDS[kind])
        if name in {"index", "kpi/visits", "persona/rina"}:
            assert any(words in folded(title) for title in page.titles), f"{kind}/{name}"
        # Other themes have none, and a description is cut before a word that is too long.
        if hostile.theme == "material" and name in {"index", "persona/rina"} and kind != LONG:
            described = [value for _, named, value in page.values if named == "content"]
            assert any(words[:40] in folded(value) for value in described), f"{kind}/{name}"


# --- search --------------------------------------------------------------------------------------


def test_a_search_index_holds_no_element_of_a_field(hostile: Site) -> None:
    entries = json.loads((hostile.folder / "search/search_index.json").read_text("utf-8"))["docs"]
    known: set[str] = set()
    found: dict[str, set[str]] = {}
    for entry in entries:
        made = Read()
        made.feed(f"{entry['title']} {entry['text']}" if hostile.theme == "material" else "")
        made.close()
        tags = {element.tag for element in made.elements}
        kind = entry["location"].partition("/")[0]
        found.setdefault(kind, set()).update(tags)
        known |= tags if kind == PLAIN else set()
        # Themes show titles as HTML or as text, and none may make a tag of one.
        assert not re.search(r"<[a-z!/]", entry["title"])

    for kind in set(HOSTILE) & set(hostile.pages):
        more = {tag for tag, _ in MARKDOWN} - {"img"} if kind in BY_MARKDOWN else set()
        assert found[kind] <= known | more, kind


# --- files for machines --------------------------------------------------------------------------


def test_files_for_machines_say_the_same_words(hostile: Site) -> None:
    for kind in hostile.pages:
        data = json.loads((hostile.folder / kind / "strategy.json").read_text("utf-8"))
        written = {each for each in texts_of(plan_of(kind)) if MARK.search(each)}
        assert written <= set(texts_of(data)), kind


@pytest.mark.parametrize("name", ["scorecard.csv", "coverage.csv"])
def test_words_begin_no_cell_and_no_row_of_a_table(hostile: Site, name: str) -> None:
    shapes = {}
    for kind in hostile.pages:
        text = (hostile.folder / kind / name).read_text("utf-8-sig")
        shapes[kind] = [len(row) for row in csv.reader(io.StringIO(text))]

    assert all(shape == shapes[PLAIN] for shape in shapes.values())


def test_words_begin_no_line_of_a_calendar(hostile: Site) -> None:
    for kind in hostile.pages:
        text = (hostile.folder / kind / "calendar.ics").read_bytes().decode()
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert [bool(MARK.search(str(each["summary"]))) for each in events] == [True] * 3, kind
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), kind


# --- findings ------------------------------------------------------------------------------------

MISTAKES = f"""
strategy: {{title: "<script>{HURT}</script>", '"><img src=x onerror={HURT}>': 1}}
goals:
  '<svg/onload={HURT}>': {{title: x}}
  it: {{stage: '</p><script>{HURT}</script>', '{{{{ 7*7 }}}}': 1}}
kpis:
  arrivals: {{target: '<iframe src="javascript:{HURT}">', objective: '" onclick="{HURT}'}}
"""


def test_a_banner_shows_hostile_mistakes_as_words(tmp_path: Path) -> None:
    plan = "docs/strategy.yml"
    files = {"mkdocs.yml": mkdocs_yml("mkdocs"), "docs/index.md": "# Home\n", plan: SMALL_PLAN}
    server = Server(write(tmp_path, files))
    try:
        server.wait_for("Serving on")
        write(tmp_path, {plan: MISTAKES})
        server.wait_for("Reloading|Documentation built")
        (tmp_path / "banner.html").write_text(server.page("strategy/"), "utf-8")
    finally:
        server.stop()

    page = read(tmp_path / "banner.html")
    html = (tmp_path / "banner.html").read_text("utf-8")
    assert "strategy-banner" in html
    assert "&lt;svg/onload=" in html
    assert not [name for _, name, _ in page.values if name.startswith("on")]
    assert not [script for script in page.scripts if HURT in script]
    assert "iframe" not in {element.tag for element in page.elements}

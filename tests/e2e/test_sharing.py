"""What pages are called elsewhere: in results, on cards, in tags; and that they ask for nothing."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.sites import EXAMPLE, SMALL_PLAN, build, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MATERIAL = "material, font: false"
THEMES = {
    "material": MATERIAL,
    "mkdocs": "mkdocs, highlightjs: false",
    "readthedocs": "readthedocs, highlightjs: false",
}
"""What of themes asks another site for something is off."""
TAGS = "# Tags\n\n<!-- material/tags -->\n"
TAGGED = SMALL_PLAN.replace("title: Rina,", "title: Rina, tags: [Travel],")


def built(folder: Path, plugins: str, files: Mapping[str, str] | None = None) -> Path:
    config = mkdocs_yml(MATERIAL, plugins=plugins)
    ours = {"docs/index.md": "# Home\n", "docs/strategy.yml": TAGGED, **(files or {})}
    done = build(write(folder, {"mkdocs.yml": config, **ours}) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def ours(site: Path) -> Iterator[Path]:
    """Yield the generated pages of the example."""
    for year in ("2016", "2017"):
        yield from sorted((site / year).rglob("*.html"))


def in_head(page: Path, pattern: str) -> str:
    text = page.read_text("utf-8")
    (found,) = re.findall(pattern, text[: text.index("</head>")])
    return html.unescape(found)


# --- titles and descriptions ---------------------------------------------------------------------


def test_no_two_pages_have_one_title(example: Path) -> None:
    titles = Counter(in_head(page, "<title>(.*)</title>") for page in ours(example))

    assert len(titles) > 60
    assert [title for title, count in titles.items() if count > 1] == []
    assert "Goals – Wonderful Indonesia 2016 - Wonderful Indonesia" in titles  # noqa: RUF001


def test_every_page_says_what_it_is_in_the_length_of_a_card(example: Path) -> None:
    pattern = '<meta name="description" content="([^"]*)">'
    for page in ours(example):
        said = in_head(page, pattern)
        assert 10 < len(said) <= 160
        assert not re.search(r"[*_`\]]|https?:|<", said)
    kpi = example / "2016/kpi/arrivals.html"
    assert in_head(kpi, pattern) == "Missed. 11,519,275 of 12,000,000: 96.0%."


def in_navigation(page: str) -> list[str]:
    """Return the labels of Material's navigation."""
    navigation = page[page.index("md-nav--primary") : page.index("<article")]
    return re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', navigation)


def test_a_navigation_keeps_the_short_title(tmp_path: Path) -> None:
    options = "strategy: {as_of: 2026-02-10, entities_in_nav: true}"
    made = built(tmp_path, f"[{options}]")

    page = (made / "strategy/persona/rina/index.html").read_text("utf-8")
    assert "<title>Rina – Persona - Test</title>" in page  # noqa: RUF001
    labels = in_navigation(page)
    assert "Rina" in labels
    assert [label for label in labels if "Persona" in label] == ["Personas"]


def test_a_title_of_the_sites_own_navigation_stays(tmp_path: Path) -> None:
    config = mkdocs_yml(
        MATERIAL,
        plugins="[strategy: {as_of: 2026-02-10}]",
        nav="[index.md, {She: strategy/persona/rina.md}]",
    )
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n", "docs/strategy.yml": TAGGED}
    done = build(write(tmp_path, files) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/strategy/persona/rina/index.html").read_text("utf-8")
    assert "She" in in_navigation(page)
    assert "<title>Rina – Persona - Test</title>" in page  # noqa: RUF001


# --- tags ----------------------------------------------------------------------------------------


def tagged(site: Path) -> dict[str, list[str]]:
    """Return the pages of each tag, by their titles."""
    listing = (site / "tags/index.html").read_text("utf-8")
    listing = listing[listing.index("<article") : listing.index("</article>")]
    sections = re.split(r'<h2[^>]*>\s*<span class="md-tag">(.*?)</span>', listing)[1:]
    pairs = zip(sections[::2], sections[1::2], strict=True)
    return {tag: re.findall(r"<a[^>]*>\s*(.*?)\s*</a>", body) for tag, body in pairs}


def test_only_words_that_authors_wrote_are_tags_unless_asked_for(tmp_path: Path) -> None:
    made = built(tmp_path, "[tags, strategy: {as_of: 2026-02-10}]", {"docs/tags.md": TAGS})

    assert list(tagged(made)) == ["Travel"]


def test_goals_and_stages_are_tags_where_the_site_wants_them(tmp_path: Path) -> None:
    options = "strategy: {as_of: 2026-02-10, tags: [goals, stages]}"
    made = built(tmp_path, f"[tags, {options}]", {"docs/tags.md": TAGS})

    pages = tagged(made)
    assert set(pages) == {"People know us", "Awareness"}
    for tag in pages:
        assert sorted(pages[tag]) == ["Followers", "Goals", "Rina"]


def test_a_source_of_tags_that_there_is_not_ends_the_build(tmp_path: Path) -> None:
    config = mkdocs_yml("mkdocs", plugins="[strategy: {tags: [goal]}]")
    files = {"mkdocs.yml": config, "docs/index.md": "# Home\n", "docs/strategy.yml": TAGGED}
    done = build(write(tmp_path, files) / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "option 'tags': there are no tags from 'goal'. Write goals." in done.stderr


# --- nothing leaves the site ---------------------------------------------------------------------

FETCHED = {
    "src": None,
    "srcset": None,
    "data": {"object"},
    "poster": None,
    "background": None,
    "action": None,
    "formaction": None,
    "ping": None,
    "manifest": None,
    "href": {"link", "image", "use", "base"},
    "xlink:href": {"image", "use"},
}
"""Attributes that a browser follows by itself or sends to, with the elements they do so on."""
HARMLESS = {"canonical", "next", "prev", "alternate", "edit"}
"""Kinds of links in a head that no browser follows by itself."""
IN_CSS = re.compile(r"""(?:url\(|@import)\s*['"]?([^'")\s;]+)""")


class Requests(HTMLParser):
    """Gathers what a page asks for, or sends to."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.refreshes = False
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self._in_style = tag == "style"
        self.refreshes |= tag == "meta" and (known.get("http-equiv") or "").lower() == "refresh"
        if tag == "link" and set((known.get("rel") or "").split()) & HARMLESS:
            return
        for name, value in attrs:
            tags = FETCHED.get(name, set())
            if value and name in FETCHED and (tags is None or tag in tags):
                self.addresses.append(value)
            if value and name == "style":
                self.addresses.extend(IN_CSS.findall(value))

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.addresses.extend(IN_CSS.findall(data))


def requests_of(page: Path) -> Requests:
    read = Requests()
    read.feed(page.read_text("utf-8"))
    return read


def leaves(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


@pytest.fixture(scope="module", params=THEMES)
def themed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the example in one of the themes."""
    folder = tmp_path_factory.mktemp("themed")
    config = mkdocs_yml(
        THEMES[request.param],
        docs_dir=str(EXAMPLE / "docs"),
        plugins="[search, strategy: {as_of: 2017-10-15}]",
    )
    write(folder, {"mkdocs.yml": config})
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_no_page_asks_another_site_for_anything(themed: Path) -> None:
    pages = [page for page in themed.rglob("*.html") if "strategy-" in page.read_text("utf-8")]
    assert len(pages) > 60
    for page in pages:
        asked = requests_of(page)
        assert asked.addresses != []
        assert [each for each in asked.addresses if leaves(each)] == []
        assert not asked.refreshes


def test_no_style_sheet_or_script_of_ours_names_another_site(themed: Path) -> None:
    assets = [path for path in (themed / "assets/strategy").rglob("*") if path.is_file()]
    assert [path.name for path in assets if path.suffix == ".css"] == ["strategy.css"]
    for path in assets:
        text = path.read_text("utf-8")
        assert [each for each in IN_CSS.findall(text) if leaves(each)] == []
        # A name of a vocabulary, such as that of SVG, is no address that is asked for.
        assert re.findall(r"(?:https?:)?//(?!www\.w3\.org/)[\w-]+\.\w", text) == []


def test_a_search_knows_entities_by_name_and_no_words_of_pictures(themed: Path) -> None:
    entries = json.loads((themed / "search/search_index.json").read_text("utf-8"))["docs"]
    titles = {each["location"]: each["title"] for each in entries}
    assert titles["2017/kpi/domestic-trips/"] == "Domestic trips"
    assert titles["2016/persona/japan/"] == "Japanese travellers"
    pictures = {
        words
        for page in themed.rglob("*.html")
        for words in re.findall(r"<svg[^>]*><title>(.*?)</title>", page.read_text("utf-8"))
        if " against its target" in words or words.startswith("Values of ")
    }
    assert len(pictures) > 10
    every = " ".join(each["text"] for each in entries)
    # On the page of a KPI the table of its values is called as the picture of them elsewhere.
    others = " ".join(each["text"] for each in entries if "/kpi/" not in each["location"])
    series = {words for words in pictures if words.startswith("Values of ")}
    assert [words for words in series if words in others] == []
    assert [words for words in pictures - series if words in every] == []


def test_what_would_leave_the_site_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<link rel="canonical" href="https://a.example/"><link rel="preconnect" href="//b.example">'
        '<img src="https://c.example/x.png"><form action="https://d.example"></form>'
        '<style>p {background: url("https://e.example/y.png")}</style><a href="https://f.example">'
        '<p style="background: url(https://g.example/z.png)"><img src="data:image/png;base64,AA">',
        "utf-8",
    )

    found = [each for each in requests_of(page).addresses if leaves(each)]
    assert [urlsplit(each).netloc[0] for each in found] == ["b", "c", "d", "e", "g"]

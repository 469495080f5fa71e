"""What assistive technology is told: names of pictures, tables, headings and links."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SIGNS = ("strategy-mark", "strategy-activity")
"""Pictures in the size of a letter, whose name says all."""

PICTURES = """() => [...document.querySelectorAll("article svg[class^='strategy-']")].map(each => ({
    css: each.getAttribute("class"),
    hidden: each.getAttribute("aria-hidden"),
    role: each.getAttribute("role"),
    label: each.getAttribute("aria-label"),
    title: each.querySelector(":scope > title")?.textContent,
    description: each.querySelector(":scope > desc")?.textContent,
}))"""

FACTS = """() => {
    const bare = document.querySelector("article").cloneNode(true);
    const pictures = [...bare.querySelectorAll("svg[class^='strategy-']")];
    const said = pictures.map(each => ({
        css: each.getAttribute("class"),
        words: [...each.querySelectorAll(":scope > title, :scope > desc")]
            .map(part => part.textContent).join(" "),
        place: each.closest("tr, li, p, figure, div, article"),
    }));
    pictures.forEach(each => each.remove());
    return said.map(({css, words, place}) =>
        ({css, words, beside: place.textContent.trim(), page: bare.textContent}));
}"""

TABLES = """() => [...document.querySelectorAll("article .strategy-table")].map(each => ({
    caption: each.caption?.textContent.trim(),
    frame: each.parentElement.ariaLabel,
    loose: [...each.querySelectorAll("th:not([scope])")].map(head => head.innerText),
}))"""

LISTS = """() => [...document.querySelectorAll("article .strategy-list")]
    .filter(each => !each.matches("[role=list]")).map(each => each.className)"""

LEVELS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")]
    .filter(each => each.checkVisibility()).map(each => Number(each.localName[1]))"""

LINKS = """() => [...document.querySelectorAll("article [class^='strategy-'] a[href]")]
    .filter(each => !each.matches(".headerlink")).map(each => each.innerText.trim())"""


QUESTIONS = (PICTURES, FACTS, TABLES, LISTS, LEVELS, LINKS)

Answers: TypeAlias = dict[str, dict[str, Any]]
"""What each page answers, by its name, by the question."""

ONE_VISIT = pytest.mark.xdist_group("names")
"""For what shares the answers of `told`, so that one worker gathers them once."""


@pytest.fixture(scope="module")
def told(browser: Browser, sites: dict[str, Path]) -> Answers:
    """Return what every page of the small site answers; all that is folded is open."""
    answers: Answers = {question: {} for question in QUESTIONS}
    page = browser.new_page()
    for path in sorted(sites["material"].rglob("*.html")):
        if path.name == "404.html":
            continue
        page.goto(path.as_uri(), wait_until="domcontentloaded")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        for question, found in answers.items():
            found[f"{path.parent.name}/{path.name}"] = page.evaluate(question)
    page.close()
    return answers


@ONE_VISIT
def test_every_picture_is_described_or_silent(told: Answers) -> None:
    answers = told[PICTURES]
    shown = [each for found in answers.values() for each in found if each["hidden"] != "true"]
    assert {each["css"].split()[0] for each in shown} >= {
        "strategy-bullet",
        "strategy-hours",
        "strategy-sparkline",
        "strategy-state-bar",
        "strategy-timeline",
        "strategy-trend",
    }
    for each in shown:
        assert each["role"] == "img"
        assert each["label"]
        assert each["title"] == each["label"]
        assert each["description"] or each["css"].startswith(SIGNS), each["css"]


@ONE_VISIT
def test_whatever_a_picture_tells_stands_beside_it_as_words(told: Answers) -> None:
    elsewhere = {path: found for path, found in told[FACTS].items() if not path.startswith("kpi/")}
    # What a trend tells stands in the table below it.
    pictures = [
        each
        for found in elsewhere.values()
        for each in found
        if not each["css"].startswith("strategy-trend ")
    ]
    assert {each["css"].split()[0] for each in pictures} >= {
        "strategy-activity",
        "strategy-fit-bar",
        "strategy-hours",
        "strategy-mark",
        "strategy-state-bar",
        "strategy-timeline",
    }
    silent = {each["css"] for each in pictures if not each["beside"]}
    assert silent == set()
    lost = {
        (each["css"], number)
        for each in pictures
        for number in re.findall(r"\d(?:[\d.,:]*\d)?", each["words"])
        if number not in each["page"]
    }
    assert lost == set()


@ONE_VISIT
def test_every_table_has_a_name_and_its_heads_say_what_they_head(told: Answers) -> None:
    tables = [each for found in told[TABLES].values() for each in found]
    assert tables
    assert [each for each in tables if not each["caption"] or each["loose"]] == []
    assert [each for each in tables if each["frame"] != each["caption"]] == []


@ONE_VISIT
def test_every_list_without_marks_is_still_called_one(told: Answers) -> None:
    assert {name: each for name, each in told[LISTS].items() if each} == {}


@ONE_VISIT
def test_headings_begin_with_one_title_and_leave_no_gaps(told: Answers) -> None:
    for name, levels in told[LEVELS].items():
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        steps = itertools.pairwise(levels)
        assert [pair for pair in steps if pair[1] > pair[0] + 1] == [], name


@ONE_VISIT
def test_a_link_says_where_it_leads(told: Answers) -> None:
    for name, links in told[LINKS].items():
        assert [each for each in links if not re.search(r"\w", each)] == [], name
        vague = {"here", "more", "click here", "read more", "link"}
        assert vague.isdisjoint(each.lower() for each in links), name


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (
            "full/scorecard.html",
            (
                r'cell "At risk',
                r'img "Followers against its target"',
                r'img "Values of Reels"',
                r'region "KPI scorecard"',
                r'table "KPI scorecard"',
                r'rowheader "Followers',
            ),
        ),
        ("full/channels.html", (r'cell "daily"', r'img "not strong"')),
        ("full/index.html", (r'img "States of 3 KPIs"\n', "listitem: 1 At risk")),
        ("full/changes.html", (r"lowered from 112,000 to 110,000 softened",)),
        ("full/goals.html", (r'img "met"', r"listitem")),
    ],
)
def test_signs_are_read_as_words(
    window: Callable[..., Page], sites: dict[str, Path], path: str, lines: tuple[str, ...]
) -> None:
    page = window((sites["material"] / path).as_uri())
    tree = page.locator("article").aria_snapshot()
    for line in lines:
        assert re.search(line, tree), f"{line} is not in\n{tree}"
    assert not set(tree) & set("▲●✕◆✓■□")

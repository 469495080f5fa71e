"""What a picture shows stands beside it too, as text or in a table."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from mkdocs_strategy_plugin.check.severities import Severities
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.examine import examine
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.page import filled
from tests.pictures import parsed
from tests.sites import EXAMPLE

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator, Mapping

CLOCK = Clock(dt.datetime(2017, 10, 15, 12, tzinfo=dt.UTC))
SVG = re.compile(r"<svg .*?</svg>(?!\s*</g>)", re.DOTALL)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*%?")
OF_OURS = ("index.md", "goals.md", "scorecard.md")


@pytest.fixture(scope="module", params=["en", "id"])
def pages(request: pytest.FixtureRequest) -> Mapping[str, str]:
    """Return the HTML of each page of the example that stands in slots, by the page's path."""
    docs_dir = EXAMPLE / "docs"
    found = examine(
        discover(docs_dir),
        docs_dir=docs_dir,
        library=Library(),
        severities=Severities.parse({}),
        clock=CLOCK,
    )
    site = Site(clock=CLOCK, language=request.param, shown_root=docs_dir.parent)
    made = {page.path: filled(page.text, page.fragments) for page in publish(found, site)}
    return {path: text for path, text in made.items() if path.endswith(OF_OURS) or "/kpi/" in path}


def pictures(page: str, kind: str) -> list[ET.Element]:
    """Return the pictures of one kind, in the order of the page."""
    found = (parsed(drawn) for drawn in SVG.findall(page))
    return [each for each in found if each.attrib["class"].split()[0] == kind]


def beside(page: str) -> str:
    """Return the words of a page without those of its pictures."""
    return html.unescape(re.sub(r"<[^>]*>", " ", SVG.sub(" ", page)))


def numbers(words: str) -> set[str]:
    return set(NUMBER.findall(words))


def described(picture: ET.Element) -> str:
    return next(each.text or "" for each in picture if each.tag.endswith("desc"))


def shown(pages: Mapping[str, str], kind: str) -> Iterator[tuple[str, ET.Element]]:
    """Yield each picture of one kind with the words around it; there is at least one."""
    found = [(page, picture) for page in pages.values() for picture in pictures(page, kind)]
    assert found
    for page, picture in found:
        yield beside(page), picture


@pytest.mark.parametrize("kind", ["strategy-state-bar", "strategy-bullet", "strategy-trend"])
def test_the_numbers_of_a_picture_stand_in_the_words_around_it(
    pages: Mapping[str, str], kind: str
) -> None:
    for words, picture in shown(pages, kind):
        assert numbers(described(picture)) - numbers(words) == set(), picture.attrib["aria-label"]


@pytest.mark.parametrize(
    ("ending", "around"),
    [
        ("scorecard.md", r"<tr data-strategy-item.*?</tr>"),
        ("goals.md", r'<div class="strategy-objective__kpi">.*?</div><svg.*?</svg>'),
    ],
)
def test_the_numbers_of_a_bullet_graph_stand_in_its_own_row_or_card(
    pages: Mapping[str, str], ending: str, around: str
) -> None:
    drawn = 0
    for path, page in pages.items():
        for part in re.findall(around, page if path.endswith(ending) else "", re.DOTALL):
            for picture in pictures(part, "strategy-bullet"):
                assert numbers(described(picture)) - numbers(beside(part)) == set(), part
                drawn += 1
    assert drawn


def test_the_last_value_of_a_sparkline_stands_beside_it(pages: Mapping[str, str]) -> None:
    for words, picture in shown(pages, "strategy-sparkline"):
        _, last, *_ = NUMBER.findall(described(picture))
        assert last in numbers(words), picture.attrib["aria-label"]


def test_each_point_of_a_sparkline_is_a_row_on_the_page_of_its_kpi(
    pages: Mapping[str, str],
) -> None:
    drawn = 0
    for path in ("2016/scorecard.md", "2017/scorecard.md"):
        for row in re.findall(r"<tr data-strategy-item.*?</tr>", pages[path], re.DOTALL):
            for picture in pictures(row, "strategy-sparkline"):
                (line,) = (each for each in picture if each.tag.endswith("polyline"))
                name = re.search(r'href="(?:\.\./)?kpi/([^"/]+)', row)
                assert name is not None
                kpi = pages[f"{path[:4]}/kpi/{name[1]}.md"]
                assert len(line.attrib["points"].split()) <= len(table(kpi))
                drawn += 1
    assert drawn


def table(page: str) -> list[list[str]]:
    """Return the numbers of each row of the table of values, the earliest first."""
    rows = re.findall(r'<tr><th scope="row" class="strategy-table__first">.*?</tr>', page)
    cells = [re.findall(r"<t[hd] [^>]*>(.*?)</t[hd]>", row) for row in reversed(rows)]
    return [[beside(cell).strip() for cell in row] for row in cells]


def test_what_is_read_at_each_point_of_a_trend_stands_in_a_row(pages: Mapping[str, str]) -> None:
    read = 0
    for path, page in pages.items():
        for picture in pictures(page, "strategy-trend"):
            (readings,) = (
                each.attrib["data-strategy-readings"]
                for each in picture
                if "data-strategy-readings" in each.attrib
            )
            rows = table(page)
            for reading in readings.split("|"):
                _, _, said = reading.split(" ", 2)
                period, _, values = unquote(said).rpartition(": ")
                (row,) = (row for row in rows if row[0] == period)
                assert numbers(values) - numbers(" ".join(row)) == set(), (path, said)
                read += 1
    assert read


def test_a_sum_is_drawn_through_the_sums_of_the_table(pages: Mapping[str, str]) -> None:
    # 2,617,631, then 3,518,726 and so on: on one scale, as they stand in the column.
    page = pages["2016/kpi/arrivals.md"]
    (picture,) = pictures(page, "strategy-trend")
    (line,) = (
        each.attrib["points"]
        for each in picture
        if each.attrib.get("class") == "strategy-trend__actual"
    )
    sums = [int(re.sub(r"\D", "", row[3])) for row in table(page)]
    origin, *heights = (float(point.split(",")[1]) for point in line.split())

    assert sums[0] == 2_617_631
    assert sums[-1] == 11_519_275
    scale = (origin - heights[-1]) / sums[-1]
    assert heights == pytest.approx([origin - scale * each for each in sums], abs=0.2)


def test_columns_by_day_are_as_high_as_the_table_says(pages: Mapping[str, str]) -> None:
    page = pages["2016/kpi/arrivals.md"]
    (picture,) = pictures(page, "strategy-trend")
    (drawn,) = (
        each.attrib["d"] for each in picture if each.attrib.get("class") == "strategy-trend__column"
    )
    tops = [(float(a), float(b)) for a, b in re.findall(r"M\S+ (\S+)V(\S+)H", drawn)]
    by_day = [int(re.sub(r"\D", "", row[2])) for row in table(page)]

    assert by_day[0] == 28_765
    scale = (tops[-1][0] - tops[-1][1]) / by_day[-1]
    assert [ground - top for ground, top in tops] == pytest.approx(
        [scale * each for each in by_day], abs=0.2
    )

"""What a reader finds who types the name of an entity, in the search of each theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.visits import PATIENCE, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

RESULTS = {
    "material": ".md-search-result__item > a",
    "mkdocs": "#mkdocs-search-results article h3 a",
    "readthedocs": "#mkdocs-search-results article h3 a",
}
"""The links of the results of each theme."""
FIELDS = {"material": "[data-md-component=search-query]", "mkdocs": "#mkdocs-search-query"}
"""Where words are typed, after the key `s`."""
ENTITIES = {
    "Domestic trips": "/kpi/domestic-trips/",
    "Airings on television": "/kpi/tv-airings/",
    "Japanese travellers": "/persona/japan/",
}
"""How the addresses of their pages end, in whichever year."""


def search(page: Page, theme: str, address: str, words: str) -> Locator:
    """Search for words, and return the links of the results, best first.

    Themes search while words are typed, so the first results may be those of half a word.
    """
    if theme == "readthedocs":
        page.goto(f"{address}/search.html?q={words}")
    else:
        # What is typed before the index is there is lost.
        visit(page, f"{address}/")
        page.keyboard.press("s")
        page.locator(FIELDS[theme]).press_sequentially(words)
    return page.locator(RESULTS[theme])


@pytest.mark.parametrize("words", ENTITIES)
def test_the_name_of_an_entity_leads_to_its_page(
    browser: Browser, themed: tuple[str, str], words: str
) -> None:
    page = browser.new_page()
    best = search(page, *themed, words).first
    leads_there = re.compile(rf"{ENTITIES[words]}(\?.*)?$")
    expect(best).to_have_attribute("href", leads_there, timeout=PATIENCE)
    page.close()

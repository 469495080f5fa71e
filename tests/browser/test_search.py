"""What a reader finds who types the name of an entity, in the search of each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


def results(page: Page, theme: str, address: str, words: str) -> list[str]:
    """Return where the results of a search lead, best first, without the site's address."""
    if theme == "readthedocs":
        page.goto(f"{address}/search.html?q={words}")
    else:
        # What is typed before the index is there is lost.
        visit(page, f"{address}/")
        page.keyboard.press("s")
        page.locator(FIELDS[theme]).press_sequentially(words)
    page.wait_for_selector(RESULTS[theme], state="attached")
    links = page.eval_on_selector_all(RESULTS[theme], "links => links.map(link => link.href)")
    return [link.removeprefix(f"{address}/").partition("?")[0] for link in links]


@pytest.mark.parametrize("words", ENTITIES)
def test_the_name_of_an_entity_leads_to_its_page(
    browser: Browser, themed: tuple[str, str], words: str
) -> None:
    page = browser.new_page()
    found = results(page, *themed, words)
    page.close()
    assert found[0].endswith(ENTITIES[words])

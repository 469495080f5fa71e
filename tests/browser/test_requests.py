"""No page asks another site for anything, whatever the theme and whatever the reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.visits import visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = (
    "2016/",
    "2016/goals/",
    "2016/audience/",
    "2016/persona/greater-china/",
    "2016/content/",
    "2016/channels/",
    "2016/scorecard/",
    "2016/kpi/arrivals/",
    "2016/tactics/",
    "2016/reviews/",
    "2016/print/",
    "2016/checks/",
    "portfolio/",
)


def test_a_browser_never_leaves_the_site(browser: Browser, themed: tuple[str, str]) -> None:
    _, address = themed
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for path in PAGES:
        visit(page, f"{address}/{path}")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        page.wait_for_load_state("networkidle")
    context.close()

    assert [url for url in asked if not url.startswith((f"{address}/", "data:"))] == []
    assert any(url.endswith("assets/strategy/strategy.css") for url in asked)

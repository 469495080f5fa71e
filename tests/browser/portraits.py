"""Take the pictures of the portal that the README shows; run `make pictures` for it.

They are of the example's first page, as it was built last, in a light and in a dark scheme.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final, Literal

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS
from tests.browser.visits import visit
from tests.sites import EXAMPLE, ROOT, served

if TYPE_CHECKING:
    from pathlib import Path

PICTURES: Final = ROOT / "docs/pictures"
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
PAGE: Final = "2016/index.html"
WIDTH, HEIGHT = 1280, 900


def portrait_of(scheme: str) -> Path:
    """Return where the picture in a scheme is kept."""
    return PICTURES / f"portal-{scheme}.png"


def _take() -> None:
    PICTURES.mkdir(exist_ok=True)
    with served(EXAMPLE / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=scheme
            )
            visit(page, f"{address}/{PAGE}")
            page.screenshot(path=portrait_of(scheme))
        browser.close()


if __name__ == "__main__":
    _take()

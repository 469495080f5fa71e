"""Opening a page and waiting until it is at rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

PATIENCE = 30_000
"""Milliseconds to wait for what a busy machine does late."""


def visit(page: Page, address: str) -> Response | None:
    """Open `address`; return once its styles and scripts are there and it asks for nothing more.

    The network alone does not tell: it is quiet as well while a busy machine has not come to the
    styles yet.
    """
    answer = page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    return answer

"""Links can be read, whichever palette of Material a site has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

PRIMARIES = (
    *("red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal"),
    *("green", "light-green", "lime", "yellow", "amber", "orange", "deep-orange", "brown"),
    *("grey", "blue-grey", "black", "white"),
)

PAINTED = """primary => {
    document.body.setAttribute("data-md-color-primary", primary);
    const painter = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const rgb = colour => {
        painter.fillStyle = colour;
        painter.fillRect(0, 0, 1, 1);
        const parts = [...painter.getImageData(0, 0, 1, 1).data].slice(0, 3);
        return "#" + parts.map(part => part.toString(16).padStart(2, "0")).join("");
    };
    const link = document.querySelector("a.strategy-reference");
    return [getComputedStyle(link).color, getComputedStyle(document.body).backgroundColor].map(rgb);
}"""
"""The colour of a link and that of its ground, as they come to the screen."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_can_be_read_in_every_palette(
    window: Callable[..., Page], sites: dict[str, Path], scheme: str
) -> None:
    page = window((sites["material"] / "full/scorecard.html").as_uri(), color_scheme=scheme)
    # A colour on its way to another one is neither.
    page.add_style_tag(content="* { transition: none !important }")
    found = {primary: page.evaluate(PAINTED, primary) for primary in PRIMARIES}
    assert len({link for link, _ in found.values()}) > len(PRIMARIES) / 2
    assert {name: pair for name, pair in found.items() if contrast(*pair) < 4.5} == {}

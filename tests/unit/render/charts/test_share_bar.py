"""Shares as bars."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.share_bar import share_bar
from tests.pictures import parsed


@pytest.mark.parametrize(
    ("share", "width"), [(0, "0"), (0.64, "51.2"), (1, "80"), (1.5, "80"), (-1, "0")]
)
def test_the_bar_is_as_long_as_the_share(share: float, width: str) -> None:
    _, filled = parsed(share_bar(share)).findall("rect")
    assert filled.attrib["width"] == width


def test_not_known_is_dotted_and_not_empty() -> None:
    root = parsed(share_bar(None))
    assert root.findall("rect") == []
    assert root.find("line") is not None


def test_the_number_beside_it_does_the_talking() -> None:
    assert parsed(share_bar(0.5)).attrib["aria-hidden"] == "true"

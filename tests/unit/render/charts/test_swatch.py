"""The shapes of the legend."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.swatch import swatch
from mkdocs_strategy_plugin.render.views.kpi_trend import KEYS
from tests.pictures import parsed


@pytest.mark.parametrize("shape", KEYS)
def test_every_shape_of_the_legend_can_be_drawn(shape: str) -> None:
    (drawn,) = parsed(swatch(shape))

    assert drawn.attrib["class"] == f"strategy-trend__{shape}"


def test_a_shape_only_repeats_its_word() -> None:
    assert parsed(swatch("actual")).attrib["aria-hidden"] == "true"


def test_another_shape_is_no_shape() -> None:
    with pytest.raises(KeyError):
        swatch("circle")

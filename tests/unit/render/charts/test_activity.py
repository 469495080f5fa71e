"""Dots of activity."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from tests.pictures import parsed


@pytest.mark.parametrize(
    ("activity", "radius"),
    # Seven times the square roots of 1, 0.7, 0.4 and 0.15.
    [("daily", "7"), ("weekly", "5.9"), ("monthly", "4.4"), ("rarely", "2.7")],
)
def test_the_area_of_a_dot_is_its_weight(activity: str, radius: str) -> None:
    circle = parsed(activity_mark(activity)).find("circle")
    assert circle is not None
    assert circle.attrib["r"] == radius


def test_named_without_activity_is_hollow() -> None:
    circle = parsed(activity_mark("named")).find("circle")
    assert circle is not None
    assert circle.attrib["fill"] == "none"


def test_not_named_is_a_dash() -> None:
    root = parsed(activity_mark("not_named"))
    assert root.find("circle") is None
    assert root.attrib["class"] == "strategy-activity strategy-activity--not-named"


def test_beside_its_words_a_dot_is_silent() -> None:
    assert parsed(activity_mark("daily")).attrib["aria-hidden"] == "true"


def test_alone_a_dot_says_its_words() -> None:
    root = parsed(activity_mark("daily", title="Rina <3: daily"))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == "Rina <3: daily"


def test_an_unknown_activity_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        activity_mark("hourly")

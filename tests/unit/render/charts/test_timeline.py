"""The timeline's axis and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.charts.axis import Axis, Tick, timeline_axis
from mkdocs_strategy_plugin.render.charts.timeline import Line, timeline_line
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

AXIS = Axis(days=100, ticks=(Tick(0, "Jan"), Tick(50), Tick(75, "<Mar>")), today=25)
"""A day is 4.68 wide: 480 without 6 at each end, over 100 days."""


def drawn(status: str = "running", **line: object) -> ET.Element:
    return parsed(timeline_line(AXIS, Line("Reels", "In May", status, **line)))  # type: ignore[arg-type]


def points(root: ET.Element, part: str = "bar") -> list[str]:
    return [
        found.attrib["points"]
        for found in root.iter("polygon")
        if found.attrib["class"] == f"strategy-timeline__{part}"
    ]


def test_the_axis_names_what_has_a_name() -> None:
    root = parsed(timeline_axis(AXIS, title="2016", description="Today is the 26th day."))

    assert [name.text for name in root.iter("text")] == ["Jan", "<Mar>"]
    assert root.attrib["aria-label"] == "2016"


def test_a_line_says_in_words_what_it_shows() -> None:
    root = drawn()

    assert root.attrib["aria-label"] == "Reels"
    assert [root.findtext(tag) for tag in ("title", "desc")] == ["Reels", "In May"]


def test_a_bar_reaches_from_the_first_day_to_the_end_of_the_last() -> None:
    # From 6 + 10 x 4.68 to 6 + 20 x 4.68.
    assert points(drawn(span=(10, 19))) == ["52.8,6 99.6,6 99.6,16 52.8,16"]


def test_a_time_that_is_taken_over_is_thinner() -> None:
    assert points(drawn(span=(10, 19), is_taken_over=True)) == ["52.8,9 99.6,9 99.6,13 52.8,13"]


def test_the_shortest_bar_can_be_seen() -> None:
    axis = Axis(days=3650)
    root = parsed(timeline_line(axis, Line("Reels", "In May", "running", span=(3649, 3649))))

    assert points(root) == ["471,6 474,6 474,16 471,16"]


def test_a_bar_that_goes_on_beyond_the_axis_is_pointed_there() -> None:
    assert points(drawn(span=(-5, 200))) == ["11,6 469,6 474,11 469,16 11,16 6,11"]


@pytest.mark.parametrize(
    ("span", "corners"),
    [
        ((-20, -10), "11,6 11,6 11,16 11,16 6,11"),
        ((150, 160), "471,6 471,6 474,11 471,16 471,16"),
    ],
)
def test_what_lies_wholly_beyond_the_axis_is_a_point_at_its_end(
    span: tuple[int, int], corners: str
) -> None:
    assert points(drawn(span=span)) == [corners]
    assert points(drawn(dates=(span,))) == [corners]


def test_a_date_is_a_diamond_around_its_day() -> None:
    # The middle of day 10 is 6 + 10.5 x 4.68 = 55.1.
    assert points(drawn(dates=((10, 10),)), "date") == ["49.1,11 55.1,5 61.1,11 55.1,17"]


def test_a_date_of_many_days_is_a_bar() -> None:
    root = drawn(dates=((10, 19),))

    assert (len(points(root)), len(points(root, "date"))) == (1, 0)


def test_today_is_an_upright_line_in_the_middle_of_its_day() -> None:
    (line,) = (r for r in drawn().iter("rect") if r.attrib["class"] == "strategy-timeline__today")

    # 6 + 25.5 x 4.68 = 125.34, and half the line's width to the left.
    assert (line.attrib["x"], line.attrib["width"]) == ("124.3", "2")


def test_a_day_beyond_the_axis_has_no_line() -> None:
    root = parsed(timeline_line(Axis(days=100), Line("Reels", "In May", "running")))

    assert list(root.iter("rect")) == []
    assert "today" not in timeline_axis(Axis(days=100), title="2016", description="")


def test_statuses_are_told_apart_without_colour() -> None:
    paints = {
        status: timeline_line(AXIS, Line("Reels", "In May", status, span=(0, 9)))
        for status in ("planned", "running", "done")
    }

    assert 'fill="none" stroke="currentColor"' in paints["planned"].split("polygon")[1]
    assert 'fill-opacity="0.55"' in paints["done"]
    assert "fill" not in paints["running"].split("polygon")[1]

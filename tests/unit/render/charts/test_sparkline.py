"""Sparklines: from 4 to 116 across, from 24 up to 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.sparkline import Sparkline, sparkline
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET


def drawn(
    *values: float | None,
    expected: tuple[float | None, ...] = (),
    target: float | None = None,
) -> ET.Element:
    return parsed(
        sparkline(
            Sparkline("Name", "Facts", values, expected=expected, target=target, state="on_track")
        )
    )


def lines(root: ET.Element, part: str = "line") -> list[str]:
    return [
        found.attrib["points"]
        for found in root.iter("polyline")
        if found.attrib["class"] == f"strategy-sparkline__{part}"
    ]


def dots(root: ET.Element, part: str = "last") -> list[tuple[str, str]]:
    return [
        (found.attrib["cx"], found.attrib["cy"])
        for found in root.iter("circle")
        if found.attrib["class"] == f"strategy-sparkline__{part}"
    ]


def test_values_rise_from_the_lowest_to_the_highest() -> None:
    assert lines(drawn(0, 5, 10)) == ["4,24 60,14 116,4"]


def test_the_last_value_is_marked() -> None:
    assert dots(drawn(0, 10, 5)) == [("116", "14")]


def test_a_hole_is_a_gap() -> None:
    assert lines(drawn(0, 5, None, 5, 10)) == ["4,24 32,14", "88,14 116,4"]


def test_a_value_between_two_holes_is_a_dot() -> None:
    root = drawn(0, 0, None, 10, None, 5, 5)
    assert dots(root, "lone") == [("60", "4")]


def test_a_missing_end_leaves_the_last_known_value_where_it_was() -> None:
    assert dots(drawn(0, 10, None)) == [("60", "4")]


def test_a_single_value_stands_at_the_right() -> None:
    root = drawn(7)
    assert dots(root) == [("116", "14")]
    assert lines(root) == []


def test_constant_values_run_through_the_middle() -> None:
    assert lines(drawn(3, 3)) == ["4,14 116,14"]


def test_negative_values_need_no_zero() -> None:
    assert lines(drawn(-10, -20)) == ["4,4 116,24"]


def test_the_target_crosses_the_whole_width() -> None:
    line = drawn(0, 5, target=10).find("line")
    assert line is not None
    assert (line.attrib["x1"], line.attrib["x2"], line.attrib["y1"]) == ("0", "120", "4")


def test_the_expected_path_shares_the_scale() -> None:
    assert lines(drawn(0, 5, expected=(0, 10)), "expected") == ["4,24 116,4"]


def test_an_expected_path_of_one_value_draws_nothing() -> None:
    assert lines(drawn(0, 5, expected=(None, 10)), "expected") == []


def test_no_values_give_an_empty_picture_with_a_name() -> None:
    root = drawn()
    assert [child.tag for child in root] == ["title", "desc"]


def test_only_holes_mark_no_last_value() -> None:
    assert dots(drawn(None, None)) == []

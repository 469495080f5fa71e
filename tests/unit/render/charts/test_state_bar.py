"""Counts of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.state_bar import StateBar, state_bar
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET


def drawn(*counts: tuple[str, int], title: str = "States") -> ET.Element:
    return parsed(state_bar(StateBar(title, "in words", counts)))


def spans(root: ET.Element) -> list[tuple[str, str]]:
    return [(rect.attrib["x"], rect.attrib["width"]) for rect in root.findall("g/rect")]


def test_one_and_three_share_the_width_one_to_three() -> None:
    # 400 wide, a gap of 2: 398 to share, 99.5 and 298.5.
    assert spans(drawn(("missed", 1), ("on_track", 3))) == [("0", "99.5"), ("101.5", "298.5")]


def test_one_state_takes_the_whole_bar() -> None:
    assert spans(drawn(("on_track", 7))) == [("0", "400")]


def test_a_state_nobody_is_in_takes_no_room() -> None:
    assert spans(drawn(("missed", 0), ("on_track", 7))) == [("0", "400")]


def test_without_kpis_the_track_is_empty() -> None:
    root = drawn()
    assert root.find("g") is None
    assert [rect.attrib["class"] for rect in root.findall("rect")] == ["strategy-state-bar__track"]


def test_a_segment_names_its_state_in_its_class() -> None:
    parts = [part.attrib["class"] for part in drawn(("at_risk", 1)).findall("g")]
    assert parts == ["strategy-state-bar__part strategy-state-bar__part--at-risk"]


def test_a_segment_with_room_shows_the_shape_of_its_state() -> None:
    marks = [mark.attrib for mark in drawn(("at_risk", 1)).iter("svg")][1:]
    # (400 - 12) / 2 from the left, (20 - 12) / 2 from the top.
    assert [(mark["x"], mark["y"], mark["width"]) for mark in marks] == [("194", "4", "12")]


def test_a_sliver_shows_no_shape() -> None:
    marks = list(drawn(("missed", 1), ("on_track", 99)).iter("svg"))[1:]
    assert len(marks) == 1

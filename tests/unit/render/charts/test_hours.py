"""The week map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.hours import Hours, hours_map
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "<Sun>")


def drawn(active: dict[tuple[int, int], int]) -> ET.Element:
    counts = tuple(tuple(active.get((day, hour), 0) for hour in range(24)) for day in range(7))
    return parsed(hours_map(Hours("Name", "Facts", DAYS, counts)))


def cells(root: ET.Element, kind: str) -> list[tuple[str, str, str]]:
    return [
        (cell.attrib["x"], cell.attrib["y"], cell.attrib["width"])
        for cell in root.iter("rect")
        if cell.attrib["class"].endswith(f"--{kind}")
    ]


def test_a_week_has_168_hours() -> None:
    assert len(cells(drawn({}), "quiet")) == 168


def test_the_busiest_hour_has_the_largest_square() -> None:
    # Monday, 00: the cell's middle is (36 + 6, 16 + 6), the square 10 wide.
    assert cells(drawn({(0, 0): 3}), "active") == [("37", "17", "10")]


def test_a_quarter_of_the_activity_is_a_quarter_of_the_area() -> None:
    widths = [width for _, _, width in cells(drawn({(0, 0): 4, (1, 0): 1}), "active")]
    assert widths == ["10", "5"]


def test_days_and_every_third_hour_are_named() -> None:
    names = [name.text for name in drawn({}).iter("text")]
    assert names == ["00", "03", "06", "09", "12", "15", "18", "21", *DAYS]

"""Bullet graphs: 220 wide, of which 20 beyond the outermost value stay free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.bullet import Bullet, bullet_graph
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET


def drawn(  # noqa: PLR0913 (one argument a number of the graph)
    actual: float | None = None,
    target: float | None = None,
    *,
    band: tuple[float | None, float | None] | None = None,
    expected: float | None = None,
    baseline: float | None = None,
    lower: bool = False,
) -> ET.Element:
    return parsed(
        bullet_graph(
            Bullet(
                "Name",
                "Facts",
                actual=actual,
                target=target,
                band=band,
                expected=expected,
                baseline=baseline,
                lower_is_better=lower,
                state="at_risk",
            )
        )
    )


def spans(root: ET.Element, part: str) -> list[tuple[str, str]]:
    return [
        (found.attrib["x"], found.attrib["width"])
        for found in root
        if found.attrib.get("class", "").split(" ")[0] == f"strategy-bullet__{part}"
    ]


def test_half_the_target_is_half_the_way_to_its_marker() -> None:
    root = drawn(50, 100)
    assert spans(root, "bar") == [("0", "100")]
    assert spans(root, "target") == [("198", "4")]


def test_the_zone_of_a_rising_target_begins_at_it() -> None:
    assert spans(drawn(50, 100), "zone") == [("200", "20")]


def test_the_zone_of_a_falling_target_ends_at_it() -> None:
    # The largest value, 10, lies at 200; so the target of 4 at 80.
    root = drawn(10, 4, lower=True)
    assert spans(root, "zone") == [("0", "80")]
    assert spans(root, "bar") == [("0", "200")]


def test_a_value_past_the_target_is_drawn_past_its_marker() -> None:
    root = drawn(200, 100)
    assert spans(root, "bar") == [("0", "200")]
    assert spans(root, "target") == [("98", "4")]


def test_a_band_is_the_zone_between_two_markers() -> None:
    root = drawn(50, band=(40, 80))
    assert spans(root, "zone") == [("100", "100")]
    assert spans(root, "target") == [("98", "4"), ("198", "4")]
    assert spans(root, "bar") == [("0", "125")]


def test_an_open_band_reaches_the_edge() -> None:
    assert spans(drawn(50, band=(None, 100)), "zone") == [("0", "200")]
    assert spans(drawn(50, band=(100, None)), "zone") == [("200", "20")]


def test_a_negative_value_grows_to_the_left_of_zero() -> None:
    # From -10 at 20 to 10 at 200: zero at 110.
    root = drawn(-10, 10)
    assert spans(root, "origin") == [("110", "1")]
    assert spans(root, "bar") == [("20", "90")]


def test_only_negative_values_hang_from_the_right_edge() -> None:
    # From -10 at 20 to zero at 220.
    root = drawn(-5, -10)
    assert spans(root, "bar") == [("120", "100")]
    assert spans(root, "origin") == [("219", "1")]


def test_a_way_from_a_baseline_begins_there() -> None:
    # 100 at 0, 200 at 200.
    root = drawn(150, 200, baseline=100)
    assert spans(root, "bar") == [("0", "100")]


def test_a_falling_way_from_a_baseline_goes_left() -> None:
    # 2 at 20, 10 at 220: 25 a unit.
    root = drawn(6, 2, baseline=10, lower=True)
    assert spans(root, "bar") == [("120", "100")]
    assert spans(root, "zone") == [("0", "20")]


def test_missing_is_not_zero() -> None:
    assert spans(drawn(None, 100), "bar") == []
    assert spans(drawn(0, 100), "bar") == [("0", "2")]


def test_without_target_there_is_neither_marker_nor_zone() -> None:
    root = drawn(50)
    assert spans(root, "target") == []
    assert spans(root, "zone") == []
    assert spans(root, "bar") == [("0", "200")]


def test_the_expected_value_points_down_from_above() -> None:
    path = drawn(50, 100, expected=60).find("path")
    assert path is not None
    assert path.attrib["d"] == "M114 0H126L120 6"


def test_a_tick_at_the_edge_stays_inside() -> None:
    path = drawn(50, 100, expected=0).find("path")
    assert path is not None
    assert path.attrib["d"] == "M0 0H12L6 6"


def test_the_state_is_a_class() -> None:
    assert drawn(1, 2).attrib["class"] == "strategy-bullet strategy-bullet--at-risk"


def test_nothing_known_leaves_an_empty_track() -> None:
    root = drawn()
    assert [child.attrib.get("class") for child in root][2:] == [
        "strategy-bullet__track",
        "strategy-bullet__origin strategy-bullet__origin--zero",
    ]

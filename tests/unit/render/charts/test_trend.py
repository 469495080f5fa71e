"""The picture of how a KPI went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.charts.trend import trend_chart
from mkdocs_strategy_plugin.render.charts.trend_shapes import (
    Column,
    DateMark,
    Dot,
    EventMark,
    Label,
    Reading,
    Trend,
)
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

TEN_DAYS = Trend(
    title="Arrivals: sum since 1 January",
    description="50 of 100.",
    span=(0, 10),
    low=0,
    high=100,
    state="at-risk",
)
"""Days are 41.2 wide; values go from 224 up to 14."""


def drawn(**fields: object) -> ET.Element:
    return parsed(trend_chart(TEN_DAYS._replace(**fields)))  # type: ignore[arg-type]


def of(root: ET.Element, name: str) -> list[ET.Element]:
    css = f"strategy-trend__{name}"
    return [each for each in root.iter() if css in each.attrib.get("class", "").split()]


def test_it_has_a_name_and_the_facts_in_words() -> None:
    root = drawn()

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == "Arrivals: sum since 1 January"
    assert [root.findtext("title"), root.findtext("desc")] == [
        "Arrivals: sum since 1 January",
        "50 of 100.",
    ]
    assert root.attrib["class"] == "strategy-trend strategy-trend--at-risk"


def test_values_are_joined_and_the_last_one_stands_out() -> None:
    run = (Dot(0, 0), Dot(5, 40), Dot(10, 50))
    root = drawn(line=(run,), dots=run[1:])

    assert of(root, "actual")[0].attrib["points"] == "58.0,224.0 264.0,140.0 470.0,119.0"
    assert of(root, "dots")[0].attrib["d"] == "M264.0,140.0h0"
    (last,) = of(root, "last")
    assert (last.attrib["cx"], last.attrib["cy"]) == ("470.0", "119.0")


def test_a_hole_parts_the_line_and_is_seen() -> None:
    runs = ((Dot(0, 0), Dot(2, 20)), (Dot(4, 20), Dot(10, 50)))
    root = drawn(line=runs, dots=(Dot(2, 20), Dot(10, 50)), holes=((2, 4),))

    assert len(of(root, "actual")) == 2
    (hole,) = of(root, "hole")
    assert (hole.attrib["x"], hole.attrib["width"]) == ("140.4", "82.4")


def test_a_value_between_two_holes_is_a_dot() -> None:
    root = drawn(line=((Dot(5, 40),),), dots=tuple(Dot(5, 40) for _ in range(99)))

    assert of(root, "actual") == []
    assert of(root, "dots")[0].attrib["d"] == "M264.0,140.0h0"


def test_many_values_have_no_dots() -> None:
    run = tuple(Dot(day / 10, 50) for day in range(100))

    assert of(drawn(line=(run,), dots=run), "dots") == []


def test_what_was_planned_and_what_comes_of_it_are_lines_of_their_own() -> None:
    root = drawn(
        plan=(Dot(0, 0), Dot(10, 100)),
        target=100.0,
        forecast=(Dot(5, 40), Dot(10, 80)),
        spread=(Dot(5, 40), Dot(10, 90), Dot(10, 70)),
    )

    assert of(root, "plan")[0].attrib["points"] == "58.0,224.0 470.0,14.0"
    assert of(root, "target")[0].attrib["d"] == "M58 14.0H470"
    assert of(root, "forecast")[0].attrib["points"] == "264.0,140.0 470.0,56.0"
    assert of(root, "spread")[0].attrib["points"] == "264.0,140.0 470.0,35.0 470.0,77.0"
    assert len(of(root, "end")) == 1


def test_where_values_should_be_is_an_area() -> None:
    root = drawn(zone=((Dot(0, 20), Dot(10, 20)), (Dot(0, 80), Dot(10, 80))))

    assert of(root, "zone")[0].attrib["points"] == ("58.0,182.0 470.0,182.0 470.0,56.0 58.0,56.0")


def test_single_periods_are_columns_on_the_ground() -> None:
    root = drawn(columns=(Column(0, 5, 50, planned=60), Column(5, 10, 20, is_partial=True)))

    assert of(root, "column")[0].attrib["d"] == "M59.5 224.0V119.0H262.5V224.0z"
    assert of(root, "part")[0].attrib["d"] == "M265.5 224.0V182.0H468.5V224.0z"
    assert of(root, "planned")[0].attrib["d"] == "M58.0 98.0H264.0"


def test_below_the_plot_columns_have_a_name_and_a_scale_of_their_own() -> None:
    root = drawn(columns=(Column(0, 10, 7),), columns_below="Single periods")

    assert of(root, "name")[0].text == "Single periods"
    assert of(root, "column")[0].attrib["d"] == "M59.5 314.0V258.0H468.5V314.0z"
    assert root.attrib["height"] == "354"


def test_the_axes_have_numbers_and_dates() -> None:
    root = drawn(
        numbers=((0.0, "0"), (50.0, "50")),
        dates=(DateMark(0, 5, "Jan", "2027"), DateMark(5, 10, "Feb", is_minor=True)),
    )

    assert [each.text for each in of(root, "number")] == ["0", "50"]
    assert of(root, "line")[0].attrib["d"] == "M58 224.0H470M58 119.0H470"
    (january,) = of(root, "date")
    assert (january.text, january[0].text, january.attrib["x"]) == ("Jan", "2027", "161.0")
    assert [each.text for each in of(root, "minor")] == ["Feb"]


def test_names_behind_the_plot_do_not_run_into_each_other() -> None:
    labels = (Label("target", "Target", "100", 100), Label("forecast", "Forecast", "98", 98))
    root = drawn(labels=labels)

    found = of(root, "label")
    assert [each.text for each in found] == ["Target", "Forecast"]
    assert [float(each.attrib["y"]) for each in found] == [18.0, 64.0]
    assert [each.text for each in of(root, "amount")] == ["100", "98"]


@pytest.mark.parametrize(
    ("side", "place"),
    [
        ("above", ("255.0", "131.0", "end")),
        ("below", ("273.0", "158.0", "start")),
        ("beside", ("273.0", "131.0", "start")),
    ],
)
def test_the_last_value_is_named_on_its_free_side(side: str, place: tuple[str, str, str]) -> None:
    root = drawn(dots=(Dot(5, 40),), note=Label(side, "", "40", 40))

    (note,) = of(root, "note")
    assert tuple(note.attrib[name] for name in ("x", "y", "text-anchor")) == place
    assert note.text == "40"


def test_without_values_there_is_nothing_to_name() -> None:
    assert of(drawn(note=Label("above", "", "40", 40)), "note") == []


def test_events_are_numbered_and_neighbours_share_a_mark() -> None:
    days = (1, 1.2, 5, 9)
    root = drawn(events=tuple(EventMark(day, day + 1) for day in days))

    assert [each.text for each in of(root, "count")] == ["1\N{EN DASH}2", "3", "4"]
    assert [each.attrib["x1"] for each in of(root, "event")] == ["99.2", "264.0", "428.8"]
    assert of(root, "lasting") == []


def test_what_lasts_has_a_line_to_its_end() -> None:
    root = drawn(events=(EventMark(1, 9),))

    assert of(root, "lasting")[0].attrib["d"] == "M99.2 28H428.8"


def test_what_lasts_at_the_same_time_has_lines_of_its_own() -> None:
    spans = (0, 10), (0, 8.5), (1, 9), (1.5, 9.8)
    root = drawn(events=tuple(EventMark(*span) for span in spans))

    heights = re.findall(r"M[\d.]+ (\d+)H", of(root, "lasting")[0].attrib["d"])
    assert heights == ["28", "33", "38", "33"]


def test_what_begins_where_something_ends_has_a_line_of_its_own() -> None:
    root = drawn(events=(EventMark(0, 8), EventMark(8, 16)))

    heights = re.findall(r"M[\d.]+ (\d+)H", of(root, "lasting")[0].attrib["d"])
    assert heights == ["28", "33"]


def test_words_are_escaped() -> None:
    root = drawn(labels=(Label("target", "<b>", "&", 1),))

    assert of(root, "label")[0].text == "<b>"


def test_readings_say_where_they_stand_and_draw_nothing() -> None:
    root = drawn(readings=(Reading(5, 50, "May: 50%"), Reading(10, 100, "a | <b> & 5")))
    (found,) = (each for each in root.iter() if "data-strategy-readings" in each.attrib)

    assert list(found) == []
    assert found.attrib["data-strategy-top"] == "14"
    assert found.attrib["data-strategy-floor"] == "224"
    assert found.attrib["data-strategy-readings"] == (
        "264.0 119.0 May: 50%25|470.0 14.0 a %7C <b> & 5"
    )


def test_without_readings_nothing_is_written() -> None:
    assert "data-strategy" not in trend_chart(TEN_DAYS)

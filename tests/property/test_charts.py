"""Any finite numbers and any words give a picture that a browser can draw."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.charts.axis import Axis, Tick, timeline_axis
from mkdocs_strategy_plugin.render.charts.bullet import Bullet, bullet_graph
from mkdocs_strategy_plugin.render.charts.hours import Hours, hours_map
from mkdocs_strategy_plugin.render.charts.sparkline import Sparkline, sparkline
from mkdocs_strategy_plugin.render.charts.state_bar import StateBar, state_bar
from mkdocs_strategy_plugin.render.charts.ticks import apart, round_numbers
from mkdocs_strategy_plugin.render.charts.timeline import Line, timeline_line
from mkdocs_strategy_plugin.render.charts.trend import trend_chart
from mkdocs_strategy_plugin.render.charts.trend_shapes import (
    Column,
    DateMark,
    Dot,
    EventMark,
    Label,
    Trend,
)
from tests.pictures import parsed

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

NUMBER = r"-?\d+(?:\.\d)?"
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MAYBE = st.none() | NUMBERS
# Rounding to one decimal may push an edge out by as much as it rounds.
TOLERANCE = 0.11

BULLETS = st.builds(
    Bullet,
    title=st.text(),
    description=st.text(),
    actual=MAYBE,
    target=MAYBE,
    band=st.none() | st.tuples(MAYBE, MAYBE),
    expected=MAYBE,
    baseline=MAYBE,
    lower_is_better=st.booleans(),
    state=st.sampled_from(["at_risk", "no_data"]),
)
SPARKLINES = st.builds(
    Sparkline,
    title=st.text(),
    description=st.text(),
    values=st.lists(MAYBE, max_size=40).map(tuple),
    expected=st.lists(MAYBE, max_size=40).map(tuple),
    target=MAYBE,
)
STATES = ["missed", "off_track", "at_risk", "no_data", "no_target", "on_track", "achieved"]
STATE_BARS = st.builds(
    StateBar,
    title=st.text(),
    description=st.text(),
    counts=st.lists(
        st.tuples(st.sampled_from(STATES), st.integers(0, 10**6)),
        max_size=8,
        unique_by=lambda count: count[0],
    ).map(tuple),
)
WEEKS = st.builds(
    Hours,
    title=st.text(),
    description=st.text(),
    days=st.tuples(*[st.text()] * 7),
    counts=st.tuples(*[st.tuples(*[st.integers(0, 9)] * 24)] * 7),
)

DAYS = st.integers(-(10**5), 10**5)
SPANS = st.tuples(DAYS, st.integers(0, 10**5)).map(lambda span: (span[0], sum(span)))
AXES = st.builds(
    Axis,
    days=st.integers(1, 10**5),
    ticks=st.lists(st.builds(Tick, st.integers(0, 10**5), st.text()), max_size=20).map(tuple),
    today=st.none() | st.integers(0, 10**5),
)
LINES = st.builds(
    Line,
    title=st.text(),
    status=st.sampled_from(["planned", "running", "done"]),
    span=st.none() | SPANS,
    is_taken_over=st.booleans(),
    dates=st.lists(SPANS, max_size=5).map(tuple),
)


SMALL = st.integers(0, 400)
DOTS = st.builds(Dot, SMALL, NUMBERS)
WAYS = st.lists(DOTS, max_size=5).map(tuple)
SPANS = st.tuples(SMALL, SMALL).map(sorted).map(tuple)
LABELS = st.builds(
    Label,
    slug=st.sampled_from(["actual", "target", "forecast"]),
    name=st.text(),
    amount=st.text(),
    value=NUMBERS,
)
TRENDS = st.builds(
    Trend,
    title=st.text(),
    description=st.text(),
    span=SPANS,
    low=NUMBERS,
    high=NUMBERS,
    numbers=st.lists(st.tuples(NUMBERS, st.text()), max_size=5).map(tuple),
    dates=st.lists(
        st.builds(
            lambda span, name, year, minor: DateMark(*span, name, year, minor),
            SPANS,
            st.text(),
            st.text(),
            st.booleans(),
        ),
        max_size=4,
    ).map(tuple),
    line=st.lists(st.lists(DOTS, min_size=1, max_size=4).map(tuple), max_size=3).map(tuple),
    dots=WAYS,
    loose=WAYS,
    start=st.none() | DOTS,
    plan=WAYS,
    zone=st.none() | st.tuples(*[st.lists(DOTS, min_size=1, max_size=3).map(tuple)] * 2),
    target=MAYBE,
    forecast=WAYS,
    spread=WAYS,
    columns=st.lists(
        st.builds(
            lambda span, value, planned, partial: Column(*span, value, planned, partial),
            SPANS,
            NUMBERS,
            MAYBE,
            st.booleans(),
        ),
        max_size=4,
    ).map(tuple),
    columns_below=st.text(),
    holes=st.lists(SPANS, max_size=3).map(tuple),
    events=st.lists(SPANS.map(lambda span: EventMark(*span)), max_size=30).map(
        lambda marks: tuple(sorted(marks))
    ),
    labels=st.lists(LABELS, max_size=4).map(tuple),
    note=st.none()
    | st.builds(
        Label,
        slug=st.sampled_from(["above", "below", "beside"]),
        name=st.text(),
        amount=st.text(),
        value=NUMBERS,
    ),
)


@given(TRENDS)
def test_every_trend_stays_in_its_frame(trend: Trend) -> None:
    check(trend_chart(trend))


@given(NUMBERS, NUMBERS, st.integers(1, 10))
def test_round_numbers_lie_between_the_ends(one: float, other: float, most: int) -> None:
    low, high = sorted((one, other))

    found = round_numbers(low, high, most=most)

    assert list(found) == sorted(set(found))
    assert len(found) <= most + 1
    slack = 1e-6 * max(abs(low), abs(high))
    assert all(low - slack <= value <= high + slack for value in found)


@given(st.lists(st.floats(0, 100), max_size=4).map(sorted))
def test_names_keep_their_distance(wanted: list[float]) -> None:
    places = apart(wanted, gap=20, low=0, high=100)

    assert all(0 <= place <= 100 for place in places)
    assert all(after - before >= 20 - TOLERANCE for before, after in itertools.pairwise(places))


@given(BULLETS)
def test_every_bullet_graph_stays_in_its_frame(bullet: Bullet) -> None:
    check(bullet_graph(bullet))


@given(SPARKLINES)
def test_every_sparkline_stays_in_its_frame(line: Sparkline) -> None:
    check(sparkline(line))


@given(STATE_BARS)
def test_every_state_bar_stays_in_its_frame(bar: StateBar) -> None:
    check(state_bar(bar))


@given(WEEKS)
def test_every_week_stays_in_its_frame(hours: Hours) -> None:
    check(hours_map(hours))


@given(AXES, LINES)
def test_every_timeline_stays_in_its_frame(axis: Axis, line: Line) -> None:
    check(timeline_axis(axis, title="", description=""))
    check(timeline_line(axis, line))


@given(st.sampled_from(["daily", "weekly", "monthly", "rarely", "named", "not_named"]), st.text())
def test_every_dot_stays_in_its_frame(activity: str, title: str) -> None:
    check(activity_mark(activity, title=title))


def check(drawn: str) -> None:
    root = parsed(drawn)
    _, _, width, height = (float(edge) for edge in root.attrib["viewBox"].split())
    assert "\n" not in drawn
    assert not any("style" in found.attrib or "id" in found.attrib for found in root.iter())
    for found in root:
        for x, y in corners(found):
            assert -TOLERANCE <= x <= width + TOLERANCE
            assert -TOLERANCE <= y <= height + TOLERANCE


def corners(found: ET.Element) -> list[tuple[float, float]]:
    """Give the outermost points of a shape; every number must be plain."""
    return CORNERS[found.tag](found)


def inside(found: ET.Element) -> list[tuple[float, float]]:
    return [corner for child in found for corner in corners(child)]


def of_line(found: ET.Element) -> list[tuple[float, float]]:
    x1, x2, y1, y2 = plain(*(found.attrib[name] for name in ("x1", "x2", "y1", "y2")))
    return [(x1, y1), (x2, y2)]


def of_polyline(found: ET.Element) -> list[tuple[float, float]]:
    numbers = plain(*re.split("[ ,]", found.attrib["points"]))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def of_path(found: ET.Element) -> list[tuple[float, float]]:
    """Follow a way of straight lines; every number must be plain."""
    way = found.attrib["d"]
    steps = re.findall(rf"([MLHVhvz])((?:[ ,]?{NUMBER})*)", way)
    assert "".join(letter + numbers for letter, numbers in steps) == way
    x = y = 0.0
    passed = []
    for letter, numbers in steps:
        x, y = step(letter, plain(*re.findall(NUMBER, numbers)), x, y)
        passed.append((x, y))
    return passed


def step(letter: str, numbers: list[float], x: float, y: float) -> tuple[float, float]:
    match letter, numbers:
        case (("M" | "L"), [right, down]):
            return right, down
        case "H", [right]:
            return right, y
        case "V", [down]:
            return x, down
        case "h", [right]:
            return x + right, y
        case "v", [down]:
            return x, y + down
    assert (letter, numbers) == ("z", [])
    return x, y


def of_circle(found: ET.Element) -> list[tuple[float, float]]:
    x, y, radius = plain(*(found.attrib[name] for name in ("cx", "cy", "r")))
    return [(x - radius, y - radius), (x + radius, y + radius)]


def of_box(found: ET.Element) -> list[tuple[float, float]]:
    x, y, width, height = plain(
        *(found.attrib.get(name, "0") for name in ("x", "y", "width", "height"))
    )
    assert min(width, height) >= 0
    return [(x, y), (x + width, y + height)]


def of_words(_: ET.Element) -> list[tuple[float, float]]:
    return []


CORNERS = {
    "g": inside,
    "line": of_line,
    "polyline": of_polyline,
    "path": of_path,
    "polygon": of_polyline,
    "circle": of_circle,
    "rect": of_box,
    "svg": of_box,
    "title": of_words,
    "desc": of_words,
    "text": of_words,
}


def plain(*written: str) -> list[float]:
    assert all(re.fullmatch(NUMBER, number) for number in written), written
    return [float(number) for number in written]

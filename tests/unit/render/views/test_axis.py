"""The axis of a timeline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.render.views.axis import axis_of
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.charts.axis import Axis


def axis(written: str, language: str = "en", day: str = "2016-07-01") -> Axis:
    made = context(plan(), language=language, as_of=dt.date.fromisoformat(day))
    return axis_of(made, period(written))


def names(found: Axis) -> list[tuple[int, str]]:
    return [(tick.day, tick.label) for tick in found.ticks if tick.label]


def test_a_year_has_its_months() -> None:
    found = axis("2016")

    assert found.days == 366
    assert names(found)[:3] == [(0, "Jan"), (31, "Feb"), (60, "Mar")]
    assert len(found.ticks) == 12


def test_months_are_named_in_the_language_of_the_page() -> None:
    assert [name for _, name in names(axis("2016", "id"))][4:8] == ["Mei", "Jun", "Jul", "Agu"]


def test_a_month_has_its_weeks() -> None:
    # 1 August 2016 is a Monday; of the week from 29 August too little is left for a name.
    assert names(axis("2016-08")) == [
        (0, "1 Aug"),
        (7, "8 Aug"),
        (14, "15 Aug"),
        (21, "22 Aug"),
    ]


def test_two_years_have_quarters_with_lines_for_months() -> None:
    found = axis("2016/2017")

    assert names(found)[:5] == [
        (0, "Q1 2016"),
        (91, "Q2"),
        (182, "Q3"),
        (274, "Q4"),
        (366, "Q1 2017"),
    ]
    assert len(found.ticks) == 24


def test_quarters_have_their_indonesian_name() -> None:
    assert names(axis("2016/2017", "id"))[0] == (0, "TW I 2016")


def test_five_years_have_their_years_and_lines_for_quarters() -> None:
    found = axis("2016/2020")

    assert [name for _, name in names(found)] == ["2016", "2017", "2018", "2019", "2020"]
    assert len(found.ticks) == 20


def test_a_century_names_at_most_ten_years() -> None:
    assert [name for _, name in names(axis("1950/2049"))][:3] == ["1950", "1960", "1970"]


def test_a_month_that_is_cut_short_leaves_its_room_to_the_next() -> None:
    assert names(axis("2016-06-25/2017-06-24"))[0] == (6, "Jul")


@pytest.mark.parametrize(
    ("day", "today"),
    [
        ("2015-12-31", None),
        ("2016-01-01", 0),
        ("2016-02-29", 59),
        ("2016-12-31", 365),
        ("2017-01-01", None),
    ],
)
def test_today_is_on_the_axis_while_the_plan_runs(day: str, today: int | None) -> None:
    assert axis("2016", day=day).today == today


def test_a_single_day_is_an_axis() -> None:
    assert axis("2016-07-01").days == 1

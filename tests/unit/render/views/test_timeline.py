"""The timeline, objective by objective."""

from __future__ import annotations

import datetime as dt
from typing import Any

from mkdocs_strategy_plugin.render.views.timeline import Timeline, timeline
from tests.builders import plan
from tests.contexts import context

OBJECTIVES = {"visits": {"period": "2016-H2"}, "returns": {}}


def drawn(tactics: dict[str, Any], *, time: object = 2016, day: str = "2016-07-01") -> Timeline:
    settings = {"period": time} if time else {}
    made = plan(settings, objectives=OBJECTIVES, tactics=tactics)
    found = timeline(context(made, page="tactics", as_of=dt.date.fromisoformat(day)))
    assert found is not None
    return found


def names(found: Timeline) -> list[tuple[str, list[str]]]:
    return [
        (group.link.text if group.link else "", [row.link.text for row in group.rows])
        for group in found.groups
    ]


def test_tactics_stand_under_the_first_objective_they_name() -> None:
    found = drawn(
        {"loose": {}, "both": {"objective": ["returns", "visits"]}, "one": {"objective": "visits"}}
    )

    assert names(found) == [("Visits", ["One"]), ("Returns", ["Both"]), ("", ["Loose"])]


def test_those_that_begin_first_stand_first() -> None:
    found = drawn({"late": {"dates": "2016-09-01"}, "year": {}, "early": {"period": "2015-Q4"}})

    assert names(found) == [("", ["Early", "Year", "Late"])]


def test_ideas_and_what_was_dropped_are_not_drawn() -> None:
    statuses = ("idea", "planned", "running", "done", "dropped")
    found = drawn({status: {"status": status} for status in statuses})

    assert names(found) == [("", ["Planned", "Running", "Done"])]


def test_a_row_says_rhythm_dates_and_period() -> None:
    (group,) = drawn(
        {
            "a": {"cadence": "3/week", "period": "2016-Q3"},
            "b": {"objective": "visits"},
            "c": {"dates": ["2016-08-17", "2016-08-18", "2016-08-19", "2016-08-20"]},
        }
    ).groups[1:]

    assert [row.when for row in group.rows] == [
        "3 times a week · Q3 2016",
        "17 August 2016, 18 August 2016, 19 August 2016, …",
    ]


def test_a_row_names_what_comes_before_it() -> None:
    (group,) = drawn({"a": {}, "b": {"after": "a"}}).groups

    assert [[link.text for link in row.after] for row in group.rows] == [[], ["A"]]


def test_without_a_period_of_the_plan_the_axis_spans_all_tactics() -> None:
    found = drawn({"a": {"period": "2016-03"}, "b": {"dates": "2016-05-10"}}, time=None)

    assert 'aria-label="1 Mar \N{EN DASH} 10 May 2016"' in found.axis


def test_a_row_without_any_time_is_still_a_row() -> None:
    found = drawn({"a": {"period": "2016-03"}, "b": {}}, time=None)

    assert [row.when for group in found.groups for row in group.rows] == ["March 2016", ""]


def test_without_any_time_there_is_no_timeline() -> None:
    assert timeline(context(plan(tactics={"a": {}}))) is None


def test_without_tactics_there_is_no_timeline() -> None:
    assert timeline(context(plan({"period": 2016}))) is None


def test_a_day_beyond_the_axis_is_said() -> None:
    found = drawn({"a": {}}, day="2017-01-01")

    assert found.reading.endswith("1 January 2017, the day of the figures, lies beyond it.")


def test_a_table_shows_500_rows_and_says_so() -> None:
    tactics: dict[str, Any] = {
        f"done-{n}": {"status": "done", "dates": f"2016-0{1 + n % 6}-01"} for n in range(600)
    }
    found = drawn({**tactics, "far": {"dates": "2016-12-31"}, "no-time": {"status": "done"}})
    rows = [row.link.text for group in found.groups for row in group.rows]

    assert len(rows) == 500
    assert found.cut == "The 500 of 602 tactics that are live or nearest to the day are shown."
    # Live ones stay however far they are; of the others January is the farthest.
    assert "Far" in rows
    assert "No time" in rows
    assert "Done 0" not in rows
    assert "Done 5" in rows

"""The agenda: what dates and rhythms mean for this week and the next."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.agenda import AgendaEntry, AgendaWeek, agenda
from mkdocs_strategy_plugin.model.plan import Plan
from tests.builders import plan

WEDNESDAY = dt.date(2016, 6, 29)
"""In the week from 27 June to 3 July 2016."""


def one(time: object = 2016, /, **tactic: object) -> Plan:
    return plan({"period": time}, tactics={"reels": tactic})


def week(found: Plan, day: dt.date = WEDNESDAY) -> AgendaWeek:
    return agenda(found, day).this_week


def days(entries: tuple[AgendaEntry, ...]) -> list[tuple[str, str]]:
    return [(entry.when.start.isoformat(), entry.when.end.isoformat()) for entry in entries]


@pytest.mark.parametrize(
    ("day", "first", "last", "next_first"),
    [
        ("2016-06-27", "2016-06-27", "2016-07-03", "2016-07-04"),
        ("2016-07-03", "2016-06-27", "2016-07-03", "2016-07-04"),
        # Week 53 of 2015 ends in 2016.
        ("2016-01-01", "2015-12-28", "2016-01-03", "2016-01-04"),
        ("2016-02-29", "2016-02-29", "2016-03-06", "2016-03-07"),
        ("2016-12-31", "2016-12-26", "2017-01-01", "2017-01-02"),
    ],
)
def test_weeks_run_from_monday_to_sunday(day: str, first: str, last: str, next_first: str) -> None:
    found = agenda(Plan(), dt.date.fromisoformat(day))

    assert found.this_week.week.start.isoformat() == first
    assert found.this_week.week.end.isoformat() == last
    assert found.next_week.week.start.isoformat() == next_first


@pytest.mark.parametrize(
    ("date", "is_in"),
    [
        ("2016-06-26", False),
        ("2016-06-27", True),
        ("2016-07-03", True),
        ("2016-07-04", False),
        ("2016-07", True),
        ("2016-06-20/2016-06-27", True),
        ("2016-07-03/2016-08-01", True),
        ("2016-06-01/2016-06-26", False),
    ],
)
def test_a_date_is_in_each_week_it_touches(date: str, *, is_in: bool) -> None:
    assert bool(week(one(dates=date)).dated) is is_in


def test_a_leap_day_is_a_date_like_any_other() -> None:
    found = week(one(dates="2016-02-29"), dt.date(2016, 3, 2))

    assert days(found.dated) == [("2016-02-29", "2016-02-29")]


def test_dates_stand_in_their_order() -> None:
    found = plan(
        tactics={"late": {"dates": ["2016-07-02", "2016-06-28"]}, "early": {"dates": "2016-06-27"}}
    )

    assert [entry.tactic for entry in week(found).dated] == ["early", "late", "late"]


def test_a_date_is_not_bound_by_a_period_that_is_taken_over() -> None:
    found = one(dates="2017-01-03")

    assert days(agenda(found, dt.date(2016, 12, 28)).next_week.dated) == [
        ("2017-01-03", "2017-01-03")
    ]


def test_a_date_outside_the_tactics_own_period_is_left_out() -> None:
    assert week(one(dates="2016-07-01", period="2016-H1")).dated == ()


@pytest.mark.parametrize("status", ["idea", "done", "dropped"])
def test_only_live_tactics_are_on_the_agenda(status: str) -> None:
    found = week(one(dates="2016-06-28", cadence="weekly", status=status))

    assert (found.dated, found.repeated) == ((), ())


@pytest.mark.parametrize("status", ["planned", "running"])
def test_planned_and_running_tactics_are_live(status: str) -> None:
    assert [entry.tactic for entry in week(one(cadence="3/week", status=status)).repeated] == [
        "reels"
    ]


def test_a_weekly_rhythm_holds_all_week() -> None:
    assert days(week(one(cadence="3/week")).repeated) == [("2016-06-27", "2016-07-03")]


def test_a_rhythm_begins_and_ends_with_its_tactic() -> None:
    found = agenda(one(cadence="daily", period="2016-07-01/2016-07-04"), WEDNESDAY)

    assert days(found.this_week.repeated) == [("2016-07-01", "2016-07-03")]
    assert days(found.next_week.repeated) == [("2016-07-04", "2016-07-04")]


def test_a_rhythm_outside_its_period_is_left_out() -> None:
    assert week(one(cadence="weekly", period="2016-Q3"), dt.date(2016, 6, 26)).repeated == ()


def test_a_monthly_rhythm_is_named_with_its_month() -> None:
    found = agenda(one(cadence="monthly"), WEDNESDAY)

    assert days(found.next_week.repeated) == [("2016-07-01", "2016-07-31")]


def test_a_week_in_two_months_names_both() -> None:
    assert days(week(one(cadence="monthly")).repeated) == [
        ("2016-06-01", "2016-06-30"),
        ("2016-07-01", "2016-07-31"),
    ]


def test_february_of_a_leap_year_has_29_days() -> None:
    found = week(one(cadence="monthly"), dt.date(2016, 2, 24))

    assert days(found.repeated) == [("2016-02-01", "2016-02-29")]


def test_a_month_is_cut_to_the_time_of_its_tactic() -> None:
    found = week(one(cadence="monthly", period="2016-06-15/2016-06-29"))

    assert days(found.repeated) == [("2016-06-15", "2016-06-29")]


def test_quarters_are_counted_from_the_first_day_of_the_period() -> None:
    found = week(one("2016-02-01/2017-01-31", cadence="quarterly"))

    assert days(found.repeated) == [("2016-05-01", "2016-07-31")]


def test_at_the_end_of_the_year_a_yearly_rhythm_ends_with_the_plan() -> None:
    found = agenda(one(cadence="yearly"), dt.date(2016, 12, 28))

    assert days(found.this_week.repeated) == [("2016-01-01", "2016-12-31")]
    assert found.next_week.repeated == ()


def test_without_any_period_a_rhythm_always_holds() -> None:
    found = plan(tactics={"reels": {"cadence": "yearly"}})

    assert days(week(found).repeated) == [("2016-01-01", "2016-12-31")]


def test_frequent_rhythms_come_first() -> None:
    rates = ("yearly", "monthly", "daily", "2/week")
    found = plan(
        {"period": 2016}, tactics={rate.replace("/", "-"): {"cadence": rate} for rate in rates}
    )

    assert [entry.tactic for entry in week(found, dt.date(2016, 6, 15)).repeated] == [
        "daily",
        "2-week",
        "monthly",
        "yearly",
    ]


def test_what_goes_on_without_a_rhythm_stands_apart() -> None:
    found = week(one(cadence="ongoing"))

    assert (found.repeated, days(found.ongoing)) == ((), [("2016-06-27", "2016-07-03")])


def test_a_tactic_without_dates_and_rhythm_is_named_as_such() -> None:
    found = plan(
        {"period": 2016},
        tactics={"open": {}, "dated": {"dates": "2016-08-17"}, "over": {"period": "2016-Q1"}},
    )

    assert [entry.tactic for entry in week(found).unscheduled] == ["open"]


def test_a_tactic_may_have_a_rhythm_and_dates() -> None:
    found = week(one(cadence="weekly", dates="2016-06-29"))

    assert (len(found.dated), len(found.repeated)) == (1, 1)


@pytest.mark.parametrize(
    ("tactic", "is_over"),
    [
        ({"period": "2016-06-28"}, True),
        ({"period": "2016-06-29"}, False),
        ({"dates": ["2016-06-01", "2016-06-28"]}, True),
        ({"dates": ["2016-06-28", "2016-06-29"]}, False),
        ({"dates": "2016-06-28", "cadence": "weekly"}, False),
        ({"dates": "2016-06-28", "period": "2016-Q3"}, False),
        ({"period": "2016-Q1", "status": "done"}, False),
        ({}, False),
    ],
)
def test_a_live_tactic_is_overdue_the_day_after_its_last(
    tactic: dict[str, object], *, is_over: bool
) -> None:
    assert bool(agenda(one(**tactic), WEDNESDAY).overdue) is is_over


def test_without_any_time_nothing_is_overdue() -> None:
    assert agenda(plan(tactics={"reels": {}}), WEDNESDAY).overdue == ()


def test_the_last_day_of_the_calendar_has_a_week() -> None:
    found = plan(tactics={"reels": {"cadence": "yearly"}})

    assert {entry.tactic for entry in week(found, dt.date.max).repeated} == {"reels"}

"""The figures of reviews' days, what changed since, and when the next review is due."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hindsight import Hindsight, StateChange, hindsight, next_review
from mkdocs_strategy_plugin.compute.states import State
from tests.builders import months, plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.plan import Plan

KPIS = {
    "orders": {
        "objective": "more",
        "tier": "primary",
        "metric": "visits",
        "target": 365,
        "actuals": months(2027, [31, 20, 5]),
    },
    "clicks": {"metric": "visits", "target": 365, "actuals": months(2027, [31, 20, 5])},
    "calls": {"metric": "visits", "target": 365, "actuals": months(2027, [31, 28, 31])},
}
"""31 of 365 are as planned after January, and nobody's calls ever change; 51 of 59 planned are at
risk after February, and 56 of 90 off track after March."""


def world(**reviews: Mapping[str, object]) -> Plan:
    named = {name.replace("_", "-"): fields for name, fields in reviews.items()}
    return plan({"period": 2027}, objectives={"more": {}}, kpis=KPIS, reviews=named)


def seen(made: Plan, as_of: str = "2027-04-01") -> Hindsight:
    return hindsight(made, figures(made, dt.date.fromisoformat(as_of)))


def test_reviews_stand_latest_first_those_ahead_and_undated_ones_apart() -> None:
    found = seen(
        world(
            first={"date": "2027-02-05"},
            some_day={},
            ahead={"date": "2027-09-01"},
            second={"date": "2027-03-05"},
            next_one={"date": "2027-05-01"},
        )
    )
    assert list(found.held) == ["second", "first"]
    assert found.latest == "second"
    assert found.ahead == ("next-one", "ahead")
    assert found.undated == ("some-day",)


def test_a_review_of_today_is_held_and_one_of_tomorrow_lies_ahead() -> None:
    found = seen(world(now={"date": "2027-04-01"}, soon={"date": "2027-04-02"}))
    assert (list(found.held), found.ahead) == (["now"], ("soon",))


def test_a_review_of_a_period_looks_at_its_last_day() -> None:
    assert seen(world(q1={"date": "2027-Q1"})).held["q1"].as_of == dt.date(2027, 3, 31)


def test_a_review_has_the_figures_of_its_own_day() -> None:
    found = seen(world(first={"date": "2027-03-05"}))
    orders = found.held["first"].kpis["orders"]
    assert (orders.state, orders.actual) == (State.AT_RISK, 51)
    assert found.held["first"].verdict.by_state == {State.AT_RISK: ("more",)}


def test_earlier_reviews_hold_only_what_they_name_and_what_objectives_stand_by() -> None:
    found = seen(
        world(
            first={"date": "2027-02-05", "kpis": {"calls": "Steady."}},
            second={"date": "2027-03-05"},
        )
    )
    assert set(found.held["first"].kpis) == {"orders", "calls"}
    assert set(found.held["second"].kpis) == {"orders", "clicks", "calls"}


def test_what_stands_elsewhere_than_at_the_latest_review_is_said_once() -> None:
    found = seen(world(first={"date": "2027-02-05"}, second={"date": "2027-03-05"}))
    assert found.changes == (
        StateChange("objective", "more", State.AT_RISK, State.OFF_TRACK),
        StateChange("kpi", "clicks", State.AT_RISK, State.OFF_TRACK),
    )


def test_nothing_has_changed_since_a_review_of_today() -> None:
    assert seen(world(now={"date": "2027-04-01"})).changes == ()


def test_a_plan_without_reviews_has_no_hindsight() -> None:
    assert seen(world()) == Hindsight()
    assert seen(world()).latest is None


def test_reviews_ahead_alone_are_nothing_to_compare_with() -> None:
    found = seen(world(ahead={"date": "2027-09-01"}))
    assert (found.held, found.changes) == ({}, ())


@pytest.mark.parametrize(
    ("rate", "due"),
    [
        ("monthly", dt.date(2027, 7, 30)),
        ("quarterly", dt.date(2027, 9, 30)),
        ("weekly", dt.date(2027, 7, 7)),
        ("daily", dt.date(2027, 7, 1)),
        ("6/year", dt.date(2027, 8, 30)),
        ("ongoing", None),
    ],
)
def test_the_next_review_is_due_one_length_of_the_rate_after_the_last(
    rate: str, due: dt.date | None
) -> None:
    made = plan({"period": 2027, "review": rate})
    assert next_review(made, dt.date(2027, 7, 15), dt.date(2027, 6, 30)) == due


@pytest.mark.parametrize(
    ("as_of", "due"),
    [
        ("2026-11-15", dt.date(2027, 3, 31)),
        ("2027-01-01", dt.date(2027, 3, 31)),
        ("2027-04-01", dt.date(2027, 6, 30)),
        ("2027-12-31", dt.date(2027, 12, 31)),
        ("2028-01-01", None),
    ],
)
def test_the_first_review_is_due_at_the_end_of_the_period_that_runs(
    as_of: str, due: dt.date | None
) -> None:
    made = plan({"period": 2027, "review": "quarterly"})
    assert next_review(made, dt.date.fromisoformat(as_of), None) == due


def test_a_year_that_begins_in_july_has_its_quarters_from_there() -> None:
    made = plan({"period": "2026-07-15/2027-07-14", "review": "quarterly"})
    assert next_review(made, dt.date(2026, 8, 1), None) == dt.date(2026, 10, 14)


def test_without_a_period_the_calendar_decides() -> None:
    assert next_review(plan(), dt.date(2027, 2, 10), None) == dt.date(2027, 2, 28)


def test_a_plan_that_was_looked_at_after_its_end_is_done() -> None:
    made = plan({"period": 2027})
    assert next_review(made, dt.date(2028, 5, 1), dt.date(2027, 12, 31)) is None
    assert next_review(made, dt.date(2028, 5, 1), dt.date(2027, 12, 15)) == dt.date(2028, 1, 15)

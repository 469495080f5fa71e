"""What comes next, as the first page says it."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.render.views.ahead import ahead
from tests.builders import plan
from tests.contexts import context

THURSDAY = dt.date(2027, 4, 1)
TACTICS = {
    "stories": {"status": "running", "cadence": "2/week", "period": 2027},
    "party": {"status": "planned", "dates": ["2027-03-30", "2027-04-02"]},
    "later": {"status": "planned", "dates": ["2027-04-05"]},
    "over": {"status": "done", "dates": ["2027-04-01"]},
}


def said(settings: dict[str, object], **collections: object) -> list[tuple[str, str, str]]:
    """Return name, words and address of each fact on the first of April 2027."""
    made = plan({"period": 2027, **settings}, **collections)
    facts = ahead(context(made, as_of=THURSDAY))
    return [(fact.name, link.text, link.href) for fact in facts for link in fact.links]


def test_tactics_of_the_week_are_counted_once_each() -> None:
    # The party has two dates in the week that ends on 4 April; one is over, and one lies ahead.
    assert said({"review": "ongoing"}, tactics=TACTICS) == [("This week", "2 tactics", "tactics/")]


def test_a_week_without_tactics_is_not_mentioned() -> None:
    assert said({"review": "ongoing"}, tactics={"over": TACTICS["over"]}) == []


def test_the_next_review_is_named_with_its_day() -> None:
    assert said({"review": "monthly"}, reviews={"2027-03-15": {}}) == [
        ("Next review", "by 15 April 2027", "reviews/")
    ]


def test_a_review_that_was_forgotten_is_overdue() -> None:
    assert said({"review": "monthly"}, reviews={"2027-02-15": {}}) == [
        ("Next review", "overdue since 15 March 2027", "reviews/")
    ]


def test_a_plan_that_nobody_looked_at_yet_promises_no_next_review() -> None:
    assert said({"review": "monthly"}) == []


def test_values_that_are_late_are_said_before_a_board_trusts_a_state() -> None:
    # Of February it was to be known two weeks after its end, on 14 March.
    late = {"target": 100, "metric": "sessions", "cadence": "monthly", "actuals": {"2027-01": 9}}
    fresh = {**late, "actuals": {"2027-01": 9, "2027-02": 8}}

    assert said({"review": "ongoing"}, kpis={"late": late, "fresh": fresh}) == [
        ("Values to enter", "1 KPI late", "scorecard/")
    ]

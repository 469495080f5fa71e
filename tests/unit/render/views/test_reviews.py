"""The reviews page: what was learned, beside the figures of the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.reviews import View, view
from tests.builders import months, plan
from tests.contexts import context

if TYPE_CHECKING:
    from collections.abc import Mapping

KPIS = {
    "orders": {
        "objective": "more",
        "tier": "primary",
        "metric": "visits",
        "target": 365,
        "actuals": months(2027, [31, 20, 5]),
    },
}
SETTINGS = {"period": 2027, "review": "quarterly"}


def shown(
    reviews: Mapping[str, Mapping[str, object]],
    *,
    as_of: str = "2027-04-01",
    language: str = "en",
    settings: Mapping[str, object] = SETTINGS,
) -> View:
    made = plan(settings, objectives={"more": {}}, kpis=KPIS, reviews=reviews)
    day = dt.date.fromisoformat(as_of)
    return view(context(made, language=language, page="reviews", as_of=day))


def test_the_latest_review_is_first_and_the_next_one_is_named() -> None:
    made = shown({"2027-01-05": {}, "2027-03-05": {}})
    assert [each.title for each in made.held] == ["5 March 2027", "5 January 2027"]
    assert made.summary == (
        "Last looked at on 5 March 2027. The next review is due by 5 June 2027."
    )


def test_a_review_that_is_overdue_is_said_to_be() -> None:
    made = shown({"2027-03-05": {}}, as_of="2027-06-06", language="id")
    assert made.summary == (
        "Terakhir ditinjau pada 5 Maret 2027. "
        "Tinjauan berikutnya seharusnya paling lambat 5 Juni 2027."
    )


def test_a_plan_that_was_looked_at_after_its_end_asks_for_no_more() -> None:
    made = shown({"2028-01-10": {}}, as_of="2028-03-01")
    assert made.summary == "Last looked at on 10 January 2028."


def test_what_was_said_of_a_kpi_stands_beside_its_figures_then_and_now() -> None:
    made = shown({"2027-03-05": {"kpis": {"orders": "It *slows* down."}}})
    (said,) = made.held[0].said
    assert (said.link.text, said.words) == ("Orders", "It <em>slows</em> down.")
    assert said.then is not None
    assert (said.then.state.word, said.then.amounts, said.then.pace) == (
        "At risk",
        "51, target 365",
        "pace 86%",
    )
    assert (said.now.state.word, said.now.amounts, said.now.pace) == (
        "Off track",
        "56, target 365",
        "pace 62%",
    )


def test_the_objectives_of_the_day_are_counted() -> None:
    (review,) = shown({"2027-03-05": {}}).held
    assert [(each.state.word, each.count) for each in review.objectives] == [("At risk", "1")]


def test_lessons_are_in_their_order_and_only_those_that_were_written() -> None:
    (review,) = shown({"2027-03-05": {"decisions": "Slow *down*.", "went_well": ["A", "B"]}}).held
    assert [(each.name, each.lines) for each in review.lessons] == [
        ("Went well", ("A", "B")),
        ("Decisions", ("Slow <em>down</em>.",)),
    ]
    assert review.gaps == ()


def test_a_title_of_its_own_leaves_the_date_to_the_facts() -> None:
    made = shown({"spring": {"title": "Spring", "date": "2027-03-05", "owner": "Budi"}})
    (review,) = made.held
    assert (review.anchor, review.title) == ("review-spring", "Spring")
    assert {fact.name: fact.value for fact in review.facts} == {
        "Date": "5 March 2027",
        "Owner": "Budi",
    }


def test_a_date_that_is_the_title_is_not_said_again() -> None:
    (review,) = shown({"2027-03-05": {}}).held
    assert (review.title, review.facts) == ("5 March 2027", ())


def test_a_review_without_decisions_asks_for_them() -> None:
    (review,) = shown({"2027-03-05": {}}).held
    (gap,) = review.gaps
    assert (gap.text, gap.hint) == (
        "No decision yet.",
        "Add `decisions:` to review `2027-03-05`.",
    )


def test_a_review_without_a_date_has_no_figures_of_its_day() -> None:
    made = shown({"open-day": {"kpis": {"orders": "Fine."}}})
    (review,) = made.undated
    (gap,) = review.gaps
    assert (gap.text, gap.hint) == ("No date yet.", "Add `date:` to review `open-day`.")
    assert (review.title, review.when, review.objectives) == ("Open day", "", ())
    assert review.said[0].then is None


def test_a_review_that_lies_ahead_waits_for_its_day() -> None:
    made = shown({"2027-09-01": {"kpis": {"orders": "To be seen."}}})
    (review,) = made.ahead
    assert (made.held, review.when, review.gaps) == ((), "", ())
    assert review.said[0].then is None


def test_a_kpi_that_does_not_exist_is_left_out() -> None:
    (review,) = shown({"2027-03-05": {"kpis": {"unknown": "?"}}}).held
    assert review.said == ()


def test_a_plan_without_reviews_says_how_to_write_the_first_and_when() -> None:
    made = shown({})
    (gap,) = made.gaps
    assert made.summary == (
        "This plan is to be looked at quarterly. The next review is due by 30 June 2027."
    )
    assert gap.text == "No reviews yet."
    assert made.starter == (
        "reviews:\n"
        "  2027-06-30:\n"
        "    went_well: What worked\n"
        "    missing: What did not work\n"
        "    decisions: What we will do differently"
    )


def test_a_plan_that_is_over_is_still_worth_a_review() -> None:
    made = shown({}, as_of="2028-02-01")
    assert made.summary == (
        "This plan ended on 31 December 2027; what it taught is still worth writing down."
    )
    assert "  2028-02-01:" in made.starter


def test_a_plan_without_a_rhythm_says_only_that_nobody_looked() -> None:
    made = shown({}, settings={"period": 2027, "review": "ongoing"})
    assert made.summary == "Nobody has looked back at this plan yet."

"""The strategy on a page: what changed, who answers for what, and what happened."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.index import View, view
from tests.builders import months, plan
from tests.contexts import context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.render.views.since import Since

SLOWING = {
    "metric": "visits",
    "target": 365,
    "actuals": months(2027, [31, 20, 5]),
}
REVIEWS = {"2027-03-05": {}}


def shown(**collections: Mapping[str, Mapping[str, object]]) -> View:
    made = plan({"period": 2027}, **collections)
    return view(context(made, as_of=dt.date(2027, 4, 1)))


def since(**collections: Mapping[str, Mapping[str, object]]) -> Since:
    found = shown(**collections).since
    assert found is not None
    return found


def test_what_changed_since_the_last_review_is_said_with_what_it_was() -> None:
    found = since(kpis={"orders": SLOWING}, reviews=REVIEWS)
    (changed,) = found.changed
    assert (found.review.text, found.review.href) == (
        "5 March 2027",
        "reviews/#review-2027-03-05",
    )
    assert (changed.link.href, changed.state.word) == ("kpi/orders/", "Off track")
    assert (changed.byline, changed.reason) == ("KPI", "before: At risk")


def test_many_changes_lead_on_to_the_scorecard() -> None:
    found = since(kpis={f"kpi-{n}": SLOWING for n in range(11)}, reviews=REVIEWS)
    assert len(found.changed) == 8
    assert found.more is not None
    assert (found.more.text, found.more.href) == ("and 3 more", "scorecard/")


def test_where_nothing_changed_nothing_is_listed() -> None:
    found = since(kpis={"orders": SLOWING}, reviews={"2027-04-01": {}})
    assert (found.changed, found.more) == ((), None)


def test_without_a_review_there_is_nothing_to_compare_with() -> None:
    made = shown(kpis={"orders": SLOWING})
    assert (made.since, made.reviews.href) == (None, "reviews/")


def test_owners_stand_beside_what_they_answer_for_the_busiest_first() -> None:
    made = shown(
        goals={"known": {"owner": "Sari"}},
        content={"recipes": {"owner": ["Budi", "Sari"]}},
        campaigns={"harvest": {"owner": "Sari"}},
    )
    found = {each.name: [link.text for link in each.links] for each in made.owners}
    assert list(found.items()) == [
        ("Sari", ["Known", "Recipes", "Harvest"]),
        ("Budi", ["Recipes"]),
    ]


def test_an_owner_of_very_much_has_the_rest_counted() -> None:
    made = shown(kpis={f"kpi-{n}": {"owner": "Sari"} for n in range(12)})
    (sari,) = made.owners
    assert (sari.count, len(sari.links), sari.more) == ("12", 8, "and 4 more")


def test_what_needs_somebody_beyond_five_is_counted() -> None:
    kpis = {f"k{n}": {"metric": "visits", "target": 9, "period": 2016} for n in range(7)}

    assert len(shown(kpis=kpis).attention) == 5
    assert shown(kpis=kpis).more == ("and 2 more", "scorecard/")
    assert shown(kpis={"k": kpis["k1"]}).more is None


def test_every_event_has_a_line_of_its_own_those_without_a_date_last() -> None:
    made = shown(
        events={
            "price": {},
            "visa": {"date": 2027, "code": "E7", "owner": "Sari"},
            "storm": {"date": "2027-02", "kind": "external"},
            "roaster": {"date": "2027-11-15", "kind": "internal"},
        }
    )
    assert [(each.anchor, each.when, each.kind) for each in made.events] == [
        ("event-roaster", "15 November 2027", "Internal · lies ahead"),
        ("event-storm", "February 2027", "External"),
        ("event-visa", "2027", "E7 · Sari"),
        ("event-price", "no date yet", ""),
    ]


def test_all_pages_are_named_with_their_questions_in_reading_order() -> None:
    assert [(each.link.href, each.question) for each in shown().pages] == [
        ("goals.md", "Why, and how will we know?"),
        ("audience.md", "To whom do we speak?"),
        ("content.md", "What do we say?"),
        ("channels.md", "Where, and why there?"),
        ("scorecard.md", "How are we doing?"),
        ("tactics.md", "What do we do, and why?"),
        ("reviews.md", "What did we learn?"),
        ("changes.md", "What changed in the plan?"),
        ("checks.md", "What is missing?"),
        ("print.md", "Everything in order, on paper or as a PDF."),
    ]


def test_a_kpi_that_stands_well_and_slows_down_needs_attention() -> None:
    # 31 March is day 90 of 365. The slopes are 1/28, 1/31 and, the median, 2/59 a day: in the 275
    # days that are left 9.3 are added to 92. One a day leads to 368.
    rising = {"metric": "followers", "baseline": 0, "target": 365}
    slowing = {**rising, "actuals": {"2027-01-31": 90, "2027-02-28": 91, "2027-03-31": 92}}
    steady = {**rising, "actuals": {"2027-01-31": 31, "2027-02-28": 62, "2027-03-31": 93}}
    (found,) = shown(kpis={"slowing": slowing, "steady": steady}).attention

    assert (found.link.text, found.state.word) == ("Slowing", "On track")
    assert found.reason == (
        "92 against 90 planned by 31 March 2027. A pace of 100.5% counts as on track (95% or more)."
        " The forecast, 101, still misses the target."
    )


def test_a_sum_that_would_miss_comes_after_what_stands_badly_and_before_what_is_silent() -> None:
    # 31 March is day 90 of 365, and 90 visits are planned. 87 are a pace of 0.967, and 86 one of
    # 0.956: both on track, though less than one a day leads nowhere near 365. 45 are off track.
    values_of = {
        "silent": [],
        "close": [30, 27, 30],
        "full": [31, 28, 31],
        "low": [15, 15, 15],
        "short": [30, 27, 29],
    }
    visits = {
        name: {"metric": "visits", "target": 365, "actuals": months(2027, values)}
        for name, values in values_of.items()
    }
    found = [(each.link.text, each.state.word) for each in shown(kpis=visits).attention]

    assert found == [
        ("Low", "Off track"),
        ("Short", "On track"),
        ("Close", "On track"),
        ("Silent", "No data"),
    ]


def test_a_goal_on_track_does_not_pass_over_a_forecast_that_misses() -> None:
    # 5,291,583 of the 5,469,945 that are planned by the end of June; at that pace 10,641,315.
    values = {"2016-Q1": 2_617_631, "2016-04": 901_095, "2016-05": 915_206, "2016-06": 857_651}
    kpi = {"objective": "o", "tier": "primary", "metric": "visits", "actuals": values}

    def said(target: int) -> list[str]:
        made = plan(
            {"period": 2016},
            goals={"g": {}},
            objectives={"o": {"goal": "g"}},
            kpis={"k": {**kpi, "target": target}},
        )
        page = view(context(made, as_of=dt.date(2016, 7, 1)))
        goal = page.funnel[-1].goals[0]
        marks = [each.against for each in (*goal.objectives, *page.attention)]
        return [goal.state.slug, goal.against, *marks]

    misses = "but the forecast misses the target"
    assert said(11_000_000) == ["on-track", "but a forecast misses its target", misses, misses]
    assert said(10_000_000) == ["on-track", "", ""]

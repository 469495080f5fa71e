"""Which plan needs somebody: the order of the rows, and what each says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.portfolio import Phase, Row, row, view
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import MID_2016, context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan


def titled(title: str, period: str = "2016", *, actual: int | None = None) -> Plan:
    """Return a plan with a KPI that wants 100 visits in 2016; 50 by mid-year are as planned."""
    values = {} if actual is None else {"2016-H1": actual}
    visits = {"metric": "visits", "target": 100, "period": "2016", "actuals": values}
    return plan({"title": title, "period": period}, kpis={"visits": visits})


def order(*plans: Plan) -> list[tuple[str, list[str]]]:
    made = view([row(context(each)) for each in plans], words("en"), MID_2016)
    return [(group.title, [each.link.text for each in group.rows]) for group in made.groups]


def verdict(*plans: Plan) -> str:
    return view([row(context(each)) for each in plans], words("en"), MID_2016).verdict


def of(world: Plan) -> Row:
    return row(context(world))


def test_running_plans_come_before_those_ahead_and_those_that_are_over() -> None:
    plans = titled("A", "2015"), titled("B", "2017"), titled("C", "2016"), plan({"title": "D"})

    assert order(*plans) == [
        ("Running", ["C", "D"]),
        ("Still ahead", ["B"]),
        ("Ended", ["A"]),
    ]


def test_the_plan_that_is_farthest_behind_comes_first() -> None:
    fine, behind, risky = (
        titled("A", actual=50),
        titled("B", actual=5),
        titled("C", actual=42),
    )

    assert order(fine, behind, risky) == [("Running", ["B", "C", "A"])]


def test_equal_needs_are_in_the_order_of_names() -> None:
    assert order(titled("b"), titled("C"), titled("a")) == [("Running", ["a", "b", "C"])]


def test_the_verdict_counts_running_plans_only() -> None:
    assert verdict(titled("A", actual=5), titled("B", actual=50)) == (
        "1 of 2 running plans has KPIs off track or missed."
    )
    assert verdict(titled("A", "2015", actual=5)) == "No plan is running."


def test_the_only_running_plan_is_not_counted() -> None:
    assert verdict(titled("A", actual=5)) == "The one running plan has KPIs off track or missed."


def test_the_verdict_does_not_pass_over_silence() -> None:
    assert verdict(titled("A"), titled("B", actual=50)) == (
        "None of the 2 running plans has a KPI off track or missed; 1 KPI has no data."
    )


def test_the_verdict_does_not_pass_over_risks() -> None:
    assert verdict(titled("A", actual=42), titled("B", actual=50)) == (
        "None of the 2 running plans has a KPI off track or missed; 1 KPI is at risk."
    )
    assert verdict(titled("A", actual=5), titled("B", actual=42), titled("C", actual=42)) == (
        "1 of 3 running plans has KPIs off track or missed; 2 KPIs are at risk."
    )


def short_of_target() -> Plan:
    """Return a plan on track by its pace, whose forecast is 10,641,315."""
    values = {"2016-Q1": 2_617_631, "2016-04": 901_095, "2016-05": 915_206, "2016-06": 857_651}
    visits = {"metric": "visits", "target": 11_000_000, "period": "2016", "actuals": values}
    return plan({"title": "Z", "period": "2016"}, kpis={"visits": visits})


def test_a_forecast_that_misses_is_not_passed_over_either() -> None:
    made = of(short_of_target())

    assert made.missing is not None
    assert made.missing.text == "1 KPI on track is forecast to miss its target"
    assert verdict(short_of_target()) == (
        "The one running plan has no KPI off track or missed,"
        " but 1 KPI on track is forecast to miss its target."
    )
    assert order(titled("A"), short_of_target()) == [("Running", ["Z", "A"])]
    assert of(titled("A", actual=50)).missing is None


def test_a_row_says_whose_plan_it_is_or_who_answers_in_it() -> None:
    owned = {"a": {"owner": ["Dewi", "Ana"]}, "b": {"owner": ["Citra", "Budi"]}}

    assert of(plan({"organization": "Kopi Kita"}, goals=owned)).who == "Kopi Kita"
    assert of(plan(goals=owned)).who == "Ana, Budi, Citra, …"
    assert of(plan()).who == ""
    assert of(plan({"title": "Kopi Kita 2027", "organization": "Kopi Kita"})).who == ""


def test_a_row_says_how_fresh_its_data_are() -> None:
    fresh, late = of(titled("A", actual=50)), of(titled("B"))

    assert (fresh.last_day, fresh.late) == ("30 Jun 2016", None)
    assert (late.last_day, late.late) == ("no data yet", ("1 KPI late", "scorecard/"))


def test_what_is_open_leads_to_the_page_that_tells_it() -> None:
    # Its KPI has no value and no source.
    assert of(titled("A")).gaps == ("2 gaps", "checks/")
    assert of(titled("A")).findings is None


def test_a_plan_that_is_over_is_over_from_the_day_after_its_last() -> None:
    assert of(titled("A", "2016-06/2016-06-30")).phase is Phase.ENDED
    assert of(titled("A", "2016-07-01")).phase is Phase.RUNNING
    assert of(titled("A", "2016-07-02")).phase is Phase.AHEAD

"""An objective in one sentence, in each language, with blanks for what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.sentence import sentence
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WHOLE = {
    "goal": "awareness",
    "verb": "increase",
    "what": {
        "of": {"en": "awareness of Indonesia", "id": "kesadaran akan Indonesia"},
        "as": {"en": "a destination", "id": "destinasi"},
    },
    "who": "greater-china",
    "where": "Greater China",
}
ARRIVALS = {
    "objective": "arrivals-2016",
    "tier": "primary",
    "metric": "visits",
    "baseline": 10_406_759,
    "target": 12_000_000,
}


def with_objective(objective: dict[str, object], **kpi: object) -> Plan:
    return plan(
        {"period": 2016, "languages": ["en", "id"]},
        objectives={"arrivals-2016": objective},
        kpis={"arrivals": {**ARRIVALS, **kpi}} if kpi is not None else {},
        personas={"greater-china": {"title": {"en": "travellers", "id": "wisatawan"}}},
    )


def said(made: Plan, language: str = "en") -> str:
    return sentence(context(made, language=language), made.objectives["arrivals-2016"])


def test_a_whole_objective_in_english() -> None:
    assert said(with_objective(WHOLE)) == (
        "Increase awareness of Indonesia as a destination among travellers in Greater China, "
        "measured by Visits, from 10,406,759 to 12,000,000 (+15.3%) "
        "between 1 January and 31 December 2016."
    )


def test_a_whole_objective_in_indonesian() -> None:
    assert said(with_objective(WHOLE), "id") == (
        "Tingkatkan kesadaran akan Indonesia sebagai destinasi di antara wisatawan "
        "di Greater China, diukur dengan Visits, dari 10.406.759 menjadi 12.000.000 (+15,3%) "
        "antara 1 Januari dan 31 Desember 2016."
    )


def test_an_objective_of_nothing_but_its_goal_is_all_blanks() -> None:
    made = plan(objectives={"arrivals-2016": {"goal": "awareness"}})
    assert said(made) == "Change ____ among ____, measured by ____, to ____ by ____."


def test_growth_from_zero_or_below_is_left_out() -> None:
    assert "from 0 to 12,000,000 between" in said(with_objective(WHOLE, baseline=0))
    assert "from -5 to 12,000,000 between" in said(with_objective(WHOLE, baseline=-5))


def test_a_target_without_a_start_stands_alone() -> None:
    assert "measured by Visits, to 12,000,000 between" in said(with_objective(WHOLE, baseline=None))


def test_a_target_that_is_left_open_on_purpose_says_so() -> None:
    made = with_objective(WHOLE, target="measure-first")
    assert "to a target that is still to be set between" in said(made)


def test_places_without_people_are_the_people_there() -> None:
    made = with_objective({**WHOLE, "who": [], "where": ["Bali", "Java"]})
    assert "among people in Bali, Java, measured" in said(made)


def test_a_period_of_several_years_names_both() -> None:
    made = with_objective({**WHOLE, "period": "2016-07-01/2017-06-30"})
    assert said(made).endswith("between 1 July 2016 and 30 June 2017.")

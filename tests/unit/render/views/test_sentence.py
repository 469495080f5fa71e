"""An objective in one sentence, in each language, with blanks for what is not known."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.views.sentence import sentence
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WHOLE: dict[str, object] = {
    "goal": "awareness",
    "verb": "increase",
    "what": {
        "of": {"en": "awareness of Indonesia", "id": "kesadaran akan Indonesia"},
        "as": {"en": "a destination", "id": "destinasi"},
    },
    "who": "greater-china",
    "where": "Greater China",
}
ARRIVALS: dict[str, object] = {
    "objective": "arrivals-2016",
    "tier": "primary",
    "metric": "arrivals",
    "baseline": 10_406_759,
    "target": 12_000_000,
}
TRAVELLERS: dict[str, object] = {
    "title": {"en": "Greater China travellers", "id": "wisatawan"},
    "age": "25-34",
}
METRIC: dict[str, object] = {
    "title": {"en": "Visitor arrivals", "id": "Kunjungan wisman"},
    "kind": "count",
    "over_time": "sum",
}


def with_objective(objective: dict[str, object], **kpi: object) -> Plan:
    return plan(
        {"period": 2016, "languages": ["en", "id"]},
        objectives={"arrivals-2016": objective},
        kpis={"arrivals": {**ARRIVALS, **kpi}},
        personas={"greater-china": TRAVELLERS, "rina": {}, "budi": {"age": "60+"}},
        metrics={"arrivals": METRIC},
        channels={"instagram": {}},
    )


def said(made: Plan, language: str = "en") -> str:
    return sentence(context(made, language=language), made.objectives["arrivals-2016"])


def test_the_worked_example_in_english() -> None:
    assert said(with_objective(WHOLE)) == (
        "Increase awareness of Indonesia as a destination among Greater China travellers (25-34) "
        "in Greater China, measured by visitor arrivals, from 10,406,759 to 12,000,000 (+15.3%) "
        "between 1 January and 31 December 2016."
    )


def test_the_worked_example_in_indonesian() -> None:
    assert said(with_objective(WHOLE), "id") == (
        "Tingkatkan kesadaran akan Indonesia sebagai destinasi di kalangan wisatawan berusia "
        "25-34 tahun di pasar Greater China, diukur dengan kunjungan wisman, dari 10.406.759 "
        "menjadi 12.000.000 (+15,3%) selama 12 bulan (Januari\N{EN DASH}Desember 2016)."
    )


def test_an_objective_of_nothing_but_its_goal_is_all_blanks() -> None:
    made = plan(objectives={"arrivals-2016": {"goal": "awareness"}})

    assert said(made) == "Change ____ among ____, measured by ____, from ____ to ____ by ____."
    assert said(made, "id") == (
        "Ubah ____ di kalangan ____, diukur dengan ____, dari ____ menjadi ____ paling lambat ____."
    )


@pytest.mark.parametrize(
    ("verb", "kpi", "expected"),
    [
        (
            "increase",
            {},
            (
                "Increase visits among people in Bali, measured by visitor arrivals, "
                "from 10,406,759 to 12,000,000 (+15.3%) "
            ),
        ),
        (
            "decrease",
            {"baseline": 10, "target": 2},
            (
                "Decrease visits among people in Bali, measured by visitor arrivals, "
                "from 10 to 2 (-80.0%) "
            ),
        ),
        (
            "reach",
            {"baseline": None},
            "Bring visits among people in Bali, measured by visitor arrivals, to 12,000,000 ",
        ),
        (
            "keep",
            {"target": None},
            "Keep visits among people in Bali, measured by visitor arrivals, at 10,406,759 ",
        ),
        (
            "launch",
            {"baseline": None},
            (
                "Launch visits for people in Bali, measured by visitor arrivals, "
                "with a target of 12,000,000 "
            ),
        ),
        (
            "launch",
            {"baseline": None, "target": None},
            "Launch visits for people in Bali, measured by visitor arrivals, ",
        ),
    ],
)
def test_each_verb_has_its_own_way(verb: str, kpi: dict[str, object], expected: str) -> None:
    objective = {"verb": verb, "what": "visits", "where": "Bali"}

    made = said(with_objective(objective, **kpi))

    assert made == f"{expected}between 1 January and 31 December 2016."


@pytest.mark.parametrize(
    ("verb", "kpi", "expected"),
    [
        (
            "decrease",
            {"baseline": 10, "target": 2},
            (
                "Turunkan kunjungan di kalangan masyarakat di Bali, diukur dengan "
                "kunjungan wisman, dari 10 menjadi 2 (-80,0%)"
            ),
        ),
        (
            "reach",
            {"baseline": None},
            (
                "Wujudkan kunjungan di kalangan masyarakat di Bali, diukur dengan "
                "kunjungan wisman, hingga mencapai 12.000.000"
            ),
        ),
        (
            "keep",
            {"target": None},
            (
                "Pertahankan kunjungan di kalangan masyarakat di Bali, "
                "diukur dengan kunjungan wisman, di angka 10.406.759"
            ),
        ),
        (
            "launch",
            {"baseline": None},
            (
                "Luncurkan kunjungan untuk masyarakat di Bali, diukur dengan kunjungan wisman, "
                "dengan target 12.000.000"
            ),
        ),
    ],
)
def test_each_verb_has_its_own_way_in_indonesian(
    verb: str, kpi: dict[str, object], expected: str
) -> None:
    objective = {"verb": verb, "what": "kunjungan", "where": "Bali"}

    made = said(with_objective(objective, **kpi), "id")

    assert made == f"{expected} selama 12 bulan (Januari\N{EN DASH}Desember 2016)."


def test_growth_from_zero_or_below_is_left_out() -> None:
    assert "from 0 to 12,000,000 between" in said(with_objective(WHOLE, baseline=0))
    assert "from -5 to 12,000,000 between" in said(with_objective(WHOLE, baseline=-5))


def test_a_start_that_is_not_known_is_a_blank() -> None:
    assert "from ____ to 12,000,000 between" in said(with_objective(WHOLE, baseline=None))


def test_a_start_that_is_kept_from_readers_is_none() -> None:
    made = dataclasses.replace(with_objective(WHOLE, baseline=None), hidden=frozenset({"baseline"}))
    assert "measured by visitor arrivals, to 12,000,000 between" in said(made)


def test_a_change_is_told_as_what_it_comes_to() -> None:
    change = {"change": "+15%"}

    assert "from 200 to 230 (+15.0%)" in said(with_objective(WHOLE, baseline=200, target=change))
    assert "from ____ to ____ (+15.0%)" in said(with_objective(WHOLE, baseline=None, target=change))


def test_a_band_is_told_by_its_bounds() -> None:
    band = {"min": 900, "max": 1_100}
    least = with_objective({**WHOLE, "verb": "keep"}, baseline=None, target={"min": 900})
    both = with_objective({**WHOLE, "verb": "keep"}, baseline=None, target=band)

    assert "from 800 to 900 \N{EN DASH} 1,100 between" in said(
        with_objective(WHOLE, baseline=800, target=band)
    )
    assert "visitor arrivals, at least 900 between" in said(least)
    assert "visitor arrivals, at 900 \N{EN DASH} 1,100 between" in said(both)


def test_a_target_per_month_grows_from_a_baseline_per_month() -> None:
    made = with_objective(WHOLE, baseline=80, target=100, per="month")

    assert "from 80 to 100 a month (+25.0%)" in said(made)


def test_a_target_that_is_left_open_on_purpose_says_so() -> None:
    made = with_objective(WHOLE, target="measure-first")
    assert "to a target that is still to be set between" in said(made)


def test_a_kpi_without_a_metric_measures_by_its_own_name() -> None:
    made = with_objective(WHOLE, metric=None, title="Yearly count")
    assert "measured by yearly count," in said(made)


@pytest.mark.parametrize(
    "title", ["Instagram followers", "NPS", "GenPI chapters", "Indonesia in the press", "Bali"]
)
def test_a_name_keeps_its_capital_within_the_sentence(title: str) -> None:
    made = with_objective({**WHOLE, "where": "Bali"}, metric=None, title=title)
    assert f"measured by {title}," in said(made)


def test_people_are_told_with_the_age_that_is_known() -> None:
    made = with_objective({**WHOLE, "who": ["rina", "budi", "greater-china"]})

    assert "among Rina, Budi (60+) and Greater China travellers (25-34) in" in said(made)
    assert "di kalangan Rina, Budi berusia 60+ tahun, dan wisatawan berusia 25-34" in said(
        made, "id"
    )


def test_what_without_a_role_stands_alone() -> None:
    made = with_objective({**WHOLE, "what": "visits to Indonesia"})
    assert said(made).startswith("Increase visits to Indonesia among ")


def test_places_without_people_are_the_people_there() -> None:
    made = with_objective({**WHOLE, "who": [], "where": ["Bali", "Java"]})
    assert "among people in Bali and Java, measured" in said(made)


@pytest.mark.parametrize(
    ("period", "english", "indonesian"),
    [
        (
            "2016-07-01/2017-06-30",
            "between 1 July 2016 and 30 June 2017.",
            "selama 12 bulan (Juli 2016\N{EN DASH}Juni 2017).",
        ),
        ("2016-03", "between 1 March and 31 March 2016.", "selama 1 bulan (Maret 2016)."),
        (
            "2016-03-05/2016-04-30",
            "between 5 March and 30 April 2016.",
            "antara 5 Maret dan 30 April 2016.",
        ),
        ("2016-08-17", "on 17 August 2016.", "pada 17 Agustus 2016."),
    ],
)
def test_the_time_is_told_as_each_language_does(period: str, english: str, indonesian: str) -> None:
    made = with_objective({**WHOLE, "period": period})

    assert said(made).endswith(english)
    assert said(made, "id").endswith(indonesian)

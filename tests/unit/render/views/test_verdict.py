"""The first sentence of a plan, made of counts."""

from __future__ import annotations

import datetime as dt

from mkdocs_strategy_plugin.render.views.verdict import verdict
from tests.builders import plan
from tests.contexts import context


def said(actuals: dict[str, object], language: str = "en", **more: object) -> str:
    """Return the verdict on a plan at the middle of 2027, one objective for each actual.

    Half of 2027 lies behind the first of July, so 50 of 100 is as planned.
    """
    kpis = {
        name: {
            "objective": name,
            "tier": "primary",
            "metric": "visits",
            "target": 100,
            "cadence": "ongoing",
            "actuals": {} if value is None else {"2027-01-01/2027-06-30": value},
            **more,
        }
        for name, value in actuals.items()
    }
    objectives = {name: {"title": name.upper(), "goal": "g"} for name in actuals}
    made = plan({"period": 2027}, goals={"g": {}}, objectives=objectives, kpis=kpis)
    return verdict(context(made, language=language, as_of=dt.date(2027, 7, 1)))


def test_one_of_each_in_english() -> None:
    assert said({"a": 60, "b": 45, "c": 20, "d": None}) == (
        "1 of 3 measured objectives is on track; "
        "1 is off track (C); 1 is at risk (B); 1 has no data."
    )


def test_one_of_each_in_indonesian() -> None:
    assert said({"a": 60, "b": 45, "c": 20, "d": None}, "id") == (
        "1 dari 3 sasaran yang terukur sesuai rencana; "
        "1 meleset jauh (C); 1 berisiko (B); 1 belum punya data."
    )


def test_several_and_the_third_name_is_left_out() -> None:
    assert said({"a": 60, "b": 55, "c": 20, "d": 10, "e": 5}) == (
        "2 of 5 measured objectives are on track; 3 are off track (C, D, …)."
    )


def test_who_is_on_track_and_would_still_miss_is_named() -> None:
    # 5,291,583 of the 5,469,945 that are planned by the end of June; at that pace 10,641,315.
    values = {"2016-Q1": 2_617_631, "2016-04": 901_095, "2016-05": 915_206, "2016-06": 857_651}
    kpi = {"objective": "a", "tier": "primary", "metric": "visits", "target": 11_000_000}
    made = plan(
        {"period": 2016},
        goals={"g": {}},
        objectives={"a": {"title": "A", "goal": "g"}},
        kpis={"k": {**kpi, "actuals": values}},
    )
    assert verdict(context(made, as_of=dt.date(2016, 7, 1))) == (
        "The one measured objective is on track, but it is forecast to miss its target (A)."
    )
    assert verdict(context(made, language="id", as_of=dt.date(2016, 7, 1))) == (
        "Satu-satunya sasaran yang terukur sesuai rencana,"
        " tetapi diproyeksikan tidak memenuhi target (A)."
    )


def test_none_is_on_track() -> None:
    assert said({"a": 20, "b": 10}) == (
        "None of the 2 measured objectives is on track; 2 are off track (A, B)."
    )


def test_the_one_that_is_measured_is_not_counted() -> None:
    assert said({"a": 60, "b": None}) == ("The one measured objective is on track; 1 has no data.")
    assert said({"a": 45}) == "The one measured objective is at risk (A)."
    assert said({"a": 20}) == "The one measured objective is off track (A)."
    over = "2027-01-01/2027-06-30"
    assert said({"a": 99}, period=over) == "The one measured objective was missed (A)."
    assert said({"a": 100}, period=over) == "The one measured objective is achieved."
    assert said({"a": 100, "b": None}, "id", period=over) == (
        "Satu-satunya sasaran yang terukur tercapai; 1 belum punya data."
    )


def test_nothing_is_measured() -> None:
    assert said({"a": None, "b": None}) == (
        "None of the 2 objectives is measured yet; 2 have no data."
    )
    assert said({"a": None}) == "The one objective has no data yet."


def test_nothing_has_a_target_or_has_started() -> None:
    assert said({"a": 1, "b": 1}, target="measure-first") == (
        "None of the 2 objectives is measured yet; 2 have no target."
    )
    assert said({"a": None}, period=2028) == "The one objective has not started yet."


def test_what_is_over_is_achieved_or_missed() -> None:
    assert said({"a": 100, "b": 99}, period="2027-01-01/2027-06-30") == (
        "1 of 2 measured objectives is achieved; 1 was missed (B)."
    )


def test_what_is_achieved_and_what_is_on_track_are_counted_together() -> None:
    assert said({"a": 100, "b": 60, "c": 20}) == (
        "2 of 3 measured objectives are on track or achieved; 1 is off track (C)."
    )


def test_no_objectives() -> None:
    assert said({}) == "No objectives yet, so there is nothing to measure."
    assert said({}, "id") == "Belum ada sasaran, jadi belum ada yang bisa diukur."

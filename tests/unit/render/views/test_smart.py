"""SMART in words: what is missing, and where to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.render.views.smart import SmartView, smart_summary, smart_view
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WORLD: dict[str, dict[str, object]] = {
    "goals": {"known": {"stage": "awareness", "why": "First things first."}},
    "objectives": {
        "it": {"goal": "known", "what": "visits", "who": "rina", "where": "Bali", "kpi": "visits"}
    },
    "personas": {"rina": {}},
    "metrics": {"seen": {"kind": "count", "stages": ["awareness"]}},
    "kpis": {"visits": {"tier": "primary", "metric": "seen", "baseline": 10, "target": 20}},
    "tactics": {"reels": {"objective": "it", "owner": "Sari"}},
}


def world(settings: dict[str, object] | None = None, **changed: dict[str, object]) -> Plan:
    return plan({"period": 2016, **(settings or {})}, **{**WORLD, **changed})


def shown(made: Plan, language: str = "en") -> SmartView:
    return smart_view(context(made, language=language), made.objectives["it"])


def reasons(made: Plan, language: str = "en") -> list[tuple[str, str, str, str]]:
    """Return letter and judgement, what is missing, where, and what to write."""
    return [
        (
            f"{each.letter.word}: {each.judgement}",
            reason.text,
            reason.link.text if reason.link else "",
            reason.hint,
        )
        for each in shown(made, language).open
        for reason in each.reasons
    ]


def test_an_objective_that_says_everything_has_nothing_open() -> None:
    view = shown(world())

    assert [(each.word, each.slug) for each in view.letters] == [
        ("Specific", "met"),
        ("Measurable", "met"),
        ("Actionable", "met"),
        ("Relevant", "met"),
        ("Time-bound", "met"),
    ]
    assert view.count == "5 of 5 met"
    assert view.open == ()


def test_an_objective_of_nothing_but_its_goal_is_told_all_it_lacks() -> None:
    made = world(objectives={"it": {"goal": "known"}}, kpis={}, tactics={})

    assert reasons(made) == [
        (
            "Specific: not met",
            "It does not say what is to change",
            "",
            "Add `what:` to objective `it`.",
        ),
        ("Specific: not met", "It names no audience", "", "Add `who:` to objective `it`."),
        (
            "Specific: not met",
            "It names no market or place",
            "",
            "Add `where:` to objective `it`.",
        ),
        (
            "Measurable: not met",
            "It has no primary KPI",
            "",
            "Add one under `kpis:` with `objective: it` and `tier: primary`.",
        ),
        (
            "Actionable: not met",
            "No tactic for it is planned, running or done",
            "",
            "Add one under `tactics:` with `objective: it`.",
        ),
        (
            "Relevant: not known",
            "Without a primary KPI nothing measures the stage of its goal",
            "",
            "Add one under `kpis:` with `objective: it` and `tier: primary`.",
        ),
    ]
    assert shown(made).count == "1 of 5 met"


def test_what_a_kpi_lacks_is_named_with_the_kpi() -> None:
    made = world(kpis={"visits": {"title": "All visits", "tier": "primary", "metric": "seen"}})

    assert reasons(made) == [
        (
            "Measurable: not met",
            "No baseline yet",
            "All visits",
            "Add `baseline:` to KPI `visits`.",
        ),
        ("Measurable: not met", "No target yet", "All visits", "Add `target:` to KPI `visits`."),
    ]


def test_a_target_left_open_on_purpose_is_told_as_such() -> None:
    kpi = {"tier": "primary", "metric": "seen", "baseline": 10, "target": "measure-first"}

    assert reasons(world(kpis={"visits": kpi})) == [
        (
            "Measurable: not met",
            "Its target is left open until the first values are known",
            "Visits",
            "Replace `target: measure-first` of KPI `visits` as soon as they are.",
        )
    ]


def test_a_tactic_without_an_owner_is_named_as_the_place_to_mend() -> None:
    made = world(tactics={"weekly-reels": {"objective": "it"}})

    assert reasons(made) == [
        (
            "Actionable: not met",
            "Its tactics have no owner",
            "Weekly reels",
            "Add `owner:` to tactic `weekly-reels`.",
        )
    ]
    assert reasons(made, "id") == [
        (
            "Dapat dijalankan: belum terpenuhi",
            "Tidak satu pun taktiknya punya penanggung jawab",
            "Weekly reels",
            "Tambahkan `owner:` pada taktik `weekly-reels`.",
        )
    ]


def test_a_metric_of_another_stage_is_told_beside_the_goals() -> None:
    metrics = {"seen": {"kind": "count", "stages": ["conversion", "loyalty"]}}

    assert reasons(world(metrics=metrics)) == [
        (
            "Relevant: not met",
            "What is measured is conversion and loyalty, and the goal is awareness",
            "Visits",
            "Give KPI `visits` a metric of that stage, or correct `stage:` of the goal.",
        )
    ]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"goals": {"known": {"why": "So."}}},
            (
                "Relevant: not known",
                "Its goal names no stage of the funnel",
                "Known",
                "Add `stage:` to goal `known`.",
            ),
        ),
        (
            {"metrics": {"seen": {"kind": "count"}}},
            (
                "Relevant: not known",
                "Nobody has said what stage of the funnel its metric measures",
                "Visits",
                "Give KPI `visits` a metric with `stages:`.",
            ),
        ),
        (
            {"goals": {"known": {"stage": "awareness"}}},
            (
                "Relevant: not met",
                "Its goal does not say why",
                "Known",
                "Add `why:` to goal `known`.",
            ),
        ),
    ],
)
def test_a_stage_or_a_why_that_nobody_said_is_mended_where_it_belongs(
    changed: dict[str, dict[str, object]], expected: tuple[str, str, str, str]
) -> None:
    assert reasons(world(**changed)) == [expected]


def test_a_time_outside_of_the_plans_is_told_beside_it() -> None:
    objective = {**WORLD["objectives"]["it"], "period": "2017-Q1"}  # type: ignore[dict-item]

    assert reasons(world(objectives={"it": objective})) == [
        (
            "Time-bound: not met",
            "Its time, Q1 2017, leaves the plan's, 2016",
            "",
            "Correct `period:` of objective `it`.",
        )
    ]


def summary(made: Plan, language: str = "en") -> str:
    there = context(made, language=language)
    return smart_summary(there, [smart_view(there, each) for each in made.objectives.values()])


def test_the_page_begins_with_how_many_objectives_are_smart() -> None:
    more = {**WORLD["objectives"], "bare": {"goal": "known"}, "thin": {"goal": "known"}}
    kpis = {**WORLD["kpis"], "thin": {"objective": "thin", "tier": "primary", "metric": "seen"}}
    made = world(objectives=more, kpis=kpis)

    assert summary(made) == (
        "1 of 3 objectives is SMART. "
        "Still open: Specific (2), Measurable (2), Actionable (2), Relevant (1)."
    )
    assert summary(world()) == "The one objective is SMART."
    assert summary(plan()) == ""


def test_the_beginning_in_indonesian() -> None:
    made = world(tactics={})

    assert summary(made, "id") == (
        "Satu-satunya sasaran belum SMART. Yang belum terpenuhi: Dapat dijalankan (1)."
    )

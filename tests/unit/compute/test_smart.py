"""The five letters of SMART."""

from __future__ import annotations

import dataclasses

import pytest

from mkdocs_strategy_plugin.compute.smart import Judgement, Letter, Reason, ReasonKind, smart
from tests.builders import plan

OBJECTIVE = {
    "goal": "known",
    "what": "visits",
    "who": "rina",
    "where": "Singapore",
    "kpi": "visits",
}
WORLD: dict[str, dict[str, object]] = {
    "goals": {"known": {"stage": "awareness", "why": "First things first."}},
    "objectives": {"it": OBJECTIVE},
    "personas": {"rina": {}},
    "metrics": {"arrivals": {"kind": "count", "over_time": "sum", "stages": ["awareness"]}},
    "kpis": {"visits": {"tier": "primary", "metric": "arrivals", "baseline": 10, "target": 20}},
    "tactics": {"reels": {"objective": "it", "owner": "Sari"}},
}
PERIOD = {"period": 2027}


def letters(
    settings: dict[str, object] | None = None, **changed: dict[str, object]
) -> dict[Letter, list[tuple[ReasonKind, tuple[str | int, ...]]]]:
    world = plan(PERIOD if settings is None else settings, **{**WORLD, **changed})
    found = smart(world, world.objectives["it"])
    assert [each.letter for each in found] == list(Letter)
    return {each.letter: [(why.kind, why.path) for why in each.reasons] for each in found}


def test_an_objective_that_says_everything_is_smart() -> None:
    world = plan(PERIOD, **WORLD)

    assert [each.judgement for each in smart(world, world.objectives["it"])] == [Judgement.MET] * 5


def test_all_that_is_missing_from_specific_is_told_at_once() -> None:
    found = letters(objectives={"it": {"goal": "known", "kpi": "visits"}})

    assert found[Letter.SPECIFIC] == [
        (ReasonKind.NO_WHAT, ("objectives", "it", "what")),
        (ReasonKind.NO_WHO, ("objectives", "it", "who")),
        (ReasonKind.NO_WHERE, ("objectives", "it", "where")),
    ]


def test_without_a_kpi_nothing_else_is_asked_of_measurable() -> None:
    assert letters(kpis={}, objectives={"it": {"goal": "known"}})[Letter.MEASURABLE] == [
        (ReasonKind.NO_KPI, ("objectives", "it", "kpi"))
    ]


def test_a_bare_kpi_lacks_metric_baseline_and_target() -> None:
    assert letters(kpis={"visits": {"tier": "primary"}})[Letter.MEASURABLE] == [
        (ReasonKind.NO_METRIC, ("kpis", "visits", "metric")),
        (ReasonKind.NO_BASELINE, ("kpis", "visits", "baseline")),
        (ReasonKind.NO_TARGET, ("kpis", "visits", "target")),
    ]


def test_measure_first_is_no_target() -> None:
    kpi = {"metric": "arrivals", "baseline": 10, "target": "measure-first"}

    assert letters(kpis={"visits": kpi})[Letter.MEASURABLE] == [
        (ReasonKind.NO_TARGET, ("kpis", "visits", "target"))
    ]


def test_what_is_to_be_kept_needs_no_target_of_its_own() -> None:
    kept = {"it": {**OBJECTIVE, "verb": "keep"}}
    kpi = {"metric": "arrivals", "baseline": 10}

    assert letters(objectives=kept, kpis={"visits": kpi})[Letter.MEASURABLE] == []


@pytest.mark.parametrize("status", ["planned", "running", "done"])
def test_a_tactic_that_is_live_or_done_makes_it_actionable(status: str) -> None:
    tactic = {"objective": "it", "owner": "Sari", "status": status}

    assert letters(tactics={"reels": tactic})[Letter.ACTIONABLE] == []


@pytest.mark.parametrize("status", ["idea", "dropped"])
def test_an_idea_is_no_action(status: str) -> None:
    tactic = {"objective": "it", "owner": "Sari", "status": status}

    assert letters(tactics={"reels": tactic})[Letter.ACTIONABLE] == [
        (ReasonKind.NO_TACTIC, ("objectives", "it"))
    ]


def test_one_tactic_with_an_owner_is_enough() -> None:
    tactics = {"a": {"objective": "it"}, "b": {"objective": "it", "owner": "Sari"}}

    assert letters(tactics=tactics)[Letter.ACTIONABLE] == []
    assert letters(tactics={"a": {"objective": "it"}})[Letter.ACTIONABLE] == [
        (ReasonKind.NO_OWNER, ("tactics", "a", "owner"))
    ]


def test_a_goal_without_why_is_not_relevant() -> None:
    assert letters(goals={"known": {"stage": "awareness"}})[Letter.RELEVANT] == [
        (ReasonKind.NO_WHY, ("goals", "known", "why"))
    ]


def test_a_metric_of_another_stage_is_not_relevant() -> None:
    goals = {"known": {"stage": "loyalty", "why": "They come back."}}

    assert letters(goals=goals)[Letter.RELEVANT] == [
        (ReasonKind.OTHER_STAGE, ("kpis", "visits", "metric"))
    ]


def test_a_stage_of_the_plans_own_is_the_one_it_is_like() -> None:
    settings = {**PERIOD, "funnel": {"pledge": {"like": "awareness"}}}
    goals = {"known": {"stage": "pledge", "why": "First."}}

    assert letters(settings, goals=goals)[Letter.RELEVANT] == []


def test_a_metric_without_stages_leaves_relevance_unknown() -> None:
    world = plan(PERIOD, **{**WORLD, "metrics": {"arrivals": {"kind": "count"}}})
    relevant = smart(world, world.objectives["it"])[3]

    assert relevant.judgement is Judgement.NOT_KNOWN
    assert relevant.reasons == (Reason(ReasonKind.STAGE_UNKNOWN, ("kpis", "visits", "metric")),)


def test_what_is_missing_outweighs_what_is_not_known() -> None:
    goals = {"known": {"stage": "awareness"}}
    world = plan(PERIOD, **{**WORLD, "goals": goals, "metrics": {"arrivals": {"kind": "count"}}})

    assert smart(world, world.objectives["it"])[3].judgement is Judgement.NOT_MET


def test_a_goal_without_stage_and_an_objective_without_kpi_leave_it_unknown() -> None:
    no_stage = letters(goals={"known": {"why": "First."}})
    no_kpi = letters(kpis={}, objectives={"it": {"goal": "known"}})

    assert no_stage[Letter.RELEVANT] == [(ReasonKind.STAGE_UNKNOWN, ("goals", "known", "stage"))]
    assert no_kpi[Letter.RELEVANT] == [(ReasonKind.STAGE_UNKNOWN, ("objectives", "it", "kpi"))]


def test_an_objective_of_no_goal_is_not_relevant() -> None:
    assert letters(objectives={"it": {}})[Letter.RELEVANT] == [
        (ReasonKind.NO_GOAL, ("objectives", "it", "goal"))
    ]


def test_the_time_is_its_own_or_the_plans_and_inside_of_it() -> None:
    later = {"it": {**OBJECTIVE, "period": "2028"}}

    assert letters()[Letter.TIME_BOUND] == []
    assert letters({})[Letter.TIME_BOUND] == [
        (ReasonKind.NO_PERIOD, ("objectives", "it", "period"))
    ]
    assert letters(objectives=later)[Letter.TIME_BOUND] == [
        (ReasonKind.OUTSIDE_PLAN, ("objectives", "it", "period"))
    ]
    assert letters({}, objectives=later)[Letter.TIME_BOUND] == []


def test_what_is_kept_from_readers_is_no_gap() -> None:
    world = plan(
        PERIOD,
        **{
            **WORLD,
            "goals": {"known": {"stage": "awareness"}},
            "objectives": {"it": {**OBJECTIVE, "where": []}},
            "kpis": {"visits": {"tier": "primary", "metric": "arrivals", "target": 20}},
            "tactics": {"reels": {"objective": "it"}},
        },
    )
    bare = dataclasses.replace(world, hidden=frozenset({"why", "where", "baseline", "owner"}))

    assert [each.judgement for each in smart(bare, bare.objectives["it"])] == [Judgement.MET] * 5

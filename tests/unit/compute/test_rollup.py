"""Objectives, goals and the verdict."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.rollup import worst
from mkdocs_strategy_plugin.compute.states import State
from tests.builders import plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.records import PlanFigures

ON_TRACK, AT_RISK, OFF_TRACK = 31, 25, 10
"""Values of January that make a linear target of 365 so."""


def primary(objective: str, january: int | None = None, **fields: object) -> dict[str, object]:
    actuals = {} if january is None else {"2027-01": january}
    return {
        "objective": objective,
        "tier": "primary",
        "metric": "visits",
        "target": 365,
        "actuals": actuals,
        **fields,
    }


def found(
    as_of: str = "2027-02-01", **collections: Mapping[str, Mapping[str, object]]
) -> PlanFigures:
    world = plan({"period": 2027}, **collections)
    return figures(world, dt.date.fromisoformat(as_of))


def test_the_worst_state_speaks_for_all() -> None:
    from_worst = [
        State.MISSED,
        State.OFF_TRACK,
        State.AT_RISK,
        State.NO_DATA,
        State.NO_TARGET,
        State.ON_TRACK,
        State.ACHIEVED,
    ]

    for position, state in enumerate(from_worst):
        assert worst(from_worst[position:]) is state


def test_what_has_not_started_speaks_only_where_nothing_has() -> None:
    assert worst([State.NOT_STARTED, State.ACHIEVED]) is State.ACHIEVED
    assert worst([State.NOT_STARTED, State.NOT_STARTED]) is State.NOT_STARTED


def test_an_objective_has_the_state_of_its_primary_kpi() -> None:
    it = found(
        objectives={"a": {}, "b": {"kpi": "other"}},
        kpis={"one": primary("a", AT_RISK), "other": primary("z", OFF_TRACK)},
    )

    assert (it.objectives["a"].kpi, it.objectives["a"].state) == ("one", State.AT_RISK)
    assert (it.objectives["b"].kpi, it.objectives["b"].state) == ("other", State.OFF_TRACK)
    assert it.objectives["a"].is_measured


def test_an_objective_without_kpi_has_no_target() -> None:
    it = found(objectives={"a": {}, "b": {"kpi": "nowhere"}})

    assert [each.state for each in it.objectives.values()] == [State.NO_TARGET, State.NO_TARGET]
    assert not it.objectives["a"].is_measured


def test_a_goal_has_the_worst_state_of_its_objectives_and_their_counts() -> None:
    it = found(
        goals={"g": {}, "empty": {}},
        objectives={name: {"goal": "g"} for name in ("a", "b", "c", "d")},
        kpis={
            "ka": primary("a", ON_TRACK),
            "kb": primary("b", OFF_TRACK),
            "kc": primary("c", ON_TRACK),
        },
    )

    assert it.goals["g"].state is State.OFF_TRACK
    assert it.goals["g"].counts == {State.OFF_TRACK: 1, State.NO_TARGET: 1, State.ON_TRACK: 2}
    assert it.goals["empty"].state is State.NO_TARGET
    assert it.goals["empty"].counts == {}


def test_the_verdict_is_made_of_counts() -> None:
    it = found(
        objectives={name: {} for name in ("a", "b", "c", "d")},
        kpis={
            "ka": primary("a", ON_TRACK),
            "kb": primary("b", OFF_TRACK),
            "kc": primary("c"),
        },
    )

    assert it.verdict.measured == ("a", "b")
    assert it.verdict.by_state == {
        State.ON_TRACK: ("a",),
        State.OFF_TRACK: ("b",),
        State.NO_DATA: ("c",),
        State.NO_TARGET: ("d",),
    }


def test_a_plan_without_anything_has_figures() -> None:
    it = found()

    assert it.kpis == {}
    assert it.last_day is None
    assert it.verdict.measured == ()
    assert it.as_of == dt.date(2027, 2, 1)


def test_the_last_day_of_a_plan_is_the_last_of_any_kpi() -> None:
    it = found(kpis={"one": primary("a", 1), "two": primary("a")})

    assert it.last_day == dt.date(2027, 1, 31)


# --- keep ----------------------------------------------------------------------------------


def kept(**fields: object) -> PlanFigures:
    return found(
        objectives={"a": {"verb": "keep"}},
        kpis={"one": {"objective": "a", "tier": "primary", **fields}},
    )


def test_to_keep_makes_the_baseline_the_target() -> None:
    it = kept(metric="followers", baseline=100, actuals={"2027-01": 80})

    assert it.kpis["one"].target == 100
    assert it.objectives["a"].state is State.AT_RISK


def test_to_keep_with_a_target_goes_for_the_target() -> None:
    assert kept(metric="followers", baseline=100, target=90).kpis["one"].target == 90


def test_to_keep_without_baseline_has_no_target() -> None:
    assert kept(metric="followers").objectives["a"].state is State.NO_TARGET


def test_to_keep_holds_for_the_primary_kpi_alone() -> None:
    it = found(
        objectives={"a": {"verb": "keep"}},
        kpis={
            "one": {"objective": "a", "tier": "primary", "metric": "visits", "baseline": 5},
            "two": {"objective": "a", "tier": "output", "metric": "visits", "baseline": 5},
        },
    )

    assert it.kpis["one"].target == 5
    assert it.kpis["two"].target is None


def test_of_two_objectives_with_one_kpi_the_first_is_kept_or_not() -> None:
    it = found(
        objectives={"a": {"kpi": "one", "verb": "keep"}, "b": {"kpi": "one"}},
        kpis={"one": {"metric": "visits", "baseline": 5}},
    )

    assert it.kpis["one"].target == 5


# --- launch --------------------------------------------------------------------------------


def launched(
    as_of: str,
    status: str = "running",
    *,
    objective: dict[str, object] | None = None,
    **kpi: object,
) -> PlanFigures:
    return found(
        as_of,
        objectives={"a": {"verb": "launch", **(objective or {})}},
        kpis={"one": {"objective": "a", "tier": "primary", **kpi}} if kpi else {},
        tactics={"t": {"objective": "a", "status": status}},
    )


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-12-31", State.NOT_STARTED),
        ("2027-01-01", State.ON_TRACK),
        ("2027-12-31", State.ON_TRACK),
        ("2028-01-01", State.MISSED),
    ],
)
def test_a_launch_is_on_track_until_its_period_is_over(as_of: str, state: State) -> None:
    assert launched(as_of).objectives["a"].state is state
    with_kpi = launched(as_of, metric="visits")
    assert with_kpi.objectives["a"].state is state
    assert with_kpi.kpis["one"].state is state


@pytest.mark.parametrize("as_of", ["2026-12-31", "2027-06-01", "2028-01-01"])
def test_a_launch_is_achieved_when_a_tactic_is_done(as_of: str) -> None:
    assert launched(as_of, "done").objectives["a"].state is State.ACHIEVED


@pytest.mark.parametrize(
    "kpi",
    [
        {"metric": "visits", "actuals": {"2027-01": 1}},
        {"metric": "visits", "actuals": {"2027-01-01/2027-01-15": "0.5", "2027-01-20": "0.5"}},
        {"actuals": {"2027-01-20": 1}},
        {"metric": "followers", "actuals": {"2027-01-20": 1, "2027-01-21": 0}},
    ],
)
def test_a_launch_is_achieved_when_its_kpi_is_one(kpi: dict[str, object]) -> None:
    assert launched("2027-02-01", **kpi).objectives["a"].state is State.ACHIEVED


def test_a_launch_is_not_achieved_by_nothing() -> None:
    it = launched("2027-02-01", metric="visits", actuals={"2027-01": 0})

    assert it.objectives["a"].state is State.ON_TRACK


def test_a_launch_at_any_time_is_never_missed() -> None:
    world = plan(objectives={"a": {"verb": "launch"}})

    assert figures(world, dt.date(2027, 1, 1)).objectives["a"].state is State.ON_TRACK

"""What makes a promise easier to keep, or later, is softened; the opposite is tightened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from tests.builders import plan

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.model.plan import Plan

Fields = dict[str, object]

SOFTENED, TIGHTENED, NEITHER = Effect.SOFTENED, Effect.TIGHTENED, None
H1, H2 = "2027-H1", "2027-H2"


def world(metric: str, fields: Fields, verb: str = "reach", **strategy: object) -> Plan:
    return plan(
        {"period": 2027, **strategy},
        objectives={"a": {"kpi": "it", "verb": verb, "goal": "g"}},
        goals={"g": {}},
        kpis={"it": {"objective": "a", "metric": metric, **fields}},
    )


def the_change(old: Plan, new: Plan) -> PlanChange:
    (found,) = changes(old, new)
    return found


CASES = {
    # Plain numbers, by direction.
    "less of what should be more": ("visits", {"target": 100}, {"target": 90}, SOFTENED),
    "more of what should be more": ("visits", {"target": 90}, {"target": 100}, TIGHTENED),
    "more of what should be less": ("complaints", {"target": 90}, {"target": 100}, SOFTENED),
    "less of what should be less": ("complaints", {"target": 100}, {"target": 90}, TIGHTENED),
    "a neutral metric has no better way": ("posts", {"target": 100}, {"target": 90}, NEITHER),
    "a KPI has the last word on its direction": (
        "posts",
        {"target": 100, "direction": "lower"},
        {"target": 90, "direction": "lower"},
        TIGHTENED,
    ),
    "below zero": ("score", {"target": -5}, {"target": -10}, SOFTENED),
    "percents": ("click-rate", {"target": "4.5%"}, {"target": "4.4%"}, SOFTENED),
    "units of time": ("reply-time", {"target": "90 min"}, {"target": "2 h"}, SOFTENED),
    # Bands.
    "a wider band": (
        "visits",
        {"target": {"min": 5, "max": 9}},
        {"target": {"min": 4, "max": 9}},
        SOFTENED,
    ),
    "a narrower band": (
        "visits",
        {"target": {"min": 5, "max": 9}},
        {"target": {"min": 5, "max": 8}},
        TIGHTENED,
    ),
    "a band without an upper end": (
        "visits",
        {"target": {"min": 5, "max": 9}},
        {"target": {"min": 5}},
        SOFTENED,
    ),
    "a band of a neutral metric": (
        "posts",
        {"target": {"min": 5, "max": 9}},
        {"target": {"min": 5}},
        SOFTENED,
    ),
    "a band that moved": (
        "visits",
        {"target": {"min": 5, "max": 9}},
        {"target": {"min": 6, "max": 10}},
        NEITHER,
    ),
    "a least value instead of a number": ("visits", {"target": 5}, {"target": {"min": 5}}, NEITHER),
    "a band from the number up to another": (
        "visits",
        {"target": 5},
        {"target": {"min": 5, "max": 9}},
        TIGHTENED,
    ),
    # Told from a baseline.
    "less growth": (
        "visits",
        {"baseline": 100, "target": {"change": "+15%"}},
        {"baseline": 100, "target": {"change": "+10%"}},
        SOFTENED,
    ),
    "less growth from nobody knows where": (
        "visits",
        {"target": {"change": "+15%"}},
        {"target": {"change": "+10%"}},
        SOFTENED,
    ),
    "less of a fall": (
        "waiting",
        {"baseline": 100, "target": {"change": "-15%"}},
        {"baseline": 100, "target": {"change": "-10%"}},
        SOFTENED,
    ),
    "the same number, told from the baseline": (
        "visits",
        {"baseline": 100, "target": 120},
        {"baseline": 100, "target": {"change": "+20%"}},
        NEITHER,
    ),
    "percent and absolute": (
        "visits",
        {"baseline": 100, "target": {"change": "+20%"}},
        {"baseline": 100, "target": {"change": "+15"}},
        SOFTENED,
    ),
    "points of a percent": (
        "click-rate",
        {"baseline": "4%", "target": {"change": "+2 pp"}},
        {"baseline": "4%", "target": {"change": "+50%"}},
        NEITHER,
    ),
    "growth that compounds no more": (
        "followers",
        {"baseline": 100, "target": {"change": "+5%", "every": "quarter"}},
        {"baseline": 100, "target": {"change": "+5%"}},
        SOFTENED,
    ),
    "a higher start of a growth": (
        "visits",
        {"baseline": 100, "target": {"change": "+15%"}},
        {"baseline": 110, "target": {"change": "+15%"}},
        TIGHTENED,
    ),
    "a higher start of a fall": (
        "waiting",
        {"baseline": 100, "target": {"change": "-15%"}},
        {"baseline": 110, "target": {"change": "-15%"}},
        SOFTENED,
    ),
    "a higher start of a plain number": (
        "followers",
        {"baseline": 100, "target": 200},
        {"baseline": 110, "target": 200},
        NEITHER,
    ),
    # What the target is for.
    "a year instead of a month": (
        "visits",
        {"target": 100, "per": "month"},
        {"target": 100, "per": "year"},
        SOFTENED,
    ),
    "as much by the month": (
        "visits",
        {"target": 1200},
        {"target": 100, "per": "month"},
        NEITHER,
    ),
    "less by the month": ("visits", {"target": 1200}, {"target": 99, "per": "month"}, SOFTENED),
    "people once a month or once a week": (
        "reach",
        {"target": 100, "per": "week"},
        {"target": 100, "per": "month"},
        NEITHER,
    ),
    # When.
    "later": ("followers", {"target": 100}, {"target": 100, "period": "2028"}, SOFTENED),
    "earlier": ("followers", {"target": 100}, {"target": 100, "period": "2027-Q3"}, TIGHTENED),
    "more days for a sum": (
        "visits",
        {"target": 100, "period": H2},
        {"target": 100, "period": "2027"},
        SOFTENED,
    ),
    "more days for a level": (
        "followers",
        {"target": 100, "period": H2},
        {"target": 100, "period": "2027"},
        NEITHER,
    ),
    "later, in less time": (
        "visits",
        {"target": 100},
        {"target": 100, "period": "2028-Q1"},
        NEITHER,
    ),
    "more days for what may not be more": (
        "complaints",
        {"target": 100},
        {"target": 100, "period": "2027/2028"},
        TIGHTENED,
    ),
    "other days for what may not be more": (
        "complaints",
        {"target": 100},
        {"target": 100, "period": "2026"},
        NEITHER,
    ),
    "a rhythm that goes on": (
        "visits",
        {"target": 100, "per": "month"},
        {"target": 100, "per": "month", "period": "2027/2028"},
        NEITHER,
    ),
    "later without a target": ("visits", {}, {"period": "2028"}, NEITHER),
    # The way there.
    "more of it late": (
        "visits",
        {"target": 100},
        {"target": 100, "trajectory": {"shares": {H1: "30%", H2: "70%"}}},
        SOFTENED,
    ),
    "more of it early": (
        "visits",
        {"target": 100},
        {"target": 100, "trajectory": {"shares": {H1: "70%", H2: "30%"}}},
        TIGHTENED,
    ),
    "more of what may not be more early": (
        "complaints",
        {"target": 100},
        {"target": 100, "trajectory": {"shares": {H1: "70%", H2: "30%"}}},
        SOFTENED,
    ),
    "a way by values": (
        "followers",
        {"baseline": 100, "target": 200},
        {
            "baseline": 100,
            "target": 200,
            "trajectory": {"values": {"2027-06": 120, "2027-12": 200}},
        },
        SOFTENED,
    ),
    "now early, now late": (
        "visits",
        {"target": 100},
        {
            "target": 100,
            "trajectory": {"shares": {"2027-Q1": "40%", "2027-Q2": "5%", H2: "55%"}},
        },
        NEITHER,
    ),
    "one longer period of growth by the quarter": (
        "followers",
        {"baseline": 100, "target": {"change": "+5%", "every": "quarter"}},
        {
            "baseline": 100,
            "target": {"change": "+5%", "every": "quarter"},
            "period": "2027/2028",
        },
        NEITHER,
    ),
    "more time for a least sum": (
        "visits",
        {"target": {"min": 100}},
        {"target": {"min": 100}, "period": "2027/2028"},
        SOFTENED,
    ),
    "more days for a greatest sum": (
        "visits",
        {"target": {"max": 100}},
        {"target": {"max": 100}, "period": "2027/2028"},
        TIGHTENED,
    ),
    "more days for a sum within two bounds": (
        "visits",
        {"target": {"min": 50, "max": 100}},
        {"target": {"min": 50, "max": 100}, "period": "2027/2028"},
        NEITHER,
    ),
    "more days for a level with one bound": (
        "followers",
        {"target": {"min": 100}},
        {"target": {"min": 100}, "period": "2027/2028"},
        NEITHER,
    ),
    "more days for a bound by the month": (
        "visits",
        {"target": {"min": 100}, "per": "month"},
        {"target": {"min": 100}, "per": "month", "period": "2027/2028"},
        NEITHER,
    ),
    # With and without.
    "no target any more": ("visits", {"target": 100}, {}, SOFTENED),
    "a target at last": ("visits", {}, {"target": 100}, TIGHTENED),
    "measured first instead": ("visits", {"target": 100}, {"target": "measure-first"}, SOFTENED),
    "measured first, as nothing was promised": ("visits", {}, {"target": "measure-first"}, NEITHER),
    "a neutral target gone": ("posts", {"target": 100}, {}, SOFTENED),
    "on a channel": (
        "visits",
        {"channels": {"x": {"target": 10}}},
        {"channels": {"x": {"target": 9}}},
        SOFTENED,
    ),
    "on a channel, in its proxy's unit": (
        "visits",
        {"channels": {"x": {"target": "90 min", "proxy": "reply-time"}}},
        {"channels": {"x": {"target": "2 h", "proxy": "reply-time"}}},
        SOFTENED,
    ),
    "a channel gone with its target": (
        "visits",
        {"channels": {"x": {"target": 10}, "y": {}}},
        {"channels": {"y": {}}},
        SOFTENED,
    ),
}


@pytest.mark.parametrize(("metric", "old", "new", "effect"), CASES.values(), ids=CASES)
def test_a_promise_is_softened_where_more_would_keep_it(
    metric: str, old: Fields, new: Fields, effect: Effect | None
) -> None:
    assert the_change(world(metric, old), world(metric, new)).effect is effect


TURNED = {SOFTENED: TIGHTENED, TIGHTENED: SOFTENED, NEITHER: NEITHER}


@pytest.mark.parametrize(("metric", "old", "new", "effect"), CASES.values(), ids=CASES)
def test_taken_back_it_is_the_opposite(
    metric: str, old: Fields, new: Fields, effect: Effect | None
) -> None:
    assert the_change(world(metric, new), world(metric, old)).effect is TURNED[effect]


def test_targets_of_two_metrics_cannot_be_compared() -> None:
    old, new = world("visits", {"target": 100}), world("followers", {"target": 100})

    found = the_change(old, new)

    assert found.kind is ChangeKind.METRIC
    assert found.effect is None
    assert found.reasons == (Reason.NOT_COMPARABLE,)


def test_targets_in_two_currencies_cannot_be_compared() -> None:
    def sales(currency: str, target: int) -> Plan:
        metrics = {"sales": {"kind": "count", "unit": "money"}}
        kpis = {"it": {"metric": "sales", "target": target}, "fans": {"target": 5}}
        return plan({"period": 2027, "currency": currency}, metrics=metrics, kpis=kpis)

    of_plan, of_target = changes(sales("EUR", 1000), sales("IDR", 17_000_000))

    assert (of_plan.field, of_target.id) == (("currency",), "it")
    assert (of_target.kind, of_target.effect) == (ChangeKind.TARGET_CHANGED, None)
    assert of_target.reasons == (Reason.NOT_COMPARABLE,)


def test_a_target_that_changed_with_its_metric_says_that_it_cannot_be_compared() -> None:
    old, new = world("visits", {"target": 100}), world("followers", {"target": 50})

    by_kind = {each.kind: each for each in changes(old, new)}

    assert by_kind.keys() == {ChangeKind.METRIC, ChangeKind.TARGET_CHANGED}
    assert by_kind[ChangeKind.TARGET_CHANGED].effect is None
    assert by_kind[ChangeKind.TARGET_CHANGED].reasons == (Reason.NOT_COMPARABLE,)


def test_a_metric_without_a_target_is_just_another_metric() -> None:
    found = the_change(world("visits", {}), world("followers", {}))

    assert (found.kind, found.reasons) == (ChangeKind.METRIC, ())


def test_twice_as_much_in_twice_the_time_is_the_same_pace() -> None:
    old = world("visits", {"target": 365})
    new = world("visits", {"target": 730, "period": "2027/2028"})

    by_kind = {each.kind: each for each in changes(old, new)}

    assert by_kind[ChangeKind.PERIOD].reasons == (Reason.LATER, Reason.MORE_TIME)
    assert by_kind[ChangeKind.TARGET_RAISED].effect is None


def test_more_in_a_longer_time_may_still_be_softer() -> None:
    old = world("visits", {"target": 365})
    new = world("visits", {"target": 500, "period": "2027/2028"})

    by_kind = {each.kind: each for each in changes(old, new)}

    assert by_kind[ChangeKind.PERIOD].effect is SOFTENED
    assert by_kind[ChangeKind.TARGET_RAISED].effect is SOFTENED
    assert by_kind[ChangeKind.TARGET_RAISED].reasons == (Reason.SLOWER,)


def test_a_way_to_another_target_is_not_compared_with_the_old_one() -> None:
    def way(target: int, june: int) -> Plan:
        values = {"2027-06": june, "2027-12": target}
        fields = {"baseline": 100, "target": target, "trajectory": {"values": values}}
        return world("followers", fields)

    by_kind = {each.kind: each for each in changes(way(200, 150), way(160, 145))}

    assert by_kind[ChangeKind.TARGET_LOWERED].effect is SOFTENED
    (trajectory,) = by_kind.keys() - {ChangeKind.TARGET_LOWERED}
    assert (by_kind[trajectory].field[0], by_kind[trajectory].effect) == ("trajectory", None)


def test_a_least_sum_that_became_a_greatest_one_has_no_more_or_less_time() -> None:
    old = world("visits", {"target": {"min": 100}})
    new = world("visits", {"target": {"max": 100}, "period": "2027/2028"})

    by_kind = {each.kind: each for each in changes(old, new)}

    assert by_kind[ChangeKind.PERIOD].effect is None


def test_what_is_kept_has_its_baseline_for_a_target() -> None:
    old = world("followers", {"baseline": 100}, verb="keep")
    new = world("followers", {"baseline": 90}, verb="keep")

    assert the_change(old, new).effect is SOFTENED


def test_to_keep_no_more_what_is_there_takes_the_promise_along() -> None:
    def verb(name: str, **fields: object) -> Plan:
        return world("followers", {"baseline": 100, **fields}, verb=name)

    given_up = the_change(verb("keep"), verb("reach"))

    assert (given_up.entity, given_up.field) == ("objective", ("verb",))
    assert (given_up.effect, given_up.reasons) == (SOFTENED, (Reason.NOTHING_TO_MISS,))
    assert the_change(verb("reach"), verb("keep")).effect is TIGHTENED
    assert the_change(verb("keep", target=120), verb("reach", target=120)).effect is None
    assert the_change(verb("reach"), verb("increase")).effect is None


def test_a_kpi_that_is_gone_takes_its_promise_along() -> None:
    old = plan(kpis={"it": {"metric": "visits", "target": 100}, "other": {}})
    new = plan(kpis={"other": {}})

    assert the_change(old, new).effect is SOFTENED
    assert the_change(new, old).effect is TIGHTENED


def test_a_kpi_that_promised_nothing_softens_nothing() -> None:
    old = plan(kpis={"it": {"metric": "visits"}, "other": {}})

    assert the_change(old, plan(kpis={"other": {}})).effect is None


def test_lower_bands_soften_the_whole_plan() -> None:
    old = world("visits", {"target": 100})
    new = world("visits", {"target": 100}, status={"on_track": "90%"})

    found = the_change(old, new)

    assert (found.kind, found.effect) == (ChangeKind.BANDS, SOFTENED)
    assert the_change(new, old).effect is TIGHTENED


def test_a_plan_that_ends_later_softens_what_has_no_time_of_its_own() -> None:
    def later(fields: Fields) -> PlanChange:
        old, new = world("visits", fields), world("visits", fields, period=2028)
        return the_change(old, new)

    assert later({"target": 100}).effect is SOFTENED
    assert later({"target": 100, "period": "2027"}).effect is None
    assert later({}).effect is None


def objective_until(end: str, **fields: object) -> Plan:
    return plan(
        {"period": 2027},
        goals={"g": {}},
        objectives={"a": {"goal": "g", "period": end}},
        kpis={"it": {"objective": "a", "metric": "visits", **fields}} if fields else {},
    )


def test_an_objective_that_ends_later_is_softened_as_its_kpis_are() -> None:
    def effect(**fields: object) -> Effect | None:
        return the_change(
            objective_until("2027", **fields), objective_until("2028", **fields)
        ).effect

    assert effect() is SOFTENED
    assert effect(target=100) is SOFTENED
    assert effect(target=100, per="month") is None
    assert effect(target=100, period="2027") is None


def test_a_kpi_that_moves_to_an_objective_with_more_time_is_softened() -> None:
    def serving(name: str, **fields: object) -> Plan:
        return plan(
            {"period": 2027},
            goals={"g": {}},
            objectives={"a": {"goal": "g"}, "b": {"goal": "g", "period": "2028"}},
            kpis={"it": {"objective": name, "metric": "followers", "target": 9, **fields}},
        )

    def effect(**fields: object) -> Effect | None:
        return the_change(serving("a", **fields), serving("b", **fields)).effect

    assert effect() is SOFTENED
    assert effect(period="2027") is None
    assert the_change(serving("b"), serving("a")).effect is TIGHTENED


def test_a_period_told_in_another_way_is_no_change() -> None:
    old, new = objective_until("2027-H1"), objective_until("2027-01-01/2027-06-30")

    assert changes(old, new) == ()

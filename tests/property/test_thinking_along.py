"""Fit, SMART and coverage behave for any plan as judgements should."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_strategy_plugin.compute.best_hours import channel_hours, presence
from mkdocs_strategy_plugin.compute.coverage import (
    by_owner,
    by_persona_and_channel,
    by_stage,
    by_tier,
    without_owner,
)
from mkdocs_strategy_plugin.compute.fit import channel_fits
from mkdocs_strategy_plugin.compute.ladder import ladders
from mkdocs_strategy_plugin.compute.load import channel_load
from mkdocs_strategy_plugin.compute.smart import smart
from tests.builders import plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.coverage import Coverage
    from mkdocs_strategy_plugin.model.plan import Plan

Collections = dict[str, dict[str, dict[str, Any]]]

AS_OF = dt.date(2026, 6, 30)
ACTIVITIES = (None, "rarely", "monthly", "weekly", "daily")
STAGES = st.sampled_from(["awareness", "conversion", "loyalty"])
SERVICES = st.sampled_from(["square", "market", "blog"])
PERSONAS = st.sampled_from(["rina", "budi", "sari", "nobody"])
METRICS = st.sampled_from(["visits", "followers", "reach", "unheard-of"])
OWNERS = st.lists(st.sampled_from(["Adi", "Sari"]), max_size=2, unique=True)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=3, unique=True)


def fields(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={"owner": OWNERS, **optional})


def named(names: list[str], each: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(names), each, max_size=len(names))


USE = st.fixed_dictionaries(
    {},
    optional={
        "activity": st.sampled_from(ACTIVITIES[1:]),
        "hours": st.sampled_from(["19:00-22:00", "23:30-01:15"]),
        "days": some(st.sampled_from(["mon", "sun"])),
    },
)
PLANS: st.SearchStrategy[Collections] = st.fixed_dictionaries(
    {
        "goals": named(["g", "h"], fields(stage=STAGES, why=st.just("So."))),
        "objectives": named(
            ["o", "p", "q"],
            fields(
                goal=st.sampled_from(["g", "h", "none"]),
                who=some(PERSONAS),
                what=st.just("visits"),
                where=st.just("Bali"),
                period=st.sampled_from(["2026", "2025"]),
            ),
        ),
        "kpis": named(
            ["k", "l", "m"],
            fields(
                objective=st.sampled_from(["o", "p"]),
                tier=st.sampled_from(["primary", "optimization", "output"]),
                metric=METRICS,
                target=st.just(10),
                channels=st.just({"square": {"proxy": {"metric": "followers"}}}),
            ),
        ),
        "personas": named(
            ["rina", "budi", "sari"],
            fields(
                priority=st.sampled_from([1, 2, 3]),
                kind=st.sampled_from(["segment", "anti-persona"]),
                stage=STAGES,
                timezone=st.sampled_from(["Asia/Kolkata", "Europe/Paris", "WIB"]),
                media=st.dictionaries(SERVICES, USE, max_size=3),
            ),
        ),
        "content": named(
            ["a", "b", "c"],
            fields(
                format=st.sampled_from(["image", "article"]),
                languages=some(st.sampled_from(["en", "id"])),
                personas=some(PERSONAS),
                quadrant=st.sampled_from(["inspire", "educate"]),
                objectives=some(st.sampled_from(["o", "p"])),
            ),
        ),
        "channels": named(
            ["square", "market", "ours"],
            fields(
                platform=SERVICES,
                decision=st.sampled_from(["use", "avoid"]),
                formats=some(st.sampled_from(["image", "article"])),
                languages=some(st.sampled_from(["en", "id"])),
                cadence=st.sampled_from(["daily", "1/quarter", "ongoing"]),
                capacity=st.sampled_from(["3/week", "monthly"]),
            ),
        ),
        "tactics": named(
            ["t", "u"],
            fields(
                objective=some(st.sampled_from(["o", "p", "none"])),
                channel=some(SERVICES),
                kpi=st.sampled_from(["k", "l"]),
                cadence=st.sampled_from(["weekly", "2/day", "ongoing"]),
                status=st.sampled_from(["running", "done", "dropped"]),
            ),
        ),
        "platforms": named(
            ["square", "market"],
            fields(
                reports=some(METRICS),
                strong_for=some(STAGES),
                formats=some(st.sampled_from(["image", "article"])),
            ),
        ),
    }
)
WEIGHTS = st.fixed_dictionaries(
    {part: st.integers(0, 50) for part in ("audience", "content", "measures", "goals")}
)


def made(collections: Collections, weights: Mapping[str, int] | None = None) -> Plan:
    return plan({"period": 2026, **({"fit": dict(weights)} if weights else {})}, **collections)


def turned(collections: Collections) -> Collections:
    """Return the same entities, last first."""
    return {key: dict(reversed(found.items())) for key, found in collections.items()}


@settings(max_examples=150, deadline=None)
@given(PLANS, WEIGHTS)
def test_a_fit_lies_between_0_and_100_and_is_the_sum_of_its_parts(
    collections: Collections, weights: Mapping[str, int]
) -> None:
    for fit in channel_fits(made(collections, weights), AS_OF).values():
        points = [part.points for part in fit.parts if part.points is not None]
        assert all(
            math.isclose(math.fsum(each.weight for each in part.evidence), 1)
            for part in fit.parts
            if part.evidence
        )
        if fit.exact is None:
            assert (fit.points, fit.costs) == (None, ())
            continue
        assert -1e-9 <= fit.exact <= 100 + 1e-9
        assert math.isclose(fit.exact, math.fsum(points), abs_tol=1e-9)
        assert math.isclose(math.fsum(part.most for part in fit.parts), 100)
        assert all(0 < cost.points <= 100 - fit.exact + 1e-6 for cost in fit.costs)


@settings(max_examples=100, deadline=None)
@given(PLANS)
def test_the_order_of_entities_changes_no_fit(collections: Collections) -> None:
    ways = (made(collections), made(turned(collections)))
    here, there = (channel_fits(each, AS_OF) for each in ways)

    for name, fit in here.items():
        assert (fit.points, fit.band) == (there[name].points, there[name].band)
        assert {cost.evidence.name for cost in fit.costs} == {
            cost.evidence.name for cost in there[name].costs
        }


@settings(max_examples=100, deadline=None)
@given(PLANS)
def test_the_order_of_entities_changes_no_letter_of_smart(collections: Collections) -> None:
    here, there = made(collections), made(turned(collections))

    for name, objective in here.objectives.items():
        assert [each.judgement for each in smart(here, objective)] == [
            each.judgement for each in smart(there, there.objectives[name])
        ]


def content_of(table: Coverage) -> dict[tuple[str, str], set[str]]:
    return {cell: set(names) for cell, names in table.cells.items()}


@settings(max_examples=100, deadline=None)
@given(PLANS)
def test_the_order_of_entities_changes_no_coverage(collections: Collections) -> None:
    here, there = made(collections), made(turned(collections))

    for table_of in (by_stage, by_tier, by_persona_and_channel, by_owner):
        first, second = table_of(here), table_of(there)
        assert content_of(first) == content_of(second)
        assert set(first.rows) == set(second.rows)
        assert set(first.columns) == set(second.columns)
    assert {kind: set(names) for kind, names in without_owner(here).items()} == {
        kind: set(names) for kind, names in without_owner(there).items()
    }


@settings(max_examples=150, deadline=None)
@given(PLANS, st.sampled_from(["rina", "budi", "sari"]), SERVICES, st.integers(2, 4))
def test_a_persona_that_is_more_active_never_lowers_a_fit(
    collections: Collections, persona: str, service: str, level: int
) -> None:
    personas = collections["personas"]
    known = personas.setdefault(persona, {}).setdefault("media", {})
    known[service] = {"activity": ACTIVITIES[level - 1]}
    before = channel_fits(made(collections), AS_OF)
    known[service] = {"activity": ACTIVITIES[level]}
    after = channel_fits(made(collections), AS_OF)

    for name, fit in before.items():
        later = after[name].exact
        assert (fit.exact is None) == (later is None)
        assert fit.exact is None or later is None or later >= fit.exact - 1e-9


@settings(max_examples=100, deadline=None)
@given(PLANS, st.dates())
def test_hours_loads_and_ladders_come_out_for_any_plan_and_day(
    collections: Collections, day: dt.date
) -> None:
    found = made(collections)
    where = presence(found, day)

    for channel in found.channels.values():
        hours = channel_hours(channel, where)
        if hours:
            assert [len(row) for row in hours.counts] == [24] * 7
            assert all(0 <= each.start < 24 and 1 <= each.end <= 24 for each in hours.best)
        load = channel_load(found, channel, day)
        assert min(load.planned, load.short, load.over, load.overpromised) >= 0
    for tactic in found.tactics.values():
        assert ladders(found, tactic)

"""The page of tactics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_strategy_plugin.render.views.tactic import TacticView, tactic_view
from mkdocs_strategy_plugin.render.views.tactics import View, view
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

BASE: dict[str, Any] = {
    "goals": {"known": {}},
    "objectives": {"visits": {"goal": "known"}, "loose": {}},
    "kpis": {"posts": {"objective": "visits"}},
    "personas": {"rina": {}},
    "content": {"gems": {"personas": "rina"}},
}


def made(settings: dict[str, Any] | None = None, /, **tactics: Any) -> Plan:  # noqa: ANN401
    return plan({"period": 2016, **(settings or {})}, **BASE, tactics=tactics)


def page(**tactics: Any) -> View:  # noqa: ANN401
    return view(context(made(**tactics), page="tactics"))


def one(settings: dict[str, Any] | None = None, /, **tactic: Any) -> TacticView:  # noqa: ANN401
    found = made(settings, a=tactic, b={"after": "a"})
    return tactic_view(context(found, page="tactics"), found.tactics["a"])


def facts(found: TacticView) -> dict[str, str]:
    return {
        fact.name: fact.value or ", ".join(link.text for link in fact.links) for fact in found.facts
    }


def test_a_plan_without_tactics_says_how_to_add_the_first() -> None:
    found = page()

    assert [(gap.text, gap.hint) for gap in found.gaps] == [
        ("No tactics yet.", "Add the first one under `tactics:`.")
    ]
    assert (found.summary, found.timeline, found.groups) == ("", None, ())


def test_the_summary_counts_what_there_is() -> None:
    found = page(a={"status": "running"}, b={}, c={}, d={"status": "idea"}, e={"status": "dropped"})

    assert found.summary == ("5 tactics: 1 is running, 2 are planned, 1 is an idea, 1 was dropped.")


def test_tactics_of_one_status_are_counted_once() -> None:
    assert page(a={}, b={}).summary == "2 tactics, all planned."
    assert page(a={"status": "idea"}).summary == "1 tactic, an idea."


def test_each_tactic_is_told_once() -> None:
    found = page(
        a={"objective": ["loose", "visits"]},
        b={"objective": "visits", "status": "done"},
        c={"objective": "visits", "status": "running"},
        d={},
        e={"status": "idea", "objective": "visits"},
        f={"status": "dropped"},
    )
    told = {group.title: [each.anchor for each in group.tactics] for group in found.groups}

    assert told == {"Visits": ["tactic-c", "tactic-b"], "Loose": ["tactic-a"]}
    assert [each.anchor for each in found.orphans] == ["tactic-d"]
    assert [each.anchor for each in found.ideas] == ["tactic-e"]
    assert [each.anchor for each in found.dropped] == ["tactic-f"]


def test_an_objective_names_the_tactics_that_are_told_elsewhere() -> None:
    found = page(a={"objective": ["loose", "visits"]})

    assert [(group.title, [link.href for link in group.others]) for group in found.groups] == [
        ("Visits", ["#tactic-a"]),
        ("Loose", []),
    ]


def test_a_tactic_stands_with_its_ladder() -> None:
    found = one({"why": "People plan online."}, objective="visits", kpi="posts")

    assert [
        [(rung.name, rung.link.text if rung.link else "") for rung in rungs]
        for rungs in found.ladder.ladders
    ] == [
        [
            ("It moves", "Posts"),
            ("for the objective", "Visits"),
            ("which serves the goal", "Known"),
            ("because", "the plan's why"),
        ]
    ]


def test_a_tactic_without_an_objective_is_to_be_linked_or_dropped() -> None:
    gaps = [rung.gap for rungs in one(why="x").ladder.ladders for rung in rungs]

    assert [gap.hint for gap in gaps if gap] == ["Add `objective:` to tactic `a`, or drop it."]


def test_what_several_tactics_lack_is_said_once_with_all_of_them() -> None:
    found = page(
        a={"why": "x"},
        b={"owner": "Sari", "why": "x", "personas": "rina"},
        c={"status": "dropped"},
    )

    assert [(each.name, [link.text for link in each.links]) for each in found.missing] == [
        ("No owner yet", ["A"]),
        ("No message yet", ["A", "B"]),
        ("No channel yet", ["A", "B"]),
        ("No audience yet", ["A"]),
        ("No effect yet", ["A", "B"]),
    ]
    assert found.missing[0].hint == "Add `owner:` to each of them."


def test_a_tactic_without_a_why_says_so_and_one_with_it_does_not() -> None:
    assert (one(objective="visits").lacks, one(why="x").lacks) == ("why", "")


def test_of_many_ladders_only_the_first_is_open() -> None:
    objectives: dict[str, Any] = {"a": {}, "b": {}, "c": {}}
    tactics = {"two": {"objective": ["a", "b"]}, "three": {"objective": ["a", "b", "c"]}}
    found = plan({"period": 2016}, objectives=objectives, tactics=tactics)
    of = {each.id: tactic_view(context(found), each).ladder for each in found.tactics.values()}

    assert (of["two"].more, of["three"].more) == ("", "and 2 more objectives")
    assert len(of["three"].ladders) == 3


def test_what_is_said_of_a_tactic_is_shown() -> None:
    found = one(
        {"currency": "IDR"},
        content="gems",
        cadence="3/week",
        period="2016-Q1",
        budget="120_000_000",
        effort="2 d",
        owner=["Dewi", "Budi"],
        code="T1",
    )

    assert facts(found) == {
        "Frequency": "3 times a week",
        "Period": "Q1 2016",
        "Budget": "IDR\N{NO-BREAK SPACE}120,000,000",
        "Effort": "2 days",
        "Code": "T1",
        "Content": "Gems",
        "Comes before": "B",
    }
    assert [(part.name, str(part.words)) for part in found.ladder.line[:1]] == [
        ("Who", "Dewi and Budi")
    ]


@pytest.mark.parametrize(
    ("tactic", "period"),
    [
        ({"objective": "visits"}, "2016 (from its objective)"),
        ({}, "2016 (from the plan)"),
        ({"dates": "2016-08-17"}, None),
        ({"dates": "2016-08-17", "period": "2016-Q3"}, "Q3 2016"),
    ],
)
def test_a_period_says_whose_it_is(tactic: dict[str, str], period: str | None) -> None:
    assert facts(one(**tactic)).get("Period") == period


@pytest.mark.parametrize(
    ("settings", "budget", "said"),
    [
        ({}, "1_500", "1,500"),
        ({}, "1_000/month", "1,000 a month: 12,000 in its period"),
        ({"period": None}, "1_000/month", "1,000 a month"),
    ],
)
def test_a_budget_at_a_rate_says_what_it_comes_to(
    settings: dict[str, Any], budget: str, said: str
) -> None:
    found = plan(
        {"period": 2016, **settings} if settings != {"period": None} else {},
        tactics={"a": {"budget": budget}},
    )

    assert facts(tactic_view(context(found), found.tactics["a"]))["Budget"] == said

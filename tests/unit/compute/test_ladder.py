"""The ladder of whys, and Lasswell's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.ladder import RungKind, ladders, lasswell
from tests.builders import plan

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WHY = {"why": "People plan their trips online."}
WORLD: dict[str, dict[str, object]] = {
    "goals": {"known": {}},
    "objectives": {"it": {"goal": "known", "action": "visit"}},
    "kpis": {"visits": {"objective": "it", "tier": "primary"}},
    "personas": {"rina": {}, "budi": {}},
    "channels": {"instagram": {}},
    "content": {"gems": {"message": "Go further.", "personas": "rina", "action": "book"}},
    "tactics": {
        "reels": {
            "objective": "it",
            "channel": "instagram",
            "content": "gems",
            "owner": ["Sari", "Adi"],
        }
    },
}


def world(**changed: dict[str, object]) -> Plan:
    return plan(WHY, **{**WORLD, **changed})


def rungs(made: Plan) -> list[list[str | None]]:
    """Return the names on the rungs of each ladder of the tactic: KPI, objective, goal, why."""
    found = ladders(made, made.tactics["reels"])
    for each in found:
        assert [rung.kind for rung in each.rungs] == list(RungKind)
    return [[rung.name for rung in each.rungs] for each in found]


def missing(made: Plan) -> list[RungKind | None]:
    return [each.missing for each in ladders(made, made.tactics["reels"])]


def test_a_ladder_leads_from_the_tactic_to_the_plans_why() -> None:
    made = world()

    assert rungs(made) == [["visits", "it", "known", ""]]
    assert missing(made) == [None]


def test_a_kpi_that_only_counts_the_tactic_is_not_what_it_moves() -> None:
    kpis = {**WORLD["kpis"], "posts": {"tier": "output"}, "clicks": {"tier": "optimization"}}

    counted = world(kpis=kpis, tactics={"reels": {"objective": "it", "kpi": "posts"}})
    moved = world(kpis=kpis, tactics={"reels": {"objective": "it", "kpi": "clicks"}})

    assert rungs(counted) == [["visits", "it", "known", ""]]
    assert rungs(moved) == [["clicks", "it", "known", ""]]


def test_a_tactic_for_several_objectives_has_a_ladder_for_each() -> None:
    made = world(
        objectives={"it": {"goal": "known"}, "other": {}},
        tactics={"reels": {"objective": ["it", "other"]}},
    )

    assert rungs(made) == [["visits", "it", "known", ""], [None, "other", None, ""]]
    assert missing(made) == [None, RungKind.KPI]


def test_without_an_objective_that_is_the_first_rung_to_put_in() -> None:
    made = world(tactics={"reels": {}})

    assert rungs(made) == [[None, None, None, ""]]
    assert missing(made) == [RungKind.OBJECTIVE]


def test_the_kpi_that_a_tactic_names_leads_on_to_its_objective() -> None:
    made = world(tactics={"reels": {"kpi": "visits"}})

    assert rungs(made) == [["visits", "it", "known", ""]]


def test_each_rung_can_be_the_missing_one() -> None:
    assert missing(world(kpis={})) == [RungKind.KPI]
    assert missing(world(goals={})) == [RungKind.GOAL]
    assert missing(plan(None, **WORLD)) == [RungKind.WHY]
    assert missing(world(tactics={"reels": {"objective": "unknown"}})) == [RungKind.OBJECTIVE]


def test_lasswells_line_of_a_tactic_that_says_everything() -> None:
    made = world()
    line = lasswell(made, made.tactics["reels"])

    assert line.who == ("Sari", "Adi")
    assert line.says == ("gems",)
    assert line.channels == ("instagram",)
    assert line.to_whom == ("rina",)
    assert [str(action) for action in line.actions] == ["book"]
    assert line.kpis == ("visits",)


def test_the_objective_says_what_people_should_do_where_the_content_does_not() -> None:
    made = world(content={"gems": {}})

    assert [str(each) for each in lasswell(made, made.tactics["reels"]).actions] == ["visit"]


def test_content_without_a_message_says_nothing() -> None:
    made = world(content={"gems": {"personas": "rina"}})

    assert lasswell(made, made.tactics["reels"]).says == ()


def test_the_line_of_a_tactic_that_says_nothing_is_empty() -> None:
    made = plan(tactics={"reels": {}})

    assert lasswell(made, made.tactics["reels"]) == ((), (), (), (), (), ())

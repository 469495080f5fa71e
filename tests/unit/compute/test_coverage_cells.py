"""All coverage tables as cells: what is there, what is a gap, and what nobody has to have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.coverage_cells import Table, coverage_cells
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import parse, without
from tests.builders import plan

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.coverage_cells import CoverageCell
    from mkdocs_strategy_plugin.model.plan import Plan

AS_OF = dt.date(2026, 6, 30)
FUNNEL = {"funnel": ["awareness", "loyalty"]}


def cells(world: Plan, table: Table) -> list[CoverageCell]:
    return [each for each in coverage_cells(world, AS_OF) if each.table is table]


def told(world: Plan, table: Table) -> dict[tuple[str, str], tuple[str, int | None, str]]:
    return {
        (each.row, each.column): (each.state.value, each.number, " ".join(each.ids))
        for each in cells(world, table)
    }


def test_a_stage_names_what_it_has_and_each_gap() -> None:
    found = told(
        plan(
            FUNNEL,
            goals={"known": {"stage": "awareness"}},
            objectives={"it": {"goal": "known", "who": ["rina", "budi"]}},
            personas={"rina": {}, "budi": {}},
        ),
        Table.STAGE,
    )

    assert len(found) == 2 * 7
    assert found["awareness", "goal"] == ("covered", 1, "known")
    assert found["awareness", "persona"] == ("covered", 2, "rina budi")
    assert found["awareness", "kpi"] == ("gap", 0, "")
    assert found["loyalty", "goal"] == ("gap", 0, "")


def test_a_tier_without_a_kpi_is_a_gap() -> None:
    found = told(
        plan(objectives={"it": {}}, kpis={"visits": {"objective": "it", "tier": "primary"}}),
        Table.TIER,
    )

    assert found == {
        ("it", "primary"): ("covered", 1, "visits"),
        ("it", "optimization"): ("gap", 0, ""),
        ("it", "output"): ("gap", 0, ""),
    }


def test_content_for_everybody_is_counted_for_each_and_named_once() -> None:
    world = plan(
        personas={"rina": {}, "budi": {}},
        content={
            "song": {"quadrant": "entertain"},
            "guide": {"quadrant": "educate", "personas": "rina"},
            "idea": {"personas": "rina"},
        },
    )

    found = {
        (each.row, each.column): (each.state.value, each.number, each.for_all, " ".join(each.ids))
        for each in cells(world, Table.QUADRANT)
    }
    assert found == {
        ("*", "entertain"): ("covered", 1, 0, "song"),
        ("rina", "entertain"): ("covered", 1, 1, ""),
        ("rina", "inspire"): ("gap", 0, 0, ""),
        ("rina", "educate"): ("covered", 1, 0, "guide"),
        ("rina", "convince"): ("gap", 0, 0, ""),
        ("rina", "unplaced"): ("covered", 1, 0, "idea"),
        ("budi", "entertain"): ("covered", 1, 1, ""),
        ("budi", "inspire"): ("gap", 0, 0, ""),
        ("budi", "educate"): ("gap", 0, 0, ""),
        ("budi", "convince"): ("gap", 0, 0, ""),
    }


def test_only_a_persona_that_no_channel_meets_is_a_gap() -> None:
    found = told(
        plan(
            personas={
                "rina": {"media": {"square": {}}},
                "budi": {"media": {"elsewhere": {}}},
                "sari": {},
            },
            channels={"square": {"decision": "use"}, "fair": {"decision": "use"}},
        ),
        Table.CHANNEL,
    )

    assert found == {
        ("rina", "square"): ("covered", 1, "square"),
        ("budi", ""): ("gap", 0, ""),
        ("sari", ""): ("unknown", 0, ""),
    }


def test_an_owner_need_not_have_something_of_each_kind_but_each_goal_needs_one() -> None:
    found = told(plan(goals={"a": {"owner": "Sari"}, "b": {}}), Table.OWNER)

    assert found["Sari", "goal"] == ("covered", 1, "a")
    assert found["Sari", "kpi"] == ("none", 0, "")
    assert found["", "goal"] == ("gap", 1, "b")


def rhythms(channel: dict[str, object], **tactic: object) -> dict[str, tuple[str, float | None]]:
    world = plan(
        {"period": 2026},
        channels={"square": channel},
        tactics={"reels": {"channel": "square", **tactic}},
    )
    return {each.column: (each.state.value, each.value) for each in cells(world, Table.LOAD)}


def test_a_rhythm_is_told_in_times_a_week_with_what_is_short() -> None:
    assert rhythms({"cadence": "5/week"}, cadence="2/week") == {
        "promised": ("covered", 5),
        "capacity": ("unknown", None),
        "planned": ("covered", 2),
        "short": ("gap", 3),
    }


def test_more_than_the_team_can_make_is_a_gap() -> None:
    assert rhythms({"cadence": "4/week", "capacity": "3/week"}, cadence="daily") == {
        "promised": ("covered", 4),
        "capacity": ("covered", 3),
        "planned": ("covered", 7),
        "over": ("gap", 4),
        "overpromised": ("gap", 1),
    }


def test_tactics_without_a_rhythm_are_named() -> None:
    world = plan(
        channels={"square": {"cadence": "weekly"}}, tactics={"reels": {"channel": "square"}}
    )

    assert told(world, Table.LOAD)["square", "planned"] == ("none", None, "")
    assert told(world, Table.LOAD)["square", "unrhythmic"] == ("covered", 1, "reels")


def test_a_channel_of_which_no_rhythm_is_known_has_no_row() -> None:
    assert rhythms({}) == {}


@pytest.mark.parametrize(
    ("hidden", "left"),
    [
        ("cadence", set()),
        ("capacity", {"promised", "planned", "short"}),
        ("owner", {"promised", "capacity", "planned", "short", "overpromised"}),
    ],
)
def test_what_is_hidden_is_neither_told_nor_a_gap(hidden: str, left: set[str]) -> None:
    whole = plan(
        {"period": 2026},
        goals={"known": {"owner": "Sari"}, "bought": {}},
        channels={"square": {"cadence": "5/week", "capacity": "3/week"}},
        tactics={"reels": {"channel": "square", "cadence": "2/week"}},
    )
    bare, _ = without(whole, figures(whole, AS_OF), parse([hidden]))

    assert {each.column for each in cells(bare, Table.LOAD)} == left
    assert bool(cells(bare, Table.OWNER)) is (hidden != "owner")

"""Coverage tables, with their gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.coverage import (
    by_owner,
    by_persona_and_channel,
    by_stage,
    by_tier,
    without_owner,
)
from tests.builders import plan

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.coverage import Coverage

FUNNEL = {"funnel": ["awareness", "loyalty"]}


def empty_cells(table: Coverage) -> tuple[tuple[str, str], ...]:
    every = ((row, column) for row in table.rows for column in table.columns)
    return tuple(cell for cell in every if cell not in table.cells)


def test_a_stage_has_what_serves_its_objectives() -> None:
    table = by_stage(
        plan(
            FUNNEL,
            goals={"known": {"stage": "awareness"}},
            objectives={"known-2027": {"goal": "known", "who": "rina"}},
            kpis={"visits": {"objective": "known-2027", "tier": "primary"}},
            personas={"rina": {}, "budi": {"stage": "loyalty"}},
            content={"gems": {"objectives": "known-2027"}},
            channels={"square": {}},
            tactics={
                "reels": {"objective": "known-2027", "channel": "square"},
                "flyers": {"objective": "known-2027", "status": "dropped"},
            },
        )
    )

    assert table.rows == ("awareness", "loyalty")
    assert table.cells == {
        ("awareness", "goal"): ("known",),
        ("awareness", "objective"): ("known-2027",),
        ("awareness", "kpi"): ("visits",),
        ("awareness", "persona"): ("rina",),
        ("awareness", "content"): ("gems",),
        ("awareness", "channel"): ("square",),
        ("awareness", "tactic"): ("reels",),
        ("loyalty", "persona"): ("budi",),
    }
    assert empty_cells(table) == (
        ("loyalty", "goal"),
        ("loyalty", "objective"),
        ("loyalty", "kpi"),
        ("loyalty", "content"),
        ("loyalty", "channel"),
        ("loyalty", "tactic"),
    )


def test_a_goal_without_a_stage_is_in_no_row() -> None:
    made = plan(goals={"known": {}}, objectives={"arrivals": {"goal": "known"}})
    assert by_stage(made).cells == {}


def test_a_used_channel_serves_the_stages_its_platform_is_strong_for() -> None:
    channels = {
        "square": {"decision": "use"},
        "circle": {"decision": "stop"},
        "market": {"decision": "test"},
    }
    platforms = {"square": {"strong_for": ["loyalty"]}, "circle": {"strong_for": ["loyalty"]}}
    table = by_stage(plan(FUNNEL, channels=channels, platforms=platforms))

    assert table.cells == {("loyalty", "channel"): ("square",)}


def test_the_kpi_an_objective_names_counts_for_it_wherever_it_stands() -> None:
    table = by_tier(
        plan(
            objectives={"it": {"kpi": "visits"}},
            kpis={
                "visits": {"tier": "primary"},
                "clicks": {"tier": "optimization", "objective": "it"},
                "views": {"tier": "optimization", "objective": "it"},
                "bare": {"objective": "it"},
            },
        )
    )

    assert table.cells == {
        ("it", "primary"): ("visits",),
        ("it", "optimization"): ("clicks", "views"),
    }
    assert empty_cells(table) == (("it", "output"),)


def test_a_persona_is_reached_on_the_channel_or_on_its_platform() -> None:
    table = by_persona_and_channel(
        plan(
            personas={"rina": {"media": {"square": {}, "our-square": {}}}, "budi": {}},
            channels={
                "our-square": {"platform": "square", "decision": "use"},
                "other-square": {"platform": "square", "decision": "use"},
                "market": {"decision": "avoid"},
            },
        )
    )

    assert table.columns == ("our-square", "other-square")
    assert table.cells == {
        ("rina", "our-square"): ("our-square",),
        ("rina", "other-square"): ("square",),
    }
    assert empty_cells(table) == (("budi", "our-square"), ("budi", "other-square"))


def test_owners_stand_with_what_they_answer_for_and_dropped_work_is_no_load() -> None:
    table = by_owner(
        plan(
            goals={"known": {"owner": "Sari"}},
            kpis={"visits": {"owner": ["Budi", "Sari"]}},
            tactics={
                "reels": {"owner": "Sari"},
                "flyers": {"owner": "Sari", "status": "dropped"},
                "done": {"owner": "Sari", "status": "done"},
            },
        )
    )

    assert table.rows == ("Sari", "Budi")
    assert table.cells == {
        ("Sari", "goal"): ("known",),
        ("Budi", "kpi"): ("visits",),
        ("Sari", "kpi"): ("visits",),
        ("Sari", "tactic"): ("reels",),
    }


def test_what_nobody_answers_for_is_named_by_kind_and_given_up_work_is_not() -> None:
    found = without_owner(
        plan(
            goals={"known": {"owner": "Sari"}},
            objectives={"it": {}},
            tactics={"reels": {}, "flyers": {"status": "dropped"}, "talks": {"owner": "Budi"}},
        )
    )

    assert found == {"tactic": ("reels",)}


def test_an_empty_plan_has_rows_for_its_funnel_alone() -> None:
    empty = plan()

    assert len(empty_cells(by_stage(empty))) == 5 * 7
    assert empty_cells(by_tier(empty)) == ()
    assert empty_cells(by_owner(empty)) == ()


def test_a_persona_who_names_a_channel_is_found_there_and_not_on_its_platform() -> None:
    channels = {"our-square": {"platform": "square", "decision": "use"}}
    for services in (("our-square", "square"), ("square", "our-square")):
        media: dict[str, object] = {name: {} for name in services}
        table = by_persona_and_channel(plan(personas={"rina": {"media": media}}, channels=channels))
        assert table.cells == {("rina", "our-square"): ("our-square",)}

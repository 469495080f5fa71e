"""Coverage tables of the checks page, with their gaps in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.views.checks import view
from mkdocs_strategy_plugin.render.views.people_coverage import content, owners, reached
from mkdocs_strategy_plugin.render.views.plan_coverage import stages, tiers
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.views.crossing import Crossing

FUNNEL = {"funnel": ["awareness", "loyalty"]}


def rows(table: Crossing) -> dict[str, list[str]]:
    return {
        row.link.text: [
            cell.gap or " ".join([*(link.text for link in cell.links), cell.text]).strip()
            for cell in row.cells
        ]
        for row in table.rows
    }


def gaps(table: Crossing) -> list[tuple[str, str, list[str], str]]:
    return [
        (each.name, each.count, [link.text for link in each.links], each.hint)
        for each in table.gaps
    ]


def test_a_stage_counts_what_it_has_and_names_what_it_lacks() -> None:
    table = stages(
        context(
            plan(
                FUNNEL,
                goals={"known": {"stage": "awareness"}},
                objectives={"it": {"goal": "known", "who": ["rina", "budi"]}},
                personas={"rina": {}, "budi": {}},
            )
        )
    )

    assert table.heads == (
        "Goal",
        "Objective",
        "Primary KPI",
        "Audience",
        "Content",
        "Channel",
        "Live tactic",
    )
    assert rows(table) == {
        "Awareness": ["1", "1", "none", "2", "none", "none", "none"],
        "Loyalty": ["none"] * 7,
    }
    assert table.gaps == ()


def test_objectives_stand_with_their_kpis_by_tier() -> None:
    kpis = {f"o{number}": {"objective": "it", "tier": "output"} for number in range(6)}
    made = plan(
        objectives={"it": {}, "bare": {}},
        kpis={"visits": {"objective": "it", "tier": "primary"}, **kpis},
    )
    table = tiers(context(made))

    assert table.heads == ("Primary", "Optimization", "Output")
    assert rows(table) == {
        "It": ["Visits", "none", "O0 O1 O2 and 3 more"],
        "Bare": ["none", "none", "none"],
    }
    assert table.gaps == ()


def test_a_table_of_too_many_rows_keeps_those_with_the_most_gaps() -> None:
    objectives: dict[str, object] = {f"o{number:04}": {} for number in range(1_200)}
    kpis = {"first": {"objective": "o0000", "tier": "primary"}}
    table = tiers(context(plan(objectives=objectives, kpis=kpis)))

    assert len(table.rows) == 500
    assert table.rows[0].link.text == "O0001"
    assert table.cut == "500 of 1,200 rows are shown, those with the most gaps first."


def test_content_leads_to_the_table_on_its_own_page() -> None:
    made = plan(
        personas={"rina": {}}, content={"gems": {"quadrant": "inspire", "personas": "rina"}}
    )
    table = content(context(made, page="checks"))

    assert table.rows == ()
    assert [name for name, _, _, _ in gaps(table)] == [
        "Nothing entertains",
        "Nothing educates",
        "Nothing convinces",
    ]
    assert table.whole
    assert table.whole.href == "../content/#by-audience"


def test_without_any_content_there_is_no_table_to_lead_to() -> None:
    assert content(context(plan(personas={"rina": {}}))).gaps == ()


def test_personas_stand_with_the_channels_in_use_that_they_are_on() -> None:
    table = reached(
        context(
            plan(
                personas={
                    "rina": {"media": {"square": {}}},
                    "budi": {"media": {"market": {}}},
                    "sari": {},
                },
                channels={
                    "square": {"decision": "use"},
                    "blog": {"decision": "test"},
                    "market": {"decision": "avoid"},
                },
            )
        )
    )

    assert rows(table) == {
        "Rina": ["Square"],
        "Budi": ["on none of them"],
        "Sari": ["services not known yet"],
    }
    assert table.gaps == ()


def test_without_a_channel_in_use_there_is_no_table_of_them() -> None:
    table = reached(context(plan(personas={"rina": {"media": {"square": {}}}})))

    assert (table.rows, table.gaps) == ((), ())


def test_owners_stand_with_how_much_they_answer_for() -> None:
    table = owners(
        context(
            plan(
                goals={"known": {"owner": "Sari"}},
                tactics={
                    "reels": {"owner": ["Budi", "Sari"]},
                    "talks": {"owner": "Sari"},
                    "ads": {},
                },
            )
        )
    )

    assert table.heads == ("Goal", "Live tactic")
    assert rows(table) == {"Sari": ["1", "2"], "Budi": ["\N{EN DASH}", "1"]}
    assert gaps(table) == [
        ("Live tactics nobody answers for", "1", ["Ads"], "Add `owner:` to them.")
    ]


def test_an_empty_plan_shows_its_funnel_alone() -> None:
    assert [table.anchor for table in view(context(plan())).coverage] == ["by-stage"]

"""The ladder of whys and Lasswell's line in words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.environment import environment
from mkdocs_strategy_plugin.render.views.ladder import ladder_view
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan
from tests.contexts import context

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.plan import Plan

WORLD: dict[str, dict[str, object]] = {
    "goals": {"known": {"title": "They know us"}},
    "objectives": {"it": {"goal": "known"}},
    "kpis": {"visits": {"objective": "it", "tier": "primary", "metric": "visits", "target": 900}},
    "personas": {"rina": {}, "budi": {}},
    "channels": {"instagram": {}},
    "content": {
        "gems": {"message": "Go *further*.", "personas": ["rina", "budi"], "action": "book"}
    },
    "tactics": {
        "reels": {"objective": "it", "channel": "instagram", "content": "gems", "owner": "Sari"}
    },
}


def world(**changed: dict[str, object]) -> Plan:
    return plan({"why": "People plan **online**."}, **{**WORLD, **changed})


def rungs(made: Plan, language: str = "en") -> list[list[tuple[str, str]]]:
    view = ladder_view(context(made, language=language), made.tactics["reels"])
    return [
        [
            (
                each.name,
                f"{each.gap.text} {each.gap.hint}"
                if each.gap
                else (each.link.text if each.link else ""),
            )
            for each in ladder
        ]
        for ladder in view.ladders
    ]


def line(made: Plan, language: str = "en") -> list[tuple[str, str]]:
    view = ladder_view(context(made, language=language), made.tactics["reels"])
    return [
        (
            each.name,
            f"{each.gap.text} {each.gap.hint}"
            if each.gap
            else "|".join([str(each.words), *(link.text for link in each.links)]),
        )
        for each in view.line
    ]


def test_a_whole_ladder_leads_up_to_the_plans_why() -> None:
    assert rungs(world()) == [
        [
            ("It moves", "Visits"),
            ("for the objective", "It"),
            ("which serves the goal", "They know us"),
            ("because", "the plan's why"),
        ]
    ]


def test_only_the_first_gap_is_named_with_what_to_write() -> None:
    assert rungs(plan(tactics={"reels": {}})) == [
        [
            (
                "for the objective",
                "no objective yet. Add `objective:` to tactic `reels`, or drop it.",
            )
        ]
    ]
    assert rungs(world(kpis={})) == [
        [
            (
                "It moves",
                "no KPI yet. Add one under `kpis:` with `objective: it` and `tier: primary`.",
            ),
            ("for the objective", "It"),
            ("which serves the goal", "They know us"),
            ("because", "the plan's why"),
        ]
    ]


def test_lasswells_line_says_who_says_what_where_to_whom_with_what_effect() -> None:
    assert line(world()) == [
        ("Who", "Sari"),
        ("says what", "Go <em>further</em>."),
        ("in which channel", "|Instagram"),
        ("to whom", "|Rina|Budi"),
        ("with what effect", "book|Visits to 900"),
    ]


def test_lasswells_line_in_indonesian() -> None:
    assert line(world(), "id") == [
        ("Siapa", "Sari"),
        ("mengatakan apa", "Go <em>further</em>."),
        ("lewat kanal apa", "|Instagram"),
        ("kepada siapa", "|Rina|Budi"),
        ("dengan hasil apa", "book|Visits menjadi 900"),
    ]


def test_each_part_that_is_not_known_says_what_to_write() -> None:
    assert line(plan(tactics={"reels": {}})) == [
        ("Who", "not known yet. Add `owner:` to tactic `reels`."),
        (
            "says what",
            "not known yet. Add `content:` to tactic `reels`, and `message:` to that content.",
        ),
        ("in which channel", "not known yet. Add `channel:` to tactic `reels`."),
        ("to whom", "not known yet. Add `personas:` to tactic `reels`."),
        (
            "with what effect",
            "not known yet. Add `action:` to its content or objective, and a KPI.",
        ),
    ]


def test_an_owner_is_escaped_and_a_gap_shows_code() -> None:
    made = world(tactics={"reels": {"owner": "<b>Sari</b>"}})
    view = ladder_view(context(made), made.tactics["reels"])
    macro = environment(words("en")).get_template("components/ladder.html.jinja").module
    html = macro.ladder(view)  # type: ignore[attr-defined]

    assert "&lt;b&gt;Sari&lt;/b&gt;" in html
    assert "Add <code>objective:</code> to tactic <code>reels</code>, or drop it." in html


def test_what_is_kept_from_readers_is_no_part_of_ladder_and_line() -> None:
    made = plan(**{**WORLD, "tactics": {"reels": {"objective": "it", "channel": "instagram"}}})
    bare = dataclasses.replace(made, hidden=frozenset({"why", "owner", "message"}))

    assert "because" not in dict(rungs(bare)[0])
    assert [name for name, _ in line(bare)] == ["in which channel", "to whom", "with what effect"]

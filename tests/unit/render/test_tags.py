"""A page has the tags of what is on it, from as many sources as the site wants."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.render.tags import TAG_SOURCES, chosen_tags, tags_of
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan

PLAN = plan(
    {"funnel": ["awareness", "loyalty"]},
    goals={
        "known": {"title": "People know us", "stage": "awareness", "tags": ["Brand"]},
        "loved": {"title": "People come again", "stage": "loyalty"},
    },
    objectives={
        "reach": {"goal": "known", "who": "rina", "tags": ["Reach"]},
        "lost": {"goal": "nowhere", "who": "rina"},
    },
    kpis={
        "visits": {"objective": "reach", "tags": ["Web", "Reach"]},
        "returns": {"goal": "loved"},
        "odd": {"objective": "nowhere"},
    },
    personas={"rina": {"stage": "loyalty", "tags": ["Travel"]}},
    content={"film": {"objectives": ["reach"]}},
    tactics={"reels": {"objective": ["reach", "lost"]}},
)

PLAN = dataclasses.replace(
    PLAN, origins={("objectives", each): Path("strategy.yml") for each in PLAN.objectives}
)


def tags(kind: str, name: str, *sources: str, language: str = "en") -> tuple[str, ...]:
    entity = PLAN.index.entities[kind][name]
    return tags_of(PLAN, [(kind, entity)], frozenset(sources), words(language))


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("goal", "known", ("Brand", "People know us", "Awareness")),
        ("objective", "reach", ("Reach", "People know us", "Awareness")),
        ("kpi", "visits", ("Web", "Reach", "People know us", "Awareness")),
        ("kpi", "returns", ("People come again", "Loyalty")),
        ("kpi", "odd", ()),
        ("persona", "rina", ("Travel", "People know us", "Loyalty", "Awareness")),
        ("content", "film", ("People know us", "Awareness")),
        ("tactic", "reels", ("People know us", "Awareness")),
    ],
)
def test_an_entity_has_its_own_tags_its_goals_and_their_stages(
    kind: str, name: str, said: tuple[str, ...]
) -> None:
    assert tags(kind, name, *TAG_SOURCES) == said


def test_only_the_wanted_sources_make_tags() -> None:
    assert tags("kpi", "visits", "own") == ("Web", "Reach")
    assert tags("kpi", "visits", "goals") == ("People know us",)
    assert tags("kpi", "visits", "stages") == ("Awareness",)
    assert tags("kpi", "visits") == ()


def test_stages_are_in_the_language_of_the_page() -> None:
    assert tags("kpi", "visits", "stages", language="id") == ("Kesadaran",)


def test_a_page_of_many_has_each_tag_once() -> None:
    entities = [("kpi", each) for each in PLAN.kpis.values()]

    assert tags_of(PLAN, entities, frozenset({"own", "stages"}), words("en")) == (
        "Web",
        "Reach",
        "Awareness",
        "Loyalty",
    )


def test_a_source_that_there_is_not_is_said() -> None:
    with pytest.raises(StrategyError) as raised:
        chosen_tags(["own", "goal"])
    assert raised.value.message == "option 'tags': there are no tags from 'goal'"
    assert raised.value.hint == "Write goals."
    with pytest.raises(StrategyError) as raised:
        chosen_tags(["channels"])
    assert raised.value.hint == "Write one of own, goals, stages."

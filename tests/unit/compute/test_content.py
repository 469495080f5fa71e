"""Content by quadrant and persona, and what items and campaigns do not say yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.content import (
    CampaignLack,
    ContentLack,
    by_persona,
    by_quadrant,
    campaign_lacks,
    content_lacks,
    publishing,
)
from mkdocs_strategy_plugin.model.content import Quadrant
from tests.builders import plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.model.content import Content

WHOLE = {
    "quadrant": "educate",
    "message": "One recipe.",
    "action": "save it",
    "format": "short-video",
    "languages": "id",
    "personas": "rina",
    "objectives": "more",
    "pillar": "Brewing",
}


def named(
    items: Mapping[Quadrant | None, Iterable[Content]],
) -> dict[Quadrant | None, list[str]]:
    return {quadrant: [each.id for each in group] for quadrant, group in items.items()}


def test_items_without_a_quadrant_are_kept_apart() -> None:
    world = plan(content={"a": {"quadrant": "inspire"}, "b": {}, "c": {"quadrant": "inspire"}})
    assert named(by_quadrant(tuple(world.content.values()))) == {
        Quadrant.INSPIRE: ["a", "c"],
        None: ["b"],
    }


def test_every_persona_we_speak_to_has_its_content_or_none() -> None:
    world = plan(
        personas={"rina": {}, "budiman": {}, "resellers": {"kind": "anti-persona"}},
        content={"a": {"quadrant": "inspire", "personas": ["rina", "resellers"]}, "b": {}},
    )
    found = {each.persona: named(each.items) for each in by_persona(world)}
    assert found == {"rina": {Quadrant.INSPIRE: ["a"]}, "budiman": {}}


def test_what_names_nobody_is_for_everybody_we_speak_to() -> None:
    world = plan(
        personas={"rina": {}, "budiman": {}},
        content={"a": {"quadrant": "inspire"}, "b": {"personas": "rina", "quadrant": "educate"}},
    )
    rina, budiman = by_persona(world)
    assert named(rina.for_all) == named(budiman.for_all) == {Quadrant.INSPIRE: ["a"]}
    assert [rina.has(each) for each in Quadrant] == [False, True, True, False]
    assert [budiman.has(each) for each in Quadrant] == [False, True, False, False]


def test_what_a_tactic_brings_to_a_persona_is_for_them_too() -> None:
    world = plan(
        personas={"rina": {}, "mei": {}, "budiman": {}},
        content={"a": {"quadrant": "entertain", "personas": "rina"}},
        tactics={
            "reels": {"content": "a", "personas": "mei"},
            "given-up": {"content": "a", "personas": "budiman", "status": "dropped"},
        },
    )
    found = {each.persona: named(each.items) for each in by_persona(world)}
    entertaining = {Quadrant.ENTERTAIN: ["a"]}
    assert found == {"rina": entertaining, "mei": entertaining, "budiman": {}}


def test_an_item_that_says_everything_lacks_nothing() -> None:
    world = plan(content={"a": WHOLE}, tactics={"reels": {"content": "a"}})
    assert content_lacks(world, world.content["a"]) == ()


def test_an_item_that_says_nothing_lacks_everything() -> None:
    world = plan(content={"a": {}})
    assert content_lacks(world, world.content["a"]) == tuple(ContentLack)


def test_what_was_given_up_publishes_nothing() -> None:
    world = plan(
        content={"a": WHOLE}, tactics={"reels": {"content": "a", "status": "dropped"}, "other": {}}
    )
    assert publishing(world, world.content["a"]) == ()
    assert content_lacks(world, world.content["a"]) == (ContentLack.TACTIC,)


def test_a_campaign_needs_a_why_a_period_and_something_in_it() -> None:
    world = plan(
        campaigns={"a": {}, "b": {"why": "Fresh.", "period": 2027}, "c": {"why": "Fresh."}},
        content={"x": {"campaign": "b"}},
        tactics={"y": {"campaign": "c"}},
    )
    lacks = {name: campaign_lacks(world, each) for name, each in world.campaigns.items()}
    assert lacks == {"a": tuple(CampaignLack), "b": (), "c": (CampaignLack.PERIOD,)}

"""References, read off the models' annotations, and the index over them."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.model.base import GoalRef, Model
from mkdocs_strategy_plugin.model.content import Content
from mkdocs_strategy_plugin.model.goal import Goal
from mkdocs_strategy_plugin.model.kpi import Kpi
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.persona import Persona
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.references import Mention, mentions
from mkdocs_strategy_plugin.model.tactic import Tactic

FILE = Path("/plan/strategy.yml")


def test_a_kpi_mentions_its_objective_metric_channels_and_their_proxies() -> None:
    kpi = Kpi.model_validate(
        {
            "id": "a",
            "objective": "o",
            "metric": "m",
            "channels": {"x": {"proxy": "z"}},
            "counts": "content/gems",
        }
    )

    assert list(mentions(kpi)) == [
        Mention(("objective",), "o", ("objective",)),
        Mention(("metric",), "m", ("metric",)),
        Mention(("channels", "x"), "x", ("channel",), is_key=True),
        Mention(("channels", "x", "proxy", "metric"), "z", ("metric",)),
        Mention(("counts",), "content/gems", ("content", "campaign", "tactic")),
    ]


def test_a_personas_media_are_channels_or_platforms() -> None:
    persona = Persona.model_validate({"id": "rina", "media": {"wechat": {}}})

    assert list(mentions(persona)) == [
        Mention(("media", "wechat"), "wechat", ("channel", "platform"), is_key=True)
    ]


class Shelf(Model):
    """A model of its own: names behind keys that are none."""

    books: dict[str, GoalRef]
    """Goals by any text."""


def test_names_may_stand_behind_keys_that_are_none() -> None:
    shelf = Shelf.model_validate({"books": {"first": "awareness"}})

    assert list(mentions(shelf)) == [Mention(("books", "first"), "awareness", ("goal",))]


def plan() -> Plan:
    goal = Goal.model_validate({"id": "awareness", "stage": "awareness"})
    objective = Objective.model_validate({"id": "arrivals", "goal": "awareness", "who": ["rina"]})
    return Plan(
        goals={"awareness": goal},
        objectives={"arrivals": objective},
        personas={"rina": Persona(id="rina")},
        origins={("goals", "awareness"): FILE, ("objectives", "arrivals"): FILE},
    )


def test_the_index_knows_entities_and_stages_by_kind_and_id() -> None:
    index = plan().index

    assert index.has("goal", "awareness")
    assert index.has("stage", "awareness")
    assert not index.has("objective", "awareness")
    assert not index.has("wish", "awareness")


def test_references_are_in_the_order_of_the_collections() -> None:
    references = plan().index.references

    assert [(each.kind, each.mention.path) for each in references] == [
        ("goal", ("stage",)),
        ("objective", ("goal",)),
        ("objective", ("who", 0)),
    ]


def test_the_index_finds_what_is_mentioned() -> None:
    index = plan().index

    assert index.target(Mention((), "awareness", ("goal",))) == ("goal", "awareness")
    assert index.target(Mention((), "goal/awareness", ())) == ("goal", "awareness")
    assert index.target(Mention((), "awareness", ("stage",))) == ("stage", "awareness")
    assert index.target(Mention((), "awareness", ("kpi",))) is None
    assert index.target(Mention((), "goal/awareness", ("content", "campaign"))) is None


def test_the_index_knows_who_mentions_whom() -> None:
    referrers = plan().index.referrers

    assert [each.id for each in referrers["stage", "awareness"]] == ["awareness"]
    assert [each.id for each in referrers["goal", "awareness"]] == ["arrivals"]
    assert [each.id for each in referrers["persona", "rina"]] == ["arrivals"]
    assert ("objective", "arrivals") not in referrers


def test_an_id_may_belong_to_several_kinds() -> None:
    assert plan().index.kinds_with("rina") == ("persona",)


def test_a_tactic_is_for_the_personas_of_its_content_unless_it_names_its_own() -> None:
    content = {"gems": Content.model_validate({"id": "gems", "personas": ["rina", "budi"]})}
    tactics = {
        "reels": Tactic.model_validate({"id": "reels", "content": "gems"}),
        "talk": Tactic.model_validate({"id": "talk", "content": "gems", "personas": "budi"}),
    }
    made = Plan(content=content, tactics=tactics)

    assert made.personas_of(tactics["reels"]) == ("rina", "budi")
    assert [each.id for each in made.tactics_of_persona["rina"]] == ["reels"]
    assert [each.id for each in made.tactics_of_persona["budi"]] == ["reels", "talk"]

"""What the schema tells an editor: every key with its meaning, every choice, every known name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.load.discovery import discover
from mkdocs_strategy_plugin.load.library import Library
from mkdocs_strategy_plugin.load.plan import load_plan
from mkdocs_strategy_plugin.model.base import Entity, Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.pipeline.editor_schema import schema_of
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from mkdocs_strategy_plugin.report.value_forms import heading, key_of
from tests.editor.yaml_of_editors import as_json
from tests.sites import SMALL_PLAN, write

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_EVERY_PLAN = json.loads(plan_schema(shipped_names()))
DEFINED = OF_EVERY_PLAN["$defs"]


def models(model: type[Model] = Model) -> Iterator[type[Model]]:
    for each in model.__subclasses__():
        if each.__module__.startswith("mkdocs_strategy_plugin.model"):
            yield each
            yield from models(each)


@pytest.mark.parametrize("model", sorted(set(models()) - {Entity}, key=str), ids=heading)
def test_every_key_is_there_with_its_meaning(model: type[Model]) -> None:
    properties = DEFINED[heading(model).lower().replace(" ", "-")]["properties"]
    own = {key_of(each): each.docstring for each in attributes(model) if each.name != "id"}
    shared = {key_of(each): each.docstring for each in attributes(Entity) if each.name != "id"}
    expected = {**shared, **own} if issubclass(model, Entity) else own

    assert {key: each["description"] for key, each in properties.items()} == expected
    assert all(
        each["markdownDescription"].startswith(each["description"]) for each in properties.values()
    )


def test_every_collection_is_there() -> None:
    assert set(OF_EVERY_PLAN["properties"]) == {"strategy", *COLLECTIONS, "exemptions"}
    assert OF_EVERY_PLAN["additionalProperties"] is False


def test_a_key_tells_its_form_and_its_default() -> None:
    told = DEFINED["channel"]["properties"]["decision"]["markdownDescription"]

    assert told == (
        "What we do with it.\n\n`use`, `test`, `stop`, `avoid` or `undecided`; default: `undecided`"
    )


def test_a_choice_tells_what_each_word_means() -> None:
    assert DEFINED["tier"] == {
        "title": "Tier",
        "enum": ["primary", "optimization", "output"],
        "enumDescriptions": [
            "Tells whether the objective is reached.",
            "Tells how to get there better.",
            "Counts what the team does.",
        ],
    }


def test_a_value_has_examples() -> None:
    assert DEFINED["period"]["examples"] == [2027, "2027-Q1", "2027-01-01/2027-08-31"]
    assert DEFINED["quantity"]["examples"] == ["12_000", "2.5M", "4.5%"]


def test_metrics_of_the_catalogue_are_offered_with_their_titles() -> None:
    offered, _ = DEFINED["id-of-metric"]["anyOf"]
    titles = dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))

    assert titles["reach"] == "Reach"
    assert set(titles) == set(catalogue().metrics)


def test_formats_of_platforms_are_offered() -> None:
    offered, _ = DEFINED["format-of-content"]["anyOf"]

    assert {"short-video", "carousel", "article"} <= set(offered["enum"])


def test_an_old_key_is_taken_and_told_to_be_renamed() -> None:
    schema = json.loads(plan_schema(shipped_names(), renamed={"kpis": {"aim": "target"}}))
    old = schema["$defs"]["kpi"]["properties"]["aim"]

    assert old["deprecated"] is True
    assert old["deprecationMessage"] == "Write 'target'."
    assert list(errors("kpis: {a: {aim: 3}}", schema)) == []


def errors(written: str, schema: Any) -> Iterator[str]:  # noqa: ANN401  (JSON)
    for each in Draft202012Validator(schema).iter_errors(as_json(written)):
        yield each.json_path


def own_schema(folder: Path, **files: str) -> Any:  # noqa: ANN401  (JSON)
    write(folder / "docs", {"plan/strategy.yml": SMALL_PLAN, **files})
    (files_of_plan,) = discover(folder / "docs", [Path("plan")])
    shipped = {"metrics": catalogue().metrics, "platforms": catalogue().platforms}
    loaded = load_plan(files_of_plan, docs_dir=folder / "docs", library=Library(), shipped=shipped)
    return json.loads(schema_of(loaded))


@pytest.mark.parametrize(
    "written",
    [
        "kpis: {a: {objective: followers-2026}}",
        "kpis: {a: {objective: objective/followers-2026, goal: awareness, metric: own}}",
        "kpis: {a: {metric: reach, channels: [instagram], proxy: views, counts: tactic/2027}}",
        "tactics: {a: {after: 2027, personas: [rina, persona/budi], campaign: }}",
        "personas: {a: {stage: loyalty, media: {instagram: , channel/instagram: , tiktok: }}}",
        "exemptions: [{rule: COV102, of: kpi/followers, reason: Later., until: 2027}]",
        "goals: {not-there-yet: {stage: pledge}}",
    ],
)
def test_a_name_of_the_plan_or_of_what_it_uses_is_taken(written: str, tmp_path: Path) -> None:
    used = "strategy: {funnel: [pledge]}\npersonas: {budi: {title: Budi}}\n"
    schema = own_schema(
        tmp_path,
        **{
            "plan/strategy.yml": SMALL_PLAN.replace(
                "period: 2026,", "period: 2026, uses: ../all,"
            ).replace("languages:", "funnel: {pledge: {title: Pledge}}, languages:"),
            "plan/more.yml": "metrics: {own: {}}\ntactics: {2027: {title: Party}}\n",
            "all/shared.yml": used,
        },
    )

    assert list(errors(written, schema)) == []


@pytest.mark.parametrize(
    "written",
    [
        "kpis: {a: {objective: follower-2026}}",
        "kpis: {a: {metric: raech}}",
        "kpis: {a: {counts: content/guide}}",
        "kpis: {a: {channels: {facebok: {}}}}",
        "tactics: {a: {objective: [followers-2026, arrivals]}}",
        "tactics: {a: {objective: goal/awareness}}",
        "tactics: {a: {campaign: pesona}}",
        "personas: {a: {media: {myspace: {}}}}",
        "personas: {a: {stage: pledge}}",
        "exemptions: [{rule: COV102, of: goal/loyalty, reason: Later., until: 2027}]",
    ],
)
def test_a_name_that_the_plan_has_not_is_refused(written: str, tmp_path: Path) -> None:
    assert len(list(errors(written, own_schema(tmp_path)))) == 1


def test_names_come_with_their_titles_in_the_plan_s_language(tmp_path: Path) -> None:
    schema = own_schema(
        tmp_path,
        **{
            "plan/more.yml": "personas: {budi: {title: {id: Pak Budi, en: Mr Budi}}, ani: }\n",
            "plan/strategy.yml": SMALL_PLAN.replace("[en, id]", "[id, en]"),
        },
    )
    offered = schema["$defs"]["id-of-persona"]["anyOf"][0]

    assert offered == {
        "enum": ["rina", "budi", "ani"],
        "enumDescriptions": ["Rina", "Pak Budi", "Ani"],
    }


def test_an_empty_kind_says_that_there_is_none_yet(tmp_path: Path) -> None:
    assert own_schema(tmp_path)["$defs"]["id-of-campaign"] == {
        "title": "Id of a campaign",
        "enum": [],
        "errorMessage": "The plan has no campaign yet.",
    }


def test_while_a_file_is_broken_any_name_is_taken_and_the_known_ones_are_offered(
    tmp_path: Path,
) -> None:
    schema = own_schema(tmp_path, **{"plan/more.yml": "tactics: {a: {title: [}}"})
    offered = schema["$defs"]["id-of-objective"]["anyOf"][0]["enum"]

    assert offered == ["followers-2026"]
    assert list(errors("kpis: {a: {objective: perhaps-in-the-broken-file}}", schema)) == []


def test_ids_that_are_none_break_no_pattern(tmp_path: Path) -> None:
    wrong = 'goals: {"a(b": , "": , "A|B": {title: "\\"(["}, 1e9: , 1e999: }\n'
    schema = own_schema(tmp_path, **{"plan/more.yml": wrong})

    Draft202012Validator.check_schema(schema)
    assert list(errors("objectives: {a: {goal: goal/awareness}, b: {goal: 1e9}}", schema)) == []
    assert len(list(errors("objectives: {a: {goal: goal/A}}", schema))) == 1
    assert "Infinity" not in json.dumps(schema)


def test_schemas_of_two_plans_have_two_names(tmp_path: Path) -> None:
    assert OF_EVERY_PLAN["$id"] == "urn:mkdocs-strategy-plugin:plan:1"
    assert own_schema(tmp_path)["$id"] == "urn:mkdocs-strategy-plugin:plan:1:plan"

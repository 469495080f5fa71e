"""The schemas that the documentation publishes are those that the command writes."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft7Validator

from mkdocs_strategy_plugin.plugin.options import StrategyConfig
from mkdocs_strategy_plugin.plugin.options_schema import options_schema
from mkdocs_strategy_plugin.report.attributes import attributes
from mkdocs_strategy_plugin.report.known_names import shipped_names
from mkdocs_strategy_plugin.report.plan_schema import plan_schema
from tests.docs.test_examples import OPTIONS, SITES
from tests.editor.yaml_of_editors import as_json
from tests.sites import ROOT

SCHEMAS = ROOT / "docs" / "schema"
OF_AN_ENTRY = json.loads(options_schema())
OPTIONS_TOLD = OF_AN_ENTRY["oneOf"][1]["properties"]["strategy"]["properties"]


def test_the_schema_of_plans_is_up_to_date() -> None:
    assert (SCHEMAS / "plan.json").read_text("utf-8") == plan_schema(shipped_names()), (
        "run: mkdocs-strategy schema --out docs/schema/plan.json"
    )


def test_the_schema_of_options_is_up_to_date() -> None:
    assert (SCHEMAS / "plugin.json").read_text("utf-8") == options_schema(), (
        "run: mkdocs-strategy schema --options --out docs/schema/plugin.json"
    )


def test_the_reference_names_the_dialect_of_both() -> None:
    page = (ROOT / "docs/reference/cli.md").read_text("utf-8")
    section = page.partition("{ #schema }")[2].partition("\n## ")[0]
    for file, name in (("plan.json", "2020-12"), ("plugin.json", "draft-07")):
        dialect = json.loads((SCHEMAS / file).read_text("utf-8"))["$schema"]
        assert f"[{name}]({dialect.removesuffix('/schema')})" in section


def test_every_option_is_there_with_its_meaning() -> None:
    Draft7Validator.check_schema(OF_AN_ENTRY)
    assert {name: each["markdownDescription"] for name, each in OPTIONS_TOLD.items()} == {
        each.name: each.docstring for each in attributes(StrategyConfig)
    }
    assert sorted(OPTIONS_TOLD) == OPTIONS


@pytest.mark.parametrize("name", OPTIONS)
def test_the_default_of_an_option_may_be_written(name: str) -> None:
    default = getattr(dict(StrategyConfig._schema)[name], "default", None)  # noqa: SLF001  (MkDocs names them nowhere else)
    if default is not None:
        assert Draft7Validator(OPTIONS_TOLD[name]).is_valid(default)


@pytest.mark.parametrize(
    ("written", "is_right"),
    [
        ("strategy", True),
        ("{strategy: }", True),
        ("{strategy: {rules: {COV: off, unused-entity: warning}, as_of: 2027-03-31}}", True),
        ("{strategy: {portfolio: brands/index.md, hide: [budget], schema: true}}", True),
        ("search", False),
        ("{search: {}}", False),
        ("{strategy: {page: [goals]}}", False),
        ("{strategy: {pages: [goal]}}", False),
        ("{strategy: {rules: {COV999: off}}}", False),
        ("{strategy: {rules: {COV101: loud}}}", False),
        ("{strategy: {language: fr}}", False),
        ("{strategy: {hide: [title]}}", False),
        ("{strategy: {limits: {nesting: deep}}}", False),
    ],
)
def test_an_entry_of_plugins_is_told_right_from_wrong(written: str, *, is_right: bool) -> None:
    assert Draft7Validator(OF_AN_ENTRY).is_valid(as_json(written)) is is_right


def test_the_sites_of_the_documentation_are_valid() -> None:
    validator = Draft7Validator(OF_AN_ENTRY)
    written = [block.body for block in SITES if "!ENV" not in block.body]
    entries = [entry for body in written for entry in as_json(body).get("plugins", ())]
    ours = [each for each in entries if each == "strategy" or "strategy" in list(each)]

    assert len(ours) > 5
    assert [each for each in ours if not validator.is_valid(each)] == []

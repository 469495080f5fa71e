"""Files for machines: which there are, and that they say what the pages say."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import parse, without
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.memory import FORGETFUL, Memory
from mkdocs_strategy_plugin.pipeline.exports import exports, forms_of
from mkdocs_strategy_plugin.render.words import words
from tests.builders import plan

FILES = {
    "json": "2027/strategy.json",
    "csv": "2027/scorecard.csv",
    "coverage": "2027/coverage.csv",
}
WORLD = plan(
    {"period": 2027},
    goals={"known": {"owner": "Sari"}},
    kpis={
        "visits": {"metric": "visits", "target": 100, "owner": "Sari", "actuals": {"2027-01": 9}}
    },
)


def made(*hidden: str, language: str = "en", memory: Memory = FORGETFUL) -> dict[str, str]:
    whole = figures(WORLD, dt.date(2027, 2, 1))
    bare, told = without(WORLD, whole, parse(hidden))
    found = exports(bare, told, FILES, words=words(language), memory=memory)
    return {each.path: each.data.decode() for each in found}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_each_form_has_its_file_beside_the_pages() -> None:
    files = made()

    assert list(files) == list(FILES.values())
    assert json.loads(files["2027/strategy.json"])["figures"]["kpis"]["visits"]["actual"] == 9
    assert [row["actual"] for row in rows(files["2027/scorecard.csv"])] == ["9"]
    assert rows(files["2027/coverage.csv"])[0]["row_title"] == "Awareness"


def test_the_stages_of_the_funnel_have_names_in_the_language_of_the_pages() -> None:
    assert rows(made(language="id")["2027/coverage.csv"])[0]["row_title"] == "Kesadaran"


def test_what_is_hidden_is_in_no_file() -> None:
    text = "".join(made("owner", "actuals").values())

    assert "Sari" in "".join(made().values())
    assert "Sari" not in text
    assert '"actual": null' in text
    assert '"value": 9' not in text


def test_with_a_memory_the_same_is_written() -> None:
    memory = Memory()
    first = made(memory=memory)

    assert made(memory=memory) == first


def test_csv_brings_all_tables() -> None:
    assert forms_of(["ics", "csv"]) == ("ics", "csv", "coverage")
    assert forms_of(["coverage"]) == ("coverage",)


def test_a_form_that_does_not_exist_is_said() -> None:
    assert forms_of(["json", "csv", "json"]) == ("json", "csv", "coverage")
    with pytest.raises(StrategyError, match="option 'exports': there is no form 'jsn'"):
        forms_of(["jsn"])

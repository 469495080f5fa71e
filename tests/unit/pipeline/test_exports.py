"""Files for machines: which there are, and that they say what the pages say."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.hiding import parse, without
from mkdocs_strategy_plugin.compute.hindsight import Hindsight
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.model.memory import Memory
from mkdocs_strategy_plugin.pipeline.exports import exports, forms_of
from mkdocs_strategy_plugin.render.site import Shown
from tests.builders import plan

FILES = {"json": "2027/strategy.json", "csv": "2027/scorecard.csv"}
WORLD = plan(
    {"period": 2027},
    kpis={
        "visits": {"metric": "visits", "target": 100, "owner": "Sari", "actuals": {"2027-01": 9}}
    },
)


def shown(hidden: tuple[str, ...] = ()) -> Shown:
    whole = figures(WORLD, dt.date(2027, 2, 1))
    bare, told = without(WORLD, whole, parse(hidden))
    return Shown(bare, told, (), Hindsight())


def test_each_form_has_its_file_beside_the_pages() -> None:
    made = {each.path: each.text for each in exports(shown(), FILES, language="en")}

    assert list(made) == list(FILES.values())
    assert json.loads(made["2027/strategy.json"])["figures"]["kpis"]["visits"]["actual"] == 9
    rows = csv.DictReader(io.StringIO(made["2027/scorecard.csv"].removeprefix("\ufeff")))
    assert [row["actual"] for row in rows] == ["9"]


def test_what_is_hidden_is_in_no_file() -> None:
    made = "".join(each.text for each in exports(shown(("owner", "actuals")), FILES, language="en"))

    assert "Sari" not in made
    assert '"actual": null' in made
    assert '"value": 9' not in made


def test_with_a_memory_the_same_is_written() -> None:
    memory = Memory()
    first = list(exports(shown(), FILES, language="en", memory=memory))

    assert list(exports(shown(), FILES, language="en", memory=memory)) == first


def test_a_form_that_does_not_exist_is_said() -> None:
    assert forms_of(["json", "csv", "json"]) == ("json", "csv")
    with pytest.raises(StrategyError, match="option 'exports': there is no form 'jsn'"):
        forms_of(["jsn"])

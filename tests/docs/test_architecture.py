"""The picture of the layers and the page beside it say what the contract says."""

from __future__ import annotations

import tomllib
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from tests.docs.examples import DOCS, ROOT

PICTURE = DOCS / "contributing" / "layers.svg"
SVG = "{http://www.w3.org/2000/svg}"


PAGELESS = "Checking a plan draws no page"
DRAWS = {"changes", "delivery", "diff", "export"}
"""Modules of the command line that need the words of a language, and so may not be in it."""


def contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def contract() -> list[list[str]]:
    layers = next(each["layers"] for each in contracts() if each["type"] == "layers")
    return [[name.strip() for name in row.split("|")] for row in layers]


def drawn() -> list[list[str]]:
    root = ET.parse(PICTURE).getroot()  # noqa: S314  (our own file)
    labels = [each for each in root.iter(f"{SVG}text") if each.get("class") == "layer"]
    rows = groupby(labels, key=lambda each: each.get("y"))
    return [[each.text or "" for each in row] for _, row in rows]


def test_the_picture_shows_the_layers_in_the_order_of_the_contract() -> None:
    assert drawn() == contract()


def test_each_layer_is_told_in_the_table() -> None:
    page = (DOCS / "contributing" / "architecture.md").read_text("utf-8")
    assert [name for row in contract() for name in row if f"\n| `{name}` | " not in page] == []


def test_no_command_but_diff_and_export_may_draw_a_page() -> None:
    named = next(each["source_modules"] for each in contracts() if each["name"] == PAGELESS)
    commands = {each.rpartition(".")[2] for each in named if ".cli." in each}
    there = {path.stem for path in (ROOT / "mkdocs_strategy_plugin" / "cli").iterdir()}

    assert commands == there - DRAWS - {"__init__", "__pycache__"}

"""The picture of the layers and the page beside it say what the contract says."""

from __future__ import annotations

import tomllib
from itertools import groupby
from xml.etree import ElementTree as ET

from tests.docs.examples import DOCS, ROOT

PICTURE = DOCS / "contributing" / "layers.svg"
SVG = "{http://www.w3.org/2000/svg}"


def contract() -> list[list[str]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(each["layers"] for each in contracts if each["type"] == "layers")
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

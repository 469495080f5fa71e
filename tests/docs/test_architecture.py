"""The picture of the layers and the page beside it say what the contract says."""

from __future__ import annotations

import ast
import tomllib
from graphlib import TopologicalSorter
from itertools import groupby
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from tests.docs.examples import DOCS, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "mkdocs_strategy_plugin"
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


def modules() -> dict[str, ast.Module]:
    paths = (ROOT / PACKAGE).rglob("*.py")
    dotted = {".".join(each.relative_to(ROOT).with_suffix("").parts): each for each in paths}
    return {
        name.removesuffix(".__init__"): ast.parse(path.read_text("utf-8"))
        for name, path in dotted.items()
    }


def imported(source: ast.Module, known: dict[str, ast.Module]) -> Iterator[str]:
    """Yield the modules of the package that one names, also where it is only for their types."""
    for node in ast.walk(source):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            for each in node.names:
                whole = f"{node.module}.{each.name}"
                yield whole if whole in known else node.module


def test_the_picture_shows_the_layers_in_the_order_of_the_contract() -> None:
    assert drawn() == contract()


def test_each_layer_is_told_in_the_table() -> None:
    page = (DOCS / "contributing" / "architecture.md").read_text("utf-8")
    assert [name for row in contract() for name in row if f"\n| `{name}` | " not in page] == []


def test_no_command_but_diff_and_export_may_draw_a_page() -> None:
    named = next(each["source_modules"] for each in contracts() if each["name"] == PAGELESS)
    commands = {each.rpartition(".")[2] for each in named if ".cli." in each}
    there = {path.stem for path in (ROOT / PACKAGE / "cli").iterdir()}

    assert commands == there - DRAWS - {"__init__", "__pycache__"}


def test_no_module_imports_one_that_imports_it() -> None:
    sources = modules()
    imports = {name: set(imported(source, sources)) for name, source in sources.items()}

    assert len(list(TopologicalSorter(imports).static_order())) == len(sources)

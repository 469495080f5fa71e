"""A site's settings, those it inherits included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from mkdocs_strategy_plugin.load.site_settings import docs_folder, site_settings
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

BASE = """
site_name: Base
docs_dir: pages
theme: {name: material, language: id}
plugins: {search: {}, strategy: {rules: {COV: off}, as_of: "2026-02-10"}}
nav: [a.md, b.md]
"""


def read(folder: Path, **files: str) -> dict[str, Any]:
    write(folder, {name.replace("__", "/") + ".yml": text for name, text in files.items()})
    return site_settings(folder / "site/mkdocs.yml").data


def test_mappings_are_merged_and_all_else_is_replaced(tmp_path: Path) -> None:
    own = 'INHERIT: ../base.yml\nplugins: {strategy: {as_of: "2026-03-31"}}\nnav: [c.md]\n'
    data = read(tmp_path, site__mkdocs=own, base=BASE)

    assert data["docs_dir"] == "pages"
    assert data["plugins"]["strategy"] == {"rules": {"COV": "off"}, "as_of": "2026-03-31"}
    assert data["plugins"]["search"] == {}
    assert data["theme"] == {"name": "material", "language": "id"}
    assert data["nav"] == ["c.md"]


@pytest.mark.parametrize(
    "own",
    [
        "INHERIT: ../base.yml\n",
        "INHERIT: ../base.yml\nplugins: [search]\n",
        "INHERIT: ../base.yml\nplugins: {strategy: {plans: [a]}}\ntheme: readthedocs\n",
        "INHERIT: middle.yml\nsite_name: Own\n",
    ],
)
def test_it_is_what_mkdocs_reads(own: str, tmp_path: Path) -> None:
    middle = "INHERIT: ../base.yml\nsite_name: Middle\ntheme: {custom_dir: own}\n"
    ours = read(tmp_path, site__mkdocs=own, site__middle=middle, base=BASE)
    with (tmp_path / "site/mkdocs.yml").open("rb") as file:
        theirs = yaml_load(file, yaml.BaseLoader)

    assert {key: value for key, value in ours.items() if key != "INHERIT"} == theirs


def test_a_file_that_is_not_there_is_for_mkdocs_to_judge(tmp_path: Path) -> None:
    data = read(tmp_path, site__mkdocs="INHERIT: ../none.yml\nsite_name: Own\n")

    assert data["site_name"] == "Own"


def test_files_that_inherit_from_each_other_end(tmp_path: Path) -> None:
    data = read(
        tmp_path,
        site__mkdocs="INHERIT: ../base.yml\nsite_name: Own\n",
        base="INHERIT: site/mkdocs.yml\ndocs_dir: pages\n",
    )

    assert (data["site_name"], data["docs_dir"]) == ("Own", "pages")


@pytest.mark.parametrize("parent", ['"a\\0b"', "x" * 5_000, ".", "''", "[a]"])
def test_what_no_file_may_be_called_is_for_mkdocs_to_judge(parent: str, tmp_path: Path) -> None:
    data = read(tmp_path, site__mkdocs=f"INHERIT: {parent}\nsite_name: Own\n")

    assert data["site_name"] == "Own"


def test_a_long_line_of_files_is_read_to_its_end(tmp_path: Path) -> None:
    line = {f"site__{n}": f"INHERIT: {n + 1}.yml\nkey-{n}: a\n" for n in range(1_500)}
    data = read(tmp_path, site__mkdocs="INHERIT: 0.yml\n", **line)

    assert data["key-1499"] == "a"


def test_the_text_is_that_of_the_file_itself(tmp_path: Path) -> None:
    own = "INHERIT: ../base.yml\n"
    read(tmp_path, site__mkdocs=own, base=BASE)

    assert site_settings(tmp_path / "site/mkdocs.yml").text == own


@pytest.mark.parametrize("written", ["a\0b", "", None, ["pages"]])
def test_a_docs_folder_that_is_no_path_is_the_usual_one(written: object, tmp_path: Path) -> None:
    assert docs_folder(tmp_path / "mkdocs.yml", {"docs_dir": written}) == tmp_path / "docs"
    assert docs_folder(tmp_path / "mkdocs.yml", {"docs_dir": "pages"}) == tmp_path / "pages"

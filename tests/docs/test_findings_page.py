"""The page on findings for programs shows and names what the forms hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin import __version__
from mkdocs_strategy_plugin.cli import main
from tests.docs.examples import DOCS, blocks
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

PAGE = DOCS / "reference/findings.md"
SHOWN = re.compile(r"^```json\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ROW = re.compile(r"^\| (`[^|]*) \|", re.MULTILINE)


def section(name: str) -> str:
    """Return the text below a heading, up to the next one."""
    return PAGE.read_text("utf-8").partition(f"{{ #{name} }}\n")[2].partition("\n## ")[0]


def documented(name: str) -> list[str]:
    return [key for row in ROW.findall(section(name)) for key in re.findall(r"`([^`]+)`", row)]


def reported(folder: Path, form: str) -> str:
    (plan,) = blocks(PAGE)
    (folder / ".git").mkdir()
    write(folder, {plan.title: plan.body})
    arguments = ["validate", str(folder), "--format", form, "--select", "REF"]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 1
    return done.stdout


def test_the_page_shows_what_is_written(tmp_path: Path) -> None:
    # The page need not be edited for each release.
    written = reported(tmp_path, "json").replace(f'"{__version__}"', '"0.1.0"')

    assert SHOWN.findall(PAGE.read_text("utf-8")) == [written]


def test_every_key_of_the_json_form_is_documented(tmp_path: Path) -> None:
    told = json.loads(reported(tmp_path, "json"))

    assert documented("json") == [*told, *told["findings"][0]]


def dotted(data: dict[str, Any], way: str) -> Any:  # noqa: ANN401  (what JSON holds)
    found: Any = data
    for key in way.split("."):
        found = found[key.removesuffix("[]")]
        found = found[0] if key.endswith("[]") else found
    return found


@pytest.mark.parametrize("way", [way for way in documented("sarif") if "related" not in way])
def test_what_is_said_of_sarif_is_there(tmp_path: Path, way: str) -> None:
    (run,) = json.loads(reported(tmp_path, "sarif"))["runs"]

    assert dotted(run, way)


def test_every_property_for_gitlab_is_documented(tmp_path: Path) -> None:
    (entry,) = json.loads(reported(tmp_path, "gitlab"))

    assert documented("gitlab") == list(entry)

"""The examples of the page about `convert` are what the command reads, prints and writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from tests.docs.examples import DOCS, blocks

if TYPE_CHECKING:
    from pathlib import Path

PAGE = DOCS / "how-to/convert.md"
FILES = {block.title: block.body for block in blocks(PAGE)}
CALL = re.compile(r"```console\n\$ mkdocs-strategy convert (\S+)\n(.*?)```", re.DOTALL)
PRINTED = dict(CALL.findall(PAGE.read_text("utf-8")))


@pytest.mark.parametrize(
    ("source", "written"),
    [("kpis.csv", "strategi/kpis.yml"), ("docs_team.yml", "strategy/kpis.yml")],
)
def test_an_example_is_what_the_command_does(
    source: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / source).write_text(FILES[source], "utf-8")
    done = CliRunner().invoke(main, ["convert", source])

    assert done.exit_code == 0
    assert done.output == PRINTED[source]
    assert (tmp_path / written).read_text("utf-8") == FILES[written]

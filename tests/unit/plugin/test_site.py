"""What is read outside of the docs folder, and what a site says of its exports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from mkdocs.config.base import load_config

from tests.sites import mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path


def test_plans_and_templates_outside_of_the_docs_folder_are_watched(tmp_path: Path) -> None:
    plugins = "[strategy: {plans: [plans/*, docs/in], templates_dir: own}]"
    files = {
        "mkdocs.yml": mkdocs_yml("mkdocs", plugins=plugins),
        "docs/index.md": "# Home\n",
        "docs/in/strategy.yml": "goals: {}\n",
        "plans/out/strategy.yml": "goals: {}\n",
        "own/pages/notes.txt": "",
    }
    config = load_config(str(write(tmp_path, files) / "mkdocs.yml"))

    config.plugins.on_config(config)

    assert config.watch == [str(tmp_path / "plans/out"), str(tmp_path / "own")]


@pytest.mark.parametrize(
    ("options", "level"),
    [
        ("{}", "DEBUG"),
        ("{exports: [json, csv, ics]}", "INFO"),
        ("{exports: [ics]}", "INFO"),
        ("{exports: [json]}", None),
    ],
)
def test_a_calendar_that_cannot_be_written_is_told_aloud_only_where_it_is_asked_for(
    options: str,
    level: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    caplog.set_level("DEBUG")
    files = {
        "mkdocs.yml": mkdocs_yml("mkdocs", plugins=f"[strategy: {options}]"),
        "docs/index.md": "# Home\n",
        "docs/strategy.yml": "goals: {}\n",
    }
    config = load_config(str(write(tmp_path, files) / "mkdocs.yml"))

    config.plugins.on_config(config)

    told = [each for each in caplog.records if "calendar.ics" in each.getMessage()]
    assert [each.levelname for each in told] == ([level] if level else [])

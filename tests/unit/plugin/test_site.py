"""What is read outside of the docs folder is watched while a server runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

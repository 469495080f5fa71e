"""The starter's site: its settings, its first page, and its check in CI."""

from __future__ import annotations

import shlex
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.cli.starter.filling import filled
from mkdocs_strategy_plugin.load.one_line import double_quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.cli.starter.answers import Answers

__all__ = ["FOLDERS", "HOSTS", "THEMES", "first_page", "settings", "workflow"]

THEMES = ("material", "mkdocs")
"""Themes there are settings for, the better one first."""

FOLDERS: Mapping[str, str] = MappingProxyType({"en": "strategy", "id": "strategi"})
"""The plan's folder below the docs folder, by language: its name is a heading of the navigation."""

HOSTS: Mapping[str, str] = MappingProxyType(
    {"github": ".github/workflows/strategy.yml", "gitlab": ".gitlab-ci.yml"}
)
"""Where a host looks for its workflow, below the root of the repository."""

PACKAGES = "mkdocs-strategy-plugin"

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "github": "    defaults:\n      run:\n        working-directory: {quoted}\n",
        "gitlab": "    - {command}\n",
    }
)
"""How a workflow goes to a site that is not at the root of its repository."""


def settings(answers: Answers, theme: str) -> str:
    """Return the text of `mkdocs.yml` for one of `THEMES`."""
    return filled(
        f"{theme}.yml", answers.languages, organization=double_quoted(answers.organization)
    )


def first_page(answers: Answers) -> str:
    """Return the text of `index.md`, which leads to the strategy."""
    return filled("index.md", answers.languages, folder=FOLDERS[answers.languages[0]])


def workflow(answers: Answers, host: str, *, folder: str, theme: str) -> str:
    """Return what a host runs on each change.

    Args:
        answers: In which language its comments are.
        host: One of `HOSTS`.
        folder: The site's folder below the root of the repository; `.` for the root itself.
        theme: The site's theme, which must be installed too.
    """
    command = double_quoted(f"cd {shlex.quote(folder)}")
    place = (
        PLACES[host].format(quoted=double_quoted(folder), command=command) if folder != "." else ""
    )
    packages = PACKAGES + (" mkdocs-material" if theme == THEMES[0] else "")
    return filled(f"{host}.yml", answers.languages, place=place, packages=packages)

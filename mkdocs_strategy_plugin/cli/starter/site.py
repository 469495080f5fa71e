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

__all__ = [
    "FOLDERS",
    "HOSTS",
    "SWITCH",
    "SWITCH_PACKAGE",
    "THEMES",
    "first_page",
    "settings",
    "switch",
    "workflow",
]

THEMES = ("material", "mkdocs")
"""Themes there are settings for, the better one first."""

FOLDERS: Mapping[str, str] = MappingProxyType({"en": "strategy", "id": "strategi"})
"""The plan's folder below the docs folder, by language: its name is a heading of the navigation."""

HOSTS: Mapping[str, str] = MappingProxyType(
    {"github": ".github/workflows/strategy.yml", "gitlab": ".gitlab-ci.yml"}
)
"""Where a host looks for its workflow, below the root of the repository."""

PACKAGES = "mkdocs-strategy-plugin"

SWITCH, SWITCH_PACKAGE = "i18n", "mkdocs-static-i18n"
"""The plugin that builds a site once for each language, and its package."""

NAMES: Mapping[str, str] = MappingProxyType({"en": "English", "id": "Bahasa Indonesia"})
"""What a switch of languages calls them."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "github": "    defaults:\n      run:\n        working-directory: {quoted}\n",
        "gitlab": "    - {command}\n",
    }
)
"""How a workflow goes to a site that is not at the root of its repository."""


def settings(answers: Answers, theme: str, *, has_switch: bool) -> str:
    """Return the text of `mkdocs.yml` for one of `THEMES`.

    Args:
        answers: Whose site it is, and in which languages.
        theme: Its theme.
        has_switch: Whether it is built once for each language.
    """
    return filled(
        f"{theme}.yml",
        answers.languages,
        organization=double_quoted(answers.organization),
        switch=switch(answers) if has_switch else "",
    )


def switch(answers: Answers) -> str:
    """Return the entry of the plugin that builds a site once for each language."""
    first, *others = answers.languages
    languages = [
        f"        - {{locale: {first}, name: {NAMES[first]}, default: true}}\n",
        *(f"        - {{locale: {code}, name: {NAMES[code]}}}\n" for code in others),
    ]
    return f"  - {SWITCH}:\n      docs_structure: suffix\n      languages:\n{''.join(languages)}"


def first_page(answers: Answers, language: str) -> str:
    """Return the text of `index.md` in a language, which leads to the strategy."""
    return filled("index.md", (language,), folder=FOLDERS[answers.languages[0]])


def workflow(answers: Answers, host: str, *, folder: str, theme: str, has_switch: bool) -> str:
    """Return what a host runs on each change.

    Args:
        answers: In which language its comments are.
        host: One of `HOSTS`.
        folder: The site's folder below the root of the repository; `.` for the root itself.
        theme: The site's theme, which must be installed too.
        has_switch: Whether the site is built once for each language.
    """
    command = double_quoted(f"cd {shlex.quote(folder)}")
    place = (
        PLACES[host].format(quoted=double_quoted(folder), command=command) if folder != "." else ""
    )
    packages = PACKAGES + (" mkdocs-material" if theme == THEMES[0] else "")
    packages += f" {SWITCH_PACKAGE}" if has_switch else ""
    return filled(f"{host}.yml", answers.languages, place=place, packages=packages)

"""Templates in the chosen languages, and texts of authors as YAML."""

from __future__ import annotations

from string import Template

import pytest

from mkdocs_strategy_plugin.cli.starter.filling import (
    LANGUAGES,
    TEMPLATES,
    filled,
    template,
)

NAMES = sorted(path.name for path in TEMPLATES.iterdir())


def test_one_language_stands_behind_its_key() -> None:
    assert filled("index.md", ["id"], folder="x").startswith("# Selamat datang\n\nApa ")
    assert "    title: Orang mengenal kami\n" in channel_free_plan("id")


def test_two_languages_stand_below_their_key() -> None:
    expected = "    title:\n      en: People know us\n      id: Orang mengenal kami\n"
    assert expected in channel_free_plan("id", "en")


def test_a_line_of_one_language_is_there_in_the_first_only() -> None:
    plan = channel_free_plan("id", "en")
    assert "    owner: Tim komunikasi\n" in plan
    assert "Communication team" not in plan


def channel_free_plan(*languages: str) -> str:
    fields = Template(template("plan.yml")).get_identifiers()
    return filled("plan.yml", languages, **dict.fromkeys(fields, ""))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mark_of_a_language_is_left(name: str, language: str) -> None:
    fields = Template(template(name)).get_identifiers()
    text = filled(name, [language], **dict.fromkeys(fields, "x"))

    assert "#en" not in text
    assert "#id" not in text


@pytest.mark.parametrize("name", NAMES)
def test_every_template_says_as_much_in_each_language(name: str) -> None:
    lines = template(name).splitlines()
    counts = [
        sum(line.endswith(f" #{code}") or line.strip().startswith(f"{code}: ") for line in lines)
        for code in LANGUAGES
    ]
    assert counts[0] == counts[1]

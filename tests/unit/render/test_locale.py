"""Every sentence of the pages is said in every language the pages come in."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from mkdocs_strategy_plugin.check.registry import RULES, summary
from mkdocs_strategy_plugin.render import words
from mkdocs_strategy_plugin.render.languages import languages

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

RENDER = Path(words.__file__).parent
SOURCES = [("**.py", "python"), ("**.jinja", "jinja2.ext:babel_extract")]
SAID = {"say": None, "count": (1, 2), "N_": None, "_": None}
TRANSLATED = [language for language in languages() if language != "en"]

in_each_language = pytest.mark.parametrize("language", TRANSLATED)


@functools.cache
def said() -> frozenset[str | tuple[str, ...]]:
    """Return every message of the code; one with a plural is a pair."""
    found = extract_from_dir(str(RENDER), SOURCES, keywords=SAID, strip_comment_tags=True)
    rules = (summary(module) for module in RULES)
    return frozenset(message for _, _, message, _, _ in found) | frozenset(rules)


@functools.cache
def catalogue(language: str) -> Catalog:
    path = RENDER / "locale" / language / "LC_MESSAGES" / "strategy.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> dict[str | tuple[str, ...], tuple[str, ...]]:
    """Return the translations of each message, one for each plural form."""
    return {
        message.id: (message.string,) if isinstance(message.string, str) else message.string
        for message in catalogue(language)
        if message.id
    }


def fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_indonesian_is_spoken() -> None:
    assert "id" in TRANSLATED


def test_messages_are_found_in_views_and_in_templates() -> None:
    assert {"On track", "Against the target"} <= said()
    assert ("{number} warning", "{number} warnings") in said()


@in_each_language
def test_no_message_is_missing(language: str) -> None:
    assert said() - entries(language).keys() == set()


@in_each_language
def test_no_message_is_obsolete(language: str) -> None:
    assert entries(language).keys() - said() == set()
    assert not catalogue(language).obsolete


@in_each_language
def test_no_message_is_left_untranslated(language: str) -> None:
    assert [id_ for id_, forms in entries(language).items() if not all(forms)] == []
    assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []


@in_each_language
def test_translations_fill_in_the_same_fields(language: str) -> None:
    for id_, forms in entries(language).items():
        wanted = fields(id_ if isinstance(id_, str) else id_[-1])
        assert {form: fields(form) for form in forms} == dict.fromkeys(forms, wanted)


@in_each_language
def test_code_in_hints_stays_as_it_is_written_in_a_plan(language: str) -> None:
    for id_, forms in entries(language).items():
        if isinstance(id_, str):
            assert re.findall("`[^`]+`", forms[0]) == re.findall("`[^`]+`", id_)

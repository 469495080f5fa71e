"""Text by language."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.text import Text, best_language, is_language, text


def test_one_string_holds_for_all_languages() -> None:
    read = text("Pesona Indonesia")

    assert read.to("id") == read.to("en") == "Pesona Indonesia"
    assert read.languages == frozenset()


def test_a_mapping_answers_in_the_language_asked_for() -> None:
    read = text({"en": "Visitor arrivals", "id": "Kunjungan wisman"})

    assert read.to("id") == "Kunjungan wisman"
    assert read.languages == {"en", "id"}


def test_a_missing_language_falls_back_to_the_plans_and_then_to_any() -> None:
    read = text({"en": "Visitor arrivals"})

    assert read.to("id", "en") == "Visitor arrivals"
    assert read.to("id", "zh") == "Visitor arrivals"


@pytest.mark.parametrize("empty", [None, "", "  ", "\u200b\ufeff"])
def test_a_translation_left_empty_is_not_there_yet(empty: str | None) -> None:
    assert text({"en": "Goals", "id": empty}).languages == {"en"}


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"indo": "Tujuan"}, "SCH011"),
        ({"en": ["a"]}, "SCH003"),
        ({}, "SCH003"),
        ({"en": ""}, "SCH003"),
        ({"en": " ", "id": "\u200b"}, "SCH003"),
        ("", "SCH003"),
        (" \n\u00a0\u200b\u202e", "SCH003"),
        (["a"], "SCH003"),
        (None, "SCH003"),
    ],
)
def test_other_forms_are_no_text(written: object, code: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        text(written)

    assert raised.value.type == code


@pytest.mark.parametrize("code", ["id", "en", "zh-Hant", "fil", "pt-BR"])
def test_codes_of_iso_639_are_languages(code: str) -> None:
    assert is_language(code)


@pytest.mark.parametrize("code", ["indo", "xx", "ID", "e", ""])
def test_other_codes_are_none(code: str) -> None:
    assert not is_language(code)


def test_a_text_prints_as_its_first_words() -> None:
    assert str(Text((("en", "Goals"), ("id", "Tujuan")))) == "Goals"


def test_a_comma_inside_braces_is_no_language() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        text({"en": "3.3 million", "id": "3", "3 juta wisman": None})

    assert raised.value.type == "SCH001"
    assert raised.value.context["hint"] == "Put the whole text in quotes."


@pytest.mark.parametrize(
    ("wanted", "among", "best"),
    [
        ("id", ["en", "id"], "id"),
        ("id-ID", ["en", "id"], "id"),
        ("en_GB", ["id", "en"], "en"),
        ("in", ["id"], "id"),
        ("id", ["in"], "in"),
        ("zh-Hant", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("zh_hant_TW", ["zh", "zh-Hant"], "zh-Hant"),
        ("zh-TW", ["en", "zh-Hans", "zh-Hant"], "zh-Hans"),
        ("zh", ["en", "zh-Hant"], "zh-Hant"),
        ("pt-BR", ["pt", "pt-PT"], "pt"),
        ("de", ["en", "id"], None),
        ("de", [], None),
        ("", ["en"], None),
    ],
)
def test_a_reader_is_served_in_the_nearest_form_of_their_language(
    wanted: str, among: list[str], best: str | None
) -> None:
    assert best_language(wanted, among) == best


def test_a_text_answers_in_the_nearest_form_of_a_language() -> None:
    read = text({"en": "Visitors", "zh-Hant": "訪客"})

    assert read.to("zh", "en") == "訪客"
    assert read.language_to("zh", "en") == "zh-Hant"
    assert read.language_to("id", "en") == "en"
    assert text("Bali").language_to("id") == ""

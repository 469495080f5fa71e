"""Ids made of names in any script."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.convert.ids import LONGEST, free_id, slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Pengikut Instagram (2026)", "pengikut-instagram-2026"),
        ("Jum'at & Sabtu", "jumat-sabtu"),
        ("Café Zürich — Straße", "cafe-zurich-strasse"),
        ("Øresund", "oresund"),
        ("口碑 NPS", "nps"),
        ("口碑 🎉", ""),
        ("CTR %", "ctr"),
    ],
)
def test_a_name_becomes_lower_case_words_joined_by_hyphens(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_long_name_is_cut_between_words() -> None:
    slug = slug_of("jumlah " * 20)

    assert len(slug) <= LONGEST
    assert set(slug.split("-")) == {"jumlah"}


def test_one_long_word_is_cut_inside() -> None:
    assert slug_of("a" * 60) == "a" * LONGEST


def test_a_second_entity_of_a_name_gets_a_number() -> None:
    assert free_id("Reach", {"reach"}, kind="kpi") == "reach-2"
    assert free_id("Reach", {"reach", "reach-2"}, kind="kpi") == "reach-3"


def test_a_name_without_latin_letters_gets_its_kind_and_a_number() -> None:
    assert free_id("口碑", set(), kind="kpi") == "kpi-1"
    assert free_id("口碑", {"kpi-1"}, kind="kpi") == "kpi-2"

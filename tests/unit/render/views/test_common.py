"""Rates, lengths of time and formats as people say them."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.model.quantity import duration, rate
from mkdocs_strategy_plugin.render.views.common import (
    duration_words,
    format_words,
    head,
    rate_words,
)
from tests.builders import plan
from tests.contexts import context

EN, ID = context(plan()), context(plan(), language="id")


@pytest.mark.parametrize(
    ("written", "english", "indonesian"),
    [
        ("2 h", "2 hours", "2 jam"),
        ("60 min", "1 hour", "1 jam"),
        ("90 min", "90 minutes", "90 menit"),
        ("1 min", "1 minute", "1 menit"),
        ("1 d", "1 day", "1 hari"),
        ("48 h", "2 days", "2 hari"),
    ],
)
def test_a_length_of_time_is_told_in_its_largest_unit(
    written: str, english: str, indonesian: str
) -> None:
    assert duration_words(EN, duration(written)) == english
    assert duration_words(ID, duration(written)) == indonesian


@pytest.mark.parametrize(
    ("written", "english", "indonesian"),
    [
        ("daily", "daily", "setiap hari"),
        ("quarterly", "quarterly", "setiap triwulan"),
        ("ongoing", "ongoing", "berkelanjutan"),
        ("3/week", "3 times a week", "3 kali seminggu"),
        ("1/year", "yearly", "setiap tahun"),
        ("1/week", "weekly", "setiap minggu"),
        ("6/year", "6 times a year", "6 kali setahun"),
    ],
)
def test_a_rate_in_words(written: str, english: str, indonesian: str) -> None:
    assert rate_words(EN, rate(written)) == english
    assert rate_words(ID, rate(written)) == indonesian


def test_what_is_not_said_stays_empty() -> None:
    assert rate_words(EN, None) == ""
    assert duration_words(EN, None) == ""
    assert format_words(EN, ()) == ""


def test_a_format_of_ones_own_is_its_id_in_words() -> None:
    assert format_words(EN, ("short-video", "street-poster")) == "short video, street poster"
    assert format_words(ID, ("short-video", "street-poster")) == "video pendek, street poster"


def test_every_page_but_the_first_leads_home() -> None:
    titled = plan({"title": "Surakarta 2027"}, kpis={"arrivals": {}})

    on_a_kpi, on_goals = context(titled, page="kpi/arrivals"), context(titled, page="goals")

    assert head(on_a_kpi, "", "").home == ("Surakarta 2027", "../index.md")
    assert head(on_goals, "", "").home == ("Surakarta 2027", "index.md")
    assert head(context(titled, page="index"), "", "").home is None

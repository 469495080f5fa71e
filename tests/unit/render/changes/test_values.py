"""Every value is said with its unit, and with all its digits."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.changes.values import (
    Amount,
    Bounds,
    Growth,
    Length,
    Money,
    Name,
    Parts,
    Plain,
    Reading,
    Readings,
    Rhythm,
    Several,
    Share,
    Span,
    Term,
    Value,
    Words,
)
from mkdocs_strategy_plugin.render.changes.values import said
from mkdocs_strategy_plugin.render.words import words

JANUARY = Span(dt.date(2027, 1, 1), dt.date(2027, 1, 31), "month")

SAID: list[tuple[Value | None, str, str]] = [
    (None, "", ""),
    (Amount(12_000), "12,000", "12.000"),
    (Amount(1234.5), "1,234.5", "1.234,5"),
    (Amount(0.000_012), "0.000012", "0,000012"),
    (Amount(-5), "-5", "-5"),
    (Amount(9e300), "9e+300", "9e+300"),
    (Amount(0.045, "percent"), "4.5%", "4,5%"),
    (Amount(0.45, "percent"), "45%", "45%"),
    (Amount(0.000_000_015, "percent"), "0.0000015%", "0,0000015%"),
    (Amount(90, "minutes"), "90 min", "90 menit"),
    (Amount(30, "seconds"), "30 s", "30 detik"),
    (Amount(3, "pp"), "3 pp", "3 pp"),
    (Amount(5_000, "money", currency="IDR"), "IDR\xa05,000", "Rp\xa05.000"),
    (Amount(5_000.25, "money", currency="IDR"), "5,000.25 IDR", "5.000,25 IDR"),
    (Amount(5_000, "money"), "5,000", "5.000"),
    (Amount(100, per="month"), "100 a month", "100 per bulan"),
    (Bounds(5, 9), "5 \N{EN DASH} 9", "5 \N{EN DASH} 9"),
    (Bounds(5, None), "at least 5", "minimal 5"),
    (Bounds(None, 9, per="week"), "at most 9 a week", "maksimal 9 per minggu"),
    (Growth(0.15, "%"), "+15% on the baseline", "+15% dari baseline"),
    (Growth(-0.125, "%"), "-12.5% on the baseline", "-12,5% dari baseline"),
    (
        Growth(500, "number", per="year"),
        "+500 on the baseline a year",
        "+500 dari baseline per tahun",
    ),
    (
        Growth(2, "pp", "quarter", end=Amount(0.0654321, "percent")),
        "+2 pp each quarter on the baseline (6.5%)",
        "+2 pp setiap triwulan dari baseline (6,5%)",
    ),
    (
        Growth(0.15, "%", end=Amount(115.1234)),
        "+15% on the baseline (115.12)",
        "+15% dari baseline (115,12)",
    ),
    (Term("Decision", "stop"), "Stop", "Hentikan"),
    (Term("", "measure-first"), "measure first", "ukur dahulu"),
    (Term("Unknown", "word"), "word", "word"),
    (Words((("en", "Yes."), ("id", "Ya."))), "Yes.", "Ya."),
    (Name("goal", "g", (("en", "Fame"), ("id", "Dikenal"))), "Fame", "Dikenal"),
    (Name("", "gone"), "gone", "gone"),
    (JANUARY, "January 2027", "Januari 2027"),
    (Rhythm(1), "ongoing", "berkelanjutan"),
    (Rhythm(1, "week"), "weekly", "setiap minggu"),
    (Rhythm(3, "week"), "3 times a week", "3 kali seminggu"),
    (Length(2_880), "2 days", "2 hari"),
    (Length(120), "2 hours", "2 jam"),
    (Length(90), "90 minutes", "90 menit"),
    (Length(0.5), "0.5 min", "0,5 menit"),
    (Money(90_000, "year", "EUR"), "€90,000 a year", "€90.000 per tahun"),
    (Share(0.95), "95%", "95%"),
    (Plain("blog"), "blog", "blog"),
    (Several((Plain("a"), Plain("b"))), "a, b", "a, b"),
    (Parts((("value", Amount(5)), ("period", JANUARY))), "5 (January 2027)", "5 (Januari 2027)"),
    (Parts(((JANUARY, Share(0.3)),)), "January 2027: 30%", "Januari 2027: 30%"),
    (Parts(((Name("", "x"), Parts(())),)), "x", "x"),
    (Reading(JANUARY, None, Amount(5)), "5", "5"),
    (Reading(JANUARY, None, None, Amount(5), Amount(9)), "5 of 9", "5 dari 9"),
    (Reading(JANUARY, None, None, Amount(5)), "5 of ?", "5 dari ?"),
    (Readings((Reading(JANUARY, None, Amount(5)), Reading(JANUARY))), "5, ? of ?", "5, ? dari ?"),
]


@pytest.mark.parametrize(("value", "english", "indonesian"), SAID)
def test_a_value_is_said_in_each_language(
    value: Value | None, english: str, indonesian: str
) -> None:
    assert said(value, words("en")) == english
    assert said(value, words("id")) == indonesian


def test_codes_that_have_a_name_are_said_by_it() -> None:
    assert said(Plain("id"), words("en"), field="languages") == "Indonesian"


def test_hours_have_the_sign_of_the_language() -> None:
    assert said(Plain("19:00-22:00"), words("en"), field="hours") == "19:00\N{EN DASH}22:00"
    assert said(Plain("19:00-22:00"), words("id"), field="hours") == "19.00\N{EN DASH}22.00"
    assert said(Plain("live"), words("en"), field="format") == "live stream"
    assert said(Plain("stunt"), words("en"), field="format") == "stunt"

"""Digits are those that Babel would write, in languages of all habits."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.render.numerals import Numerals

LANGUAGES = ("en_GB", "id", "de", "fr", "hi", "nl", "pt_BR", "ar")

values = st.floats(-1e14, 1e14, allow_nan=False) | st.integers(-(10**14), 10**14)
languages = st.sampled_from(LANGUAGES)


@given(language=languages, value=values, most=st.integers(0, 12))
def test_plain_numbers(language: str, value: float, most: int) -> None:
    locale = Locale.parse(language)
    pattern = "#,##0" + (("." + "#" * most) if most else "")
    expected = format_decimal(value, format=pattern, locale=locale)
    assert Numerals(locale).plain(value, most) == expected


@given(language=languages, share=values, decimals=st.integers(0, 3))
def test_percents(language: str, share: float, decimals: int) -> None:
    locale = Locale.parse(language)
    pattern = "#,##0" + (("." + "0" * decimals) if decimals else "") + "%"
    expected = format_percent(share, format=pattern, locale=locale)
    assert Numerals(locale).percent(share, decimals) == expected


@given(language=languages, value=values)
def test_money_with_cents(language: str, value: float) -> None:
    locale = Locale.parse(language)
    expected = format_currency(
        value, "EUR", format=locale.currency_formats["standard"].pattern, locale=locale
    )
    assert Numerals(locale).money(value, "EUR", cents=True) == expected


@pytest.mark.parametrize(
    ("language", "currency", "written"),
    [
        ("en_GB", "IDR", "IDR\xa01,234,568"),
        ("id", "IDR", "Rp\xa01.234.568"),
        ("de", "EUR", "1.234.568\xa0€"),
        ("hi", "INR", "₹12,34,568"),
    ],
)
def test_large_amounts_have_no_cents(language: str, currency: str, written: str) -> None:
    amount = Numerals(Locale.parse(language)).money(1_234_567.89, currency, cents=False)
    assert amount == written


def test_a_sign_is_written_where_it_is_asked_for() -> None:
    numerals = Numerals(Locale.parse("id"))
    assert numerals.percent(0.1531, 1, sign="+") == "+15,3%"
    assert numerals.percent(-0.1531, 1, sign="+") == "-15,3%"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en_GB", "25.0%"),
        ("en_GB", "96%"),
        ("en_GB", "1,234.5"),
        ("id", "1.234,5"),
        ("id", "25,0%"),
    ],
)
def test_a_number_with_decimals_or_a_percent_sign_is_fractional(language: str, said: str) -> None:
    assert Numerals(Locale.parse(language)).is_fractional(said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en_GB", "10,460,000"),
        ("en_GB", "12 min"),
        ("en_GB", "1.00e+15"),
        ("en_GB", "measure first"),
        ("en_GB", ""),
        ("id", "Rp\N{NO-BREAK SPACE}1.200"),
    ],
)
def test_a_whole_number_is_not(language: str, said: str) -> None:
    assert not Numerals(Locale.parse(language)).is_fractional(said)

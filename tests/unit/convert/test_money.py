"""Marks of currencies beside numbers."""

from __future__ import annotations

import time

import pytest

from mkdocs_strategy_plugin.convert.grid import Cell, Form
from mkdocs_strategy_plugin.convert.money import amount_in, currency_of


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("$12.50", "$", "12.50"),
        ("$1,250.00", "$", "1,250.00"),
        ("-$5", "$", "-5"),
        ("US$ 5", "US$", "5"),
        ("Rp15.000", "Rp", "15.000"),
        ("rp. 15.000", "rp.", "15.000"),
        ("IDR 15.000", "IDR", "15.000"),
        ("€ 1.250,00", "€", "1.250,00"),
        ("1.250,00\u00a0€", "€", "1.250,00"),
        ("Rp 15.000,-", "Rp", "15.000,00"),
        ("Rp 1,5 jt", "Rp", "1,5 jt"),
        ("5us$", "us$", "5"),
        ("5,- €", "€", "5,00"),
    ],
)
def test_the_mark_of_a_currency_is_taken_from_its_number(text: str, mark: str, number: str) -> None:
    assert amount_in(Cell(text, "a.csv:2")) == (mark, number)


@pytest.mark.parametrize("text", ["12000", "about $5", "Rp", "5 EURO", "eur", "$-"])
def test_what_has_no_mark_beside_a_number_stays_as_it_is(text: str) -> None:
    assert amount_in(Cell(text, "a.csv:2")) == ("", text)


def test_a_long_cell_is_read_in_the_time_of_its_length() -> None:
    text = f"1{' ' * 30_000}x"
    started = time.process_time()
    assert amount_in(Cell(text, "a.csv:2")) == ("", text)
    assert time.process_time() - started < 1


def test_a_number_of_a_workbook_has_no_mark() -> None:
    assert amount_in(Cell("12", "S!A1", Form.NUMBER)) == ("", "12")


@pytest.mark.parametrize(
    ("mark", "currency"),
    [("Rp.", "IDR"), ("€", "EUR"), ("usd", "USD"), ("US$", "USD"), ("S$", "SGD"), ("RM", "MYR")],
)
def test_some_marks_are_of_one_currency(mark: str, currency: str) -> None:
    assert currency_of(mark) == currency


@pytest.mark.parametrize("mark", ["$", "£", "¥"])
def test_others_are_of_several(mark: str) -> None:
    assert currency_of(mark) == ""

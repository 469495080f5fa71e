"""Numbers as people type them: one reading, or none."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.convert.grid import Cell, Form
from mkdocs_strategy_plugin.convert.leftovers import Unread
from mkdocs_strategy_plugin.convert.numbers import (
    plan_number,
    sign_of_unit,
    told_marks,
    with_unit,
)


def cells(*texts: str) -> list[Cell]:
    return [Cell(text, "a.csv:2") for text in texts]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12000", "12000"),
        ("12_000", "12_000"),
        ("-27", "-27"),
        ("4.5", "4.5"),
        ("4,5", "4.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1234.567", "1234.567"),
        ("95%", "95%"),
        ("4,5 %", "4.5%"),
        ("12k", "12k"),
        ("2,5k", "2.5k"),
    ],
)
def test_a_number_with_one_reading_is_read(typed: str, written: str) -> None:
    assert plan_number(cells(typed)[0], "") == written


def test_a_zero_in_front_tells_decimals_and_a_fourth_one_keeps_them_from_being_thousands() -> None:
    assert plan_number(cells("0.750")[0], "") == "0.7500"
    assert plan_number(cells("0,750")[0], "") == "0.7500"


@pytest.mark.parametrize("typed", ["12.000", "12,000"])
def test_a_number_with_two_readings_is_not_guessed(typed: str) -> None:
    with pytest.raises(Unread) as unread:
        plan_number(cells(typed)[0], "")

    assert unread.value.why.key == "ambiguous"
    assert dict(unread.value.why.details) == {"one": "12", "other": "12000"}


def test_both_readings_of_a_number_are_told() -> None:
    with pytest.raises(Unread) as unread:
        plan_number(cells("1.234")[0], "")

    assert dict(unread.value.why.details) == {"one": "1.234", "other": "1234"}


@pytest.mark.parametrize(
    ("mark", "typed", "written"),
    [
        (",", "12.000", "12000"),
        (",", "12,000", "12.0000"),
        (".", "12,000", "12000"),
        (".", "12.500", "12.5000"),
    ],
)
def test_a_file_that_tells_its_decimal_mark_settles_such_a_number(
    mark: str, typed: str, written: str
) -> None:
    assert plan_number(cells(typed)[0], mark) == written


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["12.000"], {}),
        (["12.000", "4,5"], {",": "4,5"}),
        (["12.000", "1.250.000"], {",": "1.250.000"}),
        (["12,000", "4.5%", "0.5"], {".": "4.5%"}),
        (["4,5", "12.000", "4.5"], {",": "4,5", ".": "4.5"}),
        (["Rp 12.500.000", "3.1%"], {",": "Rp 12.500.000", ".": "3.1%"}),
        (["0,750"], {",": "0,750"}),
        (["about 4,5", "12000"], {}),
    ],
)
def test_the_numbers_of_a_file_tell_what_parts_decimals(
    typed: list[str], told: dict[str, str]
) -> None:
    assert {mark: cell.text for mark, cell in told_marks(cells(*typed)).items()} == told


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("at or below 5 %", "not-a-number"),
        ("> 95%", "bound"),
        ("≤ 5", "bound"),
        ("<2", "bound"),
        (">= Rp 5.000", "bound"),
        ("+/- 5", "bound"),
        ("~5", "bound"),
        ("< five", "not-a-number"),
        ("(45.10)", "not-a-number"),
        ("1.2.3", "not-a-number"),
        ("1e5", "not-a-number"),
        ("5k%", "not-a-number"),
        ("1" * 41, "not-a-number"),
        ("5 M", "shortened"),
        ("Rp 1,5 jt", "shortened"),
        ("1,5 jt", "shortened"),
        ("12 ribu", "shortened"),
    ],
)
def test_words_are_no_number(typed: str, why: str) -> None:
    with pytest.raises(Unread) as unread:
        plan_number(cells(typed)[0], ",")

    assert unread.value.why.key == why


def test_a_number_of_a_workbook_needs_no_reading() -> None:
    assert plan_number(Cell("12000", "S!A1", Form.NUMBER), "") == "12000"
    assert plan_number(Cell("4.5%", "S!A1", Form.PERCENT), "") == "4.5%"


@pytest.mark.parametrize("text", ["Infinity", "NaN", "1" + "0" * 300])
def test_a_number_of_a_workbook_that_no_plan_can_hold_is_left(text: str) -> None:
    with pytest.raises(Unread, match="not-a-number"):
        plan_number(Cell(text, "S!A1", Form.NUMBER), "")


def test_a_date_is_no_number() -> None:
    with pytest.raises(Unread):
        plan_number(Cell("2026", "S!A1", Form.DATE), "")


@pytest.mark.parametrize(
    ("number", "unit", "metric", "written"),
    [
        ("4.5", "%", "ctr", "4.5%"),
        ("4.5%", "%", "ctr", "4.5%"),
        ("0", "", "ctr", "0"),
        ("2", " h", "first-response-time", "2 h"),
        ("12000", "", "followers", "12000"),
        ("5%", "", None, "5%"),
    ],
)
def test_a_unit_of_the_row_stands_behind_its_number(
    number: str, unit: str, metric: str | None, written: str
) -> None:
    known = catalogue().metrics[metric] if metric else None

    assert with_unit(number, unit, known) == written


@pytest.mark.parametrize(
    ("number", "unit", "metric", "why"),
    [
        ("0.05", "%", "ctr", "fraction-or-percent"),
        ("5", "", "ctr", "unsigned"),
        ("15%", "", "followers", "foreign-unit"),
        ("2", "", "first-response-time", "which-time"),
    ],
)
def test_a_number_that_its_metric_may_read_in_two_ways_is_left(
    number: str, unit: str, metric: str, why: str
) -> None:
    with pytest.raises(Unread) as unread:
        with_unit(number, unit, catalogue().metrics[metric])

    assert unread.value.why.key == why


@pytest.mark.parametrize(
    ("unit", "sign"), [("Persen", "%"), ("(%)", "%"), ("Jam", " h"), ("orang", "")]
)
def test_units_are_known_in_both_languages(unit: str, sign: str) -> None:
    assert sign_of_unit(unit) == sign

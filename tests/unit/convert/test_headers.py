"""Headers in English and Indonesian."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.convert.grid import Cell, Form
from mkdocs_strategy_plugin.convert.headers import HEADERS, Column, header_of, key_of


def meaning(text: str) -> tuple[Column, ...]:
    header = header_of(Cell(text, "a.csv:1"))
    return header.columns if header else ()


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("KPI", Column.NAME),
        ("  indikator-kinerja UTAMA: ", Column.NAME),
        ("Metrik", Column.METRIC),
        ("Nilai awal", Column.BASELINE),
        ("penanggung_jawab", Column.OWNER),
        ("Sasaran", Column.OBJECTIVE),
        ("Satuan", Column.UNIT),
        ("Sumber Data", Column.SOURCE),
        ("#", Column.CODE),
        ("Rumus", Column.FORMULA),
    ],
)
def test_a_header_is_known_without_capitals_spaces_and_marks(text: str, column: Column) -> None:
    assert meaning(text) == (column,)


@pytest.mark.parametrize(
    ("text", "column", "period"),
    [
        ("Target 2026", Column.TARGET, "2026"),
        ("Baseline (2025)", Column.BASELINE, "2025"),
        ("Realisasi Q1 2026", Column.ACTUAL, "2026-Q1"),
        ("Januari 2026", Column.ACTUAL, "2026-01"),
        ("2026-02", Column.ACTUAL, "2026-02"),
        ("Feb", Column.ACTUAL, "-02"),
    ],
)
def test_a_header_may_name_a_period(text: str, column: Column, period: str) -> None:
    header = header_of(Cell(text, "a.csv:1"))

    assert header is not None
    assert (header.columns, header.period) == ((column,), period)


def test_a_month_of_a_workbook_heads_a_column_of_values() -> None:
    header = header_of(Cell("2026-01", "S!A1", Form.DATE))

    assert header is not None
    assert (header.columns, header.period) == ((Column.ACTUAL,), "2026-01")


@pytest.mark.parametrize("text", ["2026", "Owner 2026", "Weight", "!!"])
def test_what_may_mean_anything_is_not_known(text: str) -> None:
    assert meaning(text) == ()


def test_tujuan_is_a_goal_and_where_that_is_taken_an_objective() -> None:
    assert meaning("Tujuan") == (Column.GOAL, Column.OBJECTIVE)


def test_each_column_has_headers_in_both_languages() -> None:
    assert {frozenset(names) for names in HEADERS.values()} == {frozenset({"en", "id"})}
    assert set(HEADERS) == set(Column)


def test_no_header_but_tujuan_means_two_columns() -> None:
    keys = [
        (key_of(name), column)
        for column, languages in HEADERS.items()
        for names in languages.values()
        for name in names
    ]
    twice = {key for key, column in keys if any(key == k and column != c for k, c in keys)}

    assert twice == {"tujuan"}

"""Periods as people write them."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.convert.periods import dated, period_text


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("Jan 2026", "2026-01"),
        ("Januari 2026", "2026-01"),
        ("Agustus-2026", "2026-08"),
        ("Des. 2026", "2026-12"),
        ("2026 Mei", "2026-05"),
        ("2026-01", "2026-01"),
        ("2026-w07", "2026-W07"),
        ("03/2026", "2026-03"),
        ("Q1 2026", "2026-Q1"),
        ("2026 Q1", "2026-Q1"),
        ("Triwulan IV 2026", "2026-Q4"),
        ("TW2 2026", "2026-Q2"),
        ("Semester II 2026", "2026-H2"),
        ("2026", "2026"),
        ("2026-07-01/2027-06-30", "2026-07-01/2027-06-30"),
        ("2026/2027", "2026/2027"),
        ("Maret", ""),
        ("2026-13", ""),
        ("Marketing 2026", ""),
        ("soon", ""),
    ],
)
def test_a_text_that_is_a_period_becomes_one_of_the_plan_format(written: str, period: str) -> None:
    assert period_text(written) == period


def test_a_header_is_taken_apart() -> None:
    found = dated("Target (2026)")
    assert found is not None
    assert (found.period, found.is_year, found.has_year) == ("2026", True, True)
    assert found.rest.startswith("Target")


def test_a_month_without_a_year_says_so() -> None:
    found = dated("Maret")
    assert found is not None
    assert (found.period, found.has_year) == ("-03", False)


@pytest.mark.parametrize("text", ["Jan-26", "Decision", "Mayor", "12/13/2026", "1/2/2026", "20261"])
def test_what_could_be_something_else_is_no_period(text: str) -> None:
    found = dated(text)
    assert found is None or not found.has_year

"""Periods as people write them."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.convert.periods import dated, period_text, short_year


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
        ("Agu 2026", "2026-08"),
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


def test_what_else_a_header_says_is_left_whole() -> None:
    found = dated("Straße Januari 2026 (Ist)")
    assert found is not None
    assert (found.period, found.rest) == ("2026-01", "Straße   (Ist)")


def test_a_month_without_a_year_says_so() -> None:
    found = dated("Maret")
    assert found is not None
    assert (found.period, found.has_year) == ("-03", False)


@pytest.mark.parametrize("text", ["Jan-26", "Decision", "Mayor", "12/13/2026", "1/2/2026", "20261"])
def test_what_could_be_something_else_is_no_period(text: str) -> None:
    found = dated(text)
    assert found is None or not found.has_year


@pytest.mark.parametrize(
    ("text", "whole", "period", "may_be_day"),
    [
        ("Jan-26", "Jan 2026", "2026-01", True),
        ("Agu 26", "Agu 2026", "2026-08", True),
        ("Jan '26", "Jan 2026", "2026-01", False),
        ("Jan\u201926", "Jan 2026", "2026-01", False),
        ("Actual Des. 25 (final)", "Actual Des 2025 (final)", "2025-12", True),
        ("Q1 26", "Q1 2026", "2026-Q1", False),
        ("TW IV '26", "TW IV 2026", "2026-Q4", False),
        ("Straße Jan-26", "Straße Jan 2026", "2026-01", True),
        ("İstanbul Jan-26", "İstanbul Jan 2026", "2026-01", True),
    ],
)
def test_two_digits_of_a_year_are_written_out(
    text: str, whole: str, period: str, *, may_be_day: bool
) -> None:
    found = short_year(text)
    assert found is not None
    assert (found.text, found.period, found.may_be_day) == (whole, period, may_be_day)


@pytest.mark.parametrize("text", ["Jan 2026", "Jan 5", "Marketing 26", "Jan-26-2026", "26"])
def test_what_has_no_two_digits_of_a_year_is_left(text: str) -> None:
    assert short_year(text) is None

"""Periods: what each form means, and what is no period."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.period import (
    FORM_HINT,
    Period,
    Unit,
    period,
    period_key,
    unit_of,
)

D = dt.date


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2027", D(2027, 1, 1), D(2027, 12, 31)),
        ("2027-H1", D(2027, 1, 1), D(2027, 6, 30)),
        ("2027-H2", D(2027, 7, 1), D(2027, 12, 31)),
        ("2027-Q1", D(2027, 1, 1), D(2027, 3, 31)),
        ("2027-Q4", D(2027, 10, 1), D(2027, 12, 31)),
        ("2027-03", D(2027, 3, 1), D(2027, 3, 31)),
        ("2028-02", D(2028, 2, 1), D(2028, 2, 29)),
        ("2027-W07", D(2027, 2, 15), D(2027, 2, 21)),
        ("2026-W53", D(2026, 12, 28), D(2027, 1, 3)),
        ("2027-03-31", D(2027, 3, 31), D(2027, 3, 31)),
        ("2026-07-01/2027-06-30", D(2026, 7, 1), D(2027, 6, 30)),
        ("2019/2021", D(2019, 1, 1), D(2021, 12, 31)),
        ("2016-03/2016-12", D(2016, 3, 1), D(2016, 12, 31)),
        (" 2027-Q1 / 2027-Q2 ", D(2027, 1, 1), D(2027, 6, 30)),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(
    written: str, start: dt.date, end: dt.date
) -> None:
    read = period(written)

    assert (start, end) == (read.start, read.end)


@pytest.mark.parametrize(
    "written",
    [
        "2016-02-30",
        "2016-13",
        "2016-00",
        "2025-W53",
        "2016-Q5",
        "2016-H3",
        "Q1 2016",
        "2016-1",
        "16",
        "",
        "2016/",
        "/2016",
        "2016--2017",
        "0000",
        "9999",
        "1899",
        "\uff12\uff10\uff11\uff16",
    ],
)
def test_what_is_not_in_the_calendar_is_no_period(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        period(written)

    assert raised.value.type == "SCH006"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("31/12/2026", "Write 2026-12-31."),
        ("31.12.2026", "Write 2026-12-31."),
        ("03/04/2026", "Write 2026-04-03 or 2026-03-04."),
        ("04-04-2026", "Write 2026-04-04."),
        ("2026-1", "Write 2026-01."),
        ("2026/12", "Write 2026-12."),
        ("12/2026", "Write 2026-12."),
        ("20261231", "Write 2026-12-31."),
        ("Jan 2026", "Write 2026-01."),
        ("1 Agustus 2026", "Write 2026-08-01."),
        ("Dec 31st, 2026", "Write 2026-12-31."),
        ("2026 Mei", "Write 2026-05."),
        ("Pebruari 2026", "Write 2026-02."),
        ("Jan-26", "Write 2026-01."),
        ("Agu-26", "Write 2026-08."),
        ("Des '26", "Write 2026-12."),
        ("Q1 2026", "Write 2026-Q1."),
        ("Triwulan II 2026", "Write 2026-Q2."),
        ("2026 TW3", "Write 2026-Q3."),
        ("Semester 2 2026", "Write 2026-H2."),
        ("Jan - Des 2026", "Write 2026-01/2026-12."),
        ("Januari-Maret 2026", "Write 2026-01/2026-03."),
        ("1 - 14 Maret 2026", "Write 2026-03-01/2026-03-14."),
        ("1 Jan 2026 s/d 31 Mar 2026", "Write 2026-01-01/2026-03-31."),
        ("13/01/2026 - 31/12/2026", "Write 2026-01-13/2026-12-31."),
        ("2026-01 to 2026-03", "Write 2026-01/2026-03."),
        ("2026-01:11", "Write '2026-01: 11', with a space behind the colon."),
        ("2026-01: 11", "Write '2026-01: 11', with a space behind the colon."),
        (
            "2026-01:" + "x" * 300,
            "Write '2026-01: " + "x" * 50 + "…', with a space behind the colon.",
        ),
        # 36,526 is 1 January 2000 in a spreadsheet, and 26 years later are 9,497 days more.
        ("46024", "Write 2026-01-02: a spreadsheet may have made 46024 of it."),
        # The first day of a month is what it makes of 2026-01.
        (
            "46023",
            "Write 2026-01-01, or 2026-01 for the month: a spreadsheet may have made 46023 of it.",
        ),
        ("01/01/2026", "Write 2026-01-01, or 2026-01 for the month."),
        ("01/02/2026", "Write 2026-02-01 or 2026-01-02, or 2026-02 for the month."),
        ("2026-W7", "Write 2026-W07."),
        ("2026 - 2027", "Write 2026/2027."),
        ("2026-1/2026-03", "Write 2026-01/2026-03."),
        ("Jan 2026 / Mar 2026", "Write 2026-01/2026-03."),
        ("2026-02-30", "Write a day up to 2026-02-28: February 2026 has 28 days."),
        ("2026-13-01", "Write a month from 2026-01 to 2026-12."),
        ("2025-W53", "Write a week from 2025-W01 to 2025-W52."),
    ],
)
def test_a_date_in_another_form_is_shown_as_a_plan_writes_it(written: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        period(written)

    assert (raised.value.type, (raised.value.context or {})["hint"]) == ("SCH006", hint)


@pytest.mark.parametrize(
    "written",
    [
        *("2026 Q5", "2026-Q5", "Q5 2026/2026", "31/31/2026", "soon", "1" * 41),
        # A day as likely as a year, a number no spreadsheet has for a day of ours, no year at all.
        *("Jan 26", "12345", "Jan - Feb", "Semester 3 2026", "soon:11"),
    ],
)
def test_what_means_no_date_is_shown_all_forms(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        period(written)

    assert (raised.value.context or {})["hint"] == FORM_HINT


def test_an_interval_that_ends_before_it_starts_shows_the_order_to_write() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        period("2016-07/2016-01")

    assert raised.value.type == "DAT001"
    assert raised.value.context == {
        "message": "'2016-07/2016-01' ends before it starts",
        "hint": "Write 2016-01/2016-07 or correct one of the two.",
    }


def test_a_list_is_no_period() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        period(["2016"])

    assert raised.value.type == "SCH003"


def test_two_spellings_of_one_period_are_two_keys() -> None:
    month, interval = period_key("2016-04"), period_key("2016-04-01/2016-04-30")

    assert month.period == interval.period
    assert len({month, interval}) == 2


def test_a_period_knows_its_days_and_what_it_holds() -> None:
    year = period("2016")

    assert year.days == 366
    assert year.holds(period("2016-Q1"))
    assert not year.holds(period("2015-12/2016-01"))
    assert year.touches(period("2015-12/2016-01"))
    assert not year.touches(period("2017"))
    assert year.has(D(2016, 2, 29))


def test_a_period_reads_as_it_was_written_and_a_computed_one_by_its_days() -> None:
    assert str(period("2016-Q1")) == "2016-Q1"
    assert str(Period(D(2016, 1, 1), D(2016, 1, 1))) == "2016-01-01"
    assert str(Period(D(2016, 1, 1), D(2016, 1, 5))) == "2016-01-01/2016-01-05"


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [
        (Unit.DAY, D(2028, 2, 29), D(2028, 2, 29)),
        (Unit.WEEK, D(2028, 2, 28), D(2028, 3, 5)),
        (Unit.MONTH, D(2028, 2, 1), D(2028, 2, 29)),
        (Unit.QUARTER, D(2028, 1, 1), D(2028, 3, 31)),
        (Unit.HALF, D(2028, 1, 1), D(2028, 6, 30)),
        (Unit.YEAR, D(2028, 1, 1), D(2028, 12, 31)),
    ],
)
def test_a_day_lies_in_one_period_of_each_unit(unit: Unit, start: dt.date, end: dt.date) -> None:
    found = unit_of(D(2028, 2, 29), unit)

    assert (start, end) == (found.start, found.end)

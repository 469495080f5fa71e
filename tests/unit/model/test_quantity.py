"""Numbers, durations, rates, money and shares: what is read, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic_core import PydanticCustomError

from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.quantity import duration, money, number, quantity, rate, share

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("2_000_000", 2_000_000, ""),
        ("2000000", 2_000_000, ""),
        ("2.5M", 2_500_000, ""),
        ("12k", 12_000, ""),
        ("-27", -27, ""),
        ("+15%", 15, "%"),
        ("4.5%", 4.5, "%"),
        ("+2 pp", 2, "pp"),
        ("90 min", 90, "min"),
        ("2 h", 2, "h"),
        (" 3.2 ", 3.2, ""),
        ("1e3", 1000, ""),
        (".5", 0.5, ""),
    ],
)
def test_a_number_is_read_with_its_unit(written: str, value: float, unit: str) -> None:
    read = quantity(written)

    assert (value, unit) == (read.number, read.unit)


@pytest.mark.parametrize(
    ("written", "code", "message", "hint"),
    [
        (
            "1.250.000",
            "SCH008",
            "'1.250.000' is not a number here, though it reads as 1250000",
            "Write 1_250_000.",
        ),
        (
            "1.234,5",
            "SCH008",
            "'1.234,5' is not a number here, though it reads as 1234.5",
            "Write 1234.5.",
        ),
        (
            "12,000",
            "SCH008",
            "'12,000' can be read as 12 or as 12000",
            "Write 12000 or 12.0.",
        ),
        (
            "12,345",
            "SCH008",
            "'12,345' can be read as 12.345 or as 12345",
            (
                "Write 12345, or 12.3450 for the decimal number: its last 0"
                " shows that no thousands are meant."
            ),
        ),
        (
            "1,250,000",
            "SCH008",
            "'1,250,000' is not a number here, though it reads as 1250000",
            "Write 1250000.",
        ),
        ("12,5", "SCH008", "'12,5' is not a number here, though it reads as 12.5", "Write 12.5."),
    ],
)
def test_a_number_with_foreign_marks_shows_how_it_reads(
    written: str, code: str, message: str, hint: str
) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity(written)

    assert (code, message, hint) == (
        raised.value.type,
        raised.value.context["message"],
        raised.value.context["hint"],
    )


AN_AMOUNT_OR_A_RATE = "Write a number in the plan's currency, or a rate of it such as 90_000/year."
OF_THE_PLAN = ", in the currency that 'currency:' below 'strategy:' names."
ANY_NUMBER = "Write a number such as 12000, 12_000, 12k, 2.5M or -27."


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Rp15.000.000", "Write 15000000" + OF_THE_PLAN),
        ("Rp 1.015.000,00", "Write 1015000" + OF_THE_PLAN),
        ("IDR 15,000,000", "Write 15000000" + OF_THE_PLAN),
        ("15.000.000 IDR", "Write 15000000" + OF_THE_PLAN),
        ("$1,250.50", "Write 1250.50" + OF_THE_PLAN),
        ("-Rp5.000.000", "Write -5000000" + OF_THE_PLAN),
        ("Rp15 juta", "Write 15M" + OF_THE_PLAN),
        ("Rp15.000,-", "Write 15000 or 15.0" + OF_THE_PLAN),
        ("Rp12.345", "Write 12345 or 12.3450" + OF_THE_PLAN),
        ("1,5 juta", "Write 1.5M."),
        ("500rb", "Write 500k."),
        ("12,5%", "Write 12.5%."),
        ("12,5 %", "Write 12.5%."),
        ("10 persen", "Write 10%."),
        ("0,5 h", "Write 0.5h."),
        ("1\u00a0210", "Write 1210."),
        ("1 250 000", "Write 1250000."),
        ("\u22125", "Write -5."),
        ("#DIV/0!", "Leave the value out: what is missing is shown as missing."),
        ("#N/A", "Leave the value out: what is missing is shown as missing."),
        ("N/A", "Leave the value out: what is missing is shown as missing."),
    ],
)
def test_a_number_in_another_form_is_shown_as_a_plan_writes_it(written: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity(written)

    assert (raised.value.type, (raised.value.context or {})["hint"]) == ("SCH007", hint)


# A thousand million to one reader and a million to the other; unknown words; nothing to read.
@pytest.mark.parametrize("written", ["Rp15 M", "2,5M", "150 tamu", "12 m", "--5", "> 95%", "Rp"])
def test_what_may_mean_anything_is_shown_all_forms_of_a_number(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity(written)

    assert (raised.value.context or {})["hint"] == ANY_NUMBER


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("3x seminggu", "Write 3/week."),
        ("3 per week", "Write 3/week."),
        ("3/minggu", "Write 3/week."),
        ("2 kali sebulan", "Write 2/month."),
        ("mingguan", "Write 1/week."),
        ("Weekly", "Write 1/week."),
        ("every day", "Write 1/day."),
        ("tiap tahun", "Write 1/year."),
    ],
)
def test_a_rate_in_another_form_is_shown_as_a_plan_writes_it(written: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        rate(written)

    assert (raised.value.type, (raised.value.context or {})["hint"]) == ("SCH007", hint)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (".nan", "SCH003"),
        (".inf", "SCH003"),
        ("-.INF", "SCH003"),
        ("1e400", "SCH003"),
        ("9" * 6000, "SCH007"),
        ("twelve", "SCH007"),
        ("Rp 12", "SCH007"),
        ("12 m", "SCH007"),
        ("--5", "SCH007"),
        ("", "SCH007"),
        (None, "SCH003"),
        ([1], "SCH003"),
        ({}, "SCH003"),
    ],
)
def test_what_is_not_a_number_is_refused(written: object, code: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity(written)

    assert raised.value.type == code


@pytest.mark.parametrize("written", ["9" * 6000, "-" + "9" * 6000, "0." + "1" * 6000 + " %"])
def test_a_number_that_is_too_long_is_called_so(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity(written)
    assert raised.value.type == "SCH007"
    assert raised.value.context
    assert raised.value.context["message"] == (
        f"'{written[:59]}…' is longer than any number a plan needs"
    )


def test_a_long_text_is_quoted_short() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        quantity("x" * 6000)

    assert len(raised.value.context["message"]) < 100


def test_three_decimals_may_be_an_indonesian_thousand() -> None:
    read = quantity("12.000")

    assert read.may_be_thousands
    assert read.number == 12
    assert read.as_thousands == 12_000


@pytest.mark.parametrize("written", ["12.00", "12.0000", "12000", "12.000%", "1234.567"])
def test_other_numbers_are_not_taken_for_thousands(written: str) -> None:
    assert not quantity(written).may_be_thousands


@pytest.mark.parametrize(("written", "decimals"), [("4.50%", 2), ("4%", 0), ("2.5M", 1)])
def test_the_printed_digits_are_kept(written: str, decimals: int) -> None:
    assert quantity(written).decimals == decimals


@pytest.mark.parametrize(
    ("written", "minutes"), [("30 s", 0.5), ("90 min", 90), ("2 h", 120), ("35 d", 50_400)]
)
def test_a_duration_is_in_minutes(written: str, minutes: float) -> None:
    assert duration(written).minutes == minutes


def test_a_duration_is_in_days_too() -> None:
    assert duration("12 h").days == 0.5


@pytest.mark.parametrize("written", ["35", "-2 h", "4%"])
def test_a_bare_or_negative_number_is_no_duration(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        duration(written)

    assert raised.value.type == "SCH007"


@pytest.mark.parametrize(
    ("written", "count", "unit"),
    [
        ("daily", 1, Unit.DAY),
        ("weekly", 1, Unit.WEEK),
        ("monthly", 1, Unit.MONTH),
        ("quarterly", 1, Unit.QUARTER),
        ("yearly", 1, Unit.YEAR),
        ("3/week", 3, Unit.WEEK),
        ("1/quarter", 1, Unit.QUARTER),
        ("6/year", 6, Unit.YEAR),
        ("ongoing", 1, None),
    ],
)
def test_a_rate_is_a_number_of_times_in_a_unit(
    written: str, count: float, unit: Unit | None
) -> None:
    read = rate(written)

    assert (count, unit) == (read.count, read.unit)


@pytest.mark.parametrize("written", ["often", "0/week", "3/fortnight", "week", "-1/day"])
def test_other_words_are_no_rate(written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        rate(written)

    assert raised.value.type == "SCH007"


def test_an_amount_with_two_readings_is_never_told_to_be_written_as_it_is() -> None:
    with pytest.raises(PydanticCustomError) as raised:
        money("12.345")

    assert raised.value.context == {
        "message": "'12.345' can be read as 12.345 or as 12345",
        "hint": "Write 12345, or 12.3450 for the decimal number: its last 0"
        " shows that no thousands are meant.",
    }


def test_money_is_an_amount_or_a_rate_of_it() -> None:
    assert money("120_000_000").amount == 120_000_000
    assert money("120_000_000").unit is None
    assert (money("90_000/year").amount, money("90_000/year").unit) == (90_000, Unit.YEAR)


@pytest.mark.parametrize(
    ("written", "code"),
    [("12.000", "SCH008"), ("5%", "SCH007"), ("5/fortnight", "SCH007"), ("a lot", "SCH007")],
)
def test_other_words_are_no_money(written: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        money(written)

    assert raised.value.type == code


def test_a_share_is_written_with_or_without_its_sign() -> None:
    assert share("45%") == 0.45
    assert share("0.45") == 0.45


@pytest.mark.parametrize(
    ("read", "written", "hint"),
    [
        # Written without the blank, it would be refused as well.
        (duration, "-2 h", "Write it as 90 min, 2 h or 35 d."),
        (duration, "5 %", "Write it as 90 min, 2 h or 35 d."),
        (duration, "1,5 juta", "Write it as 90 min, 2 h or 35 d."),
        (duration, "Rp 5", "Write it as 90 min, 2 h or 35 d."),
        (duration, "1,5 h", "Write 1.5h."),
        (share, "45 pp", "Write it as 45% or 0.45."),
        (share, "2,5 min", "Write it as 45% or 0.45."),
        (share, "45 persen", "Write 45%."),
        (share, "0,45", "Write 0.45."),
        (money, "12,5%", AN_AMOUNT_OR_A_RATE),
        (money, "5 h", AN_AMOUNT_OR_A_RATE),
        (money, "1,5 juta", "Write 1.5M."),
        (money, "Rp 5", "Write 5" + OF_THE_PLAN),
    ],
)
def test_the_number_that_was_meant_is_told_where_its_unit_fits(
    read: Callable[[str], object], written: str, hint: str
) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        read(written)

    assert (raised.value.context or {})["hint"] == hint


@pytest.mark.parametrize(("read", "written"), [(share, "2 h"), (number, "5%")])
def test_a_share_and_a_bare_number_take_no_other_unit(read: object, written: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        read(written)  # type: ignore[operator]

    assert raised.value.type == "SCH007"

"""Words, numbers and dates as a reader of each language writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.model.metric import Metric, MetricUnit
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.text import Text
from mkdocs_strategy_plugin.render.languages import languages
from mkdocs_strategy_plugin.render.words import words

EN, ID = words("en"), words("id")


def metric(unit: str) -> Metric:
    return Metric.model_validate({"id": "some", "unit": unit})


def test_pages_come_in_english_and_indonesian() -> None:
    assert languages() == ("en", "id")


def test_a_language_without_words_speaks_english() -> None:
    assert words("zh").language == "en"


def test_what_is_not_shown_is_said_in_words() -> None:
    assert (EN.more(1_200), ID.more(1_200)) == ("and 1,200 more", "dan 1.200 lagi")
    assert (EN.more(0), EN.more(-3)) == ("", "")


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        (11_519_275, "11,519,275", "11.519.275"),
        (1_234.5, "1,235", "1.235"),
        (999.5, "999.5", "999,5"),
        (3.14159, "3.14", "3,14"),
        (2.5, "2.5", "2,5"),
        (0.125, "0.13", "0,13"),
        (0.0, "0", "0"),
        (-27.0, "-27", "-27"),
        (-2.345, "-2.35", "-2,35"),
    ],
)
def test_numbers(value: float, english: str, indonesian: str) -> None:
    assert EN.number(value) == english
    assert ID.number(value) == indonesian


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        (9_999, "9,999", "9.999"),
        (10_000, "10K", "10\N{NO-BREAK SPACE}rb"),
        (107_300, "107K", "107\N{NO-BREAK SPACE}rb"),
        (999_500, "1M", "1\N{NO-BREAK SPACE}jt"),
        (2_500_000, "2.5M", "2,5\N{NO-BREAK SPACE}jt"),
        (-1_035_000_000, "-1.04B", "-1,04\N{NO-BREAK SPACE}M"),
        (5e14, "500T", "500\N{NO-BREAK SPACE}T"),
        (1e15, "1.00e+15", "1.00e+15"),
    ],
)
def test_in_pictures_numbers_are_short(value: float, english: str, indonesian: str) -> None:
    assert EN.compact(value) == english
    assert ID.compact(value) == indonesian


def test_round_numbers_keep_the_digits_that_part_them() -> None:
    assert EN.compact(1_002_000, 9) == "1.002M"


def test_what_is_counted_has_no_parts() -> None:
    counted = Metric.model_validate({"id": "some", "kind": "count"})

    assert EN.amount(292.6, counted) == "293"
    assert EN.amount(2.5, counted) == "2.5"
    assert EN.amount(292.6, metric("number")) == "292.6"


def test_a_pace_that_no_plan_can_mean_is_only_said_to_be_so_high() -> None:
    assert EN.pace(10.0) == "1,000%"
    assert EN.pace(0.887, 1) == "88.7%"
    assert EN.pace(400.17) == "over 1,000%"
    assert ID.pace(400.17, 1) == "lebih dari 1.000%"


def test_percents() -> None:
    assert EN.percent(0.95993958) == "96.0%"
    assert ID.percent(0.95993958) == "96,0%"
    assert EN.percent(0.75, 0) == "75%"
    assert EN.percent(12.345) == "1,234.5%"
    assert ID.percent(12.345) == "1.234,5%"


def test_a_share_that_somebody_wrote_keeps_its_decimals() -> None:
    said = [EN.exact_percent(share) for share in (0.9, 0.955, 1, 0.0001, 0)]
    assert said == ["90%", "95.5%", "100%", "0.01%", "0%"]


def test_changes_carry_their_sign() -> None:
    assert EN.change(0.1531) == "+15.3%"
    assert ID.change(0.1531) == "+15,3%"
    assert EN.change(-0.032) == "-3.2%"
    assert ID.change(-0.032) == "-3,2%"


def test_dates() -> None:
    day = dt.date(2016, 6, 30)
    assert EN.date(day) == "30 June 2016"
    assert ID.date(day) == "30 Juni 2016"


@pytest.mark.parametrize(
    ("written", "english", "indonesian"),
    [
        ("2016", "2016", "2016"),
        ("2016-H1", "first half of 2016", "semester pertama 2016"),
        ("2016-H2", "second half of 2016", "semester kedua 2016"),
        ("2016-Q4", "Q4 2016", "Triwulan IV 2016"),
        ("2016-12", "December 2016", "Desember 2016"),
        ("2015-W53", "week 53, 2015", "minggu ke-53 2015"),
        ("2016-W01", "week 1, 2016", "minggu ke-1 2016"),
        ("2016-02-15", "15 February 2016", "15 Februari 2016"),
        (
            "2016-07-01/2017-06-30",
            "1 Jul 2016 \N{EN DASH} 30 Jun 2017",
            "1 Jul 2016 \N{EN DASH} 30 Jun 2017",
        ),
    ],
)
def test_periods(written: str, english: str, indonesian: str) -> None:
    assert EN.period(period(written)) == english
    assert ID.period(period(written)) == indonesian


def test_money_without_cents_where_it_is_large() -> None:
    assert EN.money(120_000_000, "IDR") == "IDR\N{NO-BREAK SPACE}120,000,000"
    assert ID.money(120_000_000, "IDR") == "Rp\N{NO-BREAK SPACE}120.000.000"
    assert EN.money(2.5, "USD") == "US$2.50"
    assert ID.money(2.5, "USD") == "US$2,50"
    assert EN.money(-1_200, "USD") == "-US$1,200"


def test_amounts_are_in_the_unit_of_their_metric() -> None:
    assert EN.amount(0.045, metric("percent")) == "4.5%"
    assert ID.amount(0.045, metric("percent")) == "4,5%"
    assert EN.amount(0.0042, metric("percent")) == "0.42%"
    assert EN.amount(48, metric("minutes")) == "48 min"
    assert ID.amount(48, metric("minutes")) == "48 menit"
    assert EN.amount(30, metric("seconds")) == "30 s"
    assert EN.amount(1_000_000, metric("money"), "IDR") == "IDR\N{NO-BREAK SPACE}1,000,000"
    assert EN.amount(1_000_000, metric("money")) == "1,000,000"
    assert EN.amount(3.2, None) == "3.2"


def test_plurals() -> None:
    said = [EN.count("{number} gap", "{number} gaps", number) for number in (0, 1, 2_000)]
    assert said == ["0 gaps", "1 gap", "2,000 gaps"]
    assert ID.count("{number} gap", "{number} gaps", 2_000) == "2.000 kekurangan"


def test_an_authors_text_is_in_the_pages_language_or_in_the_plans() -> None:
    text = Text((("id", "Kunjungan"), ("zh", "X")))
    assert ID.text(text) == "Kunjungan"
    assert EN.text(text, "zh") == "X"
    assert EN.text(None) == ""


def test_names_of_languages() -> None:
    assert ID.language_name("zh") == "Tionghoa"
    assert EN.language_name("zh-Hant") == "Chinese (Traditional)"
    assert EN.language_name("xx") == "xx"
    assert EN.language_name("not a language") == "not a language"


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.004, "0.004"), (-0.001, "-0.001"), (-0.0, "0"), (0.05, "0.05"), (1e30, "1.00e+30")],
)
def test_little_is_not_nothing_and_too_much_is_told_in_short(value: float, said: str) -> None:
    assert words("en").number(value) == said


def test_a_small_share_is_not_nothing() -> None:
    assert words("en").amount(0.00004, Metric(id="x", unit=MetricUnit.PERCENT)) == "0.0040%"


def test_numbers_without_end_have_words_in_every_form() -> None:
    assert words("en").percent(1e30) == "1.00e+32%"
    assert words("en").change(-1e30) == "-1.00e+32%"
    assert words("en").money(1e30, "IDR") == "IDR 1.00e+30"


@pytest.mark.parametrize(
    ("items", "english", "indonesian"),
    [
        ([], "", ""),
        (["Bali"], "Bali", "Bali"),
        (["Bali", "Batam"], "Bali and Batam", "Bali dan Batam"),
        (["Bali", "Batam", "Jakarta"], "Bali, Batam and Jakarta", "Bali, Batam, dan Jakarta"),
    ],
)
def test_items_are_joined_as_people_say_them(
    items: list[str], english: str, indonesian: str
) -> None:
    assert EN.enumeration(items) == english
    assert ID.enumeration(items) == indonesian


def test_a_number_counts_without_a_plural_in_indonesian() -> None:
    forms = ("State of {number} KPI", "States of {number} KPIs")

    assert [EN.count(*forms, each) for each in (1, 12)] == ["State of 1 KPI", "States of 12 KPIs"]
    assert [ID.count(*forms, each) for each in (1, 12)] == ["Status 1 KPI", "Status 12 KPI"]


def test_parts_of_dates() -> None:
    day = dt.date(2016, 6, 30)

    assert [EN.date(day, form) for form in ("EEE d MMM", "MMMM y")] == ["Thu 30 Jun", "June 2016"]
    assert [ID.date(day, form) for form in ("EEE d MMM", "MMMM y")] == ["Kam 30 Jun", "Juni 2016"]


@pytest.mark.parametrize(
    ("end", "english", "indonesian"),
    [
        (dt.date(2026, 5, 22), "20 \N{EN DASH} 22 May 2026", "20 \N{EN DASH} 22 Mei 2026"),
        (dt.date(2026, 6, 2), "20 May \N{EN DASH} 2 Jun 2026", "20 Mei \N{EN DASH} 2 Jun 2026"),
        (
            dt.date(2027, 5, 22),
            "20 May 2026 \N{EN DASH} 22 May 2027",
            "20 Mei 2026 \N{EN DASH} 22 Mei 2027",
        ),
    ],
)
def test_a_span_of_days_says_once_what_both_ends_share(
    end: dt.date, english: str, indonesian: str
) -> None:
    start = dt.date(2026, 5, 20)
    assert (EN.span(start, end), ID.span(start, end)) == (english, indonesian)


def test_a_span_may_leave_out_the_year_that_both_ends_share() -> None:
    def told(end: dt.date) -> str:
        return ID.span(dt.date(2026, 5, 20), end, has_year=False)

    assert told(dt.date(2026, 5, 22)) == "20 \N{EN DASH} 22 Mei"
    assert told(dt.date(2026, 6, 2)) == "20 Mei \N{EN DASH} 2 Jun"
    assert told(dt.date(2027, 5, 22)) == "20 Mei 2026 \N{EN DASH} 22 Mei 2027"


def test_hours_of_the_day_have_the_sign_of_the_language() -> None:
    assert EN.hours(19 * 60, 24 * 60) == "19:00\N{EN DASH}24:00"
    assert ID.hours(7 * 60 + 30, 60) == "07.30\N{EN DASH}01.00"


def test_a_time_zone_has_its_short_name_where_people_use_one_all_year() -> None:
    zones = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
    assert [ID.zone(each) for each in zones] == ["WIB", "WITA", "WIT"]
    assert [EN.zone(each) for each in zones] == list(zones)
    # Clocks change there, so that neither name holds all year.
    assert EN.zone("Europe/London") == "Europe/London"
    assert ID.zone("Asia/Singapore") == "Asia/Singapore"
    assert ID.zone("No/Where") == "No/Where"
    assert ID.zone("") == ""

"""Values from CSV rows and from inline actuals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.diagnostics import Place
from mkdocs_strategy_plugin.load.actuals import inline_measurements
from mkdocs_strategy_plugin.load.measurements import table_measurements
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.load.table import read_table
from mkdocs_strategy_plugin.model.kpi import Kpi

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.measurement import Measurement

FILE = Path("/plan/measurements/2016.csv")


def read(text: str) -> tuple[list[Measurement], list[tuple[object, str, str]]]:
    measurements, findings = table_measurements(read_table(Source(FILE, text)), FILE)
    return measurements, [(each.where, each.code, each.message) for each in findings]


def number(text: str, *, delimiter: str = ",") -> float | None:
    header = delimiter.join(("date", "kpi", "value"))
    measurements, _ = read(f"{header}\n2016-04{delimiter}arrivals{delimiter}{text}\n")
    value = measurements[0].value if measurements else None
    return value.number if value else None


def test_a_row_is_one_value_with_its_place() -> None:
    (measurement,), findings = read("date,kpi,value,channel\n2016-04,arrivals,901_095,x\n")

    assert findings == []
    assert (measurement.kpi, measurement.channel, str(measurement.period)) == (
        "arrivals",
        "x",
        "2016-04",
    )
    assert measurement.value is not None
    assert measurement.value.number == 901_095
    assert measurement.where == Place((2, "value"), FILE)


@pytest.mark.parametrize("missing", ["", "-", "--", "n/a"])
def test_a_missing_value_is_never_zero(missing: str) -> None:
    (measurement,), findings = read(f"date,kpi,value\n2016-04,arrivals,{missing}\n")

    assert measurement.is_missing
    assert findings == []


@pytest.mark.parametrize(
    ("written", "value"),
    [("1.234,5", 1234.5), ("1.250.000", 1_250_000), ("12,5", 12.5), ("46,2%", 46.2), ("12", 12)],
)
def test_a_semicolon_file_may_write_numbers_with_a_decimal_comma(
    written: str, value: float
) -> None:
    assert number(written, delimiter=";") == value


@pytest.mark.parametrize(
    ("written", "one", "other"), [("12.000", "12", "12000"), ("12,345", "12.345", "12345")]
)
def test_a_number_with_two_readings_shows_both(written: str, one: str, other: str) -> None:
    _, findings = read(f"date;kpi;value\n2016-04;arrivals;{written}\n")

    assert findings == [
        (
            Place((2, "value"), FILE),
            "SCH008",
            f"value of kpi 'arrivals': '{written}' can be read as {one} or as {other}",
        )
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("12.000", "Write 12000 or 12,0."),
        (
            "1.234",
            (
                "Write 1234, or 1,2340 for the decimal number: its last 0"
                " shows that no thousands are meant."
            ),
        ),
    ],
)
def test_a_number_with_two_readings_is_told_how_to_write_each(written: str, hint: str) -> None:
    text = f"date;kpi;value\n2016-04;arrivals;{written}\n"
    _, (fault,) = table_measurements(read_table(Source(FILE, text)), FILE)

    assert fault.hint == hint
    assert (number("1234", delimiter=";"), number("1,2340", delimiter=";")) == (1234.0, 1.234)


def test_every_faulty_cell_is_told_and_sound_rows_are_kept() -> None:
    measurements, findings = read(
        "date,kpi,value,unit\n"
        "2016-13,arrivals,1,\n"
        "2016-04,arrivals,twelve,parts\n"
        ",,1,\n"
        "2016-05,arrivals,5,fraction\n"
    )

    assert [(where, code) for where, code, _ in findings] == [
        (Place((2, "date"), FILE), "SCH006"),
        (Place((3, "value"), FILE), "SCH007"),
        (Place((3, "unit"), FILE), "SCH004"),
        (Place((4, "date"), FILE), "SCH002"),
        (Place((4, "kpi"), FILE), "SCH002"),
    ]
    assert [(each.unit, str(each.period)) for each in measurements] == [("fraction", "2016-05")]


def test_a_ratio_may_come_in_two_parts_with_a_note_and_a_source() -> None:
    (measurement,), _ = read(
        "date,kpi,numerator,denominator,note,source\n2016-04,er,46,1000,late,BPS\n"
    )

    assert not measurement.is_missing
    assert measurement.where == Place((2, "numerator"), FILE)
    assert (str(measurement.note), str(measurement.source)) == ("late", "BPS")


def test_inline_values_come_first_for_the_kpi_and_then_by_channel() -> None:
    kpi = Kpi.model_validate(
        {
            "id": "arrivals",
            "actuals": {"2016-04": "1"},
            "channels": {"x": {"actuals": {"2016-05": {"numerator": "1", "denominator": "2"}}}},
        }
    )

    own, channel = inline_measurements(kpi)

    assert (own.channel, own.where) == (None, ("kpis", "arrivals", "actuals", "2016-04"))
    assert (channel.channel, channel.where) == (
        "x",
        ("kpis", "arrivals", "channels", "x", "actuals", "2016-05"),
    )


def test_a_row_without_a_kpi_is_not_told_as_one_of_a_kpi_without_a_name() -> None:
    _, findings = read("date;kpi;value\nTotal;;2210\n")

    assert [message for _, _, message in findings] == [
        "the row has no kpi",
        "date of a row without a kpi: 'Total' is no period",
    ]

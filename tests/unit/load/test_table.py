"""CSV text as rows, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Location, Related
from mkdocs_strategy_plugin.load.sources import Source
from mkdocs_strategy_plugin.load.table import Row, Table, locate_cell, read_table

FILE = Path("/docs/measurements/2016.csv")


def table(text: str) -> Table:
    return read_table(Source(FILE, text))


def faults(text: str) -> list[tuple[str, str, str]]:
    found = []
    for finding in table(text).findings:
        assert isinstance(finding.where, Location)
        assert finding.code == "SYN009"
        found.append(
            (f"{finding.where.line}:{finding.where.column}", finding.message, finding.hint)
        )
    return found


def test_rows_are_cells_by_column() -> None:
    assert table("date,kpi,value\n2016-04,arrivals,901095\n2016-05,arrivals,\n") == Table(
        columns=("date", "kpi", "value"),
        rows=(
            Row(2, {"date": "2016-04", "kpi": "arrivals", "value": "901095"}),
            Row(3, {"date": "2016-05", "kpi": "arrivals", "value": ""}),
        ),
        findings=(),
        delimiter=",",
    )


def test_a_semicolon_in_the_header_separates_all_cells() -> None:
    result = table("Date; KPI ;value;note\r\n2016-04;arrivals;1.234,5;a, b\r\n")

    assert result.delimiter == ";"
    assert result.columns == ("date", "kpi", "value", "note")
    assert [row.cells for row in result.rows] == [
        {"date": "2016-04", "kpi": "arrivals", "value": "1.234,5", "note": "a, b"}
    ]
    assert result.findings == ()


def test_a_share_replaces_a_value() -> None:
    assert faults("date,kpi,numerator,denominator\n2016,ctr,1,2\n") == []


def test_lines_of_nothing_are_passed_over() -> None:
    result = table("\n\ndate,kpi,value\n\n2016,a,1\n,,\n   \n2017,a,2\n\n")

    assert [row.line for row in result.rows] == [5, 8]
    assert result.findings == ()


def test_a_cell_in_quotes_may_go_over_lines() -> None:
    result = table('date,kpi,value,note\n2016,a,1,"one, ""two""\nthree"\n2017,a,2,\n')

    assert [(row.line, row.cells["note"]) for row in result.rows] == [
        (2, 'one, "two"\nthree'),
        (4, ""),
    ]


def test_a_header_alone_has_no_rows() -> None:
    assert table("date,kpi,value") == Table(("date", "kpi", "value"), (), (), ",")


@pytest.mark.parametrize("text", ["", "\n\n", " , ,\n"])
def test_an_empty_file_has_no_header(text: str) -> None:
    assert faults(text) == [
        ("1:1", "the file has no header", "Write 'date,kpi,value' in the first line.")
    ]


def test_a_missing_column_is_named_and_no_row_is_read() -> None:
    result = table("date,value\n2016,1\n")

    assert result.rows == ()
    assert faults("date,value\n2016,1\n") == [
        ("1:1", "the column 'kpi' is missing", "Add 'kpi' to the header, and its cells.")
    ]


def test_columns_that_people_call_otherwise_are_renamed_and_not_missing() -> None:
    assert faults("tanggal;indikator;nilai;kanal;satuan;catatan;sumber\n") == [
        ("1:1", "unknown column 'tanggal'", "Write 'date'."),
        ("1:9", "unknown column 'indikator'", "Write 'kpi'."),
        ("1:19", "unknown column 'nilai'", "Write 'value'."),
        ("1:25", "unknown column 'kanal'", "Write 'channel'."),
        ("1:31", "unknown column 'satuan'", "Write 'unit'."),
        ("1:38", "unknown column 'catatan'", "Write 'note'."),
        ("1:46", "unknown column 'sumber'", "Write 'source'."),
    ]


def test_a_second_column_of_one_meaning_is_not_renamed_into_the_first() -> None:
    (fault,) = faults("date,month,kpi,value\n")

    assert fault[1] == "unknown column 'month'"
    assert fault[2].startswith("Remove it, or use one of date, kpi, value")


def test_a_column_for_each_month_is_told_to_become_rows() -> None:
    assert faults("date,kpi,value,2026-01\n") == [
        (
            "1:16",
            "unknown column '2026-01'",
            "Give each value a row of its own, with 2026-01 in the column 'date'.",
        )
    ]


@pytest.mark.parametrize("line", ["sep=;", "SEP=,", "sep="])
def test_a_line_for_a_spreadsheet_above_the_header_is_the_only_mistake(line: str) -> None:
    text = f"{line}\ndate;kpi;value\n2026-01;a;1\n"

    assert table(text).rows == ()
    assert faults(text) == [
        (
            "1:1",
            "'sep=' stands in the first line, where the header belongs",
            "Remove the line: the header itself shows what separates the columns.",
        )
    ]


@pytest.mark.parametrize(
    ("text", "mark"), [("date,kpi,value\n2016;a;1\n", ","), ("date;kpi;value\n2016,a,1\n", ";")]
)
def test_a_row_with_another_separator_than_the_header_is_told_which(text: str, mark: str) -> None:
    assert faults(text) == [
        (
            "2:1",
            "the row has 1 cell, and the header has 3",
            f"Write '{mark}' between the cells, as in the header.",
        )
    ]


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("date,kpi", ["value"]),
        ("date,kpi,numerator", ["denominator"]),
        ("kpi,denominator", ["date", "numerator"]),
        ("note", ["date", "kpi", "value"]),
    ],
)
def test_every_missing_column_is_named(header: str, missing: list[str]) -> None:
    assert [message for _, message, _ in faults(header + "\n")] == [
        f"the column '{name}' is missing" for name in missing
    ]


@pytest.mark.parametrize(
    ("header", "place", "name", "meant"),
    [
        ("dates,kpi,value", "1:1", "dates", "date"),
        ("date,kpis,value", "1:6", "kpis", "kpi"),
        ("date,kpi,Values", "1:10", "values", "value"),
        ("date,kpi,value,chanel", "1:16", "chanel", "channel"),
    ],
)
def test_a_misspelt_column_is_one_finding(header: str, place: str, name: str, meant: str) -> None:
    assert faults(header + "\n") == [(place, f"unknown column '{name}'", f"Write '{meant}'.")]


def test_an_unknown_column_does_not_keep_rows_from_being_read() -> None:
    text = "date,kpi,value,weather\n2016,a,1,sunny\n"

    assert table(text).rows == (
        Row(2, {"date": "2016", "kpi": "a", "value": "1", "weather": "sunny"}),
    )
    assert faults(text) == [
        (
            "1:16",
            "unknown column 'weather'",
            (
                "Remove it, or use one of date, kpi, value, channel, numerator, denominator, unit, "
                "note, source."
            ),
        )
    ]


def test_a_column_without_a_name_is_reported() -> None:
    assert faults("date,kpi,value,\n2016,a,1,\n") == [
        ("1:16", "column 4 has no name", "Name it in the header, or remove it.")
    ]


def test_of_two_equal_columns_the_first_is_read() -> None:
    text = "date,kpi,value,KPI\n2016,a,1,b\n"
    (finding,) = table(text).findings

    assert table(text).rows == (Row(2, {"date": "2016", "kpi": "a", "value": "1"}),)
    assert finding.message == "the column 'kpi' stands here a second time"
    assert finding.where == Location(FILE, 1, 16)
    assert finding.related == (Related(Location(FILE, 1, 6), "first defined here"),)


def test_columns_separated_by_tabs_are_one_finding() -> None:
    assert faults("date\tkpi\tvalue\n2016\ta\t1\n") == [
        ("1:1", "the columns are separated by tabs", "Separate them by commas.")
    ]


def test_a_ragged_row_is_left_out_and_the_others_are_kept() -> None:
    text = "date,kpi,value\n2016,a,1,5\n2017,a\n2018,a,3\n"

    assert [row.line for row in table(text).rows] == [4]
    assert faults(text) == [
        (
            "2:1",
            "the row has 4 cells, and the header has 3",
            "Put a cell that contains ',' in quotes, or remove what is too much.",
        ),
        (
            "3:1",
            "the row has 2 cells, and the header has 3",
            "Add the cells that are missing, even if they are empty.",
        ),
    ]


def test_a_quote_that_is_never_closed_is_shown_where_it_opens() -> None:
    text = 'date,kpi,value\n2016,a,1\n2017,"a,2\n2018,a,3\n'

    assert [row.line for row in table(text).rows] == [2]
    assert faults(text) == [
        (
            "3:6",
            "the quote that opens here is never closed, so no row after it can be read",
            "Write a quote at the end of the cell.",
        )
    ]


def test_a_quote_in_the_header_that_is_never_closed_is_the_only_finding() -> None:
    assert [place for place, _, _ in faults('date,"kpi,value\n2016,a,1\n')] == ["1:6"]


def test_text_after_a_quote_spoils_its_row_only() -> None:
    text = 'date,kpi,value\n2016,"a" b,1\n2017,a,2\n'

    assert [row.line for row in table(text).rows] == [3]
    assert faults(text) == [
        (
            "2:9",
            "more text follows the closing quote of a cell",
            'Write "" for a quote inside a cell in quotes.',
        )
    ]


def test_a_huge_cell_ends_the_reading() -> None:
    text = "date,kpi,value\n2016,a," + "1" * 200_000 + "\n2017,a,2\n"

    assert faults(text) == [
        ("2:1", "a cell of this row has more than 131,072 characters", "Shorten it.")
    ]


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (3, "date", "3:1"),
        (3, "kpi", "3:6"),
        (3, "Value", "3:12"),
        (4, "value", "4:1"),
        (1, "kpi", "1:8"),
        (3, "weather", "3:1"),
        (99, "kpi", "4:1"),
    ],
)
def test_a_cell_is_located(line: int, column: str, place: str) -> None:
    source = Source(FILE, '"date",kpi,value\n\n2016,"a""",1\n2017')

    found = locate_cell(source, line, column)

    assert f"{found.line}:{found.column}" == place


def test_a_cell_behind_a_cell_over_lines_is_located_in_its_own_line() -> None:
    source = Source(FILE, 'date;note;kpi;value\n2016;"a\nb";c;1\n')

    assert locate_cell(source, 2, "kpi") == Location(FILE, 3, 4)

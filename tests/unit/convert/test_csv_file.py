"""CSV files in the encodings and forms that programs save."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.convert.csv_file import csv_grid
from mkdocs_strategy_plugin.diagnostics import StrategyError

FILE = Path("/kpis.csv")
TEXT = "KPI;Target\nCafé;5\n"


def texts(data: bytes) -> list[str]:
    return [cell.text for cell in csv_grid(FILE, data)[0].cells.values()]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace(";", "\t").encode("utf-16"),
        TEXT.replace(";", ",").encode(),
        f"sep=;\n{TEXT}".encode(),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_every_encoding_and_delimiter_gives_the_same_cells(data: bytes) -> None:
    assert texts(data) == ["KPI", "Target", "Café", "5"]


def test_an_encoding_that_had_to_be_inferred_is_told() -> None:
    (doubt,) = csv_grid(FILE, TEXT.encode("cp1252"))[1]

    assert (doubt.place, doubt.why.key) == ("kpis.csv", "encoding")
    assert dict(doubt.why.details) == {"encoding": "Windows-1252"}
    assert csv_grid(FILE, TEXT.encode("utf-16"))[1] == ()


def test_a_cell_knows_the_line_on_which_its_row_begins() -> None:
    grid, _ = csv_grid(FILE, b'sep=,\nKPI,Note\nReach,"one\ntwo"\nViews,x\n')

    assert [cell.place for cell in grid.cells.values()] == [
        *("kpis.csv:2", "kpis.csv:2", "kpis.csv:3", "kpis.csv:3", "kpis.csv:5", "kpis.csv:5")
    ]


def test_the_delimiter_is_the_one_that_makes_headers() -> None:
    assert texts(b"KPI;Notes, links, and more\nReach;a\n")[1] == "Notes, links, and more"


def test_a_binary_file_is_no_table() -> None:
    with pytest.raises(StrategyError) as error:
        csv_grid(FILE, b"\x89PNG\x00\x01\xff")

    assert error.value.message == "'kpis.csv' is no table: it looks like a binary file"


def test_a_quote_that_is_never_closed_is_told_with_its_line() -> None:
    with pytest.raises(StrategyError) as error:
        csv_grid(FILE, b'KPI,Target\nReach,"5\n')

    assert error.value.message.startswith("'kpis.csv', line 2: the cells cannot be told apart")


def test_letters_of_no_encoding_we_know_are_not_guessed() -> None:
    with pytest.raises(StrategyError) as error:
        csv_grid(FILE, b"KPI;Target\nCaf\x81\xe9;5\n")

    assert error.value.hint == "Save the table as CSV in UTF-8, or as XLSX."

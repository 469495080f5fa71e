"""CSV that no spreadsheet runs: texts stay texts, numbers stay numbers.

What a spreadsheet runs was tried out with LibreOffice 7.4, which takes texts in quotes for formulas
too, and splits at semicolons where it is told to: without our apostrophes it ran `=1+1`, `a;=1+1`
and `=cmd|…`, with them nothing.
"""

from __future__ import annotations

import csv
import io

import pytest

from mkdocs_strategy_plugin.report.sheet import BYTE_ORDER_MARK, Cell, sheet


def cell(value: Cell) -> str:
    """Return a cell as a program reads it that splits at commas."""
    return read(sheet(["one"], [{"one": value}]))[1][0] if value not in {"", None} else ""


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter))


@pytest.mark.parametrize("start", "=+-@＝＋－＠\N{MINUS SIGN}")  # noqa: RUF001  (look-alikes)
def test_no_text_begins_as_a_formula(start: str) -> None:
    assert cell(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        (" =1", "'=1"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\n=1", "'=1"),
        ('"=1', "\"'=1"),
        ("\N{ZERO WIDTH SPACE}=1", "\N{ZERO WIDTH SPACE}'=1"),
        ("\N{NO-BREAK SPACE}=1", "'=1"),
    ],
)
def test_what_a_program_takes_away_hides_no_formula(written: str, safe: str) -> None:
    assert cell(written) == safe


def test_a_program_that_splits_at_semicolons_finds_no_formula_either() -> None:
    text = sheet(["one", "two"], [{"one": "kpi", "two": 'a; =1+1;"=2,3'}])

    assert cell('a; =1+1;"=2,3') == "a; '=1+1;\"'=2,3"
    assert read(text, ";")[1] == ['kpi,"a', " '=1+1", "'=2,3\""]


def test_a_text_is_on_one_line() -> None:
    assert cell("one\r\ntwo\tthree\N{LINE SEPARATOR}four") == "one two three four"


@pytest.mark.parametrize("words", ["R&D = 5", "A-B", "mail@example.org", "'=1", "up + down", "ya"])
def test_words_that_are_no_formula_stay_as_they_are(words: str) -> None:
    assert cell(words) == words


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (-5, "-5"),
        (-0.5, "-0.5"),
        (0.1 + 0.2, "0.3"),
        (12_000_000, "12000000"),
        (123_456_789_012_345, "123456789012345"),
        (-1e-7, "-1e-07"),
    ],
)
def test_a_number_is_a_number_and_has_no_apostrophe(number: float, written: str) -> None:
    assert cell(number) == written


def test_a_text_is_in_quotes_so_that_others_than_commas_do_not_split_it() -> None:
    text = sheet(["one", "two"], [{"one": "a;b", "two": 'say "ya"'}, {"two": "plain"}])

    assert text == f'{BYTE_ORDER_MARK}one,two\n"a;b","say ""ya"""\n,plain\n'

"""Workbooks: numbers, percents, dates, failed formulas, joined cells and hidden sheets."""

from __future__ import annotations

import datetime as dt
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.convert import workbook_marks
from mkdocs_strategy_plugin.convert.draft import Draft
from mkdocs_strategy_plugin.convert.sources import Wishes, add_source
from mkdocs_strategy_plugin.diagnostics import StrategyError
from tests.workbooks import ERROR, day, workbook

if TYPE_CHECKING:
    from pathlib import Path


def converted(path: Path, **wishes: str) -> Draft:
    draft = Draft()
    add_source(path, draft, Wishes(**wishes))  # type: ignore[arg-type]
    return draft


def left(draft: Draft, why: str) -> list[tuple[str, str]]:
    return [(each.place, each.written) for each in draft.leftovers if each.why.key == why]


def test_numbers_are_numbers_and_percents_carry_their_sign(tmp_path: Path) -> None:
    rows = [["KPI", "Baseline", "Target"], ["CTR", 0.031, 0.045], ["Reach", 12000, 1.234]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows}, formats={"B2": "0.0%", "C2": '0%" x"'})
    draft = converted(path)

    assert (draft.kpis["ctr"]["baseline"], draft.kpis["ctr"]["target"]) == ("3.1%", "4.5%")
    assert (draft.kpis["reach"]["baseline"], draft.kpis["reach"]["target"]) == ("12000", "1.2340")
    assert draft.leftovers == []


def test_a_percent_sign_that_is_only_printed_is_none(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"S": [["KPI", "Target"], ["Fans", 7]]}, formats={"B2": '0" %"'}
    )

    assert converted(path).kpis["fans"]["target"] == "7"


def test_a_fraction_without_the_format_of_a_percent_is_not_guessed(tmp_path: Path) -> None:
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": [["KPI", "Target"], ["CTR", 0.05]]}))

    assert "target" not in draft.kpis["ctr"]
    assert left(draft, "unsigned") == [("S!B2", "0.05")]


def test_text_in_a_workbook_stays_as_ambiguous_as_elsewhere(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI", "Target"], ["Reach", "12.000"]]})

    assert left(converted(path), "ambiguous") == [("S!B2", "12.000")]


def test_dates_that_show_a_month_are_months_and_others_are_days(tmp_path: Path) -> None:
    rows = [
        ["KPI", day("2026-01-01"), day("2026-02-28"), "Period"],
        ["Reach", 1, 2, day("2026-03-31")],
    ]
    path = workbook(tmp_path / "a.xlsx", {"S": rows}, formats={"B1": "mmm-yy", "C1": "d mmm yyyy"})
    draft = converted(path)

    assert [value.period for value in draft.values] == ["2026-01", "2026-02-28"]
    assert draft.kpis["reach"]["period"] == "2026-03-31"


def test_formulas_that_failed_or_were_never_saved_are_told(tmp_path: Path) -> None:
    rows = [["KPI", "Baseline", "Target"], ["Reach", ERROR, "=1+1"], [ERROR, 3, None]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}))

    assert draft.kpis == {"reach": {"title": "Reach", "metric": "reach"}}
    assert left(draft, "fault") == [("S!B2", "#REF!")]
    assert left(draft, "unsaved") == [("S!C2", "=1+1")]
    assert left(draft, "no-name") == [("S!A3", "#REF!"), ("S!B3", "3")]


def test_joined_words_hold_for_all_their_rows_and_a_joined_number_for_none(tmp_path: Path) -> None:
    rows = [["Objective", "KPI", "Target"], ["More", "Reach", 5], [None, "Views", None]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["A2:A3", "C2:C3"])
    draft = converted(path)

    assert [body["objective"] for body in draft.kpis.values()] == ["more", "more"]
    assert draft.kpis["reach"]["note"] == "- Target: 5"
    assert left(draft, "joined") == [("S!A2", "More")]
    assert left(draft, "joined-number") == [("S!C2", "5")]


def test_a_number_joined_over_columns_is_that_of_none_of_them(tmp_path: Path) -> None:
    rows = [["KPI", "Target", "Jan 2026", "Feb 2026"], ["Reach", 5, None, 90]]
    rows += [["Views", 7, 80, None]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["C3:D3"])
    draft = converted(path)

    assert [tuple(value)[:3] for value in draft.values] == [("reach", "2026-02", "90")]
    assert left(draft, "joined-columns") == [("S!C3", "80")]
    assert draft.kpis["views"]["note"] == "- Jan 2026 + Feb 2026: 80"


def test_a_number_joined_with_a_column_without_a_header_is_that_of_its_own(tmp_path: Path) -> None:
    rows = [["KPI", "Target", None], ["Reach", 5, None]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["B2:C2"]))

    assert draft.kpis["reach"]["target"] == "5"
    assert draft.leftovers == []


def test_a_wide_cell_between_rows_is_a_heading(tmp_path: Path) -> None:
    rows = [["KPI", "Target"], ["AWARENESS", None], ["Reach", 5]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["A2:B2"]))

    assert list(draft.kpis) == ["reach"]
    assert left(draft, "heading") == [("S!A2", "AWARENESS")]


def test_one_header_over_several_columns_says_nothing_of_each(tmp_path: Path) -> None:
    rows = [["KPI", "Target", None], ["Reach", 5, 6]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["B1:C1"]))

    assert draft.kpis["reach"] == {"title": "Reach", "metric": "reach", "note": "- Target: 5"}
    assert left(draft, "shared-header") == [("S!B1", "Target")]
    assert left(draft, "no-header") == [("S!C2", "6")]


def test_a_sheet_that_is_all_one_cell_has_no_header(tmp_path: Path) -> None:
    rows = [["KPI", "Target"], ["Reach", 5]]
    path = workbook(tmp_path / "a.xlsx", {"S": rows})
    # No program saves what lies below a joined cell, but files have it.
    with zipfile.ZipFile(path) as book:
        parts = {each: book.read(each) for each in book.namelist()}
    sheet, joined = "xl/worksheets/sheet1.xml", b'<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", b"</sheetData>" + joined)
    with zipfile.ZipFile(path, "w") as book:
        for name, data in parts.items():
            book.writestr(name, data)

    with pytest.raises(StrategyError, match="no column with the names of KPIs"):
        converted(path)


def test_the_first_sheet_that_is_seen_and_has_kpis_is_taken(tmp_path: Path) -> None:
    table = [["KPI"], ["Reach"]]
    path = workbook(
        tmp_path / "a.xlsx",
        {"Notes": [["hello"]], "Old": table, "Empty": [], "2026": table},
        hidden=["Old"],
    )
    draft = converted(path)

    assert left(draft, "other-sheet") == [("Notes", "Notes")]
    assert left(draft, "hidden-sheet") == [("Old", "Old")]
    assert left(converted(path, sheet="old"), "other-sheet") == [
        ("Notes", "Notes"),
        ("2026", "2026"),
    ]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"One": [["KPI"]], "Two": []})
    with pytest.raises(StrategyError) as error:
        converted(path, sheet="Three")

    assert (error.value.message, error.value.hint) == (
        "'a.xlsx' has no sheet 'Three'",
        "Name one of 'One', 'Two'.",
    )


def test_a_workbook_without_cells_is_told(tmp_path: Path) -> None:
    with pytest.raises(StrategyError, match=r"no sheet of 'a\.xlsx' has cells"):
        converted(workbook(tmp_path / "a.xlsx", {"One": []}))


def test_a_sheet_with_a_cell_at_its_far_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    _replace(path, "xl/worksheets/sheet1.xml", b'<c r="A2"', b'<c r="XFD1048576"')
    with pytest.raises(StrategyError, match="too large once it is unpacked"):
        converted(path)


def _replace(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_sheet_without_references_is_read_in_its_order(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"S": [["KPI", "Target"], ["CTR", 0.05]]}, formats={"B2": "0%"}
    )
    for reference in (b'"A1"', b'"B1"', b'"A2"', b'"B2"'):
        _replace(path, "xl/worksheets/sheet1.xml", b"<c r=" + reference, b"<c")

    assert converted(path).kpis["ctr"]["target"] == "5%"


@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_half_a_workbook_is_broken(tmp_path: Path, keep: float) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(StrategyError, match=r"'a\.xlsx' is a broken workbook"):
        converted(path)


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "x")
    with pytest.raises(StrategyError, match=r"'a\.xlsx' is a broken workbook"):
        converted(path)


def test_xml_that_is_damaged_is_a_broken_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    _replace(path, "xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheet")
    with pytest.raises(StrategyError, match=r"'a\.xlsx' is a broken workbook"):
        converted(path)


def test_a_workbook_that_only_its_reader_finds_broken_is_told_too(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    _replace(path, "_rels/.rels", b"</Relationships>", b"</Rel")
    with pytest.raises(StrategyError, match=r"'a\.xlsx' is a broken workbook \("):
        converted(path)


def test_a_workbook_that_would_unpack_without_end_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    monkeypatch.setattr(workbook_marks, "LARGEST", 1000)
    with pytest.raises(StrategyError, match="too large once it is unpacked"):
        converted(path)


@pytest.mark.parametrize(
    ("part", "end", "small"),
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b"<row/>"),
        ("xl/worksheets/sheet1.xml", b"</row>", b'<c r="A1"><v>1</v></c>'),
        ("xl/worksheets/sheet1.xml", b"</c>", b"<v/>"),
        ("xl/styles.xml", b"</styleSheet>", b"<x/>"),
    ],
)
def test_a_workbook_of_too_many_small_elements_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str, end: bytes, small: bytes
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI"], ["Reach"]]})
    monkeypatch.setattr(workbook_marks, "MOST_ELEMENTS", 300)
    workbook_marks.marks_of(path, path.read_bytes())

    _replace(path, part, end, small * 300 + end)
    with pytest.raises(StrategyError, match="too large once it is unpacked"):
        converted(path)


def test_rows_that_say_nothing_take_no_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["KPI", "Target"], ["Reach", 5]]})
    with zipfile.ZipFile(path) as book:
        parts = {each: book.read(each) for each in book.namelist()}
    sheet, end = "xl/worksheets/sheet1.xml", b"</sheetData>"
    parts[sheet] = parts[sheet].replace(end, b"<row/>" * 100_000 + end)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in parts.items():
            book.writestr(name, data)

    tracemalloc.start()
    try:
        workbook_marks.marks_of(path, path.read_bytes())
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_truth_and_a_time_are_words(tmp_path: Path) -> None:
    rows = [["KPI", "Baseline", "Target"], ["Reach", True, dt.time(3, 30)]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}))

    assert draft.kpis["reach"]["note"] == "- Baseline: TRUE\n- Target: 03:30:00"


def test_words_joined_over_empty_rows_make_no_kpi_of_them(tmp_path: Path) -> None:
    rows = [["Objective", "KPI"], ["More", "Reach"], [None, None], [None, "Views"]]
    draft = converted(workbook(tmp_path / "a.xlsx", {"S": rows}, joined=["A2:A4"]))

    assert list(draft.kpis) == ["reach", "views"]

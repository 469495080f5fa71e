"""The scorecard as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.report.tables import COLUMNS, scorecard
from tests.builders import plan


def rows(language: str = "en", **kpi: object) -> list[dict[str, str]]:
    world = plan(
        {"period": 2027, "languages": ["en", "id"]},
        goals={"known": {}},
        objectives={"known-2027": {"goal": "known"}},
        kpis={"it": {"metric": "visits", "objective": "known-2027", **kpi}},
    )
    text = scorecard(world, figures(world, dt.date(2027, 2, 1)), language)
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_a_row_holds_the_figures_of_a_kpi() -> None:
    row = rows(target=3650, actuals={"2027-01": 300}, tier="primary", owner=["Sari", "Budi"])[0]

    assert tuple(row) == tuple(COLUMNS)
    assert row["goal"] == "known"
    assert row["state"] == "on-track"
    assert row["actual"] == "300"
    assert row["expected"] == "310"
    assert row["pace"] == "0.967741935484"
    assert row["last_day"] == "2027-01-31"
    assert row["owner"] == "Sari; Budi"


def test_what_is_not_known_is_empty() -> None:
    row = rows()[0]

    assert row["actual"] == ""
    assert row["target"] == ""
    assert row["state"] == "no-target"


def test_a_band_has_two_columns_and_no_target() -> None:
    row = rows(target={"min": 900, "max": 1100})[0]

    assert (row["target"], row["minimum"], row["maximum"]) == ("", "900", "1100")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_text_is_run_as_a_formula(start: str) -> None:
    row = rows(title=f"{start}HYPERLINK(1)", owner=f"{start}1+1")[0]

    assert row["title"] == f"'{start}HYPERLINK(1)"
    assert row["owner"] == f"'{start}1+1"


def test_a_negative_number_stays_a_number() -> None:
    assert rows(metric="score", target=-5, actuals={"2027-01": -10})[0]["actual"] == "-10"


def test_titles_are_in_the_language_of_the_pages() -> None:
    assert rows("id", title={"en": "Visits", "id": "Kunjungan"})[0]["title"] == "Kunjungan"

"""Coverage as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io

from mkdocs_strategy_plugin.report.coverage_table import COLUMNS, coverage
from tests.builders import plan

WORLD = plan(
    {"languages": ["en", "id"], "funnel": ["awareness"]},
    objectives={"it": {"title": {"en": "Be seen", "id": "Terlihat"}}},
    personas={"rina": {"title": "Rina", "media": {"square": {}}}},
    channels={"square": {"title": {"en": "Square", "id": "Alun-alun"}, "decision": "use"}},
)


def rows(language: str = "en") -> list[dict[str, str]]:
    text = coverage(
        WORLD,
        as_of=dt.date(2027, 2, 1),
        language=language,
        stages={"awareness": "Awareness" if language == "en" else "Kesadaran"},
    )
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def row(table: str, language: str = "en") -> dict[str, str]:
    return next(each for each in rows(language) if each["table"] == table)


def test_a_cell_is_a_row_with_all_columns() -> None:
    assert row("channel") == {
        "table": "channel",
        "row": "rina",
        "row_title": "Rina",
        "column": "square",
        "column_title": "Square",
        "state": "covered",
        "count": "1",
        "for_all": "",
        "value": "",
        "ids": "square",
    }
    assert tuple(row("tier")) == tuple(COLUMNS)


def test_titles_are_in_the_language_of_the_pages_and_ids_are_not() -> None:
    assert row("stage", "id")["row_title"] == "Kesadaran"
    assert row("tier", "id")["row_title"] == "Terlihat"
    assert row("channel", "id")["column_title"] == "Alun-alun"
    assert (row("stage", "id")["column"], row("stage", "id")["state"]) == ("goal", "gap")


def test_the_tables_stand_in_a_fixed_order() -> None:
    tables = list(dict.fromkeys(each["table"] for each in rows()))

    assert tables == ["stage", "tier", "quadrant", "channel"]

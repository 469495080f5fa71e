"""Tables that nobody reads, in one line."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.report.strays import strays

ROOT = Path("/site")


def told(*names: str) -> str:
    return strays([ROOT / "docs" / name for name in names], root=ROOT)


def test_a_table_that_is_not_read_is_named() -> None:
    assert told("values.csv") == (
        "docs/values.csv is not read: only CSV files below a plan's 'measurements/' are"
    )


def test_of_many_the_first_are_named_and_the_others_counted() -> None:
    assert told("a.csv", "b.csv", "c.csv", "d.csv", "e.csv") == (
        "docs/a.csv, docs/b.csv, docs/c.csv and 2 more are not read:"
        " only CSV files below a plan's 'measurements/' are"
    )


def test_without_any_there_is_nothing_to_say() -> None:
    assert told() == ""

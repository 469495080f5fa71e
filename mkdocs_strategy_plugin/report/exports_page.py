"""The reference page of the exports: `python -m mkdocs_strategy_plugin.report.exports_page`."""

from __future__ import annotations

import enum
import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute import kpi_figures, records
from mkdocs_strategy_plugin.compute.coverage_cells import CellState, Table
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.waiting import Waiting, WaitingKind
from mkdocs_strategy_plugin.model.metric import Direction, MetricUnit
from mkdocs_strategy_plugin.model.target import Per
from mkdocs_strategy_plugin.report import coverage_table, tables
from mkdocs_strategy_plugin.report.record_lines import fields, members

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["exports_page"]

PROSE = Path(__file__).with_name("exports_page.md")
OTHER_CHOICES: list[type[enum.Enum]] = [
    Direction,
    MetricClass,
    MetricUnit,
    Per,
    State,
    WaitingKind,
]
"""Choices in the records that are defined elsewhere."""


def exports_page() -> str:
    """Return the page in Markdown: prose written by hand, tables read off the records."""
    page = PROSE.read_text("utf-8")
    for mark, lines in {
        "records": _records(),
        "columns": _columns(tables.COLUMNS),
        "coverage columns": _columns(coverage_table.COLUMNS),
        "coverage tables": members(Table),
        "coverage states": members(CellState),
    }.items():
        page = page.replace(f"<!-- {mark} -->", "\n".join(lines))
    return page


def _columns(columns: Mapping[str, str]) -> Iterator[str]:
    return (f"| `{name}` | {meaning} |" for name, meaning in columns.items())


def _records() -> Iterator[str]:
    """Yield the lines about each record, the figures of a plan first, and about each choice."""
    modules = (records, kpi_figures)
    classes = [Waiting, *(getattr(each, name) for each in modules for name in each.__all__)]
    classes.sort(key=lambda cls: (cls is not records.PlanFigures, cls.__name__))
    for cls in classes:
        if not issubclass(cls, enum.Enum):
            yield from _section(cls, fields(cls))
    choices = [each for each in classes if issubclass(each, enum.Enum)] + OTHER_CHOICES
    for choice in sorted(choices, key=lambda cls: cls.__name__):
        yield from _section(choice, members(choice))


def _section(cls: type, lines: Iterator[str]) -> Iterator[str]:
    yield from (f"### {_heading(cls)}", "", inspect.getdoc(cls) or "", "")
    yield from lines
    yield ""


def _heading(cls: type) -> str:
    """Return the name of a record in words: `KpiFigures` is "kpi figures"."""
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__
    )
    return spaced.strip()


if __name__ == "__main__":
    sys.stdout.write(exports_page())

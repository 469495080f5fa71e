"""All coverage tables of a plan as one, with a row for each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.coverage_cells import Table, coverage_cells
from mkdocs_strategy_plugin.report.sheet import sheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.compute.coverage_cells import CoverageCell
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.report.sheet import Cell

    Titles = Mapping[Table, Mapping[str, str]]

__all__ = ["COLUMNS", "coverage"]

COLUMNS: Mapping[str, str] = {
    "table": "The table that the cell is of, see below.",
    "row": "Id of the row, or the name of an owner; empty: nobody, `*`: everybody.",
    "row_title": "The row's name in the language of the pages; empty where its id is its name.",
    "column": "Id of the column; empty: all of them.",
    "column_title": "The column's name in the language of the pages, where it is a channel.",
    "state": "What the cell is, see below.",
    "count": "How many are there; in the table `load` how many tactics.",
    "for_all": "How many of them are for everybody; their ids stand in the row `*` alone.",
    "value": "Times a week.",
    "ids": "Ids of what is there, or of what nobody answers for, with a space between them.",
}
"""The columns, each with its meaning."""


def coverage(plan: Plan, *, as_of: dt.date, language: str, stages: Mapping[str, str]) -> str:
    """Return a row for each cell of each coverage table, in the plan's order, under one header.

    Args:
        plan: The plan, without what is hidden.
        as_of: The day whose live tactics count.
        language: Of the titles.
        stages: Titles of the funnel's stages in that language, by id.

    Returns:
        CSV, as `sheet` writes it.
    """
    titles = _titles(plan, language, stages)
    channels = _named(plan, plan.channels.values(), language)
    cells = coverage_cells(plan, as_of)
    return sheet(COLUMNS, (_row(cell, titles.get(cell.table, {}), channels) for cell in cells))


def _titles(plan: Plan, language: str, stages: Mapping[str, str]) -> Titles:
    """Return the titles of the rows by their table."""
    personas = _named(plan, plan.personas.values(), language)
    return {
        Table.STAGE: stages,
        Table.TIER: _named(plan, plan.objectives.values(), language),
        Table.QUADRANT: personas,
        Table.CHANNEL: personas,
        Table.LOAD: _named(plan, plan.channels.values(), language),
    }


def _named(plan: Plan, entities: Iterable[Entity], language: str) -> dict[str, str]:
    return {each.id: each.name.to(language, plan.languages[0]) for each in entities}


def _row(
    cell: CoverageCell, titles: Mapping[str, str], channels: Mapping[str, str]
) -> Mapping[str, Cell]:
    return {
        "table": cell.table.value,
        "row": cell.row,
        "row_title": titles.get(cell.row),
        "column": cell.column,
        "column_title": channels.get(cell.column) if cell.table is Table.CHANNEL else None,
        "state": cell.state.value,
        "count": cell.number,
        "for_all": cell.for_all,
        "value": cell.value,
        "ids": " ".join(cell.ids),
    }

"""A table of rows by columns that shows where something is missing."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.folding import MOST_ROWS
from mkdocs_strategy_plugin.render.views.groups import MOST_IN_A_GAP, group, some
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_strategy_plugin.compute.coverage import Coverage
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.groups import Group

__all__ = [
    "HEADS",
    "Crossing",
    "CrossingCell",
    "CrossingRow",
    "count_cell",
    "cut_rows",
    "folded",
    "links_cell",
    "named",
]

HEADS: Mapping[str, str] = MappingProxyType(
    {
        "goal": N_("Goal"),
        "objective": N_("Objective"),
        "kpi": N_("KPI"),
        "persona": N_("Audience"),
        "content": N_("Content"),
        "channel": N_("Channel"),
        "campaign": N_("Campaign"),
        "tactic": N_("Live tactic"),
    }
)
"""Heads of columns by kind."""

MOST_OPEN = 6
"""Rows of a table that is shown at once."""
MOST_IN_A_CELL = 3
"""Names in a cell before it stops."""


class CrossingCell(NamedTuple):
    """Where a row meets a column."""

    links: tuple[Link, ...] = ()
    """The first of what is there."""
    text: str = ""
    """How many more there are, or what is there in words."""
    gap: str = ""
    """That nothing is there, in words; empty where something is."""


class CrossingRow(NamedTuple):
    """One row."""

    link: Link
    """What it is about."""
    cells: tuple[CrossingCell, ...]
    """A cell for each column."""


class Crossing(NamedTuple):
    """A table of rows by columns, and its gaps in words."""

    anchor: str
    """Id of its heading."""
    title: str
    """What meets what."""
    first: str = ""
    """Head of the first column."""
    heads: tuple[str, ...] = ()
    """Heads of the others."""
    rows: tuple[CrossingRow, ...] = ()
    """The rows; empty where there is no table here."""
    cut: str = ""
    """How many rows are shown, in words; empty where all are."""
    gaps: tuple[Group, ...] = ()
    """What is missing."""
    is_counted: bool = False
    """True where cells say how many there are, and not which."""
    whole: Link | None = None
    """Where the table stands instead."""
    fold: str = ""
    """How much of it is empty, where it is too long to be shown at once; else empty."""


def folded(context: Context, table: Crossing) -> Crossing:
    """Return a table that is folded if it is long."""
    if len(table.rows) <= MOST_OPEN:
        return table
    cells = [cell for row in table.rows for cell in row.cells]
    number, empty = context.words.number, sum(bool(cell.gap) for cell in cells)
    said = context.words.say(
        "{rows} rows; {empty} of {all} cells are empty",
        rows=number(len(table.rows)),
        empty=number(empty),
        all=number(len(cells)),
    )
    return table._replace(fold=said)


def count_cell(context: Context, names: Sequence[str]) -> CrossingCell:
    """Return a cell that says how many there are."""
    if not names:
        return CrossingCell(gap=context.words.say("none"))
    return CrossingCell(text=context.words.number(len(names)))


def links_cell(context: Context, kind: str, names: Sequence[str], *, gap: str = "") -> CrossingCell:
    """Return a cell with the first few of `names`; where there are none, `gap` or just that."""
    if not names:
        return CrossingCell(gap=gap or context.words.say("none"))
    # Only what is shown gets a link: a cell may stand for thousands.
    shown, more = some(context, names, MOST_IN_A_CELL)
    return CrossingCell(tuple(context.link(kind, name) for name in shown), more)


def cut_rows(context: Context, table: Coverage) -> tuple[Sequence[str], str]:
    """Return the rows to show, and how many those are in words; where all are, empty.

    Where there are too many, those with the most gaps come first.
    """
    if len(table.rows) <= MOST_ROWS:
        return table.rows, ""
    filled = Counter(row for row, _ in table.cells)
    number = context.words.number
    said = context.words.say(
        "{shown} of {all} rows are shown, those with the most gaps first.",
        shown=number(MOST_ROWS),
        all=number(len(table.rows)),
    )
    return sorted(table.rows, key=lambda row: filled[row])[:MOST_ROWS], said


def named(context: Context, name: str, kind: str, names: Sequence[str], *, hint: str = "") -> Group:
    """Return a gap with the first of the entities that it concerns."""
    entities = [(kind, each) for each in names]
    return group(context, name, entities, most=MOST_IN_A_GAP, hint=hint)

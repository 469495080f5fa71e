"""All coverage tables of a plan, cell by cell, each with what is there or that it is a gap."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import by_persona
from mkdocs_strategy_plugin.compute.coverage import (
    by_owner,
    by_persona_and_channel,
    by_stage,
    by_tier,
    without_owner,
)
from mkdocs_strategy_plugin.compute.load import channel_load
from mkdocs_strategy_plugin.model.content import Quadrant

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.compute.coverage import Coverage
    from mkdocs_strategy_plugin.compute.load import ChannelLoad
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["EVERYBODY", "CellState", "CoverageCell", "Table", "coverage_cells"]

EVERYBODY = "*"
"""The row of what is for everybody."""
UNPLACED = "unplaced"
"""The column of content that is in no quadrant."""


class Table(enum.Enum):
    """Which table a cell is of."""

    STAGE = "stage"
    """Stage of the funnel by kind: what the stage has of `goal`, `objective`, `kpi` (a primary
    one), `persona`, `content`, `channel` and `tactic` (a live one)."""
    TIER = "tier"
    """Objective by tier: its KPIs that are `primary`, `optimization` or `output`."""
    QUADRANT = "quadrant"
    """Persona by quadrant: content for the persona that may `entertain`, `inspire`, `educate` or
    `convince`, or is `unplaced`. The row `*` has what is for everybody."""
    CHANNEL = "channel"
    """Persona by channel in use: the service on which the channel meets the persona. Where it
    does not, there is no row; a persona whom no channel meets has one without a column."""
    OWNER = "owner"
    """Owner by kind: what somebody answers for. The row without an owner has what nobody
    answers for."""
    LOAD = "load"
    """Channel by rhythm: times a week that it has `promised` as its `cadence`, that are the team's
    `capacity`, and that live tactics have `planned`; how many too few are planned for the promise
    (`short`), too many for the team (`over`), or promised beyond it (`overpromised`). The ids of
    `planned` and `unrhythmic` are those tactics, and those without a rhythm."""


class CellState(enum.Enum):
    """What a cell is."""

    COVERED = "covered"
    """Something is there."""
    GAP = "gap"
    """Nothing is there, or too little or too much of it."""
    NONE = "none"
    """Nothing is there, and nothing has to be."""
    UNKNOWN = "unknown"
    """The plan does not say yet what one would have to know."""


class CoverageCell(NamedTuple):
    """Where a row of a table meets a column."""

    table: Table
    """The table."""
    row: str
    """Id of the row, or the name of an owner; empty: nobody, `*`: everybody."""
    column: str
    """Id of the column; empty: all of them."""
    state: CellState
    """What it is."""
    ids: Sequence[str] = ()
    """Ids of what is there, or of what nobody answers for."""
    for_all: int | None = None
    """How many more are there for everybody, whose ids the row `*` has; None: does not apply."""
    value: float | None = None
    """Times a week; None in all tables but `LOAD`."""

    @property
    def number(self) -> int | None:
        """How many are there; None in `LOAD` where nothing is counted."""
        found = len(self.ids) + (self.for_all or 0)
        return found or None if self.table is Table.LOAD else found


def coverage_cells(plan: Plan, as_of: dt.date) -> Iterator[CoverageCell]:
    """Yield the cells of all tables, in the plan's order.

    Args:
        plan: The plan, without what is hidden: nothing of it is told, nor called missing.
        as_of: The day whose live tactics count.

    Source:
        docs/reference/figures.md#coverage
    """
    yield from _crossed(Table.STAGE, by_stage(plan), nothing=CellState.GAP)
    yield from _crossed(Table.TIER, by_tier(plan), nothing=CellState.GAP)
    yield from _content(plan)
    yield from _reached(plan)
    yield from _owners(plan)
    for channel in plan.channels.values():
        yield from _load(plan, channel, as_of)


def _crossed(table: Table, found: Coverage, *, nothing: CellState) -> Iterator[CoverageCell]:
    for row in found.rows:
        for column in found.columns:
            ids = found.cells.get((row, column), ())
            yield CoverageCell(table, row, column, CellState.COVERED if ids else nothing, ids)


def _content(plan: Plan) -> Iterator[CoverageCell]:
    """Yield content by quadrant; what is for everybody first, for it would stand in each row."""
    found = by_persona(plan)
    for each in found[:1]:
        for quadrant, items in each.for_all.items():
            yield _content_cell(EVERYBODY, quadrant, items)
    for each in found:
        rest = (None,) if None in each.items else ()
        for quadrant in (*Quadrant, *rest):
            shared = len(each.for_all.get(quadrant, ()))
            yield _content_cell(each.persona, quadrant, each.items.get(quadrant, ()), shared)


def _content_cell(
    row: str, quadrant: Quadrant | None, items: Sequence[Content], shared: int = 0
) -> CoverageCell:
    column = quadrant.value if quadrant else UNPLACED
    state = CellState.COVERED if items or shared else CellState.GAP
    ids = tuple(each.id for each in items)
    return CoverageCell(Table.QUADRANT, row, column, state, ids, shared)


def _reached(plan: Plan) -> Iterator[CoverageCell]:
    """Yield on which channels personas are met, and whom none meets."""
    found = by_persona_and_channel(plan)
    met: dict[str, list[CoverageCell]] = {}
    for (row, column), ids in found.cells.items():
        cell = CoverageCell(Table.CHANNEL, row, column, CellState.COVERED, ids)
        met.setdefault(row, []).append(cell)
    for row in found.rows if found.columns else ():
        unmet = CellState.GAP if plan.personas[row].media else CellState.UNKNOWN
        yield from met.get(row, [CoverageCell(Table.CHANNEL, row, "", unmet)])


def _owners(plan: Plan) -> Iterator[CoverageCell]:
    yield from _crossed(Table.OWNER, by_owner(plan), nothing=CellState.NONE)
    for kind, ids in without_owner(plan).items():
        yield CoverageCell(Table.OWNER, "", kind, CellState.GAP, ids)


def _load(plan: Plan, channel: Channel, as_of: dt.date) -> Iterator[CoverageCell]:
    """Yield the rhythm of a channel; nothing where neither it nor its tactics have one."""
    load = channel_load(plan, channel, as_of)
    is_known = load.promised is not None or load.capacity is not None
    if "cadence" in plan.hidden or not (is_known or load.tactics):
        return
    for column, state, ids, value in _rhythms(load, tells_capacity="capacity" not in plan.hidden):
        yield CoverageCell(Table.LOAD, channel.id, column, state, ids, value=value)


def _rhythms(
    load: ChannelLoad, *, tells_capacity: bool
) -> Iterator[tuple[str, CellState, Sequence[str], float | None]]:
    """Yield column, state, ids and times a week."""
    covered, gap = CellState.COVERED, CellState.GAP
    yield "promised", CellState.NONE if load.promised is None else covered, (), load.promised
    if tells_capacity:
        yield "capacity", CellState.UNKNOWN if load.capacity is None else covered, (), load.capacity
    yield "planned", covered if load.tactics else CellState.NONE, load.tactics, load.planned
    excess = {"short": load.short, "over": load.over, "overpromised": load.overpromised}
    for column, times in excess.items():
        if times:
            yield column, gap, (), times
    if load.unrhythmic:
        yield "unrhythmic", covered, load.unrhythmic, None

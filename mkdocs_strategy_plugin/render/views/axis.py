"""The axis of a timeline: which days, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.spans import grid_of, overlap
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.render.charts.axis import Axis, Tick
from mkdocs_strategy_plugin.render.views.unit_names import MOST_YEARS, unit_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["axis_of"]


class Ruling(NamedTuple):
    """How an axis of some length is ruled."""

    days: int
    """The longest axis that is ruled like this."""
    named: Unit
    """What has a name."""
    ruled: Unit
    """What has a line."""


RULINGS = (
    Ruling(62, Unit.WEEK, Unit.WEEK),
    Ruling(400, Unit.MONTH, Unit.MONTH),
    Ruling(800, Unit.QUARTER, Unit.MONTH),
    Ruling(2000, Unit.YEAR, Unit.QUARTER),
)
"""From short to long."""

LONGEST = Ruling(0, Unit.YEAR, Unit.YEAR)
"""How all longer ones are ruled."""


def axis_of(context: Context, period: Period) -> Axis:
    """Return the axis of `period`, with weeks, months, quarters or years named as it has room."""
    day = context.figures.as_of
    return Axis(
        days=period.days,
        ticks=tuple(_ticks(context, period)),
        today=(day - period.start).days if period.has(day) else None,
    )


def _ticks(context: Context, period: Period) -> Iterator[Tick]:
    ruling = next((each for each in RULINGS if period.days <= each.days), LONGEST)
    names = dict(_names(context, period, ruling.named))
    starts = {
        max((each.start - period.start).days, 0) for each in grid_of(ruling.ruled).over(period)
    }
    for day in sorted(starts | names.keys()):
        yield Tick(day, names.get(day, ""))


def _names(context: Context, period: Period, unit: Unit) -> Iterator[tuple[int, str]]:
    units = list(grid_of(unit).over(period))
    step = -(-len(units) // MOST_YEARS) if unit is Unit.YEAR else 1
    for position, each in enumerate(units):
        # A unit that is cut off at the beginning has no room for its name before the next one.
        if position % step == 0 and 2 * overlap(each, period) >= each.days:
            yield (
                max((each.start - period.start).days, 0),
                _name(context, each, is_first=not position),
            )


def _name(context: Context, each: Period, *, is_first: bool) -> str:
    name = unit_name(context.words, each.start, each.unit or Unit.YEAR)
    is_with_year = each.unit is Unit.QUARTER and (is_first or each.start.month == 1)
    return f"{name} {each.start.year}" if is_with_year else name

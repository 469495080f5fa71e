"""The names along a time axis: days, weeks, months, quarters or years, as there is room."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.model.period import Period, Unit
from mkdocs_strategy_plugin.render.charts.trend_shapes import DateMark
from mkdocs_strategy_plugin.render.views.unit_names import MOST_YEARS, unit_name

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["begin", "date_marks", "finish"]

MOST = {Unit.DAY: (1.0, 10), Unit.WEEK: (7.0, 9), Unit.MONTH: (30.4, 14), Unit.QUARTER: (91.3, 14)}
"""Length in days of what may have a name, and how many names there is room for."""
DAYS_OF_A_YEAR = 365.25
MAJOR = {Unit.DAY: 3, Unit.WEEK: 3, Unit.MONTH: 3, Unit.QUARTER: 4, Unit.YEAR: 2}
"""On narrow screens only each of so many has a name."""
FEW = 5
"""So many names have room everywhere."""


def begin(day: dt.date) -> float:
    """Return the beginning of a day, for a picture."""
    return day.toordinal()


def finish(day: dt.date) -> float:
    """Return the end of a day, for a picture."""
    return day.toordinal() + 1


# All KPIs of a plan share a few periods.
@functools.lru_cache(maxsize=256)
def date_marks(words: Words, window: Period) -> tuple[DateMark, ...]:
    """Return the names along the axis of `window`."""
    unit = next(
        (unit for unit, (days, most) in MOST.items() if window.days <= days * most), Unit.YEAR
    )
    units = [_cut(each, window) for each in grid_of(unit).over(window)]
    step = 1 + int(len(units) / MOST_YEARS) if unit is Unit.YEAR else 1
    units = units[::step]
    rare = 1 if len(units) <= FEW else MAJOR[unit]
    marks = []
    year = ""
    for position, each in enumerate(units):
        now = _larger(words, each, unit)
        marks.append(
            DateMark(
                begin(each.start),
                finish(each.end),
                unit_name(words, each.start, unit),
                now if now != year else "",
                is_minor=position % rare != 0,
            )
        )
        year = now
    return tuple(marks)


def _cut(unit: Period, window: Period) -> Period:
    return Period(max(unit.start, window.start), min(unit.end, window.end))


def _larger(words: Words, each: Period, unit: Unit) -> str:
    """Return what a name belongs to: days to their month, all others to their year."""
    if unit is Unit.YEAR:
        return ""
    return words.date(each.start, "MMM y" if unit is Unit.DAY else "y")

"""How long the values of a metric are measured for whose values are never combined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["fits", "length_of"]

DAYS_OF_A_WAVE = 3
"""A survey may take this much more or less than the time it is for."""


def length_of(per: Per | None, cadence: Grid | None, window: Period | None) -> Grid | int | None:
    """Return how long a value is measured for: what the target is for, else the cadence.

    Args:
        per: What the target is for, if the author says so.
        cadence: The periods in which values are expected; None for `ongoing`.
        window: P.

    Returns:
        Periods of that length, or a number of days; None: any length counts.
    """
    if per is None:
        return cadence
    if per is Per.PERIOD:
        return window.days if window else None
    return grid_of(Unit(per.value), window.start if window else None)


def fits(period: Period, length: Grid | int | None) -> bool:
    """Tell whether a value that is never combined was measured for the right length of time.

    Args:
        period: Of the value.
        length: What the target is for, or a number of days; None: any length.
    """
    if length is None:
        return True
    if isinstance(length, int):
        return abs(period.days - length) <= DAYS_OF_A_WAVE
    # A wave from January into February may be as long as either.
    units = (length.holding(day) for day in (period.start, period.end))
    return any(abs(period.days - unit.days) <= DAYS_OF_A_WAVE for unit in units)

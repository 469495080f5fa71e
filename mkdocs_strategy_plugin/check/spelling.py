"""Numbers and periods that a rule worked out, as an author would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.spans import length_class
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.period import Unit, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["listed", "spelled", "spelled_period"]

SIGNS = {MetricUnit.PERCENT: "%", MetricUnit.MINUTES: " min", MetricUnit.SECONDS: " s"}
"""What stands behind a number of a unit."""


def spelled(number: float, unit: MetricUnit) -> str:
    """Return a number in a metric's unit as it is written in a plan: `12_000`, `4.5%`, `90 min`."""
    written = number * 100 if unit is MetricUnit.PERCENT else number
    rounded = float(f"{written:.10g}")
    digits = f"{int(rounded):_}" if rounded.is_integer() else f"{rounded:.10g}"
    return digits + SIGNS.get(unit, "")


def listed(names: Iterable[str], *, joined: str = "and", most: int = 5) -> str:
    """Return names as a sentence lists them: `a, b and c`, and of many the first ones."""
    every = list(names)
    if len(every) > most:
        every = [*every[: most - 1], f"{len(every) - most + 1} more"]
    *first, last = every
    return f"{', '.join(first)} {joined} {last}" if first else last


def spelled_period(period: Period) -> str:
    """Return days as they are written in a plan, by their unit where they are one: `2016-W07`."""
    if period.text:
        return period.text
    # A week that P cuts is still that week, and its value counts; a month that it cuts is days.
    unit = period.unit if period.unit is Unit.WEEK else length_class(period)
    whole = unit_of(period.start, unit) if isinstance(unit, Unit) else period
    is_whole = period.unit is Unit.WEEK or whole == period
    return _name(whole, unit) if is_whole and isinstance(unit, Unit) else str(period)


def _name(period: Period, unit: Unit) -> str:
    year, month = period.start.year, period.start.month
    match unit:
        case Unit.YEAR:
            return f"{year}"
        case Unit.HALF:
            return f"{year}-H{(month + 5) // 6}"
        case Unit.QUARTER:
            return f"{year}-Q{(month + 2) // 3}"
        case Unit.MONTH:
            return f"{year}-{month:02}"
        case Unit.WEEK:
            iso = period.start.isocalendar()
            return f"{iso.year}-W{iso.week:02}"
        case _:
            return f"{period.start}"

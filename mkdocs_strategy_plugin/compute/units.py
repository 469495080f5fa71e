"""How a target per year, quarter, month, week or day was met, unit by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import UnitTargets
from mkdocs_strategy_plugin.compute.reaching import inside, reaches
from mkdocs_strategy_plugin.compute.values import total
from mkdocs_strategy_plugin.compute.windows import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["unit_targets"]


def unit_targets(measured: Iterable[Reading], aim: Aim) -> UnitTargets | None:
    """Count the units that met the target; None where the target is not for a unit.

    Args:
        measured: M, whole periods only, in order of their ends.
        aim: The target of one unit.
    """
    if not aim.units or (aim.number is None and aim.band is None):
        return None
    sums = _sums(measured, aim.units)
    return UnitTargets(
        per=aim.per,
        target=aim.number,
        met=sum(_is_met(each, aim) for each in sums),
        whole=len(sums),
        last=sums[-1] if sums else None,
        band=aim.band,
    )


def _is_met(value: float, aim: Aim) -> bool:
    if aim.band:
        return inside(value, aim.band)
    return aim.number is not None and reaches(value, aim.number, aim)


def _sums(measured: Iterable[Reading], units: Grid) -> list[float]:
    """Return the sum of each unit that the readings cover exactly, in order."""
    groups: dict[Period, list[Reading]] = {}
    for reading in measured:
        unit = units.holding(reading.period.start)
        if unit.holds(reading.period):
            groups.setdefault(unit, []).append(reading)
    whole = (readings for unit, readings in groups.items() if _tile(readings, unit))
    sums = (total(reading.value for reading in readings) for readings in whole)
    return [each for each in sums if each is not None]


def _tile(readings: Sequence[Reading], unit: Period) -> bool:
    periods = [reading.period for reading in readings]
    has_each_day_once = sum(period.days for period in periods) == unit.days
    return has_each_day_once and Coverage(periods, stands=False).has(unit)

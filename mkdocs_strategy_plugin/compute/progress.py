"""What was measured so far, and what the plan wanted it to be by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.aggregate import ratio
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import home_day
from mkdocs_strategy_plugin.compute.units import unit_targets
from mkdocs_strategy_plugin.compute.values import finite, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.kpi_figures import UnitTargets
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Progress", "progress"]


class Progress(NamedTuple):
    """Two numbers to compare."""

    actual: float | None = None
    """What was measured; None where nothing was."""
    expected: float | None = None
    """What the plan wanted it to be; None where the plan does not say."""
    planned: float | None = None
    """Of a flow: how many times the target the measured days should have brought."""
    units: UnitTargets | None = None
    """How each unit went; None where the target is not for a unit."""
    is_unweighted: bool = False
    """True for a ratio averaged without weights."""


def progress(measured: Sequence[Reading], aim: Aim, cadence: Grid | None) -> Progress:
    """Return the actual and the expected figure.

    Args:
        measured: M, whole periods only, in order of their ends; of a native metric only those
            of the right length (see `lengths`).
        aim: What to compare with.
        cadence: The periods in which values are expected; None for `ongoing`.
    """
    if not measured:
        return Progress(units=unit_targets(measured, aim))
    match aim.measure.metric_class:
        case MetricClass.FLOW:
            return _flow(measured, aim)
        case MetricClass.LEVEL:
            return Progress(measured[-1].value, _on_path(measured[-1].period, aim))
        case MetricClass.RATIO:
            return _ratio(measured, aim, cadence)
        case _:
            return Progress(measured[-1].value, aim.number)


def _flow(measured: Sequence[Reading], aim: Aim) -> Progress:
    planned = _planned(measured, aim)
    expected = None if planned is None or aim.number is None else finite(aim.number * planned)
    actual = total(each.value for each in measured)
    return Progress(actual, expected, planned, unit_targets(measured, aim))


def _planned(measured: Sequence[Reading], aim: Aim) -> float | None:
    """Return the planned share of M, or how many units its days make."""
    if aim.units:
        return total(aim.units.count(each.period) for each in measured)
    if aim.path:
        return total(aim.path.share_of(each.period) for each in measured)
    return None


def _on_path(last: Period, aim: Aim) -> float | None:
    """Return the planned level at the end of `last`; without baseline or path, the target."""
    if aim.number is None or aim.way_from is None or not aim.path:
        return aim.number
    return finite(aim.way_from + (aim.number - aim.way_from) * aim.path.share(last.end))


def _ratio(measured: Sequence[Reading], aim: Aim, cadence: Grid | None) -> Progress:
    if not aim.start:
        actual, is_unweighted = ratio(measured)
        return Progress(actual, aim.number, is_unweighted=is_unweighted)
    last = measured[-1]
    day = home_day(last.period)
    start = cadence.holding(day).start if cadence else day
    actual, is_unweighted = ratio([each for each in measured if home_day(each.period) >= start])
    return Progress(actual, _on_path(last.period, aim), is_unweighted=is_unweighted)

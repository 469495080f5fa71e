"""From two numbers to a pace, and from a pace to a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.reaching import at_least, inside, reaches
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.values import quotient

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.compute.kpi_figures import UnitTargets
    from mkdocs_strategy_plugin.compute.progress import Progress
    from mkdocs_strategy_plugin.compute.target import Aim, Bounds
    from mkdocs_strategy_plugin.model.strategy import StatusBands

__all__ = ["pace", "state"]


def pace(progress: Progress, aim: Aim) -> float | None:
    """Return how far the way is made, 1 as planned; None where no quotient can be formed.

    Args:
        progress: What was measured and what was expected.
        aim: The target.
    """
    actual, expected, number = progress.actual, progress.expected, aim.number
    if actual is None or expected is None or number is None:
        return None
    if aim.way_from is not None and not reaches(aim.way_from, number, aim):
        ahead = quotient(aim.sign * (actual - expected), abs(number - aim.way_from))
        return None if ahead is None else 1 + ahead
    compared = expected if aim.is_flow else number
    if actual <= 0 or compared <= 0:
        return None
    return quotient(actual, compared) if aim.sign > 0 else quotient(compared, actual)


def state(
    progress: Progress,
    aim: Aim,
    *,
    bands: StatusBands,
    is_final: bool,
    as_of: dt.date,
) -> State:
    """Return the first state that holds.

    Args:
        progress: What was measured and what was expected.
        aim: The target.
        bands: From which pace a state holds.
        is_final: True once no value of P is open.
        as_of: The day.
    """
    if not aim.is_set:
        return State.NO_TARGET
    if aim.window and as_of < aim.window.start:
        return State.NOT_STARTED
    if progress.actual is None:
        return State.NO_DATA
    if aim.band:
        return _in_band(progress, aim, aim.band, is_final=is_final)
    settled = _settled(progress.actual, aim, is_final=is_final)
    return settled or _by_pace(progress, aim, bands)


def _in_band(progress: Progress, aim: Aim, band: Bounds, *, is_final: bool) -> State:
    """Return the state of a value that should stay inside; of units the last whole one decides."""
    actual, units = progress.actual or 0.0, progress.units
    if units and units.last is not None and (not is_final or _covers_all(units, aim)):
        is_inside = units.met == units.whole if is_final else inside(units.last, band)
    elif is_final and aim.units and aim.window:
        is_inside = inside(actual, band, aim.units.count(aim.window))
    elif is_final or progress.planned is None:
        is_inside = inside(actual, band)
    else:
        is_inside = inside(actual, band, progress.planned)
    if is_final:
        return State.ACHIEVED if is_inside else State.MISSED
    return State.ON_TRACK if is_inside else State.OFF_TRACK


def _covers_all(units: UnitTargets, aim: Aim) -> bool:
    """Tell whether each unit of P was measured whole; weeks, say, tile few months."""
    grid, window = aim.units, aim.window
    return bool(grid and window and at_least(units.whole, grid.count(window)))


def _settled(actual: float, aim: Aim, *, is_final: bool) -> State | None:
    """Return a state that no later value changes; None while there is none."""
    goal = aim.total
    if goal is None:
        return None
    is_met = reaches(actual, goal, aim)
    if is_final:
        return State.ACHIEVED if is_met else State.MISSED
    if not aim.is_flow:
        return None
    if aim.sign > 0:
        return State.ACHIEVED if is_met else None
    return None if is_met else State.MISSED


def _by_pace(progress: Progress, aim: Aim, bands: StatusBands) -> State:
    made = pace(progress, aim)
    if made is None:
        return State.ON_TRACK if _is_on_right_side(progress, aim) else State.OFF_TRACK
    if at_least(made, bands.on_track):
        return State.ON_TRACK
    return State.AT_RISK if at_least(made, bands.at_risk) else State.OFF_TRACK


def _is_on_right_side(progress: Progress, aim: Aim) -> bool:
    goal = progress.expected if aim.is_flow else aim.number
    return progress.actual is not None and goal is not None and reaches(progress.actual, goal, aim)

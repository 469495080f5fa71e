"""What makes the numbers of two targets comparable."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import Reason
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.promise import Promise
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["PRECISION", "SAME_PACE", "Scale", "kept", "numbers", "scale_of", "sign"]

PRECISION = 1e-9
"""What binary numbers may be off by, as a part of the whole."""

SAME_PACE = 0.01
"""Part by which two sums may differ for the length of their periods and still be one pace."""

Kept = tuple[float, float]
"""The least and the greatest final value that keeps a promise."""


class Scale(NamedTuple):
    """What makes the numbers of two targets comparable."""

    old: float = 1.0
    new: float = 1.0
    slack: float = PRECISION
    """Part by which they may differ and still be the same."""
    words: tuple[Reason, Reason] = (Reason.EASIER, Reason.HARDER)
    """What it is called if less has to be reached, and if more."""


def scale_of(old: Aim, new: Aim) -> Scale | None:
    """Return what both are multiplied by; None where they are for different lengths of time."""
    if new.measure.metric_class is MetricClass.NATIVE:
        return Scale() if old.per is new.per else None
    if not new.is_flow:
        return Scale()
    is_per_unit = old.per is new.per and new.per is not Per.PERIOD
    if is_per_unit or (old.per is new.per and old.window == new.window):
        return Scale()
    if old.window == new.window and old.window:
        return Scale(_units(old, old.window), _units(new, new.window or old.window))
    if not old.window or not new.window:
        return Scale() if old.per is new.per else None
    # Of two lengths of time only the pace can be compared.
    return Scale(
        _units(old, old.window) / old.window.days,
        _units(new, new.window) / new.window.days,
        SAME_PACE,
        (Reason.SLOWER, Reason.FASTER),
    )


def _units(aim: Aim, window: Period) -> float:
    if aim.per is Per.PERIOD:
        return 1.0
    return (aim.units or grid_of(Unit(aim.per.value), window.start)).count(window)


def kept(promise: Promise, factor: float) -> Kept | None:
    """Return which values keep a promise; None where neither way is better."""
    low, high = numbers(promise, factor)
    if promise.aim.band is not None:
        return (-math.inf if low is None else low), (math.inf if high is None else high)
    if low is None or promise.direction is Direction.NEUTRAL:
        return None
    return (low, math.inf) if promise.direction is Direction.HIGHER else (-math.inf, low)


def numbers(promise: Promise, factor: float) -> tuple[float | None, float | None]:
    """Return the bounds of a band, or the number of a target and None, times a factor."""
    low, high = promise.aim.band or (promise.aim.number, None)
    return (None if low is None else low * factor), (None if high is None else high * factor)


def sign(difference: float, one: float, other: float, slack: float) -> int:
    """Return the sign of the difference of two numbers, 0 where they are the same but for slack."""
    if one == other or math.isclose(one, other, rel_tol=slack):
        return 0
    return 1 if difference > 0 else -1

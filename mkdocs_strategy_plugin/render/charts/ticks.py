"""Axes: round numbers to read off, and names that do not run into each other."""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.scale import SAFE

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["apart", "round_numbers"]

STEPS = (1, 2, 5, 10)
SLACK = 1e-9
"""What binary numbers may be off by, as a part of a step."""
FINEST = 1e-12
"""Step, as a part of the numbers, below which they cannot be told from each other."""


def round_numbers(low: float, high: float, *, most: int) -> tuple[float, ...]:
    """Return the multiples of 1, 2 or 5 times a power of ten from `low` to `high`.

    Args:
        low: Finite.
        high: Finite.
        most: About how many steps there is room for.

    Returns:
        In order; none where the two are too close or too far apart for round numbers.
    """
    span = high - low
    if not 0 < span < math.inf:
        return ()
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough)) if rough else 0.0
    step = next((each * power for each in STEPS if each * power >= rough * (1 - SLACK)), 0.0)
    if not FINEST * max(abs(low), abs(high)) < step < SAFE:
        return ()
    first, last = math.ceil(low / step - SLACK), math.floor(high / step + SLACK)
    # By the step's own digits: 3 * 0.1 is 0.30000000000000004.
    decimals = max(0, -math.floor(math.log10(step)))
    return tuple(round(count * step, decimals) for count in range(first, last + 1))


def apart(wanted: Sequence[float], *, gap: float, low: float, high: float) -> list[float]:
    """Return the places nearest to the wanted ones that keep a distance, in the same order.

    Args:
        wanted: In rising order.
        gap: The least distance between neighbours.
        low: The least place.
        high: The greatest place; there is room for all of them.
    """
    # Neighbours that are too close move away from the middle between them, as one group.
    groups: list[list[float]] = []
    for position, place in enumerate(wanted):
        groups.append([place - position * gap])
        while len(groups) > 1 and fmean(groups[-2]) >= fmean(groups[-1]):
            last = groups.pop()
            groups[-1] += last
    starts = [fmean(group) for group in groups for _ in group]
    most = high - gap * (len(wanted) - 1)
    return [max(low, min(start, most)) + position * gap for position, start in enumerate(starts)]

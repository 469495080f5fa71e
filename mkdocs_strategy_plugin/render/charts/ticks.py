"""Axes: round numbers to read off, and names that do not run into each other."""

from __future__ import annotations

import math
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
    """Return places near the wanted ones that keep a distance, in the same order.

    Args:
        wanted: In rising order.
        gap: The least distance between neighbours.
        low: The least place.
        high: The greatest place; there is room for all of them.
    """
    places: list[float] = []
    for place in wanted:
        least = places[-1] + gap if places else low
        places.append(max(place, least))
    limit = high
    for position in range(len(places) - 1, -1, -1):
        places[position] = min(places[position], limit)
        limit = places[position] - gap
    return places

"""Place values on a line of the picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

__all__ = ["SAFE", "Place", "placing"]

Place: TypeAlias = Callable[[float], float]
"""What gives the coordinate of a value."""

SAFE = 1e300
"""Below it the difference of two numbers is a number."""


def placing(low: float, high: float, start: float, end: float) -> Place:
    """Return what gives the coordinate of a value; values outside are drawn at the ends.

    Args:
        low: Finite value drawn at `start`.
        high: Finite value drawn at `end`; not below `low`.
        start: Coordinate.
        end: Coordinate.
    """
    # Dividing first keeps the difference of two huge values finite.
    unit = 1.0 if max(abs(low), abs(high)) < SAFE else max(abs(low), abs(high))
    origin, span = low / unit, high / unit - low / unit
    if span <= abs(end - start) / SAFE:
        return lambda _: (start + end) / 2
    steepness, least, most = (end - start) / span, min(start, end), max(start, end)

    def place(value: float) -> float:
        at = start + (value / unit - origin) * steepness
        return least if at < least else most if at > most else at  # noqa: FURB136  (faster)

    return place

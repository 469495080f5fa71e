"""Whether a value is as good as a goal, or inside of a band."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.target import Aim, Bounds

__all__ = ["at_least", "inside", "reaches"]

PRECISION = 1e-9
"""What binary numbers may be off by, as a part of the larger one."""


def at_least(one: float, other: float) -> bool:
    """Tell whether one number is not below the other, but for the last binary digits."""
    return one >= other - PRECISION * max(abs(one), abs(other))


def inside(value: float, band: Bounds, factor: float = 1) -> bool:
    """Tell whether `value` lies between `factor` times the bounds, these included."""
    low, high = band
    return (low is None or at_least(value, low * factor)) and (
        high is None or at_least(high * factor, value)
    )


def reaches(value: float, goal: float, aim: Aim) -> bool:
    """Tell whether `value` is as good as `goal`."""
    return at_least(value, goal) if aim.sign > 0 else at_least(goal, value)

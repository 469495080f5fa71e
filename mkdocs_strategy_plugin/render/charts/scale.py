"""Place values on a line of the picture."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Scale"]


class Scale(NamedTuple):
    """A linear scale; values outside of it are drawn at its ends."""

    low: float
    """Finite value drawn at `start`."""
    high: float
    """Finite value drawn at `end`; not below `low`."""
    start: float
    """Coordinate of `low`."""
    end: float
    """Coordinate of `high`; below `start` where the picture's axis points the other way."""

    def at(self, value: float) -> float:
        """Give the coordinate of a value; the middle where the scale has no extent."""
        # Dividing first keeps the difference of two huge values finite.
        unit = max(abs(self.low), abs(self.high)) or 1.0
        low, high = self.low / unit, self.high / unit
        share = (value / unit - low) / (high - low) if high > low else 0.5
        if not 0.0 <= share <= 1.0:
            return self.start if share < 0.0 else self.end
        return self.start + share * (self.end - self.start)

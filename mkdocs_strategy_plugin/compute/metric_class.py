"""The four classes of metrics, by what may be done with their values over time."""

from __future__ import annotations

import enum

__all__ = ["MetricClass"]


class MetricClass(enum.Enum):
    """What may be done with the values of several periods."""

    FLOW = "flow"
    """Added."""
    LEVEL = "level"
    """The last one stands."""
    RATIO = "ratio"
    """Numerators and denominators added, then divided."""
    NATIVE = "native"
    """Never combined."""

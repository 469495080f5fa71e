"""Where something with a target can stand."""

from __future__ import annotations

import enum

__all__ = ["State"]


class State(enum.Enum):
    """Where a KPI, an objective or a goal stands."""

    NO_TARGET = "no-target"
    """Nothing to compare with."""
    NOT_STARTED = "not-started"
    """Its period lies ahead."""
    NO_DATA = "no-data"
    """No value yet."""
    ACHIEVED = "achieved"
    """The target is achieved for good."""
    MISSED = "missed"
    """The target is not met, for good."""
    ON_TRACK = "on-track"
    """As far as planned, or further."""
    AT_RISK = "at-risk"
    """Somewhat behind the plan."""
    OFF_TRACK = "off-track"
    """Far behind the plan."""

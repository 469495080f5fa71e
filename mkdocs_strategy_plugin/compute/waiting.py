"""What a period that is over still waits for."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Waiting", "WaitingKind"]


class WaitingKind(enum.Enum):
    """Why a period that is over has no final state."""

    AWAITING = "awaiting"
    """The last value is not there yet."""
    MISSING = "missing"
    """Values in between are missing."""


class Waiting(NamedTuple):
    """What a state still waits for."""

    kind: WaitingKind
    """Why."""
    periods: tuple[Period, ...]
    """The cadence periods without a value, in order; at least one."""

"""For whom a change is, and what it makes of what was promised."""

from __future__ import annotations

import enum

__all__ = ["Effect", "Weight"]


class Weight(enum.Enum):
    """What sort of reader a change is for, the most important first."""

    DECISION = "decision"
    """It says what is done otherwise from now on."""
    WORDS = "words"
    """It says the same, or more of it, in other words."""
    DATA = "data"
    """It says what was measured."""


class Effect(enum.Enum):
    """What a change makes of what was promised."""

    SOFTENED = "softened"
    """It can be kept where it would have been broken: easier, or later."""
    TIGHTENED = "tightened"
    """It can be broken where it would have been kept: harder, or earlier."""

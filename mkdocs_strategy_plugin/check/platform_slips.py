"""Channels that are called almost like the platform that they are most likely on."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["meant_platform"]

SHORTEST = 5
"""Letters; shorter names differ from each other by one."""


def meant_platform(plan: Plan, channel: Channel) -> str | None:
    """Return the platform whose name a channel's id misspells; None where it says its platform."""
    if channel.platform or channel.id in plan.platforms:
        return None
    return next((name for name in plan.platforms if _is_slip(channel.id, name)), None)


def _is_slip(written: str, known: str) -> bool:
    """Tell whether one letter is wrong, missing or too much, or two have changed places."""
    if len(known) < SHORTEST or abs(len(written) - len(known)) > 1 or written == f"{known}s":
        return False
    one, other = _differing(*_differing(written, known))
    is_letter = len(one) <= 1 and len(other) <= 1
    return (one + other).isalpha() and (is_letter or one == other[::-1])


def _differing(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two words behind what they have in common, backwards."""
    pairs = enumerate(zip_longest(one, other))
    start = next((at for at, (some, others) in pairs if some != others), len(one))
    return one[start:][::-1], other[start:][::-1]

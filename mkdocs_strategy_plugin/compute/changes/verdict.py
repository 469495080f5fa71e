"""What reasons come to: whether something became easier or harder to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import Reason
from mkdocs_strategy_plugin.compute.changes.weight import Effect

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NO_VERDICT", "Verdict", "either", "verdict_of"]

SOFTER = frozenset(
    {
        Reason.EASIER,
        Reason.SLOWER,
        Reason.WIDER,
        Reason.LATER,
        Reason.MORE_TIME,
        Reason.NO_END,
        Reason.BACK_LOADED,
        Reason.NOTHING_TO_MISS,
    }
)
TIGHTER = frozenset(
    {
        Reason.HARDER,
        Reason.FASTER,
        Reason.NARROWER,
        Reason.EARLIER,
        Reason.LESS_TIME,
        Reason.AN_END,
        Reason.FRONT_LOADED,
        Reason.SOMETHING_TO_MISS,
    }
)


class Verdict(NamedTuple):
    """What a change makes of a promise, and in what way."""

    effect: Effect | None = None
    """None: nothing, or the reasons point in different directions."""
    reasons: tuple[Reason, ...] = ()
    """In what way."""


NO_VERDICT = Verdict()


def either(softer: float, if_softer: Reason, if_tighter: Reason) -> tuple[Reason, ...]:
    """Return what is the reason: the first for a number above 0, the second below, else none."""
    if not softer:
        return ()
    return (if_softer if softer > 0 else if_tighter,)


def verdict_of(reasons: Iterable[Reason]) -> Verdict:
    """Return what all reasons together come to; where they differ, nothing can be said."""
    found = tuple(dict.fromkeys(reasons))
    is_softer, is_tighter = (any(each in group for each in found) for group in (SOFTER, TIGHTER))
    if is_softer is is_tighter:
        return Verdict(None, found)
    return Verdict(Effect.SOFTENED if is_softer else Effect.TIGHTENED, found)

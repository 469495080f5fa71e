"""Whether what was promised became easier or harder to keep.

A target is the set of final values that keep it: all from a number up where higher is better, all
up to it where lower is, all in a band. It is softer where every value that kept it still does, and
more do. What cannot be compared in this way has no effect, and says why.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import Reason
from mkdocs_strategy_plugin.compute.changes.weight import Effect
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import grid_of
from mkdocs_strategy_plugin.model.kpi import Change, Per
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.kpi import Target
    from mkdocs_strategy_plugin.model.period import Period

__all__ = [
    "NO_VERDICT",
    "Promise",
    "Verdict",
    "of_end",
    "of_level",
    "of_path",
    "of_target",
    "of_time",
    "verdict_of",
]

PRECISION = 1e-9
"""What binary numbers may be off by, as a part of the whole."""
SAME_PACE = 0.01
"""Part by which two sums may differ for the length of their periods and still be one pace."""

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


class Promise(NamedTuple):
    """A target with what it takes to compare it with another."""

    aim: Aim
    """It, in numbers."""
    target: Target | None
    """As written."""
    direction: Direction
    """Which way is better; neutral where neither is, whatever is aimed at."""
    keeps: bool
    """True where the objective is to keep what is there."""
    metric: str
    """Id of what is measured, as it is called now; empty where no metric is named."""
    currency: str = ""
    """The plan's, of a target in money; empty for all else."""

    @property
    def is_set(self) -> bool:
        """True where something can be missed."""
        return self.aim.number is not None or self.aim.band is not None

    @property
    def is_written(self) -> bool:
        """True where a target is told, whether or not it can be reckoned."""
        return self.is_set or isinstance(self.target, Change)


Kept = tuple[float, float]
"""The least and the greatest final value that keeps a promise."""


def is_comparable(old: Promise, new: Promise) -> bool:
    """Tell whether both measure the same thing and judge it in the same way."""
    one, other = old.aim.measure, new.aim.measure
    return (old.metric, one.metric_class, one.unit, old.direction, old.currency) == (
        new.metric,
        other.metric_class,
        other.unit,
        new.direction,
        new.currency,
    )


def of_target(old: Promise, new: Promise) -> Verdict:
    """Compare how much two targets ask for; when they ask for it is another question."""
    if old.is_written is not new.is_written:
        gone = old.is_written - new.is_written
        return verdict_of(_told(gone, Reason.NOTHING_TO_MISS, Reason.SOMETHING_TO_MISS))
    if not old.is_written:
        return NO_VERDICT
    scale = _scale(old.aim, new.aim) if is_comparable(old, new) else None
    if scale is None:
        return Verdict(None, (Reason.NOT_COMPARABLE,))
    before, now = _kept(old, scale.old), _kept(new, scale.new)
    if before is None or now is None:
        return _of_growth(old, new)
    is_band = old.aim.band is not None and new.aim.band is not None
    words = (Reason.EASIER, Reason.HARDER) if _is_allowance(new.aim) else scale.words
    words = (Reason.WIDER, Reason.NARROWER) if is_band else words
    lower = _sign(before[0] - now[0], before[0], now[0], scale.slack)
    upper = _sign(now[1] - before[1], before[1], now[1], scale.slack)
    return verdict_of((*_told(lower, *words), *_told(upper, *words)))


def of_level(old: Promise, new: Promise) -> int:
    """Return 1 where the number of a target is higher than before, -1 where lower, else 0.

    0 also where the two cannot be compared, and for bands that did not move as a whole. Whether
    there is more time for it is another question.
    """
    is_same = old.aim.per is new.aim.per
    scale = _Scale() if is_same else _scale(old.aim, new.aim)
    scale = scale if is_comparable(old, new) else None
    if scale is None:
        return 0
    pairs = list(zip(_numbers(old, scale.old), _numbers(new, scale.new), strict=True))
    signs = {
        _sign(now - before, before, now, scale.slack)
        for before, now in pairs
        if before is not None and now is not None
    }
    is_told_alike = all((before is None) is (now is None) for before, now in pairs)
    return signs.pop() if is_told_alike and len(signs) == 1 else 0


def of_time(old: Promise, new: Promise, before: Period | None, now: Period | None) -> Verdict:
    """Compare when two targets have to be reached.

    Args:
        old: What was promised.
        new: What is promised.
        before: P as it was; None: no end was named.
        now: P as it is.
    """
    if not (_is_dated(old) and _is_dated(new)):
        return NO_VERDICT
    end = of_end(before, now)
    if not before or not now or not (old.aim.is_flow and new.aim.is_flow):
        return end
    if _is_allowance(old.aim) is not _is_allowance(new.aim):
        return NO_VERDICT
    longer = _sign(now.days - before.days, now.days, before.days, SAME_PACE)
    if _is_allowance(new.aim):
        # What may not be used up has to last for more days; nobody waits for its end.
        return verdict_of(_told(-longer, Reason.EASIER, Reason.HARDER))
    return verdict_of((*end.reasons, *_told(longer, Reason.MORE_TIME, Reason.LESS_TIME)))


def _is_dated(promise: Promise) -> bool:
    """Tell whether a promise is to be kept by some day.

    A rhythm, growth at a rhythm, a band and what is kept are no easier for holding on longer. A sum
    with one bound is no band: it has the time of its period, as one with a target has.
    """
    aim, target = promise.aim, promise.target
    is_rhythm = aim.is_flow and aim.per is not Per.PERIOD
    is_rhythm = is_rhythm or (isinstance(target, Change) and target.every is not None)
    has_one_bound = aim.is_flow and aim.band is not None and None in aim.band
    return (aim.number is not None or has_one_bound) and not is_rhythm and not promise.keeps


def _is_allowance(aim: Aim) -> bool:
    """Tell whether a sum should stay below its target, or its only bound."""
    if aim.band is not None and None in aim.band:
        return aim.is_flow and aim.band[0] is None
    return aim.is_flow and aim.measure.direction is Direction.LOWER


def of_end(before: Period | None, now: Period | None) -> Verdict:
    """Compare two ends; without one there is all the time in the world."""
    if before and now:
        later = (now.end - before.end).days
        return verdict_of(_told(later, Reason.LATER, Reason.EARLIER))
    return verdict_of(_told(bool(before) - bool(now), Reason.NO_END, Reason.AN_END))


def of_path(old: Promise, new: Promise) -> Verdict:
    """Compare how much of the way two trajectories of one period plan by each of their days.

    A way that leads elsewhere, or starts elsewhere, is another way.
    """
    if not is_comparable(old, new) or _ends(old.aim) != _ends(new.aim):
        return NO_VERDICT
    path, was = new.aim.path, old.aim.path
    if not path or not was or old.aim.window != new.aim.window:
        return NO_VERDICT
    days = sorted({*was.days, *path.days})
    leads = [path.share(day) - was.share(day) for day in days]
    ahead, behind = (any(sign * lead > PRECISION for lead in leads) for sign in (1, -1))
    if _is_allowance(new.aim):
        return verdict_of(_told(ahead - behind, Reason.EASIER, Reason.HARDER))
    return verdict_of(_told(behind - ahead, Reason.BACK_LOADED, Reason.FRONT_LOADED))


def _ends(aim: Aim) -> tuple[object, ...]:
    """Return where a way starts and where it should end."""
    return aim.way_from, aim.number, aim.band, aim.per


def _told(softer: float, if_softer: Reason, if_tighter: Reason) -> tuple[Reason, ...]:
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


class _Scale(NamedTuple):
    """What makes the numbers of two targets comparable."""

    old: float = 1.0
    new: float = 1.0
    slack: float = PRECISION
    """Part by which they may differ and still be the same."""
    words: tuple[Reason, Reason] = (Reason.EASIER, Reason.HARDER)
    """What it is called if less has to be reached, and if more."""


def _scale(old: Aim, new: Aim) -> _Scale | None:
    """Return what both are multiplied by; None where they are for different lengths of time."""
    if new.measure.metric_class is MetricClass.NATIVE:
        return _Scale() if old.per is new.per else None
    if not new.is_flow:
        return _Scale()
    is_per_unit = old.per is new.per and new.per is not Per.PERIOD
    if is_per_unit or (old.per is new.per and old.window == new.window):
        return _Scale()
    if old.window == new.window and old.window:
        return _Scale(_units(old, old.window), _units(new, new.window or old.window))
    if not old.window or not new.window:
        return _Scale() if old.per is new.per else None
    # Of two lengths of time only the pace can be compared.
    return _Scale(
        _units(old, old.window) / old.window.days,
        _units(new, new.window) / new.window.days,
        SAME_PACE,
        (Reason.SLOWER, Reason.FASTER),
    )


def _units(aim: Aim, window: Period) -> float:
    if aim.per is Per.PERIOD:
        return 1.0
    return (aim.units or grid_of(Unit(aim.per.value), window.start)).count(window)


def _kept(promise: Promise, factor: float) -> Kept | None:
    """Return which values keep a promise; None where neither way is better."""
    low, high = _numbers(promise, factor)
    if promise.aim.band is not None:
        return (-math.inf if low is None else low), (math.inf if high is None else high)
    if low is None or promise.direction is Direction.NEUTRAL:
        return None
    return (low, math.inf) if promise.direction is Direction.HIGHER else (-math.inf, low)


def _numbers(promise: Promise, factor: float) -> tuple[float | None, float | None]:
    low, high = promise.aim.band or (promise.aim.number, None)
    return (None if low is None else low * factor), (None if high is None else high * factor)


def _of_growth(old: Promise, new: Promise) -> Verdict:
    """Compare two changes from a baseline that is not there."""
    one, other = old.target, new.target
    if not isinstance(one, Change) or not isinstance(other, Change):
        return NO_VERDICT
    if (one.every, one.change.unit) != (other.every, other.change.unit):
        return NO_VERDICT
    step = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(new.direction, 0)
    less = step * (one.change.number - other.change.number)
    return verdict_of(_told(less, Reason.EASIER, Reason.HARDER))


def _sign(difference: float, one: float, other: float, slack: float) -> int:
    if one == other or math.isclose(one, other, rel_tol=slack):
        return 0
    return 1 if difference > 0 else -1

"""Whether what was promised became easier or harder to keep.

A target is the set of final values that keep it: all from a number up where higher is better, all
up to it where lower is, all in a band. It is softer where every value that kept it still does, and
more do. What cannot be compared in this way has no effect, and says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import Reason
from mkdocs_strategy_plugin.compute.changes.promise import (
    Promise,
    is_allowance,
    is_comparable,
    is_dated,
)
from mkdocs_strategy_plugin.compute.changes.scale import (
    PRECISION,
    SAME_PACE,
    Scale,
    kept,
    numbers,
    scale_of,
    sign,
)
from mkdocs_strategy_plugin.compute.changes.verdict import NO_VERDICT, Verdict, either, verdict_of
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.target import Change

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["of_end", "of_level", "of_path", "of_target", "of_time"]


def of_target(old: Promise, new: Promise) -> Verdict:
    """Compare how much two targets ask for; when they ask for it is another question."""
    if old.is_written is not new.is_written:
        gone = old.is_written - new.is_written
        return verdict_of(either(gone, Reason.NOTHING_TO_MISS, Reason.SOMETHING_TO_MISS))
    if not old.is_written:
        return NO_VERDICT
    scale = scale_of(old.aim, new.aim) if is_comparable(old, new) else None
    if scale is None:
        return Verdict(None, (Reason.NOT_COMPARABLE,))
    before, now = kept(old, scale.old), kept(new, scale.new)
    if before is None or now is None:
        return _of_growth(old, new)
    is_band = old.aim.band is not None and new.aim.band is not None
    words = (Reason.EASIER, Reason.HARDER) if is_allowance(new.aim) else scale.words
    words = (Reason.WIDER, Reason.NARROWER) if is_band else words
    lower = sign(before[0] - now[0], before[0], now[0], scale.slack)
    upper = sign(now[1] - before[1], before[1], now[1], scale.slack)
    return verdict_of((*either(lower, *words), *either(upper, *words)))


def of_level(old: Promise, new: Promise) -> int:
    """Return 1 where the number of a target is higher than before, -1 where lower, else 0.

    0 also where the two cannot be compared, and for bands that did not move as a whole. Whether
    there is more time for it is another question.
    """
    is_same = old.aim.per is new.aim.per
    scale = Scale() if is_same else scale_of(old.aim, new.aim)
    scale = scale if is_comparable(old, new) else None
    if scale is None:
        return 0
    pairs = list(zip(numbers(old, scale.old), numbers(new, scale.new), strict=True))
    signs = {
        sign(now - before, before, now, scale.slack)
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
    if not (is_dated(old) and is_dated(new)):
        return NO_VERDICT
    end = of_end(before, now)
    if not before or not now or not (old.aim.is_flow and new.aim.is_flow):
        return end
    if is_allowance(old.aim) is not is_allowance(new.aim):
        return NO_VERDICT
    longer = sign(now.days - before.days, now.days, before.days, SAME_PACE)
    if is_allowance(new.aim):
        # What may not be used up has to last for more days; nobody waits for its end.
        return verdict_of(either(-longer, Reason.EASIER, Reason.HARDER))
    return verdict_of((*end.reasons, *either(longer, Reason.MORE_TIME, Reason.LESS_TIME)))


def of_end(before: Period | None, now: Period | None) -> Verdict:
    """Compare two ends; without one there is all the time in the world."""
    if before and now:
        later = (now.end - before.end).days
        return verdict_of(either(later, Reason.LATER, Reason.EARLIER))
    return verdict_of(either(bool(before) - bool(now), Reason.NO_END, Reason.AN_END))


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
    if is_allowance(new.aim):
        return verdict_of(either(ahead - behind, Reason.EASIER, Reason.HARDER))
    return verdict_of(either(behind - ahead, Reason.BACK_LOADED, Reason.FRONT_LOADED))


def _ends(aim: Aim) -> tuple[object, ...]:
    """Return where a way starts and where it should end."""
    return aim.way_from, aim.number, aim.band, aim.per


def _of_growth(old: Promise, new: Promise) -> Verdict:
    """Compare two changes from a baseline that is not there."""
    one, other = old.target, new.target
    if not isinstance(one, Change) or not isinstance(other, Change):
        return NO_VERDICT
    if (one.every, one.change.unit) != (other.every, other.change.unit):
        return NO_VERDICT
    step = {Direction.HIGHER: 1, Direction.LOWER: -1}.get(new.direction, 0)
    less = step * (one.change.number - other.change.number)
    return verdict_of(either(less, Reason.EASIER, Reason.HARDER))

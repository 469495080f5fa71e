"""A target that can be kept or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.target import Change, Per

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.target import Target

__all__ = ["Promise", "is_allowance", "is_comparable", "is_dated"]


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


def is_dated(promise: Promise) -> bool:
    """Tell whether a promise is to be kept by some day.

    A rhythm, growth at a rhythm, a band and what is kept are no easier for holding on longer. A sum
    with one bound is no band: it has the time of its period, as one with a target has.
    """
    aim, target = promise.aim, promise.target
    is_rhythm = aim.is_flow and aim.per is not Per.PERIOD
    is_rhythm = is_rhythm or (isinstance(target, Change) and target.every is not None)
    has_one_bound = aim.is_flow and aim.band is not None and None in aim.band
    return (aim.number is not None or has_one_bound) and not is_rhythm and not promise.keeps


def is_allowance(aim: Aim) -> bool:
    """Tell whether a sum should stay below its target, or its only bound."""
    if aim.band is not None and None in aim.band:
        return aim.is_flow and aim.band[0] is None
    return aim.is_flow and aim.measure.direction is Direction.LOWER

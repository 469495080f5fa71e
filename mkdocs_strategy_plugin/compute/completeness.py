"""Whether all values of a period are there, and what is missing if not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.lengths import fits
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.waiting import Waiting, WaitingKind
from mkdocs_strategy_plugin.compute.windows import Cadence, Coverage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.spans import Grid
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Completeness", "is_overdue", "measured"]

STANDING_CLASSES = frozenset({MetricClass.LEVEL, MetricClass.NATIVE})
"""Classes of which a value stands for the cadence period that it ends in."""


@dataclass(frozen=True)
class Completeness:
    """The values that are there against the values that were expected."""

    measured: Sequence[Period]
    """Days of the values in P up to the day, in order of their ends; partial ones left out."""
    partial: Sequence[Period]
    """Days of the values in P that lack a channel."""
    cadence: Cadence
    """When values are expected."""
    metric_class: MetricClass
    """How the values are combined."""
    follows_path: bool
    """True where a ratio goes from a baseline to its target."""
    as_of: dt.date
    """The day."""

    @property
    def _needs_all(self) -> bool:
        """True where a hole keeps the figure open: flows, and ratios over all of P."""
        is_ratio = self.metric_class is MetricClass.RATIO
        return self.metric_class is MetricClass.FLOW or (is_ratio and not self.follows_path)

    @cached_property
    def _coverage(self) -> Coverage:
        return Coverage(self.measured, stands=self.metric_class in STANDING_CLASSES)

    @cached_property
    def holes(self) -> tuple[Period, ...]:
        """Cadence periods without a value, up to the last one with."""
        window = self.cadence.window
        if not self.measured or not window:
            return ()
        last = self.measured[-1].end
        # One look settles the common case: not a day is missing.
        if self._coverage.has_days(window.start, last):
            return ()
        expected = self.cadence.through(last)
        return tuple(period for period in expected if not self._coverage.has(period))

    @property
    def due(self) -> Period | None:
        """The cadence period whose value comes next; None where P has no more."""
        last = self.measured[-1] if self.measured else None
        return self.cadence.after(last.end) if last else self.cadence.first()

    @cached_property
    def is_final(self) -> bool:
        """True once no value of P is open."""
        window = self.cadence.window
        if not window or not self.measured:
            return False
        if self._needs_all and (self.holes or self.partial):
            return False
        last = self.cadence.last()
        if not last:
            return self.as_of > window.end or self.measured[-1].end >= window.end
        # A day's level in December is not December's, as long as December lasts.
        is_over = self.as_of > last.end or self.measured[-1].end >= last.end
        return is_over and self._coverage.has(last)

    @property
    def waiting(self) -> Waiting | None:
        """What a period that is over waits for; None before, once final, and without values."""
        window = self.cadence.window
        if not window or not self.measured or self.is_final or self.as_of <= window.end:
            return None
        awaited = self._awaited()
        if awaited:
            return Waiting(WaitingKind.AWAITING, awaited)
        return Waiting(WaitingKind.MISSING, self.holes or tuple(self.partial))

    def _awaited(self) -> tuple[Period, ...]:
        """Return the cadence periods after the last value; of levels only the last one matters."""
        last = self.cadence.last()
        if not last or self._coverage.has(last):
            return ()
        if not self._needs_all:
            return (last,)
        periods = self.cadence.through(last.end)
        return tuple(period for period in periods if period.end > self.measured[-1].end)

    def is_late(self, lag: float) -> bool:
        """Tell whether the next value is overdue.

        Args:
            lag: Days from the end of a period until its value is published.
        """
        return not self.is_final and is_overdue(self.due, self.as_of, lag)


def is_overdue(due: Period | None, as_of: dt.date, lag: float) -> bool:
    """Tell whether a value should be there by now: half its days, and the lag, after its end.

    Args:
        due: What the value is for; None: nothing is expected any more.
        as_of: The day.
        lag: Days from the end of a period until its value is published.
    """
    return due is not None and (as_of - due.end).days > due.days / 2 + lag


def measured(
    readings: Iterable[Reading], metric_class: MetricClass, length: Grid | int | None
) -> list[Reading]:
    """Return M: whole readings, of what is never combined only those of the right length.

    Args:
        readings: Those that count in P.
        metric_class: How they are combined.
        length: How long a value that is never combined is measured for; None: any length counts.
    """
    is_native = metric_class is MetricClass.NATIVE
    return [
        each
        for each in readings
        if not each.missing and (not is_native or fits(each.period, length))
    ]

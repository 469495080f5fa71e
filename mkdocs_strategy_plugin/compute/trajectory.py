"""The planned way: which share of it should be behind us at the end of a day."""

from __future__ import annotations

import bisect
import datetime as dt
import enum
import itertools
import math
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.values import total
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.model.period import Period, PeriodKey

__all__ = ["Dated", "Path", "TrajectoryFault", "Waypoints", "linear", "path_of", "trajectory_fault"]

ONE_DAY = dt.timedelta(days=1)
PRECISION = 1e-9
"""What binary numbers may be off by, as a part of the whole."""


class TrajectoryFault(enum.Enum):
    """Why a trajectory cannot be followed."""

    BOTH = "both"
    """It has shares and values."""
    PER = "per"
    """The target is not for the whole period."""
    NO_PERIOD = "no-period"
    """There is no period to plan."""
    GAP = "gap"
    """Shares leave days of the period out, count some twice, or lie outside."""
    SUM = "sum"
    """Shares do not add up to 100 %."""
    OUTSIDE = "outside"
    """A dated value ends outside the period, or on the same day as another."""
    NO_TARGET = "no-target"
    """Values have no single target to end at."""
    NO_START = "no-start"
    """Values start from a baseline that is not there."""
    NO_WAY = "no-way"
    """The target is the start: there is no way to have a share of."""
    END = "end"
    """The last value is not the target."""


class Dated(NamedTuple):
    """A number for the end of a period, with the key it was written under."""

    key: PeriodKey
    """As written."""
    number: float
    """A share, or a value in the metric's unit."""


class Waypoints(NamedTuple):
    """What a trajectory is made of; empty for the linear one."""

    shares: tuple[Dated, ...] = ()
    """Share of the way for each period, in order."""
    values: tuple[Dated, ...] = ()
    """Planned value at the end of each period, in order; cumulative for a flow."""
    start: float | None = None
    """Where the values start: 0 for a flow, else the baseline; None where there is none."""
    target: float | None = None
    """Where the values should end; None where there is no single number."""


class Path(NamedTuple):
    """Share of the way by day, linear between its knots; none outside of any plan."""

    days: tuple[dt.date, ...]
    """Days in order, the first one the day before P."""
    shares: tuple[float, ...]
    """Share at the end of each of these days; the first is 0."""

    def share(self, day: dt.date) -> float:
        """Return the planned share of the way at the end of `day`."""
        after = bisect.bisect_right(self.days, day)
        if after == 0:
            return self.shares[0]
        if after == len(self.days):
            return self.shares[-1]
        first, last = self.days[after - 1], self.days[after]
        part = (day - first).days / (last - first).days
        return self.shares[after - 1] + part * (self.shares[after] - self.shares[after - 1])

    def share_of(self, period: Period) -> float:
        """Return the planned share of the way within `period`."""
        return self.share(period.end) - self.share(period.start - ONE_DAY)


def linear(window: Period) -> Path:
    """Return the path on which each day of P has the same share."""
    return Path((window.start - ONE_DAY, window.end), (0.0, 1.0))


def path_of(waypoints: Waypoints, window: Period | None, per: Per) -> Path | None:
    """Return the planned path; linear where its trajectory is broken, None without P.

    Args:
        waypoints: The trajectory.
        window: P.
        per: What the target is for.
    """
    if not window:
        return None
    if not (waypoints.shares or waypoints.values) or trajectory_fault(waypoints, window, per):
        return linear(window)
    dated = waypoints.shares or waypoints.values
    days = (window.start - ONE_DAY, *(each.key.period.end for each in dated))
    return Path(days, (0.0, *_shares(waypoints)))


def _shares(waypoints: Waypoints) -> Iterator[float]:
    if waypoints.shares:
        return itertools.accumulate(each.number for each in waypoints.shares)
    start, target = waypoints.start or 0.0, waypoints.target or 0.0
    return ((each.number - start) / (target - start) for each in waypoints.values)


def trajectory_fault(
    waypoints: Waypoints, window: Period | None, per: Per
) -> TrajectoryFault | None:
    """Return why a trajectory cannot be followed; None for a sound or a linear one.

    Args:
        waypoints: The trajectory.
        window: P.
        per: What the target is for.
    """
    shares, values = waypoints.shares, waypoints.values
    if not shares and not values:
        return None
    if shares and values:
        return TrajectoryFault.BOTH
    if per is not Per.PERIOD:
        return TrajectoryFault.PER
    if not window:
        return TrajectoryFault.NO_PERIOD
    return _fault_of_shares(shares, window) if shares else _fault_of_values(waypoints, window)


def _fault_of_shares(shares: Sequence[Dated], window: Period) -> TrajectoryFault | None:
    next_day = window.start
    for each in shares:
        if each.key.period.start != next_day:
            return TrajectoryFault.GAP
        next_day = each.key.period.end + ONE_DAY
    if next_day != window.end + ONE_DAY:
        return TrajectoryFault.GAP
    whole = total(each.number for each in shares)
    return None if whole is not None and _agree(whole, 1) else TrajectoryFault.SUM


def _fault_of_values(waypoints: Waypoints, window: Period) -> TrajectoryFault | None:
    ends = [each.key.period.end for each in waypoints.values]
    if not all(window.has(end) for end in ends) or len(set(ends)) < len(ends):
        return TrajectoryFault.OUTSIDE
    start, target = waypoints.start, waypoints.target
    if target is None:
        return TrajectoryFault.NO_TARGET
    if start is None:
        return TrajectoryFault.NO_START
    if _agree(start, target):
        return TrajectoryFault.NO_WAY
    return None if _agree(waypoints.values[-1].number, target) else TrajectoryFault.END


def _agree(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=PRECISION)

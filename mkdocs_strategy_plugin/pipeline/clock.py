"""The day that pages and checks speak of: the options and the environment come first."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import StrategyError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Clock", "clock_of", "day_of"]

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable by which builds are told the time, so that they can be repeated."""


class Clock(NamedTuple):
    """What day it is, and what day is spoken of."""

    real: dt.datetime
    """The real time, with its zone."""
    told: dt.datetime | None = None
    """The time that is spoken of; None: the real one."""
    as_of: dt.date | None = None
    """The day that is spoken of, whatever the time."""

    def real_day(self, plan: Plan) -> dt.date:
        """Return the day up to which something can have been measured, in the plan's time zone.

        That is the real day, unless the time is told: then no build depends on when it is made.
        """
        if self.told is None:
            return _day_in(plan, self.real)
        told = _day_in(plan, self.told)
        return max(told, self.as_of) if self.as_of else told

    def day(self, plan: Plan) -> dt.date:
        """Return the day that is spoken of, in the plan's time zone."""
        return self.as_of or _day_in(plan, self.told or self.real)


def clock_of(written: object, *, environment: Mapping[str, str], real: dt.datetime) -> Clock:
    """Return the clock of a site.

    Args:
        written: The option `as_of`; None where it is not set.
        environment: Variables of the environment; `SOURCE_DATE_EPOCH` stands in for the time.
        real: The real time, with its zone.

    Raises:
        StrategyError: one of the two is no day, or no time.
    """
    return Clock(real, _epoch(environment.get(EPOCH, "")), day_of(written, place="option 'as_of'"))


def _epoch(written: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromtimestamp(int(written), dt.UTC) if written else None
    except (ValueError, OverflowError, OSError):
        raise StrategyError(
            f"{EPOCH}: '{written}' is no time in seconds", "Write the seconds since 1970."
        ) from None


def day_of(written: object, *, place: str) -> dt.date | None:
    """Return the day that somebody wrote; None where nothing is.

    Args:
        written: A day, or its text.
        place: Where it is written.

    Raises:
        StrategyError: it is no day.
    """
    # The hosts read YAML 1.1, where a bare day is a date already.
    if isinstance(written, dt.datetime):
        return written.date()
    if written is None or isinstance(written, dt.date):
        return written
    try:
        return dt.date.fromisoformat(str(written))
    except ValueError:
        raise StrategyError(f"{place}: '{written}' is no day", "Write it as 2027-03-31.") from None


def _day_in(plan: Plan, moment: dt.datetime) -> dt.date:
    """Return the day it is in the plan's time zone; in UTC where it names none."""
    try:
        zone: dt.tzinfo = zoneinfo.ZoneInfo(plan.settings.timezone or "UTC")
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        # A zone that does not exist is a finding of its own; the day must still be some day.
        zone = dt.UTC
    return moment.astimezone(zone).date()

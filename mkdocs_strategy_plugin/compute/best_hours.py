"""At which hours of the week the target personas are on a channel, in the plan's time zone."""

from __future__ import annotations

import datetime as dt
import functools
import zoneinfo
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.fit_parts import PRIORITIES
from mkdocs_strategy_plugin.compute.targeted import targeted
from mkdocs_strategy_plugin.model.persona import Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.persona import Hours, MediaUse
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["BestHours", "Busy", "ChannelHours", "Presence", "channel_hours", "presence"]

MINUTES = 60
HOURS = 24
DAYS = 7
WEEK = HOURS * DAYS
"""Hours in a week."""
WEEKDAYS = tuple(Day)
FIRST_DAY, LAST_DAY = dt.date(1900, 1, 8), dt.date(9990, 1, 1)
"""Python's calendar ends soon after, and a week has to fit; before, clocks were not yet alike."""
PRECISION = 1e-9

Busy = tuple[tuple[int, float], ...]
"""Hours of the week, 0 to 167, with how much of the weight of a persona is there."""


class Presence(NamedTuple):
    """When target personas are on which service."""

    week: dt.date
    """Monday of the week whose clocks were asked; another may be an hour off."""
    timezone: str
    """The plan's time zone, which all hours are in."""
    users: Mapping[str, Mapping[str, Busy]]
    """By service and persona; those whose hours are not known have no entry."""


class BestHours(NamedTuple):
    """A span of hours that is as good as any."""

    days: tuple[int, ...]
    """Days on which it begins; 0 is Monday."""
    start: int
    """Its first hour, 0 to 23."""
    end: int
    """The hour it ends at, 1 to 24; at or below `start`: on a later day."""


class ChannelHours(NamedTuple):
    """When one channel is used."""

    counts: tuple[tuple[float, ...], ...]
    """Weight of those who are there, by day and hour; seven rows of twenty-four."""
    best: tuple[BestHours, ...]
    """Spans in which most of the weight is there; empty where it is at every hour."""
    personas: tuple[str, ...]
    """Ids of those whose hours are known."""


def presence(plan: Plan, as_of: dt.date) -> Presence:
    """Return when the target personas of a plan are on which service.

    Args:
        plan: The plan; hours are those of each persona's time zone, else of the plan's.
        as_of: A day of the week whose clocks are asked: summer time moves hours.

    Source:
        docs/reference/figures.md#best-hours
    """
    day = min(max(as_of, FIRST_DAY), LAST_DAY)
    monday = day - dt.timedelta(days=day.weekday())
    zone = _zone(plan.settings.timezone or "")
    there: dt.tzinfo = zone or dt.UTC
    users: dict[str, dict[str, Busy]] = {}
    for persona in targeted(plan):
        here = _zone(persona.timezone or "") or there
        for service, use in persona.media.items():
            busy = _busy(use, _Clocks(monday, here, there), weight=PRIORITIES[persona.priority])
            if busy:
                users.setdefault(service, {})[persona.id] = busy
    return Presence(monday, zone.key if zone else "UTC", users)


def channel_hours(channel: Channel, found: Presence) -> ChannelHours | None:
    """Return when a channel is used, else its platform; None where no hours are known."""
    users = {
        **found.users.get(channel.platform or channel.id, {}),
        **found.users.get(channel.id, {}),
    }
    if not users:
        return None
    weights = [0.0] * WEEK
    for busy in users.values():
        for hour, weight in busy:
            weights[hour] += weight
    counts = tuple(tuple(weights[day * HOURS : (day + 1) * HOURS]) for day in range(DAYS))
    return ChannelHours(counts, _best(weights), tuple(users))


class _Clocks(NamedTuple):
    monday: dt.date
    here: dt.tzinfo
    """The persona's time zone."""
    there: dt.tzinfo
    """The plan's."""


def _busy(use: MediaUse, clocks: _Clocks, *, weight: float) -> Busy:
    hours: dict[int, float] = {}
    for span in use.hours:
        for day in use.days or WEEKDAYS:
            start = _moved(clocks, WEEKDAYS.index(day), span.start)
            for hour, share in _touched(start, _length(span)):
                hours[hour] = min(hours.get(hour, 0.0) + share, 1.0)
    return tuple((hour, weight * share) for hour, share in hours.items())


@functools.lru_cache(maxsize=4096)
def _moved(clocks: _Clocks, day: int, minute: int) -> int:
    """Return a minute of a persona's day as one of the plan's week."""
    midnight = dt.datetime.combine(clocks.monday, dt.time(), clocks.here)
    then = (midnight + dt.timedelta(days=day, minutes=minute)).astimezone(clocks.there)
    days = (then.date() - clocks.monday).days
    return (days * HOURS + then.hour) * MINUTES + then.minute


def _length(span: Hours) -> int:
    return (span.end - span.start) % (HOURS * MINUTES) or HOURS * MINUTES


def _touched(start: int, length: int) -> Iterator[tuple[int, float]]:
    """Yield the hours of the week that a span touches, and how much of each."""
    end = start + length
    for hour in range(start // MINUTES, (end - 1) // MINUTES + 1):
        minutes = min(end, (hour + 1) * MINUTES) - max(start, hour * MINUTES)
        yield hour % WEEK, minutes / MINUTES


def _best(weights: list[float]) -> tuple[BestHours, ...]:
    most = max(weights) - PRECISION
    days: dict[tuple[int, int], list[int]] = {}
    for start, length in _runs([weight >= most for weight in weights]):
        days.setdefault((start % HOURS, length), []).append(start // HOURS)
    return tuple(
        BestHours(tuple(found), start, (start + length - 1) % HOURS + 1)
        for (start, length), found in days.items()
    )


def _runs(is_best: list[bool]) -> Iterable[tuple[int, int]]:
    """Yield where each run of hours begins, and its length; the week is a circle."""
    for start in range(WEEK):
        if is_best[start] and not is_best[start - 1]:
            length = 1
            while is_best[(start + length) % WEEK]:
                length += 1
            yield start, length


@functools.lru_cache(maxsize=256)
def _zone(name: str) -> zoneinfo.ZoneInfo | None:
    """Return a time zone; None for one that does not exist, which is a finding of its own."""
    try:
        return zoneinfo.ZoneInfo(name) if name else None
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError):
        return None

"""A channel on which more is planned than the team can make.

The cadences of the planned and running tactics of one day, today or a later one, are more than its
`capacity`, or the `cadence` that it promises is. Advertisements and answers are not counted: they
are not what the capacity is for.

## Why it hurts

Something will be left out, and it will be what nobody chose.

## Bad

```yaml
channels:
  instagram:
    decision: use
    capacity: 3/week  # <- FIT004
tactics:
  reels: {channel: instagram, cadence: 2/week}
  stories: {channel: instagram, cadence: daily}
```

## Good

```yaml
channels:
  instagram:
    decision: use
    capacity: 3/week
tactics:
  reels: {channel: instagram, cadence: 2/week}
  stories: {channel: instagram, cadence: weekly}
```
"""

from __future__ import annotations

import datetime as dt
import heapq
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.load import SLACK, UNCOUNTED, a_week
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.quantity import Rate

__all__ = ["RULE", "check"]

RULE = Rule("FIT004", "over-capacity", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel whose promise or whose tactics are more than the team can make."""
    for channel in subject.plan.channels.values():
        most = a_week(channel.capacity)
        if channel.capacity and most is not None:
            yield from _of_promise(channel, channel.capacity, most)
            yield from _of_tactics(subject, channel, channel.capacity, most)


def _of_promise(channel: Channel, capacity: Rate, most: float) -> Iterator[Finding]:
    promised = a_week(channel.cadence)
    if channel.cadence and promised is not None and promised > most * (1 + SLACK):
        yield Finding(
            ("channels", channel.id, "cadence"),
            f"channel '{channel.id}' promises '{channel.cadence.text}', and the team can make"
            f" '{capacity.text}'",
            f"Write 'cadence: {capacity.text}' or less.",
            (Related(("channels", channel.id, "capacity"), "what the team can make"),),
        )


def _of_tactics(
    subject: Subject, channel: Channel, capacity: Rate, most: float
) -> Iterator[Finding]:
    tactics = [
        _Planned(tactic.id, rate, subject.plan.period_of_tactic(tactic))
        for tactic in subject.plan.tactics_of_channel.get(channel.id, ())
        if tactic.is_live and tactic.kind not in UNCOUNTED and (rate := a_week(tactic.cadence))
    ]
    # Said before it begins, so that no day of the calendar makes a plan wrong that was right.
    day = _first_day_of_more(tactics, most * (1 + SLACK), subject.as_of)
    if day is None:
        return
    running = [each for each in tactics if each.runs_on(day)]
    when = "" if day == subject.as_of else f"from {day} on "
    planned = sum(each.rate for each in running)
    names = listed(f"'{each.id}'" for each in running)
    yield Finding(
        ("channels", channel.id, "capacity"),
        f"channel '{channel.id}': {when}{planned:.3g} a week are planned by {names}, and"
        f" the team can make '{capacity.text}'",
        "Lower a 'cadence', end a tactic, or raise the capacity if the team has grown.",
        tuple(
            Related(("tactics", each.id, "cadence"), f"{each.rate:.3g} a week") for each in running
        ),
    )


class _Planned(NamedTuple):
    """The work of one tactic."""

    id: str
    rate: float
    """Times a week."""
    period: Period | None
    """None: always."""

    @property
    def start(self) -> dt.date:
        return self.period.start if self.period else dt.date.min

    @property
    def end(self) -> dt.date:
        return self.period.end if self.period else dt.date.max

    def runs_on(self, day: dt.date) -> bool:
        return self.start <= day <= self.end


def _first_day_of_more(tactics: Iterable[_Planned], most: float, today: dt.date) -> dt.date | None:
    """Return the first day from today on whose tactics are more than `most` a week together."""
    begins = sorted((max(each.start, today), each.end, each.rate) for each in tactics)
    running: list[tuple[dt.date, float]] = []
    total = 0.0
    for day, end, rate in begins:
        # What is over is taken off once, so that no day asks all tactics.
        while running and running[0][0] < day:
            total -= heapq.heappop(running)[1]
        if end >= day:
            heapq.heappush(running, (end, rate))
            total += rate
        if total > most:
            return day
    return None

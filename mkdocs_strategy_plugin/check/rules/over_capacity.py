"""A channel on which more is planned than the team can make.

The cadences of the planned and running tactics that run today are more than its `capacity`, or the
`cadence` that it promises is. Advertisements and answers are not counted: they are not what the
capacity is for.

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

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.load import SLACK, UNCOUNTED, a_week
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.model.tactic import Tactic

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
    rates = {
        tactic.id: rate
        for tactic in subject.plan.tactics_of_channel.get(channel.id, ())
        if tactic.is_live
        and tactic.kind not in UNCOUNTED
        and (rate := a_week(tactic.cadence))
        and _runs(subject, tactic)
    }
    if sum(rates.values()) > most * (1 + SLACK):
        names = listed(f"'{name}'" for name in rates)
        yield Finding(
            ("channels", channel.id, "capacity"),
            f"channel '{channel.id}': {sum(rates.values()):.3g} a week are planned by {names}, and"
            f" the team can make '{capacity.text}'",
            "Lower a 'cadence', end a tactic, or raise the capacity if the team has grown.",
            tuple(
                Related(("tactics", name, "cadence"), f"{rate:.3g} a week")
                for name, rate in rates.items()
            ),
        )


def _runs(subject: Subject, tactic: Tactic) -> bool:
    period = subject.plan.period_of_tactic(tactic)
    return period is None or period.has(subject.as_of)

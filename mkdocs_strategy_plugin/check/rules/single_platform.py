"""All planned and running tactics are on one platform, while the plan uses others too.

There are at least two tactics with a channel, for one alone is no pattern.

## Why it hurts

That one again: habit chose the channel before anybody asked where people are. When the platform
changes its rules, all is lost at once.

## Bad

```yaml
strategy: {title: Pesona Indonesia}  # <- FIT002
channels:
  instagram: {decision: use}
  website: {decision: use}
tactics:
  weekly-reels: {channel: instagram}
  stories: {channel: instagram}
```

## Good

```yaml
strategy: {title: Pesona Indonesia}
channels:
  instagram: {decision: use}
  website: {decision: use}
tactics:
  weekly-reels: {channel: instagram}
  articles: {channel: website}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.channel import Channel

__all__ = ["RULE", "check"]

RULE = Rule("FIT002", "single-platform", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where one platform has all the work and others have none."""
    plan = subject.plan
    if not subject.is_whole("tactics", "channels"):
        return
    acting = [each for each in plan.tactics.values() if each.is_live and each.channel]
    named = {name for tactic in acting for name in tactic.channel}
    busy = {_platform(plan.channels[name]) for name in named}
    idle = [each.id for each in subject.channels_in_use if _platform(each) not in busy]
    if len(acting) >= PATTERN and len(busy) == 1 and idle:
        yield Finding(
            Place(("strategy",), on_key=True),
            f"the {len(acting)} live tactics are all on {next(iter(busy))}, and there is none on"
            f" {listed(idle, joined='or')}",
            f"Plan a tactic for '{idle[0]}', or stop the channels on which you do nothing.",
        )


PATTERN = 2
"""Tactics that make a habit."""


def _platform(channel: Channel) -> str:
    return channel.platform or channel.id

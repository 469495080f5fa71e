"""A channel in use that no KPI measures.

A KPI measures a channel that it names under `channels`, has values of or counts a tactic or content
on; so does the `kpi` of a tactic there, and the channel's own `response_kpi`, which
[unwatched-promise](unwatched-promise.md) asks for where there is a `response_time`. Of a shared
channel nothing is said unless a tactic of this plan works there, or has. Nor is anything said where
all is done on one channel, for then every KPI measures it, and of a plan without KPIs. Where no KPI
tells of any channel, that is one finding.

## Why it hurts

Work goes into it every week, and when the year is over nobody can say whether to go on.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
channels:
  instagram: {decision: use}
  website: {decision: use}  # <- COV107
kpis:
  views: {metric: visits, target: 9_000, channels: instagram}
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
channels:
  instagram: {decision: use}
  website: {decision: use}
kpis:
  views: {metric: visits, target: 9_000, channels: instagram}
  visits: {metric: visits, target: 4_000, channels: website}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("COV107", "unmeasured-channel", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel in use without a KPI."""
    channels = subject.channels_in_use
    is_whole = subject.is_whole("kpis", "channels", "tactics", "content")
    if not is_whole or len(channels) < FEWEST or not subject.plan.kpis or subject.has_lost_values:
        return
    measured = set(_measured(subject.plan))
    measured.update(each.id for each in channels if each.response_kpi or each.response_time)
    missed = [each.id for each in channels if each.id not in measured]
    if len(missed) == len(channels):
        yield Finding(
            Place(("strategy",), on_key=True),
            f"no kpi says of which channel it is: there are {listed(missed)}",
            f"Write 'channels: [{', '.join(missed[:2])}]' in the kpis that come from there.",
        )
        return
    for name in missed:
        yield Finding(
            subject.key_of("channels", name),
            f"no kpi measures channel '{name}'",
            f"Name '{name}' under 'channels' of a kpi, or write 'decision: stop'.",
        )


FEWEST = 2
"""Channels of a plan in which it is not clear what is measured where."""


def _measured(plan: Plan) -> Iterator[str]:
    for kpi in plan.kpis.values():
        yield from kpi.channels
    yield from plan.measured_channels
    counted = {kpi.counts for kpi in plan.kpis.values() if kpi.counts}
    for tactic in plan.tactics.values():
        if tactic.kpi or (counted and not counted.isdisjoint(_names(tactic))):
            yield from tactic.channel


def _names(tactic: Tactic) -> Iterator[str]:
    """Yield what a KPI may count that counts a tactic, or what it publishes."""
    yield f"tactic/{tactic.id}"
    yield f"campaign/{tactic.campaign}"
    yield from (f"content/{name}" for name in tactic.content)

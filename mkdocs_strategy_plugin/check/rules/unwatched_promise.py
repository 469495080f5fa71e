"""A promise to answer that no KPI watches.

A channel has a `response_time` and no `response_kpi`. Channels that are stopped or avoided promise
nothing.

## Why it hurts

People who wait for an answer measure it. If you do not, they are the only ones who know.

## Bad

```yaml
channels:
  instagram:
    response_time: 2 h  # <- MEA012
```

## Good

```yaml
metrics:
  reply-time: {title: Time to the first reply, kind: duration, unit: minutes, direction: lower}
channels:
  instagram:
    response_time: 2 h
    response_kpi: first-reply
kpis:
  first-reply: {metric: reply-time, target: 90 min}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.channel import Decision
from mkdocs_strategy_plugin.model.metric import Direction, MetricKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA012", "unwatched-promise", Severity.INFO)
"""The rule."""

LEFT = frozenset({Decision.STOP, Decision.AVOID})
"""Decisions by which nobody is there to answer."""

RESPONSE_TIME = "first-response-time"
"""What the catalogue calls it."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel in use that promises an answer nobody times."""
    for channel in subject.plan.channels.values():
        is_watched = channel.response_kpi or subject.is_misread("channels", channel.id)
        if channel.response_time and not is_watched and channel.decision not in LEFT:
            yield Finding(
                ("channels", channel.id, "response_time"),
                f"channel '{channel.id}' promises an answer within"
                f" '{channel.response_time.text}', and no kpi watches it",
                _hint(subject.plan, channel.id),
            )


def _hint(plan: Plan, channel: str) -> str:
    for kpi in plan.kpis.values():
        if _times_answers(plan.metric_of(kpi)) and (not kpi.channels or channel in kpi.channels):
            return f"Write 'response_kpi: {kpi.id}' beside it."
    return f"Add a kpi with 'metric: {RESPONSE_TIME}', and name it here as 'response_kpi'."


def _times_answers(metric: Metric | None) -> bool:
    is_time = metric is not None and metric.kind is MetricKind.DURATION
    return metric is not None and is_time and metric.direction is Direction.LOWER

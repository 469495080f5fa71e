"""A proxy for a metric that the platform itself reports.

It reports the metric for the whole of the KPI's period, by the
[catalogue](../reference/catalogue.md) or by the plan's `platforms`.

## Why it hurts

A proxy is a guess at the number one wants. Where the number can be had the guess only blurs it, and
the channel is left out of the KPI's total.

## Bad

```yaml
platforms:
  path: {title: Path, reports: [followers, impressions]}
channels:
  path: {title: Path}
kpis:
  seen:
    metric: impressions
    channels:
      path:
        proxy: followers  # <- MEA005
```

## Good

```yaml
platforms:
  path: {title: Path, reports: [followers, impressions]}
channels:
  path: {title: Path}
kpis:
  seen:
    metric: impressions
    channels: [path]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.reporting import (
    is_reported_at,
    platform_on,
    reports_of,
    window_of,
)
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA005", "needless-proxy", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each proxy of a channel, and of a KPI with channels, that nobody needs."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        if kpi.metric and kpi.channels:
            window = window_of(plan, kpi, subject.as_of)
            yield from _of_channels(plan, kpi, kpi.metric, window)
            yield from _of_whole(plan, kpi, kpi.metric, window)


def _of_channels(plan: Plan, kpi: Kpi, metric: str, window: Period) -> Iterator[Finding]:
    for channel, part in kpi.channels.items():
        proxy = part.proxy.metric if part.proxy else metric
        if proxy != metric and _is_reported(plan, channel, metric, window):
            yield Finding(
                ("kpis", kpi.id, "channels", channel, "proxy"),
                f"kpi '{kpi.id}' on '{channel}': '{proxy}' stands in for '{metric}', which the"
                " platform reports",
                f"Remove the proxy, and give target and values in '{metric}'.",
            )


def _of_whole(plan: Plan, kpi: Kpi, metric: str, window: Period) -> Iterator[Finding]:
    proxy = kpi.proxy.metric if kpi.proxy else metric
    if proxy != metric and all(_is_reported(plan, each, metric, window) for each in kpi.channels):
        yield Finding(
            ("kpis", kpi.id, "proxy"),
            f"kpi '{kpi.id}': '{proxy}' stands in for '{metric}', which all of its channels report",
            f"Remove the proxy, and give target and values in '{metric}'.",
        )


def _is_reported(plan: Plan, channel: str, metric: str, window: Period) -> bool:
    """Tell whether the platform of `channel` reports `metric` from the first day to the last."""
    platform = platform_on(plan, channel)
    reports = reports_of(platform, metric) if platform else ()
    days = (window.start, window.end)
    return any(all(is_reported_at(day, each) for day in days) for each in reports)

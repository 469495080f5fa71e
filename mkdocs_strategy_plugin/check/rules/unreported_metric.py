"""A channel whose platform does not report what the KPI measures.

Platforms are asked by what the [catalogue](../reference/catalogue.md), or the plan's `platforms`,
knows of their reports, at the end of the KPI's period. Nobody is asked for a metric that no
platform reports, as those of surveys, of the planner or of the plan's own. A channel with a proxy
is left alone, and so is one with values: somebody measured them.

## Why it hurts

The KPI waits for a number that nobody will ever send. Found in spring it costs a line; found at the
end of the year, the year.

## Bad

```yaml
platforms:
  path: {title: Path, reports: [followers]}
  pin: {title: Pin, reports: [followers, impressions]}
channels:
  path: {title: Path}
  pin: {title: Pin}
kpis:
  seen:
    metric: impressions
    channels:
      pin: {target: 80_000}
      path: {target: 20_000}  # <- MEA004
```

## Good

```yaml
platforms:
  path: {title: Path, reports: [followers]}
  pin: {title: Pin, reports: [followers, impressions]}
channels:
  path: {title: Path}
  pin: {title: Pin}
kpis:
  seen:
    metric: impressions
    channels:
      pin: {target: 80_000}
      path: {target: 4_000, proxy: {metric: followers, why: Path reports no impressions}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.reporting import (
    is_reported_at,
    platform_on,
    reported_metrics,
    reports_of,
    window_of,
)
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.platform import Platform, Report

__all__ = ["RULE", "check"]

RULE = Rule("MEA004", "unreported-metric", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel of a KPI that cannot be measured there."""
    reported = reported_metrics(subject.plan)
    for kpi in subject.plan.kpis.values():
        is_read = not subject.is_misread("kpis", kpi.id)
        if kpi.channels and kpi.metric in reported and not kpi.proxy and is_read:
            yield from _unmeasured(subject, kpi, kpi.metric, reported)


def _unmeasured(
    subject: Subject, kpi: Kpi, metric: str, reported: frozenset[str]
) -> Iterator[Finding]:
    end = window_of(subject.plan, kpi, subject.as_of).end
    for channel, part in kpi.channels.items():
        platform = None if part.proxy else platform_on(subject.plan, channel)
        reports = reports_of(platform, metric) if platform else ()
        is_reported = any(is_reported_at(end, each) for each in reports)
        if platform and not is_reported and not _is_measured(subject, kpi, channel, reports):
            yield Finding(
                Place(("kpis", kpi.id, "channels", channel), on_key=True),
                f"kpi '{kpi.id}' on '{channel}': {_story(platform, metric, reports)}",
                _hint(channel, platform, metric, reported, end),
            )


def _is_measured(subject: Subject, kpi: Kpi, channel: str, reports: tuple[Report, ...]) -> bool:
    """Tell whether there is a value for days that the platform does not report."""
    return any(
        not any(is_reported_at(value.period.end, each) for each in reports)
        for series in subject.series_of_kpi.get(kpi.id, ())
        if series.channel == channel
        for value in series.values
    )


def _story(platform: Platform, metric: str, reports: tuple[Report, ...]) -> str:
    if not reports:
        return f"the platform '{platform.id}' does not report '{metric}'"
    last = reports[-1]
    when = f"until {last.until}" if last.until else f"since {last.since}"
    return f"the platform '{platform.id}' reports '{metric}' only {when}"


def _hint(
    channel: str, platform: Platform, metric: str, reported: frozenset[str], day: dt.date
) -> str:
    """Name what may stand in: what the platform reports, or what no platform is asked for."""
    for proxy in platform.proxies.get(metric, ()):
        reports = reports_of(platform, proxy)
        if proxy not in reported or any(is_reported_at(day, each) for each in reports):
            proxied = f"{channel}: {{proxy: {{metric: {proxy}, why: …}}}}"
            return f"Write '{proxied}' below 'channels', or leave '{channel}' out."
    return f"Name what it reports instead as its 'proxy', or leave '{channel}' out of 'channels'."

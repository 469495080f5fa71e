"""A plan that changes what the catalogue says of a metric or a platform.

Of a metric: how it is counted, in what unit, which way is better, and how its values are put
together. Of a platform: that it reports something no more, or at other times. Titles, aliases,
notes, stages, formats and further reports are the plan's to add.

## Why it hurts

Everybody who knows the metric reads the page with its usual meaning in mind. Reach that is added
over months still says reach.

## Bad

```yaml
metrics:
  reach:
    over_time: sum  # <- MEA010
kpis:
  audience: {metric: reach}
```

## Good

```yaml
metrics:
  contacts: {title: Contacts, kind: count, over_time: sum}
kpis:
  audience: {metric: contacts}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.platform import Platform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.platform import Report

__all__ = ["RULE", "check"]

RULE = Rule("MEA010", "overriding-metric", Severity.WARNING)
"""The rule."""

RULES_OF_A_METRIC = ("kind", "unit", "direction", "over_time", "across_channels")
"""Fields that say what a metric's numbers mean."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each rule of the catalogue that the plan turns into another."""
    plan = subject.plan
    for (_, name), shipped in plan.shadowed.items():
        if isinstance(shipped, Platform):
            yield from _of_platform(shipped, plan.platforms[name])
        else:
            yield from _of_metric(shipped, plan.metrics[name])


def _of_metric(shipped: Entity, own: Metric) -> Iterator[Finding]:
    for field in RULES_OF_A_METRIC:
        before, after = getattr(shipped, field), getattr(own, field)
        if before is not after:
            yield Finding(
                ("metrics", own.id, field),
                f"metric '{own.id}' has '{field}: {after.value}', and in the catalogue"
                f" '{field}: {before.value}'",
                "Remove the line, or give the metric an id of its own.",
            )


def _of_platform(shipped: Platform, own: Platform) -> Iterator[Finding]:
    lost = [_spelled(each) for each in shipped.reports or () if not _has(own, each)]
    if lost:
        yield Finding(
            ("platforms", own.id, "reports"),
            f"platform '{own.id}' lacks what it reports in the catalogue: {', '.join(lost)}",
            f"Add {lost[0]} to 'reports', or give the platform an id of its own.",
        )


def _has(platform: Platform, report: Report) -> bool:
    times = (report.metric, report.since, report.until)
    return any((each.metric, each.since, each.until) == times for each in platform.reports or ())


def _spelled(report: Report) -> str:
    since = f", since: {report.since}" if report.since else ""
    until = f", until: {report.until}" if report.until else ""
    is_dated = report.since or report.until
    return f"{{metric: {report.metric}{since}{until}}}" if is_dated else report.metric

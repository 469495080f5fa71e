"""What platforms report of a metric, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.period import Period

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.platform import Platform, Report

__all__ = ["is_reported_at", "platform_on", "reported_metrics", "reports_of", "window_of"]


def reported_metrics(plan: Plan) -> frozenset[str]:
    """Return the metrics that any platform is known to report; no platform is asked for others."""
    platforms = plan.platforms.values()
    return frozenset(report.metric for each in platforms for report in each.reports or ())


def platform_on(plan: Plan, channel: str) -> Platform | None:
    """Return the platform of a channel, if it is known what that platform reports."""
    known = plan.channels.get(channel)
    platform = plan.platform_of(known) if known else None
    return platform if platform and platform.reports is not None else None


def reports_of(platform: Platform, metric: str) -> tuple[Report, ...]:
    """Return when a platform reports a metric; empty: never."""
    return tuple(each for each in platform.reports or () if each.metric == metric)


def is_reported_at(day: dt.date, report: Report) -> bool:
    """Tell whether a report gives figures for `day`."""
    has_begun = report.since is None or report.since.start <= day
    return has_begun and (report.until is None or day <= report.until.end)


def window_of(plan: Plan, kpi: Kpi, today: dt.date) -> Period:
    """Return the days for which the values of a KPI are wanted: P, else today."""
    return plan.period_of_kpi(kpi) or Period(today, today)

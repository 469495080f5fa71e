"""Which metric tells how much attention the chosen channels get, and what stands in for it."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.catalogue import catalogue
from mkdocs_strategy_plugin.cli.starter.filling import LANGUAGES, filled
from mkdocs_strategy_plugin.cli.starter.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.cli.starter.answers import Answers
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.platform import Platform, Report

__all__ = ["Attention", "attention"]

PREFERRED = ("impressions", "views", "sessions", "email-open-rate", "attendance")
"""Metrics of attention, the one that compares most channels first."""
ELSEWHERE = "mentions"
"""What can be counted without any platform's help."""


class Attention(NamedTuple):
    """The metric, and each channel's part in it."""

    metric: str
    """Id of the metric."""
    parts: str
    """YAML of the KPI's channels; empty where none is known to report it."""


def attention(answers: Answers) -> Attention:
    """Return the first preferred metric that a channel reports, or that has a proxy there."""
    for metric in PREFERRED:
        parts = "".join(_parts(metric, answers))
        if parts:
            return Attention(metric, f"    channels:\n{parts}")
    return Attention(ELSEWHERE, "")


def _parts(metric: str, answers: Answers) -> Iterator[str]:
    for name in answers.channels:
        platform = catalogue().platforms[name]
        if _report(platform, metric, answers.period):
            yield f"      {name}: {{}}\n"
        elif metric in platform.proxies:
            yield filled(
                "proxy.yml",
                answers.languages,
                channel=name,
                metric=platform.proxies[metric][0],
                **{f"why_{code}": _why(platform, metric, code) for code in LANGUAGES},
            )


def _report(platform: Platform, metric: str, period: Period) -> Report | None:
    """Return how a platform reports a metric all through a period; None if it does not."""
    for report in platform.reports or ():
        is_over = report.until and report.until.end < period.end
        is_early = report.since and report.since.start > period.start
        if report.metric == metric and not is_over and not is_early:
            return report
    return None


def _why(platform: Platform, metric: str, language: str) -> str:
    ended = [each.until for each in platform.reports or () if each.metric == metric and each.until]
    sentence = reasons()["proxies"]["since" if ended else "never"][language]
    title = catalogue().metrics[metric].name.to(language)
    return Template(sentence).substitute(
        platform=platform.name.to(language),
        metric=title.lower(),
        day=ended[0].end if ended else "",
    )

"""The reference page of the catalogue: `python -m mkdocs_strategy_plugin.report.catalogue_page`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.platform import Platform, Report
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["catalogue_page"]

LANGUAGE = "en"

INTRODUCTION = """\
---
hide: [toc]
---

# The catalogue

What is known of metrics and platforms without a plan saying so.
A plan names these ids, adds its own under `metrics:` and `platforms:`, and corrects a field of an
entry by writing it under the same id.

Facts were collected in November 2026; where a fact is not known, nothing is said.
Stages and strengths are editorial defaults: your own view goes into the plan.

## Metrics

*Over time* and *over channels* say what may be done with the values of several periods and of
several channels: added (`sum`), the last one (`last`), added although people count more than once
(`gross`), numerators and denominators added and divided (`ratio`), or nothing (`none`).
What no platform reports is known from your own sources, or worked out.

| id | title | kind, unit | better | over time, over channels |
|---|---|---|---|---|"""

PLATFORMS = """\
## Platforms

Where nothing is said of what a platform reports, that is not known, or entered by hand.
A *proxy* may stand in for what a platform does not report.

| id | title | type | formats | strong for |
|---|---|---|---|---|"""


def catalogue_page() -> str:
    """Return the page in Markdown."""
    metrics, platforms = catalogue().metrics.values(), catalogue().platforms.values()
    lines = (
        INTRODUCTION,
        *(_metric_row(each) for each in metrics),
        "",
        *(line for each in metrics for line in _metric(each, platforms)),
        PLATFORMS,
        *(_platform_row(each) for each in platforms),
        "",
        *(line for each in platforms for line in _platform(each)),
    )
    return "\n".join(lines).rstrip() + "\n"


def _metric_row(metric: Metric) -> str:
    return _row(
        metric,
        f"{metric.kind.value}, {metric.unit.value}",
        metric.direction.value,
        f"{metric.over_time.value}, {metric.across_channels.value}",
    )


def _metric(metric: Metric, platforms: Iterable[Platform]) -> Iterator[str]:
    return _entry(
        metric,
        _listed("Formula", [metric.formula.to(LANGUAGE)] if metric.formula else []),
        _listed("Measures", metric.stages),
        _listed("Reported by", list(_reporters(metric, platforms))),
        _words(metric.note),
        _listed("Also called", metric.aliases),
        _listed("Source", [_words(metric.source)] if metric.source else []),
    )


def _reporters(metric: Metric, platforms: Iterable[Platform]) -> Iterator[str]:
    for platform in platforms:
        for report in platform.reports or ():
            if report.metric == metric.id:
                yield f"{platform.id}{_span(report)}"


def _span(report: Report) -> str:
    since = f" since {report.since}" if report.since else ""
    until = f" until {report.until}" if report.until else ""
    return since + until


def _platform_row(platform: Platform) -> str:
    formats, stages = ", ".join(platform.formats), ", ".join(platform.strong_for or ())
    return _row(platform, platform.type.value, formats, stages)


def _platform(platform: Platform) -> Iterator[str]:
    reports = platform.reports or ()
    return _entry(
        platform,
        _listed("Reports", [f"{each.metric}{_span(each)}" for each in reports]),
        *(f"`{each.metric}`: {_words(each.note)}" for each in reports if each.note),
        *(_listed(f"Proxy for {name}", proxies) for name, proxies in platform.proxies.items()),
        _words(platform.notes),
        _listed("Source", [_words(platform.source)] if platform.source else []),
    )


def _row(entity: Entity, *cells: str) -> str:
    titles = " / ".join(words for _, words in entity.name.words)
    return f"| {' | '.join((f'[`{entity.id}`](#{entity.id})', titles, *cells))} |"


def _listed(label: str, items: Sequence[str]) -> str:
    return f"{label}: {', '.join(items)}." if items else ""


def _entry(entity: Entity, *sentences: str) -> Iterator[str]:
    """Yield a heading, and an item for each sentence."""
    yield from (f"### `{entity.id}` {{ #{entity.id} }}", "")
    yield from (f"- {sentence}" for sentence in sentences if sentence)
    yield ""


def _words(text: Text | None) -> str:
    return text.to(LANGUAGE) if text else ""


if __name__ == "__main__":
    sys.stdout.write(catalogue_page())

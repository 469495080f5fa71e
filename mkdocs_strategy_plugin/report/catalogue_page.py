"""The reference page of the catalogue: `python -m mkdocs_strategy_plugin.report.catalogue_page`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.platform import Platform, Report
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["catalogue_page"]

LANGUAGE = "en"

INTRODUCTION = """\
# The catalogue

What is known of metrics and platforms without a plan saying so.
A plan names these ids, adds its own under `metrics:` and `platforms:`, and corrects a field of an
entry by writing it under the same id.

Facts were collected in November 2026; where a fact is not known, nothing is said.
Stages and strengths are editorial defaults: your own view goes into the plan.
"""

METRICS = """\
## Metrics

*Over time* and *over channels* say what may be done with the values of several periods and of
several channels: added (`sum`), the last one (`last`), added although people count more than once
(`gross`), numerators and denominators added and divided (`ratio`), or nothing (`none`).
A metric without *reported by* is known from your own sources, or worked out.
"""

PLATFORMS = """\
## Platforms

Where *reports* is empty, what the platform reports is not known, or it is entered by hand.
A *proxy* may stand in for what a platform does not report.
"""


def catalogue_page() -> str:
    """Return the page in Markdown."""
    metrics, platforms = catalogue().metrics.values(), catalogue().platforms.values()
    lines = (
        INTRODUCTION,
        METRICS,
        *_metric_table(metrics, platforms),
        "",
        *(line for each in metrics for line in _metric(each)),
        PLATFORMS,
        *_platform_table(platforms),
        "",
        *(line for each in platforms for line in _platform(each)),
    )
    return "\n".join(lines).rstrip() + "\n"


def _metric_table(metrics: Iterable[Metric], platforms: Iterable[Platform]) -> Iterator[str]:
    yield "| id | title | kind, unit | better | over time, over channels | stages | reported by |"
    yield "|---|---|---|---|---|---|---|"
    for each in metrics:
        cells = (
            f"`{each.id}`",
            " / ".join(words for _, words in each.name.words),
            f"{each.kind.value}, {each.unit.value}",
            each.direction.value,
            f"{each.over_time.value}, {each.across_channels.value}",
            ", ".join(each.stages),
            ", ".join(_reporters(each, platforms)),
        )
        yield _row(cells)


def _reporters(metric: Metric, platforms: Iterable[Platform]) -> Iterator[str]:
    for platform in platforms:
        for report in platform.reports or ():
            if report.metric == metric.id:
                yield f"{platform.id}{_span(report)}"


def _span(report: Report) -> str:
    since = f" since {report.since}" if report.since else ""
    until = f" until {report.until}" if report.until else ""
    return since + until


def _metric(metric: Metric) -> Iterator[str]:
    formula = f"Formula: {metric.formula.to(LANGUAGE)}." if metric.formula else ""
    yield from _entry(
        metric.id,
        formula,
        _words(metric.note),
        f"Also called {', '.join(metric.aliases)}." if metric.aliases else "",
        _source(metric.source),
    )


def _platform_table(platforms: Iterable[Platform]) -> Iterator[str]:
    yield "| id | title | type | formats | strong for | reports | proxies |"
    yield "|---|---|---|---|---|---|---|"
    for each in platforms:
        cells = (
            f"`{each.id}`",
            " / ".join(words for _, words in each.name.words),
            each.type.value,
            ", ".join(each.formats),
            ", ".join(each.strong_for or ()),
            ", ".join(f"{report.metric}{_span(report)}" for report in each.reports or ()),
            "; ".join(f"{name} → {', '.join(each.proxies[name])}" for name in each.proxies),
        )
        yield _row(cells)


def _platform(platform: Platform) -> Iterator[str]:
    reports = (
        f"`{report.metric}`: {_words(report.note)}"
        for report in platform.reports or ()
        if report.note
    )
    yield from _entry(platform.id, _words(platform.notes), *reports, _source(platform.source))


def _entry(name: str, *sentences: str) -> Iterator[str]:
    """Yield a heading and an item for each sentence; nothing where nothing is to be said."""
    told = [f"- {sentence}" for sentence in sentences if sentence]
    if told:
        yield from (f"### `{name}`", "", *told, "")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _words(text: Text | None) -> str:
    return text.to(LANGUAGE) if text else ""


def _source(text: Text | None) -> str:
    return f"Source: {text.to(LANGUAGE)}." if text else ""


if __name__ == "__main__":
    sys.stdout.write(catalogue_page())

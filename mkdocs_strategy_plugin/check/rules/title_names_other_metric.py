"""A KPI whose title names another metric than the one it measures.

Names are those of the [catalogue](../reference/catalogue.md) and of the plan: titles, and aliases
of several words, for those of one word mean other things too: "visitors" are people in a museum.
Of two that overlap it is the longer one, so that "engagement rate" is no engagement. What stands
behind a preposition is not what is measured: "Answers to comments" are answers. A metric of the
plan's own may be called as the plan likes, unless the title is the very name of another; so may
followers and others that each platform calls otherwise, and key events, which are what one decides.

## Why it hurts

The page says reach, the number is views, and every comparison that readers make is wrong.

## Bad

```yaml
kpis:
  seen:
    title: Monthly reach  # <- CON006
    metric: impressions
    target: 90_000
```

## Good

```yaml
kpis:
  seen:
    title: Monthly impressions
    metric: impressions
    target: 90_000
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.naming import words_of
from mkdocs_strategy_plugin.check.titles import headline, joined_metrics
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import MetricKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.check.titles import Promise, Titled

__all__ = ["RULE", "check"]

RULE = Rule("CON006", "title-names-other-metric", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI that is called like a metric it does not measure, once."""
    told: set[str] = set()
    for titled in subject.titles:
        kpi = titled.kpi
        other = _other(subject, titled) if kpi.metric in subject.plan.metrics else None
        if other and kpi.id not in told:
            told.add(kpi.id)
            yield Finding(
                titled.path,
                f"the title of kpi '{kpi.id}' says '{other.text}', and its metric is"
                f" '{kpi.metric}'",
                f"Write 'metric: {min(other.metrics)}' if that is what is measured, else correct"
                " the title.",
            )


def _other(subject: Subject, titled: Titled) -> Promise | None:
    """Return another metric than its own that a KPI is called like."""
    kpi, names = titled.kpi, subject.precise_names
    own = {kpi.metric, kpi.proxy.metric if kpi.proxy else None}
    if own & titled.named or joined_metrics(subject.metric_names, titled.title):
        return None
    other = headline(names, titled.title, titled.language)
    if not other or kpi.metric in WHATEVER or _is_near(subject, kpi.metric or "", other):
        return None
    # What the plan has made itself may be called as it likes, but not by another's very name.
    is_very_name = other.metrics == names.of(words_of(titled.title))
    return other if is_very_name or not subject.is_own("metrics", kpi.metric or "") else None


WHATEVER = frozenset({"key-events", "conversion-rate"})
"""Metrics that count what each site decides to count: leads, orders, donations."""

CROWDS = frozenset({MetricKind.LEVEL, MetricKind.UNIQUE})
"""Kinds of metrics that count people, whom each platform calls otherwise."""


def _is_near(subject: Subject, metric: str, other: Promise) -> bool:
    """Tell whether two names may be meant for the same: paid impressions, YouTube subscribers."""
    own = subject.plan.metrics[metric]
    others = (subject.plan.metrics[each] for each in other.metrics)
    alike = [each for each in others if (own.kind, own.unit) == (each.kind, each.unit)]
    if own.kind in CROWDS:
        return any(set(own.stages) & set(each.stages) for each in alike)
    words = words_of(other.text)
    own_names = (name for name, ids in subject.metric_names.metrics.items() if metric in ids)
    return bool(alike) and any(_holds(name, words) or _holds(words, name) for name in own_names)


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    starts = range(len(whole) - len(part) + 1)
    return any(tuple(whole[at : at + len(part)]) == tuple(part) for at in starts)

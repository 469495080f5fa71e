"""A KPI that does not say what it measures.

It has no `metric`, so nothing is known of its values: they are shown one by one and never added, no
unit is checked, and more is taken to be better. The metric is one of the
[catalogue](../reference/catalogue.md), or one of the plan's own below `metrics`.

## Why it hurts

Two people read the same title and count two different things. The scorecard shows the last month
where everybody expects the year.

## Bad

```yaml
kpis:
  arrivals:  # <- MEA015
    target: 12_000_000
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 12_000_000
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.metric_names import metrics_called
from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.vocabulary import Vocabulary
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA015", "no-metric", Severity.INFO)
"""The rule."""

ANY_METRIC = "Add 'metric:' with an id of the catalogue, or of one of your own below 'metrics:'."


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI without a metric or a proxy."""
    plan = subject.plan
    vocabulary = Vocabulary(plan)
    for kpi in plan.kpis.values():
        if not (kpi.metric or kpi.proxy or subject.is_misread("kpis", kpi.id)):
            where = Place(("kpis", kpi.id), on_key=True)
            message = f"kpi '{kpi.id}' has no metric, so its values are never added up"
            yield Finding(where, message, _hint(vocabulary, kpi))


def _hint(vocabulary: Vocabulary, kpi: Kpi) -> str:
    channels = (name for each in kpi.channels for name in _channel_names(vocabulary.plan, each))
    meant = metrics_called(_names(kpi), channels, vocabulary)
    if len(meant) > 1:
        return f"Write 'metric:' with {listed(meant, joined='or')}."
    return f"Write 'metric: {meant[0]}'." if meant else ANY_METRIC


def _names(kpi: Kpi) -> Iterator[str]:
    yield kpi.id
    for _, words in kpi.title.words if kpi.title else ():
        yield words


def _channel_names(plan: Plan, channel: str) -> Iterator[str]:
    yield channel
    known = plan.channels.get(channel)
    for _, words in known.title.words if known and known.title else ():
        yield words

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

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    nameless = [
        kpi
        for kpi in plan.kpis.values()
        if not (kpi.metric or kpi.proxy or subject.is_misread("kpis", kpi.id))
    ]
    called = _called(plan) if nameless else {}
    for kpi in nameless:
        meant = next((called[name] for name in _names(kpi) if name in called), None)
        where = Place(("kpis", kpi.id), on_key=True)
        message = f"kpi '{kpi.id}' has no metric, so its values are never added up"
        yield Finding(where, message, f"Write 'metric: {meant}'." if meant else ANY_METRIC)


def _called(plan: Plan) -> Mapping[str, str]:
    """Return metrics by what people call them."""
    called: dict[str, str] = {}
    for metric in plan.metrics.values():
        titles = [words for _, words in metric.title.words] if metric.title else []
        for name in (metric.id, *titles, *metric.aliases):
            called.setdefault(_plain(name), metric.id)
    return called


def _names(kpi: Kpi) -> Iterator[str]:
    yield _plain(kpi.id)
    for _, words in kpi.title.words if kpi.title else ():
        yield _plain(words)


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ")

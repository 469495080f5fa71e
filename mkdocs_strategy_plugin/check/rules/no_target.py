"""A KPI without a target.

Not for `target: measure-first`, which says that the target comes when the first values are known;
not for the KPI that tells of an objective to `launch` something, nor of one to `keep` what is there
where the KPI has a baseline; and not where each channel has a target of its own and channels have
no total.

## Why it hurts

A number without a target is news, and nobody knows whether it is good news. It has no state, and
neither has its objective.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals: {metric: visits}  # <- MEA001
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals: {metric: visits, target: 12_000_000}
  first-visits: {metric: visits, target: measure-first}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import spelled
from mkdocs_strategy_plugin.compute.values import in_unit, total
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.metric import AcrossChannels, Direction, MetricUnit
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.objective import Objective

__all__ = ["RULE", "check"]

RULE = Rule("MEA001", "no-target", Severity.INFO)
"""The rule."""

EXAMPLES = {
    MetricUnit.PERCENT: "5%",
    MetricUnit.MINUTES: "90 min",
    MetricUnit.SECONDS: "45 s",
}
"""Targets by the metric's unit, where they are no plain numbers."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI that lacks a target and needs one."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        if kpi.target is None and not subject.is_misread("kpis", kpi.id):
            metric = plan.metric_of(kpi)
            is_told = _is_told_by(plan.objective_of_primary.get(kpi.id), kpi)
            if not is_told and not _is_on_channels(kpi, metric):
                where = Place(("kpis", kpi.id), on_key=True)
                yield Finding(where, f"kpi '{kpi.id}' has no target", _hint(kpi, metric))


def _is_told_by(objective: Objective | None, kpi: Kpi) -> bool:
    """Tell whether the objective says what is to be reached."""
    if objective is None:
        return False
    keeps = objective.verb is Verb.KEEP and kpi.baseline is not None
    return keeps or objective.verb is Verb.LAUNCH


def _is_on_channels(kpi: Kpi, metric: Metric | None) -> bool:
    """Tell whether channels have the targets, as where nothing can be told of them together."""
    has_total = metric is not None and metric.across_channels is not AcrossChannels.NONE
    parts = kpi.channels.values()
    return len(parts) > 1 and not has_total and all(part.target for part in parts)


def _hint(kpi: Kpi, metric: Metric | None) -> str:
    added = _sum_of_channels(kpi, metric)
    if added:
        return f"Write 'target: {added}', the sum of its channels'."
    can_change = kpi.baseline is not None and kpi.baseline.value.number > 0
    change = "{change: -10%}" if _falls(kpi, metric) else "{change: +10%}"
    example = change if can_change else EXAMPLES.get(_unit(metric), "12_000")
    return f"Write a target such as 'target: {example}', or 'target: measure-first' until then."


def _falls(kpi: Kpi, metric: Metric | None) -> bool:
    """Tell whether less is better."""
    return (kpi.direction or (metric and metric.direction)) is Direction.LOWER


def _sum_of_channels(kpi: Kpi, metric: Metric | None) -> str | None:
    if not metric or metric.across_channels is not AcrossChannels.SUM:
        return None
    targets = [part.target for part in kpi.channels.values() if not part.proxy]
    numbers = [in_unit(each, metric.unit) for each in targets if isinstance(each, Quantity)]
    known = [each for each in numbers if each is not None]
    whole = total(known) if known and len(known) == len(targets) else None
    return None if whole is None else spelled(whole, metric.unit)


def _unit(metric: Metric | None) -> MetricUnit:
    return metric.unit if metric else MetricUnit.NUMBER

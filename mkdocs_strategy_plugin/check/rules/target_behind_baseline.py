"""A target on the wrong side of where the KPI starts.

Below the baseline where more is better, above it where less is. A target to `keep` what is there
may lie a little behind it, a band has no wrong side, and of a metric that is better neither way
nothing is said. A flow's baseline that was measured for another length of time is compared only
where both cover a whole year: what one month brought says little about the next.

## Why it hurts

The target is met on the first day, and the page praises a year in which things went backwards.

## Bad

```yaml
metrics:
  complaints: {title: Complaints, kind: count, over_time: sum, direction: lower}
kpis:
  complaints:
    metric: complaints
    baseline: 240
    target: 300  # <- MEA002
```

## Good

```yaml
metrics:
  complaints: {title: Complaints, kind: count, over_time: sum, direction: lower}
kpis:
  complaints:
    metric: complaints
    baseline: 240
    target: 200
```
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import spelled
from mkdocs_strategy_plugin.compute.baseline import changed, start_of
from mkdocs_strategy_plugin.compute.measure import measure_of_metric
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.target import units_of
from mkdocs_strategy_plugin.compute.values import in_unit
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.target import Change, Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.compute.baseline import Start
    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA002", "target-behind-baseline", Severity.WARNING)
"""The rule."""

DAYS_OF_A_YEAR = 365
WORDS = {
    Direction.HIGHER: ("below", "above", "more", "less", Direction.LOWER),
    Direction.LOWER: ("above", "below", "less", "more", Direction.HIGHER),
}
"""Where a target behind the baseline is, where it should be, what is better, and the opposites."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI whose target would be met by standing still or going back."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        metric = plan.metric_of(kpi) if kpi.baseline else None
        if metric and isinstance(kpi.target, (Quantity, Change)):
            measure = measure_of_metric(metric, kpi.direction)
            start = _start(plan, kpi, measure)
            if start and _is_behind(plan, kpi, measure, start) and not _keeps(plan, kpi):
                yield _finding(kpi, measure, start)


def _keeps(plan: Plan, kpi: Kpi) -> bool:
    named = plan.objectives.get(kpi.objective or "")
    objective = named or plan.objective_of_primary.get(kpi.id)
    return objective is not None and objective.verb is Verb.KEEP


def _start(plan: Plan, kpi: Kpi, measure: Measure) -> Start | None:
    """Return the baseline in the terms of the target; None where the two do not compare."""
    window = plan.period_of_kpi(kpi)
    units = units_of(kpi.per or Per.PERIOD, measure, window)
    start = start_of(kpi.baseline, measure, window=window, units=units)
    if not start or not start.is_scaled:
        return start
    measured = kpi.baseline.period if kpi.baseline else None
    return start if _has_all_seasons(window) and _has_all_seasons(measured) else None


def _has_all_seasons(period: Period | None) -> bool:
    return period is not None and period.days >= DAYS_OF_A_YEAR


def _is_behind(plan: Plan, kpi: Kpi, measure: Measure, start: Start) -> bool:
    target = kpi.target
    if isinstance(target, Change):
        number = changed(target, start, measure, plan.period_of_kpi(kpi))
    else:
        number = in_unit(target, measure.unit) if isinstance(target, Quantity) else None
    if number is None or math.isclose(number, start.value, rel_tol=1e-9):
        return False
    is_lower = number < start.value
    return measure.direction is (Direction.HIGHER if is_lower else Direction.LOWER)


def _finding(kpi: Kpi, measure: Measure, start: Start) -> Finding:
    behind, ahead, better, worse, other = WORDS[measure.direction]
    value = spelled(start.value, measure.unit)
    written = kpi.baseline.value.text if kpi.baseline else value
    scaled = f", which makes {value} for as long a time," if start.is_scaled else ","
    is_undated = kpi.baseline and not kpi.baseline.period
    is_flow = measure.metric_class is MetricClass.FLOW
    dated = f", or say when the baseline was measured: '{{value: {value}, period: …}}'"
    return Finding(
        ("kpis", kpi.id, "target"),
        f"kpi '{kpi.id}': the target {_target(kpi)} is {behind} the baseline '{written}'{scaled}"
        f" and {better} is better",
        f"Write a target {ahead} {value}, or 'direction: {other.value}' if {worse} is better"
        f"{dated if is_flow and is_undated else ''}.",
        (Related(("kpis", kpi.id, "baseline", "value"), "the baseline"),),
    )


def _target(kpi: Kpi) -> str:
    target = kpi.target
    if isinstance(target, Change):
        return f"of '{target.change.text}'"
    return f"'{target.text}'" if isinstance(target, Quantity) else ""

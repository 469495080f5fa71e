"""A target for a longer or a shorter time than what is measured, where nothing can be added.

Reach counts different people: twelve months of it make no year, because most people are in several
of them. The same holds for scores and medians. Their target is for what one value is for; this one
says `per:` something else than the values, or than the KPI's `cadence`, are for. A KPI with one
value that fits is left alone.

## Why it hurts

No value is ever as long as the target, so the KPI never has a state. Who adds the months by hand
reports two or three times the people there are.

## Bad

```yaml
strategy: {period: 2017}
metrics:
  people: {title: People reached, kind: unique}
kpis:
  audience:
    metric: people
    target: 2_000_000
    per: year  # <- MEA003
    actuals: {2017-01: 152_000, 2017-02: 161_000}
```

## Good

```yaml
strategy: {period: 2017}
metrics:
  people: {title: People reached, kind: unique}
kpis:
  audience:
    metric: people
    target: 180_000
    per: month
    actuals: {2017-01: 152_000, 2017-02: 161_000}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.lengths import fits, length_of
from mkdocs_strategy_plugin.compute.spans import length_class
from mkdocs_strategy_plugin.compute.windows import cadence_grid
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import OverTime
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST, Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["RULE", "check"]

RULE = Rule("MEA003", "summed-unique", Severity.WARNING)
"""The rule."""

CAN_BE_PER = frozenset(each.value for each in Per)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each target that no single value can meet, of metrics that are never combined."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        metric = plan.metric_of(kpi) if kpi.per and _has_target(kpi) else None
        if metric and metric.over_time is OverTime.NONE:
            measured = _measured(subject, kpi, metric)
            if measured:
                yield _finding(kpi, metric, measured)


def _has_target(kpi: Kpi) -> bool:
    targets = (kpi.target, *(part.target for part in kpi.channels.values()))
    return any(each is not None and each != MEASURE_FIRST for each in targets)


def _measured(subject: Subject, kpi: Kpi, metric: Metric) -> Period | None:
    """Return what a value is measured for where that is not what the target is for."""
    window = subject.plan.period_of_kpi(kpi)
    length = length_of(kpi.per, None, window)
    rhythm = cadence_grid(kpi.cadence, window.start if window else None) if kpi.cadence else None
    expected = rhythm.holding(window.start if window else subject.as_of) if rhythm else None
    if expected and fits(expected, length):
        return None
    values = [
        value.period
        for series in subject.series_of_kpi.get(kpi.id, ())
        if series.metric is metric
        for value in series.values
    ]
    if any(fits(period, length) for period in values):
        return None
    return values[-1] if values else expected


def _finding(kpi: Kpi, metric: Metric, measured: Period) -> Finding:
    wanted = kpi.per.value if kpi.per else ""
    unit = length_class(measured)
    name = unit.value if isinstance(unit, Unit) else ""
    can_say = name in CAN_BE_PER
    instead = f"Write 'per: {name}' and the target of one {name}" if can_say else "Remove 'per:'"
    return Finding(
        ("kpis", kpi.id, "per"),
        f"kpi '{kpi.id}': the target is for a whole {wanted}, each value for {_time(unit)}, and"
        f" '{metric.id}' can be neither added up nor divided",
        f"{instead}, or enter values that are each for a whole {wanted}.",
    )


def _time(length: Unit | int) -> str:
    if isinstance(length, int):
        return f"{length} days"
    return "half a year" if length is Unit.HALF else f"a {length.value}"

"""A value for days that are only partly in the KPI's period.

At least half of its days are in the period, or it holds the whole of it, so it was meant to count,
and it does not: nobody knows which part of it belongs there. A week from Monday to Sunday counts
where it has four days in the period, and elsewhere where it has fewer; neither is found here. Nor
is a value that has most of its days outside, as the year before a financial year has.

## Why it hurts

The value stands in the file, is shown among the others, and is missing in the sum.

## Bad

```yaml
strategy: {period: 2016-07-01/2017-06-30}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-06-20/2016-07-19: 902_000  # <- ACT010
```

## Good

```yaml
strategy: {period: 2016-07-01/2017-06-30}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-07: 1_032_741
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.compute.spans import is_week, overlap
from mkdocs_strategy_plugin.compute.windows import straddles
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import ValuesForm

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("ACT010", "straddling-period", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each value that is left out though it seems to belong to the KPI's period."""
    plan = subject.plan
    for series in subject.series:
        window = plan.period_of_kpi(series.kpi)
        if window and not _is_inside(series, window):
            for value in series.values:
                if _is_lost(series, value, window, subject.as_of):
                    yield _finding(plan, series, value, window)


def _is_inside(series: Series, window: Period) -> bool:
    first, last = series.values[0].period, series.values[-1].period
    return series.is_tiled and window.start <= first.start and last.end <= window.end


def _is_lost(series: Series, value: Measurement, window: Period, today: dt.date) -> bool:
    period = value.period
    if period.end > today or not straddles(period, window) or is_week(period):
        return False
    # A total counts from the first day of P, whatever its author calls its days.
    is_total = series.kpi.values is ValuesForm.RUNNING_TOTAL
    if is_total and period.end <= window.end:
        return False
    return period.holds(window) or 2 * overlap(period, window) >= period.days


def _finding(plan: Plan, series: Series, value: Measurement, window: Period) -> Finding:
    return Finding(
        place_of_period(value),
        f"{series.label}: {value.period} is only partly in {window}, the kpi's period, so it does"
        " not count",
        f"Give the days inside {window} a value of their own, or correct the period.",
        (Related(_place(plan, series.kpi), "the kpi's period"),),
    )


def _place(plan: Plan, kpi: Kpi) -> NodePath:
    objective = plan.objectives.get(kpi.objective or "")
    if kpi.period:
        return ("kpis", kpi.id, "period")
    if objective and objective.period:
        return ("objectives", objective.id, "period")
    return ("strategy", "period")

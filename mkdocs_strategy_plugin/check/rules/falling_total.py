"""A running total that falls.

With `values: running-total` each value is the sum since the period began, so none can be smaller
than the one before. Totals begin again with the KPI's period; with `per: year`, with each of its
years.

## Why it hurts

The months are worked out from the differences, and a total that falls makes a month of less than
nothing. Most often one value of another kind stands between the totals.

## Bad

```yaml
strategy: {period: 2016}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    values: running-total
    actuals:
      2016-04: 3_518_726
      2016-05: 915_206  # <- ACT005
```

## Good

```yaml
strategy: {period: 2016}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    values: running-total
    actuals:
      2016-04: 3_518_726
      2016-05: 4_433_932
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of
from mkdocs_strategy_plugin.compute.running import Runs
from mkdocs_strategy_plugin.compute.values import in_unit
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import ValuesForm
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("ACT005", "falling-total", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each total that is smaller than the one before it."""
    for series in subject.series:
        if series.kpi.values is ValuesForm.RUNNING_TOTAL:
            for earlier, later in pairwise(_totals(series)):
                if _fall(subject.plan, series, earlier, later):
                    yield _finding(series, earlier, later)


def _totals(series: Series) -> list[Measurement]:
    valued = (each for each in series.values if each.value)
    return sorted(valued, key=lambda each: (each.period.end, each.period.start))


def _fall(plan: Plan, series: Series, earlier: Measurement, later: Measurement) -> bool:
    unit = series.metric.unit if series.metric else MetricUnit.NUMBER
    before = in_unit(earlier.value, unit, column=earlier.unit)
    after = in_unit(later.value, unit, column=later.unit)
    runs = Runs(plan.period_of_kpi(series.kpi), series.kpi.per or Per.PERIOD)
    falls = before is not None and after is not None and after < before
    return falls and runs.go_on(earlier.period, later.period)


def _finding(series: Series, earlier: Measurement, later: Measurement) -> Finding:
    before, after = (each.value.text if each.value else "" for each in (earlier, later))
    return Finding(
        place_of(later, "value"),
        f"{series.label}: the running total falls from '{before}' to '{after}' in {later.period}",
        "Write the sum since the period began, or 'values: per-period' for the KPI.",
        (Related(place_of(earlier, "value"), "the total before"),),
    )

"""Periods of one series that share days.

What is added or averaged over time may count each day once. For levels and unique counts each
period stands for itself, so they may overlap; running totals may share their first day.

## Why it hurts

A quarter beside its three months makes the year a third too large, and the target looks nearer than
it is.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-Q1: 2_617_631
      2016-03: 892_200  # <- ACT002
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-Q1: 2_617_631
      2016-04: 901_095
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import ValuesForm
from mkdocs_strategy_plugin.model.metric import OverTime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["RULE", "check"]

RULE = Rule("ACT002", "overlapping-periods", Severity.ERROR)
"""The rule."""

COMBINED = frozenset({OverTime.SUM, OverTime.RATIO})
"""Metrics whose periods are put together."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each value that shares days with an earlier one of its series."""
    for series in subject.series:
        if not series.is_tiled and series.metric and series.metric.over_time in COMBINED:
            yield from _overlaps(series)


def _overlaps(series: Series) -> Iterator[Finding]:
    totals = series.kpi.values is ValuesForm.RUNNING_TOTAL
    latest: Measurement | None = None
    for value in series.values:
        period = value.period
        if latest and latest.period.touches(period) and latest.period != period:
            share_start = latest.period.start == period.start
            if not (totals and share_start):
                yield _finding(series, latest, value)
        if not latest or period.end > latest.period.end:
            latest = value


def _finding(series: Series, earlier: Measurement, value: Measurement) -> Finding:
    return Finding(
        place_of_period(value),
        f"{series.label}: {value.period} shares days with {earlier.period}",
        "Keep the finer values or the coarser one, not both.",
        (Related(place_of_period(earlier), "the other value"),),
    )

"""A value far from all others of its series.

Looked at are series of eight values or more that are for equally long times. Far is more than six
times the median distance of the values from their median; of levels such as followers, and of
running totals, the same is asked of the steps from one value to the next. Where most values are the
same, a twentieth of them, or one more in the last digit, is taken for the usual distance. Each
series is named once, at its farthest value. A value with a `note` has been explained, and so has
one with an entry of `events` in its time.

## Why it hurts

It is a slip of the keyboard that turns the year's figure over, or it is the most interesting thing
that happened, and nobody wrote down why.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-04: 901_095
      2016-05: 9_152_060  # <- ACT009
      2016-06: 857_651
      2016-07: 1_032_741
      2016-08: 1_031_986
      2016-09: 1_006_653
      2016-10: 1_040_651
      2016-11: 1_002_333
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    actuals:
      2016-04: 901_095
      2016-05: 915_206
      2016-06: {value: 57_651, note: The airport of Bali was closed for four weeks.}
      2016-07: 1_032_741
      2016-08: 1_031_986
      2016-09: 1_006_653
      2016-10: 1_040_651
      2016-11: 1_002_333
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.jumps import farthest_jump, is_calm
from mkdocs_strategy_plugin.check.series import place_of
from mkdocs_strategy_plugin.check.spelling import spelled
from mkdocs_strategy_plugin.compute.running import Runs
from mkdocs_strategy_plugin.compute.values import parts
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.check.jumps import Jump
    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.metric import MetricUnit
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["RULE", "check"]

RULE = Rule("ACT009", "unusual-jump", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the farthest unexplained value of each series that has one."""
    plan = subject.plan
    events = tuple(each.date for each in plan.events.values() if each.date)
    for series in subject.series:
        if series.metric and not is_calm(series, subject.as_of):
            runs = Runs(plan.period_of_kpi(series.kpi), series.kpi.per or Per.PERIOD)
            unit = series.metric.unit
            jump = farthest_jump(series, unit, runs, subject.as_of, _explained_by(events))
            if jump:
                yield _finding(series, jump, unit)


def _explained_by(events: tuple[Period, ...]) -> Callable[[Measurement], bool]:
    def is_explained(row: Measurement) -> bool:
        return row.note is not None or any(event.touches(row.period) for event in events)

    return is_explained


def _finding(series: Series, jump: Jump, unit: MetricUnit) -> Finding:
    row, before = jump.row, jump.before
    usual, now = spelled(jump.usual, unit), _written(row, unit)
    if before:
        story = f"a step from {_written(before, unit)} to {now} is far from the usual {usual}"
        story = f"{row.period}: {story}"
    else:
        story = f"{now} in {row.period} is far from the usual {usual}"
    return Finding(
        place_of(row, "value" if row.value else "numerator"),
        f"{series.label}: {story}",
        "Mend the value, or write what happened as its 'note'.",
        (Related(place_of(before, "value"), "the value before"),) if before else (),
    )


def _written(row: Measurement, unit: MetricUnit) -> str:
    if row.value:
        return f"'{row.value.text}'"
    above, below = parts(row, unit) or (0.0, 1.0)
    return spelled(above / below, unit)

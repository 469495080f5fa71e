"""A number in a unit that its metric does not have.

A percent on a metric that counts, minutes on one that is no time, or a percent that cannot be one:
a `fraction` above 1, more than 100 % of a whole. A bare number on a metric in percent is
[percent-without-sign](percent-without-sign.md).

## Why it hurts

46 percent read as a fraction is 4,600 percent, and no other month can be seen on the chart.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 15%  # <- ACT003
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    baseline: 10_406_759
    target: {change: +15%}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of
from mkdocs_strategy_plugin.compute.values import ValueFault, measurement_fault, value_fault
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import Metric, MetricUnit
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.numbers import WrittenNumber
    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["RULE", "check"]

RULE = Rule("ACT003", "wrong-unit", Severity.ERROR)
"""The rule."""

EXAMPLES = {
    MetricUnit.NUMBER: "a plain number such as 12_000",
    MetricUnit.PERCENT: "a percent such as 4.5%",
    MetricUnit.MONEY: "a plain number, the amount in the plan's currency",
    MetricUnit.MINUTES: "a time such as 90 min or 2 h",
    MetricUnit.SECONDS: "a time such as 45 s or 2 min",
}
"""What to write, by the metric's unit."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield planned numbers, then measured ones, that are none of their metric's."""
    for number in subject.numbers:
        is_bare = not number.quantity.unit and number.metric.unit is not MetricUnit.PERCENT
        if not is_bare and not number.is_measured:
            yield from _planned(number)
    for series in subject.series:
        if series.metric and not series.is_beyond_doubt:
            yield from _measured(series, series.metric)


def _planned(number: WrittenNumber) -> Iterator[Finding]:
    written = number.quantity
    if number.is_change:
        written = _without_relative_sign(written, number.metric)
    fault = value_fault(written, number.metric)
    if fault and fault is not ValueFault.UNSIGNED and not (number.is_change and not written.unit):
        owner = f"{number.field} of kpi '{number.kpi}'"
        message = _message(owner, number.quantity.text, number.metric, fault)
        yield Finding(
            number.where, message, _hint(number.metric, fault, is_change=number.is_change)
        )


def _without_relative_sign(change: Quantity, metric: Metric) -> Quantity:
    """Return a change as the number it moves its metric by: `+15%` moves any metric."""
    if change.unit == "%" or (change.unit == "pp" and metric.unit is MetricUnit.PERCENT):
        return Quantity(0, "", "0")
    return change


def _measured(series: Series, metric: Metric) -> Iterator[Finding]:
    for value in series.values:
        fault = measurement_fault(value, metric)
        if fault and fault is not ValueFault.UNSIGNED:
            yield _misfit(series, metric, value, fault)


def _misfit(series: Series, metric: Metric, value: Measurement, fault: ValueFault) -> Finding:
    written = value.value or value.numerator
    text = f"{written.text if written else ''} {value.unit}".strip()
    message = _message(f"{series.label} in {value.period}", text, metric, fault)
    where = place_of(value, "value" if value.value else "numerator")
    return Finding(where, message, _hint(metric, fault, is_change=False))


def _message(owner: str, text: str, metric: Metric, fault: ValueFault) -> str:
    if fault is ValueFault.OUT_OF_RANGE:
        return f"{owner}: {shown(text)} is more than the whole"
    return f"{owner}: {shown(text)} does not fit the metric '{metric.id}'"


def _hint(metric: Metric, fault: ValueFault, *, is_change: bool) -> str:
    if fault is ValueFault.OUT_OF_RANGE:
        return "Write at most 100%, or 1 as a fraction; or give numerator and denominator."
    if is_change:
        return f"Write +15%, or {EXAMPLES[metric.unit]}."
    return f"Write {EXAMPLES[metric.unit]}."

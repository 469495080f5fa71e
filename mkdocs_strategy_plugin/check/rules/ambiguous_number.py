"""A number that can be read in two ways.

In Indonesia and much of Europe `12.000` is twelve thousand; in YAML it is twelve. On a metric that
counts, and for the numerator and denominator of a ratio, a number of that form is not read but
shown with both readings. `1.234,5` and `12,000` are shown for any metric.

## Why it hurts

A target of twelve visitors is met on the first day, and the page is green all year.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 12.000  # <- SCH008
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: 12_000
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import MetricKind, MetricUnit
from mkdocs_strategy_plugin.model.problems import shown
from mkdocs_strategy_plugin.model.readings import either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.numbers import WrittenNumber
    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("SCH008", "ambiguous-number", Severity.ERROR)
"""The rule; what no metric would settle is found while reading."""

COUNTING = frozenset({MetricKind.COUNT, MetricKind.UNIQUE, MetricKind.LEVEL, MetricKind.MONEY})
"""Kinds of metrics that have no thousandths."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each number of a counting metric whose dots may part thousands."""
    for number in subject.numbers:
        if number.quantity.may_be_thousands and _counts(number):
            quantity = number.quantity
            yield Finding(
                number.where,
                f"{number.field} of kpi '{number.kpi}': {shown(quantity.text)}"
                f" can be read as {quantity.number:g} or as {quantity.as_thousands}",
                either(quantity.as_thousands, quantity.as_decimal),
            )


def _counts(number: WrittenNumber) -> bool:
    if number.is_part_of_ratio:
        return True
    return number.metric.kind in COUNTING and number.metric.unit is not MetricUnit.PERCENT

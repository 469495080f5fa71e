"""A ratio whose value is not its numerator divided by its denominator.

Where all three are given, the value must agree with the other two to its printed digits: 2.3 % may
be anything from 2.25 % to 2.35 %.

## Why it hurts

Over several periods the parts are added and then divided, so the figure of the year would be worked
out from other numbers than those the page shows for its months.

## Bad

```yaml
metrics:
  click-rate: {title: Click rate, kind: ratio, unit: percent, over_time: ratio}
kpis:
  clicks:
    metric: click-rate
    actuals:
      2016-05: {value: 3.2%, numerator: 230, denominator: 10_000}  # <- ACT006
```

## Good

```yaml
metrics:
  click-rate: {title: Click rate, kind: ratio, unit: percent, over_time: ratio}
kpis:
  clicks:
    metric: click-rate
    actuals:
      2016-05: {value: 2.3%, numerator: 230, denominator: 10_000}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of
from mkdocs_strategy_plugin.compute.values import parts, parts_disagree
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import MetricUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement

__all__ = ["RULE", "check"]

RULE = Rule("ACT006", "inconsistent-ratio", Severity.ERROR)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each value that its numerator and denominator do not make."""
    for series in subject.series:
        unit = series.metric.unit if series.metric else MetricUnit.NUMBER
        for value in series.values if series.sign is None else ():
            if parts_disagree(value, unit):
                yield _finding(series, value, unit)


def _finding(series: Series, value: Measurement, unit: MetricUnit) -> Finding:
    written, above, below = (
        quantity.text if quantity else ""
        for quantity in (value.value, value.numerator, value.denominator)
    )
    return Finding(
        place_of(value, "value"),
        f"{series.label} in {value.period}: '{written}' is not '{above}' of '{below}'",
        f"Write {_quotient(value, unit)}, or correct one of the parts.",
    )


def _quotient(value: Measurement, unit: MetricUnit) -> str:
    """Return what the value should be, written as the author writes it."""
    above, below = parts(value, unit) or (0.0, 1.0)
    is_share = unit is MetricUnit.PERCENT and value.unit != "fraction"
    sign = value.value.unit if value.value and is_share else ""
    return f"{above / below * (100 if is_share else 1):.4g}{sign}"

"""A bare number on a metric that is measured in percent.

Values, baselines, targets and bounds of such a metric carry their sign: `4.5%`. In a CSV file
without signs, a column `unit` says `percent` (4.5) or `fraction` (0.045). Numerators and
denominators are plain numbers, and a zero needs no sign.

## Why it hurts

`0.04` is four percent to one author and four hundredths of a percent to another. A mix of both in
one series jumps by a factor of a hundred, or hides a target missed by as much.

## Bad

```yaml
metrics:
  click-rate: {title: Click rate, kind: ratio, unit: percent, over_time: ratio}
kpis:
  clicks:
    metric: click-rate
    target: 4.5  # <- SCH009
```

## Good

```yaml
metrics:
  click-rate: {title: Click rate, kind: ratio, unit: percent, over_time: ratio}
kpis:
  clicks:
    metric: click-rate
    target: 4.5%
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.numbers import WrittenNumber
    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("SCH009", "percent-without-sign", Severity.ERROR)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each bare number that should be a percent, with both of its readings."""
    for number in subject.numbers:
        if _lacks_sign(number):
            one, other = _readings(number)
            yield Finding(
                number.where,
                f"{number.field} of kpi '{number.kpi}': {shown(number.quantity.text)}"
                f" lacks a sign and can be read as {one} or as {other}",
                f"Write {one} or {other}.",
            )


def _lacks_sign(number: WrittenNumber) -> bool:
    return (
        number.metric.unit is MetricUnit.PERCENT
        and not (number.is_part_of_ratio or number.quantity.unit or number.unit)
        and number.quantity.number != 0
    )


def _readings(number: WrittenNumber) -> tuple[str, str]:
    value = number.quantity.number
    if number.is_change:
        return f"{value:+g} pp", f"{value:+g}%"
    return f"{value:g}%", f"{value * 100:.10g}%"

"""Two values for the same KPI, channel and period.

Both may be inline, both in CSV files, or one in each. A value that is marked as missing is no
second value.

## Why it hurts

A sum would count the period twice, and whichever of the two were shown, the other one is wrong.

## Bad

```yaml
kpis:
  arrivals:
    actuals: {2016-04: 901_095}
```

```csv title="measurements/2016.csv" hl_lines="2"
date,kpi,value
2016-04,arrivals,892200
```

## Good

```yaml
kpis:
  arrivals:
    actuals: {2016-04: 901_095}
```

```csv title="measurements/2016.csv"
date,kpi,value
2016-05,arrivals,915206
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["RULE", "check"]

RULE = Rule("ACT001", "duplicate-value", Severity.ERROR)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the second and every later value of a period."""
    for series in subject.series:
        first: dict[Period, Measurement] = {}
        for value in () if series.is_tiled else series.values:
            known = first.setdefault(value.period, value)
            if known is not value:
                yield _finding(series, known, value)


def _finding(series: Series, known: Measurement, value: Measurement) -> Finding:
    both = f"'{_written(known)}' and '{_written(value)}'"
    return Finding(
        place_of_period(value),
        f"{series.label} has two values for {value.period}: {both}",
        "Remove one of them.",
        (Related(place_of_period(known), "the first one"),),
    )


def _written(value: Measurement) -> str:
    if value.value:
        return value.value.text
    parts = (value.numerator, value.denominator)
    return " / ".join(part.text for part in parts if part)

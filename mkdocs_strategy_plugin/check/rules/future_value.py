"""A value for days that have not come yet.

The period of the value ends after today: the real day, and not the one the pages speak of. Where
`SOURCE_DATE_EPOCH` tells the time, it is the day of that time.

## Why it hurts

Nobody can have measured it, so it is a forecast, a slip of the keyboard, or a month that is not
over. It is left out of every figure until its period has ended.

## Bad

```yaml
kpis:
  arrivals:
    actuals:
      2016-05: 915_206
      2106-06: 857_651  # <- ACT004
```

## Good

```yaml
kpis:
  arrivals:
    actuals:
      2016-05: 915_206
      2016-06: 857_651
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("ACT004", "future-value", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each value whose period ends after the real day."""
    today = subject.real_day or subject.as_of
    for series in subject.series:
        # Where values follow one another, the last one answers for all.
        if not series.is_tiled or series.values[-1].period.end > today:
            yield from _in_future(series, today)


def _in_future(series: Series, today: dt.date) -> Iterator[Finding]:
    for value in series.values:
        if value.period.end > today:
            yield Finding(
                place_of_period(value),
                f"{series.label} has a value for {value.period}, which ends"
                f" {value.period.end}, after today",
                "Mend the date, or write down only what has been measured so far.",
            )

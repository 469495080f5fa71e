"""Periods without a value, before others that have one.

Each period of the KPI's `cadence` is looked at, from the first day of the KPI's period to its last
value. Where the channels of a KPI are added, a period that lacks one of them is a hole in the sum.
A value that is marked as missing, with `-`, says that nobody has it, and is no hole to be found.

## Why it hurts

The months that are missing are left out of what was reached and of what was expected, so the figure
stands for fewer months than its readers think. The year cannot be closed with a hole in it.

## Bad

```yaml
strategy: {period: 2017}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    cadence: monthly
    actuals:
      2017-01: 1_107_968
      2017-02: 1_023_388
      2017-04: 1_171_386  # <- ACT008
```

## Good

```yaml
strategy: {period: 2017}
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    cadence: monthly
    actuals:
      2017-01: 1_107_968
      2017-02: 1_023_388
      2017-03: "-"
      2017-04: 1_171_386
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.series import place_of_period
from mkdocs_strategy_plugin.check.spelling import spelled_period
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.inquiry import Expected
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import Where
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["RULE", "check"]

RULE = Rule("ACT008", "hole", Severity.INFO)
"""The rule."""

SHOWN = 3
"""How many holes of a series a message names."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each series with holes, at the value after the first of them."""
    for expected in subject.expected:
        holes = expected.holes
        if holes:
            yield Finding(
                _place(expected, holes[0]),
                f"{expected.label} has no value for {_named(expected, holes)}",
                f"Add {'it' if len(holes) == 1 else 'them'}, or write '-' as the value of what"
                " nobody has.",
            )


def _place(expected: Expected, hole: Period) -> Where:
    after = (row for row in expected.rows if row.period.end > hole.end and not row.is_missing)
    row = next(after, None)
    return place_of_period(row) if row else Place(("kpis", expected.kpi.id), on_key=True)


def _named(expected: Expected, holes: tuple[Period, ...]) -> str:
    names = [_name(expected, hole) for hole in holes[:SHOWN]]
    rest = len(holes) - len(names)
    if rest:
        return f"{', '.join(names)} and {rest} more"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _name(expected: Expected, hole: Period) -> str:
    missing = next((names for days, names in expected.partial.items() if days.touches(hole)), ())
    lacking = " and ".join(f"'{name}'" for name in missing)
    return spelled_period(hole) + (f" (on {lacking})" if lacking else "")

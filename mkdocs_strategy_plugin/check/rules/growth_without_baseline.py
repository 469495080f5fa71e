"""A change from a baseline that is not there.

A target such as `{change: +15%}` is told from the baseline. Without one there is nothing to change;
and from zero, or from less, nothing grows by a percentage, though `{change: +500}` adds to any
number. A channel has no baseline of its own, so its target is a number.

## Why it hurts

The target cannot be worked out, so there is none: the KPI looks ambitious and has no state.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    target: {change: +15%}  # <- MEA006
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum}
kpis:
  arrivals:
    metric: visits
    baseline: {value: 10_406_759, period: 2015}
    target: {change: +15%}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.target import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi

__all__ = ["RULE", "check"]

RULE = Rule("MEA006", "growth-without-baseline", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each change that starts from nothing: of KPIs, then of their channels."""
    for kpi in subject.plan.kpis.values():
        if isinstance(kpi.target, Change) and not subject.is_misread("kpis", kpi.id):
            yield from _of_kpi(kpi, kpi.target)
        for channel, part in kpi.channels.items():
            if isinstance(part.target, Change):
                yield Finding(
                    ("kpis", kpi.id, "channels", channel, "target", "change"),
                    f"kpi '{kpi.id}' on '{channel}': the target is a change of"
                    f" '{part.target.change.text}', and a channel has no baseline",
                    "Write the channel's target as a number, such as 'target: 12_000'.",
                )


def _of_kpi(kpi: Kpi, target: Change) -> Iterator[Finding]:
    where, change = ("kpis", kpi.id, "target", "change"), target.change
    if kpi.baseline is None:
        yield Finding(
            where,
            f"kpi '{kpi.id}': the target is a change of '{change.text}', and there is no baseline",
            "Add 'baseline: {value: …, period: …}', or write the target as a number.",
        )
    elif change.unit == "%" and kpi.baseline.value.number <= 0:
        baseline = kpi.baseline.value.text
        yield Finding(
            where,
            f"kpi '{kpi.id}': nothing grows by '{change.text}' from a baseline of '{baseline}'",
            "Write the target as a number, or as what is added, such as '{change: +500}'.",
            (Related(("kpis", kpi.id, "baseline", "value"), "the baseline"),),
        )

"""Targets of channels that do not add up to the KPI's.

Only of metrics that are added across channels, and as exactly as rounded numbers can: three
channels of `666_667` make `2M`. Proxied channels are left out, and where some channels have no
target, those of the others must leave room for it.

## Why it hurts

Every channel can reach its target while the KPI misses its own, and each team is right.

## Bad

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum, across_channels: sum}
channels:
  site: {title: Site}
  shop: {title: Shop}
kpis:
  visits:
    metric: visits
    target: 160_000  # <- MEA008
    channels:
      site: {target: 100_000}
      shop: {target: 50_000}
```

## Good

```yaml
metrics:
  visits: {title: Visits, kind: count, over_time: sum, across_channels: sum}
channels:
  site: {title: Site}
  shop: {title: Shop}
kpis:
  visits:
    metric: visits
    target: 150_000
    channels:
      site: {target: 100_000}
      shop: {target: 50_000}
```
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import spelled
from mkdocs_strategy_plugin.compute.values import in_unit, last_digit
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.metric import AcrossChannels
from mkdocs_strategy_plugin.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import MetricUnit

__all__ = ["RULE", "check"]

RULE = Rule("MEA008", "channel-targets-differ", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI whose channels are to bring another sum than itself."""
    for kpi in subject.plan.kpis.values():
        if kpi.channels and isinstance(kpi.target, Quantity):
            metric = subject.plan.metric_of(kpi)
            if metric and metric.across_channels is AcrossChannels.SUM:
                yield from _difference(kpi, kpi.target, metric.unit)


def _difference(kpi: Kpi, target: Quantity, unit: MetricUnit) -> Iterator[Finding]:
    parts = {name: part.target for name, part in kpi.channels.items() if not part.proxy}
    targets = {name: each for name, each in parts.items() if isinstance(each, Quantity)}
    values = [in_unit(each, unit) for each in (target, *targets.values())]
    numbers = [each for each in values if each is not None]
    if not targets or len(numbers) < len(values):
        return
    whole, added = numbers[0], math.fsum(numbers[1:])
    finest = min(last_digit(each, unit) for each in (target, *targets.values()))
    is_open = len(targets) < len(parts)
    excess = added - whole if is_open else abs(added - whole)
    if excess > len(numbers) * finest / 2:
        yield _finding(kpi, target, spelled(added, unit), targets)


def _finding(kpi: Kpi, target: Quantity, added: str, targets: Mapping[str, Quantity]) -> Finding:
    return Finding(
        ("kpis", kpi.id, "target"),
        f"kpi '{kpi.id}': the targets of its channels add up to {added}, and its own is"
        f" '{target.text}'",
        f"Write 'target: {added}' here, or correct those of the channels.",
        tuple(
            Related(("kpis", kpi.id, "channels", name, "target"), f"the target of '{name}'")
            for name in targets
        ),
    )

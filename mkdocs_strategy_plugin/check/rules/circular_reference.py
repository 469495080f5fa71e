"""Entities that lead back to themselves.

Tactics that wait for each other through `after`, a proxy that is the metric it stands in for, or a
plan that uses the folder it lies in.

## Why it hurts

Of two tactics that each come after the other, none can ever begin.

## Bad

```yaml
tactics:
  calendar: {after: shooting}  # <- REF005
  shooting: {after: calendar}
```

## Good

```yaml
tactics:
  calendar: {title: Plan the month}
  shooting: {after: calendar}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.kpi import Kpi, Proxy
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("REF005", "circular-reference", Severity.ERROR)
"""The rule; circles of `uses` are found while reading."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each circle of tactics once, and each proxy of itself."""
    yield from _circles(subject.plan)
    for kpi in subject.plan.kpis.values():
        yield from _proxy(kpi, kpi.proxy, ("kpis", kpi.id, "proxy", "metric"))
        for channel, part in kpi.channels.items():
            path = ("kpis", kpi.id, "channels", channel, "proxy", "metric")
            yield from _proxy(kpi, part.proxy, path)


def _proxy(kpi: Kpi, proxy: Proxy | None, path: NodePath) -> Iterator[Finding]:
    if proxy and proxy.metric == kpi.metric:
        yield Finding(
            path,
            f"kpi '{kpi.id}': {shown(proxy.metric)} stands in for itself",
            "Name the metric that is reported instead, or remove the proxy.",
        )


def _circles(plan: Plan) -> Iterator[Finding]:
    for circle in _each_circle({name: tactic.after for name, tactic in plan.tactics.items()}):
        first, following = circle[0], circle[1 % len(circle)]
        way = " after ".join(f"'{each}'" for each in (*circle, first))
        yield Finding(
            ("tactics", first, "after", plan.tactics[first].after.index(following)),
            f"tactics wait for each other: {way}",
            f"Remove '{following}' here, or one of the others elsewhere.",
        )


def _each_circle(after: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the circles that following every arrow once runs into, each from its first name."""
    finished: set[str] = set()
    for start in after:
        # The way from `start` to where we are: a name, and the arrows from it not yet followed.
        way: dict[str, Iterator[str]] = {} if start in finished else {start: iter(after[start])}
        while way:
            current = next(reversed(way))
            following = next(way[current], None)
            if following is None:
                del way[current]
                finished.add(current)
            elif following in way:
                names = list(way)
                yield tuple(names[names.index(following) :])
            elif following in after and following not in finished:
                way[following] = iter(after[following])

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
    from collections.abc import Iterator

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
    seen: set[str] = set()
    for name in plan.tactics:
        circle = () if name in seen else _circle_through(plan, name)
        seen.update(circle)
        if circle:
            way = " after ".join(f"'{each}'" for each in (*circle, name))
            following = circle[1] if len(circle) > 1 else name
            position = plan.tactics[name].after.index(following)
            yield Finding(
                ("tactics", name, "after", position),
                f"tactics wait for each other: {way}",
                f"Remove '{following}' here, or one of the others elsewhere.",
            )


def _circle_through(plan: Plan, start: str) -> tuple[str, ...]:
    """Return the shortest way from `start` back to itself, without the last step; empty: none."""
    ways: list[tuple[str, ...]] = [(start,)]
    visited: set[str] = set()
    for way in ways:
        for following in plan.tactics[way[-1]].after:
            if following == start:
                return way
            if following in plan.tactics and following not in visited:
                visited.add(following)
                ways.append((*way, following))
    return ()

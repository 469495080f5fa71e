"""An objective of which one cannot tell whether it serves its goal.

The goal does not say at which stage of the funnel it is, while others do; or the metric of the
primary KPI is the plan's own and does not say which stages it measures. A goal is named once,
however many objectives it has. A metric that measures another stage is
[off-stage](off-stage-metric.md), and what the catalogue leaves open is not held against the plan.

## Why it hurts

A number rises and everybody is pleased, and nobody can say whether the goal is any nearer.

## Bad

```yaml
metrics:
  pledges: {title: Pledges, kind: count, over_time: sum}
goals:
  known: {title: Villages know the rules, stage: awareness}
  pledged: {title: Villages pledge, stage: conversion}
objectives:
  pledges-2027: {goal: pledged}
kpis:
  pledges:
    objective: pledges-2027
    tier: primary
    metric: pledges  # <- SMT004
    target: 90
```

## Good

```yaml
metrics:
  pledges: {title: Pledges, kind: count, over_time: sum, stages: conversion}
goals:
  known: {title: Villages know the rules, stage: awareness}
  pledged: {title: Villages pledge, stage: conversion}
objectives:
  pledges-2027: {goal: pledged}
kpis:
  pledges:
    objective: pledges-2027
    tier: primary
    metric: pledges
    target: 90
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.smart import Letter
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.objective import Objective

__all__ = ["RULE", "check"]

RULE = Rule("SMT004", "not-relevant", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each goal without a stage, and each KPI whose metric has none."""
    plan = subject.plan
    has_stages = any(goal.stage for goal in plan.goals.values())
    told: set[NodePath] = set()
    for objective, reasons in subject.shortfalls[Letter.RELEVANT] if has_stages else ():
        path = reasons[-1].path
        finding = None if path in told else _finding(subject, objective, path)
        told.add(path)
        if finding and not subject.is_misread(str(path[0]), str(path[1])):
            yield finding


def _finding(subject: Subject, objective: Objective, path: NodePath) -> Finding | None:
    plan = subject.plan
    begin = f"whether objective '{objective.id}' serves its goal cannot be told"
    if path[0] == "goals":
        return Finding(
            Place(path[:2], on_key=True),
            f"{begin}: goal '{path[1]}' does not say at which stage of the funnel it is",
            f"Write 'stage: {next(iter(plan.funnel))}', or whichever it is.",
        )
    metric = plan.kpis[str(path[1])].metric if path[0] == "kpis" else None
    is_own = metric is not None and subject.is_own("metrics", metric)
    if not is_own or subject.is_misread("metrics", str(metric)):
        return None
    stage = plan.goals[objective.goal or ""].stage
    return Finding(
        path,
        f"{begin}: metric '{metric}' does not say which stages it measures",
        f"Write 'stages: {stage}' in the metric if that is what it measures.",
    )

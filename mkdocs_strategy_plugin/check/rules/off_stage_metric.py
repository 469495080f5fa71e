"""A primary KPI whose metric does not measure the stage of its goal.

Goals and metrics both name stages of the funnel, those of metrics by the
[catalogue](../reference/catalogue.md) unless the plan says otherwise; a stage of the plan's own
counts as the one it is `like`. Nothing is said where one of them names none.

## Why it hurts

Likes can double while nobody new learns that you exist. The objective is reached, and the goal is
where it was.

## Bad

```yaml
metrics:
  likes: {title: Likes, kind: count, over_time: sum, stages: consideration}
goals:
  known: {title: Travellers know us, stage: awareness}
objectives:
  more-known: {goal: known}
kpis:
  likes:
    objective: more-known
    tier: primary
    metric: likes  # <- MEA007
```

## Good

```yaml
metrics:
  views: {title: Views, kind: count, over_time: sum, stages: awareness}
goals:
  known: {title: Travellers know us, stage: awareness}
objectives:
  more-known: {goal: known}
kpis:
  views:
    objective: more-known
    tier: primary
    metric: views
```
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.model.strategy import DEFAULT_FUNNEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("MEA007", "off-stage-metric", Severity.WARNING)
"""The rule."""

SUGGESTED = 3
"""How many metrics of the right stage a hint names."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each primary KPI that measures another stage than its goal's."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        metric = plan.metrics.get(kpi.metric or "")
        if metric and metric.stages and kpi.tier in {Tier.PRIMARY, None}:
            goal = _goal(plan, kpi)
            if goal and goal.stage and _measures_other(plan, goal.stage, metric.stages):
                yield _finding(plan, kpi, goal, metric)


def _goal(plan: Plan, kpi: Kpi) -> Goal | None:
    """Return the goal that `kpi` is primary for."""
    told = plan.objective_of_primary.get(kpi.id)
    named = plan.objectives.get(kpi.objective or "") if kpi.tier else None
    objective = named or told
    goal = objective.goal if objective else kpi.goal
    return plan.goals.get(goal or "") if objective or kpi.tier else None


def _measures_other(plan: Plan, stage: str, stages: tuple[str, ...]) -> bool:
    """Tell whether `stage` is none of `stages`; what cannot be compared is not another."""
    if stage in stages:
        return False
    wanted, measured = _known(plan, stage), {_known(plan, each) for each in stages}
    return wanted is not None and None not in measured and wanted not in measured


def _known(plan: Plan, stage: str) -> str | None:
    """Return the stage of the default funnel that `stage` is or is like."""
    own = plan.funnel.get(stage)
    if own:
        return own.like.value if own.like else None
    return stage if stage in DEFAULT_FUNNEL else None


def _finding(plan: Plan, kpi: Kpi, goal: Goal, metric: Metric) -> Finding:
    stage = goal.stage or ""
    return Finding(
        ("kpis", kpi.id, "metric"),
        f"kpi '{kpi.id}' is primary for goal '{goal.id}', whose stage is {stage}, and"
        f" '{metric.id}' measures {' and '.join(metric.stages)}",
        f"{_suggestion(plan, stage)} or make this one 'tier: optimization'.",
        (Related(("goals", goal.id, "stage"), "the goal's stage"),),
    )


def _suggestion(plan: Plan, stage: str) -> str:
    wanted = {stage, _known(plan, stage)}
    metrics = (each for each in plan.metrics.values() if wanted.intersection(each.stages))
    names = [each.id for each in itertools.islice(metrics, SUGGESTED)]
    if not names:
        return f"Choose a metric of {stage},"
    return f"Choose a metric of {stage}, such as {listed(names, joined='or')},"

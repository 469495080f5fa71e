"""Stages of the funnel that no goal is at.

They are those of the plan's `funnel`, else the five of the default one. Nothing is said of a plan
with fewer than three goals, for that is [few-goals](few-goals.md).

## Why it hurts

People go through all stages, whether one has a goal there or not. Those who are left alone at one
of them do not come to the next.

## Bad

```yaml
strategy:
  funnel: [awareness, conversion, loyalty]  # <- COV105
goals:
  known: {title: Travellers know Indonesia, stage: awareness}
  chosen: {title: Travellers book a flight, stage: conversion}
  booked: {title: Travellers book a tour, stage: conversion}
```

## Good

```yaml
strategy:
  funnel: [awareness, conversion, loyalty]
goals:
  known: {title: Travellers know Indonesia, stage: awareness}
  chosen: {title: Travellers book a flight, stage: conversion}
  loved: {title: Travellers come back, stage: loyalty}
```

A plan that does not want to serve a stage leaves it out of its `funnel`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.gaps import FEWEST_GOALS, empty_stages
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.strategy import DEFAULT_FUNNEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("COV105", "stage-without-goal", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding that names all stages without a goal."""
    plan = subject.plan
    if len(plan.goals) < FEWEST_GOALS or not subject.is_whole("goals", "strategy"):
        return
    where = ("strategy", "funnel") if plan.settings.funnel else Place(("strategy",), on_key=True)
    empty = empty_stages(plan)
    if not any(goal.stage for goal in plan.goals.values()):
        first = next(iter(plan.goals))
        message = "no goal says which stage of the funnel it is at"
        yield Finding(where, message, f"Write 'stage: {empty[0]}' in goal '{first}', or its own.")
    elif empty:
        noun = "the stage" if len(empty) == 1 else "the stages"
        yield Finding(where, f"no goal is at {noun} {listed(empty)}", _hint(plan, empty))


def _hint(plan: Plan, empty: Sequence[str]) -> str:
    kept = ", ".join(stage for stage in plan.funnel if stage not in empty)
    add = f"Add a goal with 'stage: {empty[0]}'"
    if any(plan.funnel[stage] is not DEFAULT_FUNNEL.get(stage) for stage in plan.funnel):
        return f"{add}, or leave out of 'funnel' what you do not want to serve."
    return f"{add}, or write 'funnel: [{kept}]' if that is all you want to serve."

"""A KPI or a tactic that leaves the time of its objective.

The KPI has a period of its own that its objective's does not hold, or a tactic's period or dates
lie outside the time of all the objectives it serves. Dropped tactics are left alone.

## Why it hurts

What is measured after an objective has ended says nothing about it, and what is done after it has
ended comes too late to help.

## Bad

```yaml
objectives:
  arrivals: {period: 2016}
kpis:
  visitors:
    objective: arrivals
    period: 2017  # <- DAT003
tactics:
  new-year: {objective: arrivals, dates: 2017-01-01}  # <- DAT003
```

## Good

```yaml
objectives:
  arrivals: {period: 2016}
kpis:
  visitors:
    objective: arrivals
    period: 2016-H2
tactics:
  independence-day: {objective: arrivals, dates: 2016-08-17}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("DAT003", "outside-objective-period", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield periods of KPIs, then periods and dates of tactics, that leave their objectives'."""
    plan = subject.plan
    for kpi in plan.kpis.values():
        objective = plan.objectives.get(kpi.objective or "")
        if kpi.period and objective:
            dated = [(kpi.period, ("kpis", kpi.id, "period"))]
            yield from _outside(plan, f"kpi '{kpi.id}'", dated, (objective,))
    for tactic in plan.tactics.values():
        named = (plan.objectives.get(name) for name in tactic.objective)
        if tactic.status is not TacticStatus.DROPPED:
            objectives = tuple(each for each in named if each)
            yield from _outside(plan, f"tactic '{tactic.id}'", _dated(tactic), objectives)


def _dated(tactic: Tactic) -> Iterator[tuple[Period, NodePath]]:
    if tactic.period:
        yield tactic.period, ("tactics", tactic.id, "period")
    for position, date in enumerate(tactic.dates):
        yield date, ("tactics", tactic.id, "dates", position)


def _outside(
    plan: Plan,
    owner: str,
    dated: Iterable[tuple[Period, NodePath]],
    objectives: tuple[Objective, ...],
) -> Iterator[Finding]:
    periods = [plan.period_of_objective(each) for each in objectives]
    known = [period for period in periods if period]
    if not known or len(known) < len(periods):
        return
    allowed = known[0] if len(known) == 1 else _span(known)
    for period, path in dated:
        if not allowed.holds(period):
            yield Finding(
                path,
                f"{owner} runs {period}, outside {allowed}, the time of {_names(objectives)}",
                "Move one of the two.",
                tuple(Related(_period_path(each), f"objective '{each.id}'") for each in objectives),
            )


def _span(periods: list[Period]) -> Period:
    return Period(min(each.start for each in periods), max(each.end for each in periods))


def _names(objectives: tuple[Objective, ...]) -> str:
    return ", ".join(f"objective '{each.id}'" for each in objectives)


def _period_path(objective: Objective) -> NodePath:
    own = ("objectives", objective.id, "period")
    return own if objective.period else ("strategy", "period")

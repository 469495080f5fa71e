"""A planned path that does not lead from the start to the target.

Shares cover the KPI's period without gap or overlap and add up to 100 %. Values lie inside the
period, start from a baseline (a flow starts from 0) and end at the target. A trajectory is for a
target of the whole period, not for one `per` month or year.

## Why it hurts

Whether a KPI is on track is judged against this path. Where it leads elsewhere, months count for
nothing or for twice as much; until it is mended, the path is taken to be a straight line.

## Bad

```yaml
strategy: {period: 2016}
kpis:
  arrivals:
    target: 12_000_000
    trajectory:
      shares:  # <- DAT004
        2016-H1: 45%
        2016-H2: 50%
```

## Good

```yaml
strategy: {period: 2016}
kpis:
  arrivals:
    target: 12_000_000
    trajectory:
      shares:
        2016-H1: 45%
        2016-H2: 55%
```
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.measure import measure_of_kpi
from mkdocs_strategy_plugin.compute.target import aim_of_kpi, waypoints_of
from mkdocs_strategy_plugin.compute.trajectory import TrajectoryFault, trajectory_fault
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.target import Change, Per

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.compute.trajectory import Waypoints
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("DAT004", "broken-trajectory", Severity.ERROR)
"""The rule."""

WORDS: Mapping[TrajectoryFault, tuple[tuple[str, ...], str, str]] = MappingProxyType(
    {
        TrajectoryFault.BOTH: (
            ("trajectory",),
            "the trajectory has both shares and values",
            "Keep one of the two.",
        ),
        TrajectoryFault.PER: (
            ("per",),
            "a trajectory needs a target for the whole period, and this one is per {per}",
            "Write the target of the whole period, or remove the trajectory.",
        ),
        TrajectoryFault.NO_PERIOD: (
            ("trajectory",),
            "there is no period for the trajectory to plan",
            "Add 'period:' to the kpi or to the strategy.",
        ),
        TrajectoryFault.GAP: (
            ("trajectory", "shares"),
            "the shares do not cover the days of {period} once each",
            "Write periods that follow each other from {start} to {end}.",
        ),
        TrajectoryFault.SUM: (
            ("trajectory", "shares"),
            "the shares add up to {sum}, not to 100%",
            "Mend the shares so that they add up to 100%.",
        ),
        TrajectoryFault.OUTSIDE: (
            ("trajectory", "values"),
            "a value ends outside of {period}, or on the same day as another",
            "Write one value for each date from {start} to {end}.",
        ),
        TrajectoryFault.NO_TARGET: (
            ("trajectory", "values"),
            "the values have no single target to end at",
            "Write the target as one number, or plan with shares.",
        ),
        TrajectoryFault.NO_START: (
            ("trajectory", "values"),
            "the values have no baseline to start from",
            "Add 'baseline:' to the kpi, or plan with shares.",
        ),
        TrajectoryFault.NO_WAY: (
            ("trajectory", "values"),
            "the target is the baseline, so there is no way between them to plan",
            "Mend one of the two, or remove the trajectory.",
        ),
        TrajectoryFault.END: (
            ("trajectory", "values", "{last}"),
            "the trajectory does not end at the target",
            "Make the last value the target, at the end of the period.",
        ),
    }
)
"""Where each fault is, within the KPI, what it is, and what to do."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI whose trajectory cannot be followed."""
    for kpi in subject.plan.kpis.values():
        if kpi.trajectory and not _is_told_elsewhere(subject, kpi):
            yield from _faults(subject.plan, kpi)


def _is_told_elsewhere(subject: Subject, kpi: Kpi) -> bool:
    """Tell whether what breaks the path is a fault of its own: a metric, a number's unit."""
    plan = subject.plan
    is_without_growth = isinstance(kpi.target, Change) and not kpi.baseline
    return is_without_growth or bool(kpi.metric and not plan.metric_of(kpi))


def _faults(plan: Plan, kpi: Kpi) -> Iterator[Finding]:
    window, per = plan.period_of_kpi(kpi), kpi.per or Per.PERIOD
    objective = plan.objectives.get(kpi.objective or "")
    measure = measure_of_kpi(plan, kpi, plan.measurements_of_kpi.get(kpi.id, ()))
    keeps = objective is not None and objective.verb is Verb.KEEP
    waypoints = waypoints_of(kpi, aim_of_kpi(kpi, measure, window, keeps=keeps))
    if kpi.trajectory and len(waypoints.values) < len(kpi.trajectory.values):
        return
    fault = trajectory_fault(waypoints, window, per)
    if fault:
        facts = _facts(waypoints)
        facts |= {"per": per.value, "period": str(window)}
        facts |= {"start": str(window.start), "end": str(window.end)} if window else {}
        yield _finding(kpi, fault, facts)


def _facts(waypoints: Waypoints) -> dict[str, str]:
    dated = waypoints.values or waypoints.shares
    whole = sum(each.number for each in waypoints.shares)
    return {"sum": f"{whole * 100:.6g}%", "last": dated[-1].key.text if dated else ""}


def _finding(kpi: Kpi, fault: TrajectoryFault, facts: dict[str, str]) -> Finding:
    where, message, hint = WORDS[fault]
    path: NodePath = ("kpis", kpi.id, *(step.format(**facts) for step in where))
    return Finding(path, f"kpi '{kpi.id}': {message.format(**facts)}", hint.format(**facts))

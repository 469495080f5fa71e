"""A tactic that is planned or running while what it stands on is gone.

All of its objectives are over, or it comes after a tactic that was dropped. Once the plan's own
period is over nothing is said of objectives, for then the plan is history.

## Why it hurts

Work that was useful goes on from habit, and work that waits for something dropped waits for ever.

## Bad

```yaml
strategy: {period: 2017}
objectives:
  summer: {period: 2017-Q2}
tactics:
  summer-posts:
    objective: summer  # <- WHY005
    status: running
  calendar: {objective: summer, status: dropped}
  reminders: {after: calendar, status: idea}
```

## Good

```yaml
strategy: {period: 2017}
objectives:
  summer: {period: 2017-Q2}
  autumn: {period: 2017-Q4}
tactics:
  summer-posts: {objective: summer, status: done}
  autumn-posts: {objective: autumn, status: running}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("WHY005", "dropped-ladder", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each live tactic whose objectives are over, and each that follows a dropped one."""
    plan, today = subject.plan, subject.today
    is_history = plan.settings.period is not None and plan.settings.period.end < today
    for tactic in plan.tactics.values():
        if tactic.is_live:
            yield from _after_dropped(plan, tactic)
            ends = [] if is_history else _ends(plan, tactic)
            if ends and max(ends) < today:
                names = listed(f"'{name}'" for name in tactic.objective)
                noun = "objective" if len(ends) == 1 else "objectives"
                yield Finding(
                    ("tactics", tactic.id, "objective"),
                    f"tactic '{tactic.id}' is {tactic.status.value}, and its {noun} {names} ended"
                    f" on {max(ends)}",
                    f"Write 'status: {INSTEAD[tactic.status]}', or name an objective that goes on.",
                )


INSTEAD = {TacticStatus.PLANNED: "dropped", TacticStatus.RUNNING: "done"}
"""What became of a live tactic when its time was over."""


def _ends(plan: Plan, tactic: Tactic) -> list[dt.date]:
    """Return the last days of its objectives; none where one of them has no end."""
    objectives = (plan.objectives.get(name) for name in tactic.objective)
    periods = [plan.period_of_objective(each) if each else None for each in objectives]
    ends = [each.end for each in periods if each]
    return ends if len(ends) == len(periods) else []


def _after_dropped(plan: Plan, tactic: Tactic) -> Iterator[Finding]:
    for position, name in enumerate(tactic.after):
        first = plan.tactics.get(name)
        if first and first.status is TacticStatus.DROPPED:
            yield Finding(
                ("tactics", tactic.id, "after", position),
                f"tactic '{tactic.id}' comes after '{name}', which is dropped",
                "Remove the line if it can do without, or drop it too.",
                (Related(("tactics", name, "status"), "dropped here"),),
            )

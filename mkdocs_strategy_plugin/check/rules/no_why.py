"""A plan, a goal, an objective or a tactic that does not say why.

Of tactics only the planned and running ones are asked. An objective without a goal and a tactic
without an objective are asked for that first: [orphan-objective](orphan-objective.md) and
[orphan-tactic](orphan-tactic.md).

## Why it hurts

Without its reason nobody can tell a good decision from a habit, and when things change nobody knows
what may be given up.

## Bad

```yaml
strategy:  # <- WHY002
  title: Pesona Indonesia
goals:
  known: {title: Travellers know Indonesia}  # <- WHY002
```

## Good

```yaml
strategy:
  title: Pesona Indonesia
  why: Travellers look for information, book and pay online.
goals:
  known: {title: Travellers know Indonesia, why: Nobody books what they have never heard of.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("WHY002", "no-why", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what has no `why`: the plan, then goals, objectives and live tactics."""
    plan = subject.plan
    if not plan.settings.why and not subject.is_incomplete and not subject.is_misread("strategy"):
        hint = "Write 'why:' below 'strategy:': what you want to reach with all this."
        yield Finding(Place(("strategy",), on_key=True), "the plan does not say why", hint)
    for kind, entity in _asked(plan):
        if not entity.why and not subject.is_misread(COLLECTION_OF[kind], entity.id):
            yield Finding(
                Place((COLLECTION_OF[kind], entity.id), on_key=True),
                f"{kind} '{entity.id}' does not say why",
                HINTS[kind],
            )


HINTS = {
    "goal": "Write 'why:': what the organisation would lose without it.",
    "objective": "Write 'why:': how it brings its goal nearer.",
    "tactic": "Write 'why:': what it will move, and how you know.",
}
"""What to write, by kind."""


def _asked(plan: Plan) -> Iterator[tuple[str, Goal | Objective | Tactic]]:
    yield from (("goal", each) for each in plan.goals.values())
    for objective in plan.objectives.values():
        if objective.goal or not plan.goals:
            yield "objective", objective
    for tactic in plan.tactics.values():
        if tactic.is_live and (tactic.objective or not plan.objectives):
            yield "tactic", tactic

"""An objective that is measured by nothing but what the team does.

All of its KPIs are output KPIs. Something to `launch` is done when it is done, and is left alone.

## Why it hurts

Posts can be written on schedule all year while nobody reads them. The page shows green, and the
objective is where it was.

## Bad

```yaml
metrics:
  posts: {title: Posts, kind: count, over_time: sum}
objectives:
  known-2016: {title: Travellers know us}  # <- WHY004
kpis:
  posts: {objective: known-2016, tier: output, metric: posts, target: 200}
```

## Good

```yaml
metrics:
  posts: {title: Posts, kind: count, over_time: sum}
  searches: {title: Searches for our name, kind: count, over_time: sum}
objectives:
  known-2016: {title: Travellers know us}
kpis:
  searches: {objective: known-2016, tier: primary, metric: searches, target: 90_000}
  posts: {objective: known-2016, tier: output, metric: posts, target: 200}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.tiers import is_activity_only
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity
from mkdocs_strategy_plugin.model.objective import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("WHY004", "activity-only", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective that has output KPIs alone."""
    plan = subject.plan
    for objective in plan.objectives.values() if subject.is_whole("objectives", "kpis") else ():
        kpis = plan.kpis_of_objective.get(objective.id, ())
        is_launch = objective.verb is Verb.LAUNCH
        if is_activity_only(kpis) and not plan.primary_kpi(objective) and not is_launch:
            names = listed(f"'{each.id}'" for each in kpis)
            yield Finding(
                Place(("objectives", objective.id), on_key=True),
                f"objective '{objective.id}' is only measured by what is done for it: {names}",
                f"Add a kpi with 'objective: {objective.id}' and 'tier: primary' that shows what"
                " comes of it.",
            )

"""A KPI whose title names another metric than the one it measures.

Names are those of the [catalogue](../reference/catalogue.md) and of the plan: titles, and aliases
of several words, for those of one word mean other things too: "visitors" are people in a museum.
Of two that overlap it is the longer one, so that "engagement rate" is no engagement. What stands
behind a preposition is not what is measured: "Answers to comments" are answers. A metric of the
plan's own may be called as the plan likes, unless the title is the very name of another.

## Why it hurts

The page says reach, the number is views, and every comparison that readers make is wrong.

## Bad

```yaml
kpis:
  seen:
    title: Monthly reach  # <- CON006
    metric: impressions
    target: 90_000
```

## Good

```yaml
kpis:
  seen:
    title: Monthly impressions
    metric: impressions
    target: 90_000
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.naming import words_of
from mkdocs_strategy_plugin.check.titles import headline, joined_metrics
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.check.titles import Promise, Titled

__all__ = ["RULE", "check"]

RULE = Rule("CON006", "title-names-other-metric", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each KPI that is called like a metric it does not measure, once."""
    told: set[str] = set()
    for titled in subject.titles:
        kpi = titled.kpi
        other = _other(subject, titled) if kpi.metric in subject.plan.metrics else None
        if other and kpi.id not in told:
            told.add(kpi.id)
            yield Finding(
                titled.path,
                f"the title of kpi '{kpi.id}' says '{other.text}', and its metric is"
                f" '{kpi.metric}'",
                f"Write 'metric: {min(other.metrics)}' if that is what is measured, else mend the"
                " title.",
            )


def _other(subject: Subject, titled: Titled) -> Promise | None:
    """Return another metric than its own that a KPI is called like."""
    kpi, names = titled.kpi, subject.precise_names
    own = {kpi.metric, kpi.proxy.metric if kpi.proxy else None}
    if own & titled.named or joined_metrics(subject.metric_names, titled.title):
        return None
    other = headline(names, titled.title, titled.language)
    if not other or _is_kind_of(subject, kpi.metric or "", other):
        return None
    # What the plan has made itself may be called as it likes, but not by another's very name.
    is_very_name = other.metrics == names.of(words_of(titled.title))
    return other if is_very_name or not subject.is_own("metrics", kpi.metric or "") else None


def _is_kind_of(subject: Subject, metric: str, other: Promise) -> bool:
    """Tell whether a title only says more closely what is counted: paid impressions are some."""
    metrics, words = subject.plan.metrics, words_of(other.text)
    parts = (words[start:end] for start in range(len(words)) for end in range(len(words) + 1))
    if not any(metric in subject.metric_names.of(part) for part in parts):
        return False
    own, others = metrics[metric], (metrics[each] for each in other.metrics)
    return any((own.unit, own.over_time) == (each.unit, each.over_time) for each in others)

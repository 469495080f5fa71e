"""Something that nothing in the plan refers to.

Campaigns, metrics and platforms of the plan's own exist to be named by others, and content exists
for personas and objectives. One that nobody names, and that names nobody, is shown here. What
belongs to a shared folder may be used by another plan and is left alone.

## Why it hurts

It is work nobody does, or a name somebody misspelt elsewhere. Readers cannot tell which.

## Bad

```yaml
campaigns:
  pesona: {title: Pesona Indonesia}  # <- REF006
```

## Good

```yaml
objectives:
  trips-2017: {title: 265 million trips at home}
campaigns:
  pesona: {title: Pesona Indonesia}
tactics:
  posters: {campaign: pesona, objective: trips-2017}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("REF006", "unused-entity", Severity.INFO)
"""The rule."""

WANTED_BY = {
    "campaigns": ("campaign", "no content and no tactic", "Name it in one, or remove it."),
    "metrics": ("metric", "no kpi and no platform", "Name it in a kpi, or remove it."),
    "platforms": ("platform", "no channel and no persona", "Name it in a channel, or remove it."),
    "content": (
        "content",
        "no tactic and no kpi",
        "Name it in a tactic, or say for which personas and objectives it is.",
    ),
}
"""Kind, those who could refer to it, and what to do, by collection."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield what is the plan's own and stands alone."""
    plan = subject.plan
    for collection, name in plan.origins:
        if collection in WANTED_BY and not _is_used(plan, collection, name):
            kind, users, hint = WANTED_BY[collection]
            is_known = not subject.is_incomplete and not subject.is_misread(collection, name)
            if is_known and not subject.is_shared(collection, name):
                where = Place((collection, name), on_key=True)
                yield Finding(where, f"{users} refers to {kind} '{name}'", hint)


def _is_used(plan: Plan, collection: str, name: str) -> bool:
    # A correction of the catalogue is used wherever the catalogue's entry is.
    if (collection, name) in plan.shadowed or name not in getattr(plan, collection):
        return True
    if plan.index.referrers.get((WANTED_BY[collection][0], name)):
        return True
    if collection == "platforms":
        return any(not each.platform and each.id == name for each in plan.channels.values())
    content = plan.content.get(name) if collection == "content" else None
    return bool(content and (content.personas or content.objectives or content.campaign))

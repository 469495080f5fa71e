"""A name that leads to nothing.

An entity names another one that the plan does not have: an objective, a persona, a channel, a
metric. Rows of measurements name KPIs and channels, exemptions name rules and entities. A name that
may stand in a file which could not be read is not reported; that file is.

## Why it hurts

The line from what is done to why it is done breaks without anybody seeing it. A tactic under a
misspelt objective counts for nothing, and its objective looks as if nobody worked on it.

## Bad

```yaml
objectives:
  arrivals-2016: {title: Twelve million visitors}
tactics:
  weekly-reels:
    objective: arivals-2016  # <- REF001
```

## Good

```yaml
objectives:
  arrivals-2016: {title: Twelve million visitors}
tactics:
  weekly-reels:
    objective: arrivals-2016
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.unresolved import COLLECTION_OF, KINDS, unresolved_names
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.check.unresolved import Unresolved
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("REF001", "unknown-reference", Severity.ERROR)
"""The rule."""

FEW = 6
"""So many names fit into a hint."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each name that no entity of any kind, and no rule, has."""
    for each in unresolved_names(subject):
        if not each.found_as:
            verb = "name" if each.speaker.endswith("rows of measurements") else "names"
            kind = " or ".join(each.kinds) or "entity"
            message = f"{each.speaker} {verb} unknown {kind} {shown(each.name)}"
            yield Finding(each.where, message, _hint(subject.plan, each))
    yield from _rules(subject)


def _rules(subject: Subject) -> Iterator[Finding]:
    for position, exemption in enumerate(subject.plan.exemptions):
        if exemption.rule not in subject.rule_names:
            meant = nearest(exemption.rule, subject.rule_names)
            yield Finding(
                ("exemptions", position, "rule"),
                f"an exemption names unknown rule {shown(exemption.rule)}",
                f"Write {meant or 'the code or the name of a rule, such as REF006'}.",
            )


def _hint(plan: Plan, unresolved: Unresolved) -> str:
    if not unresolved.kinds or "/" in unresolved.name:
        return _hint_for_whole_name(plan, unresolved)
    names = {name: name for kind in unresolved.kinds for name in plan.index.ids(kind)}
    other_names = _other_names(plan, unresolved.kinds)
    meant = other_names.get(unresolved.name.casefold()) or nearest(unresolved.name, names)
    meant = meant or other_names.get(nearest(unresolved.name, other_names) or "")
    if meant:
        return f"Write {meant}."
    return _hint_without_likeness(unresolved.kinds, sorted(names))


def _hint_without_likeness(kinds: tuple[str, ...], names: list[str]) -> str:
    collection = COLLECTION_OF.get(kinds[0])
    add = f"Add it below '{collection}:'" if collection else "Add it to the funnel"
    return f"{add}, or write {' or '.join(names)}." if 0 < len(names) <= FEW else f"{add}."


def _hint_for_whole_name(plan: Plan, unresolved: Unresolved) -> str:
    kinds = unresolved.kinds or KINDS
    wanted = {f"{kind}/{name}" for kind in kinds for name in plan.index.ids(kind)}
    meant = nearest(unresolved.name, wanted)
    by_id = sorted(whole for whole in wanted if whole.partition("/")[2] == unresolved.name)
    if by_id or meant:
        return f"Write {by_id[0] if by_id else meant}."
    return "Write the kind and the id of an entity, such as kpi/arrivals."


def _other_names(plan: Plan, kinds: tuple[str, ...]) -> dict[str, str]:
    """Return ids by what else people call an entity: its title in any language, its aliases."""
    found: dict[str, str] = {}
    for kind in kinds:
        for name, entity in plan.index.entities.get(kind, {}).items():
            titles = entity.title.words if entity.title else ()
            aliases = getattr(entity, "aliases", ())
            for called in (*(words for _, words in titles), *aliases):
                found.setdefault(called.casefold(), name)
    return found

"""A placeholder where words or a number should be.

`TBD`, `TODO`, `FIXME`, `xx`, lorem ipsum, a bracket that asks to be filled such as `[number here]`,
and texts that are nothing but `???`, `…`, `to be defined`, `belum ada` or `menyusul`. Where a
placeholder stands for a number, a date or a name, this is said, and not that it is none. Links,
citations, hashtags, `Abad XX` and the `[name]` of a letter are left alone.

## Why it hurts

A gap is shown as a gap, and somebody fills it. A placeholder looks like an answer until it is read
aloud before the board.

## Bad

```yaml
goals:
  known:
    title: Travellers know Indonesia
    why: TBD  # <- CON001
```

## Good

```yaml
goals:
  known:
    title: Travellers know Indonesia
    why: Nobody books what they have never heard of.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.locations import path_of
from mkdocs_strategy_plugin.check.placeholders import placeholder_in
from mkdocs_strategy_plugin.check.words import called, each_language, texts_of
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath, Where
    from mkdocs_strategy_plugin.model.base import Model
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("CON001", "placeholder", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield placeholders in words, then those that stand for values of another form."""
    plan, suspects = subject.plan, subject.suspects
    for (collection, name), file in plan.origins.items() if suspects else ():
        if file in suspects:
            of_plan = collection == "strategy"
            entity = plan.settings if of_plan else plan.written(collection)[name]
            path = (collection,) if of_plan else (collection, name)
            yield from _in_words(plan, entity, path)
    for finding in subject.read_findings:
        found = placeholder_in(finding.written)
        if found:
            yield _finding(finding.where, path_of(finding.where), found)


def _in_words(plan: Plan, entity: Model, path: NodePath) -> Iterator[Finding]:
    for place, text in texts_of(entity, path):
        if isinstance(text, str) and plan.index.kinds_with(text):
            continue  # It is the name of something.
        for exact, words in each_language(place, text):
            found = placeholder_in(words)
            if found:
                yield _finding(exact, exact, found)


def _finding(where: Where, path: NodePath, found: str) -> Finding:
    return Finding(
        where,
        f"{called(path)}: {shown(found)} is a placeholder",
        "Write what is meant, or remove the line: what is missing is shown as missing.",
    )

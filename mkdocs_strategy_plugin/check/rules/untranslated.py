"""A text that lacks one of the plan's languages.

It is written by language, and most texts of that field have all of the plan's `languages`. A text
that is one for all languages, such as a name, is left alone.

## Why it hurts

Half of the readers meet a sentence in a language that is not theirs, and stop reading.

## Bad

```yaml
strategy: {languages: [en, id]}
goals:
  known: {title: {en: Travellers know us, id: Wisatawan mengenal kami}}
  chosen: {title: {en: Travellers choose us, id: Wisatawan memilih kami}}
  loved:
    title: {en: Travellers come back}  # <- CON003
```

## Good

```yaml
strategy: {languages: [en, id]}
goals:
  known: {title: {en: Travellers know us, id: Wisatawan mengenal kami}}
  chosen: {title: {en: Travellers choose us, id: Wisatawan memilih kami}}
  loved:
    title: {en: Travellers come back, id: Wisatawan datang lagi}
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.check.words import called, texts_of
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath

__all__ = ["RULE", "check"]

RULE = Rule("CON003", "untranslated", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each text that is less translated than the others of its field."""
    plan = subject.plan
    languages = plan.settings.languages
    if len(languages) < SEVERAL:
        return
    whole: Counter[tuple[str, str]] = Counter()
    lacking: dict[tuple[str, str], list[tuple[NodePath, list[str]]]] = {}
    for (collection, field), path, text in _written_by_language(subject):
        missing = [each for each in languages if each not in text.languages]
        if missing:
            lacking.setdefault((collection, field), []).append((path, missing))
        else:
            whole[collection, field] += 1
    for key, texts in lacking.items():
        for path, missing in texts if whole[key] > len(texts) else ():
            yield Finding(
                path,
                f"{called(path)} is not there in {listed(missing, joined='or')}",
                f"Add '{missing[0]}:' with the translation.",
            )


SEVERAL = 2


def _written_by_language(subject: Subject) -> Iterator[tuple[tuple[str, str], NodePath, Text]]:
    plan = subject.plan
    for collection, name in plan.origins:
        if collection in COLLECTIONS and not subject.is_misread(collection, name):
            entity = plan.written(collection)[name]
            for path, text in texts_of(entity, (collection, name)):
                if isinstance(text, Text) and text.languages:
                    yield (collection, str(path[2])), path, text

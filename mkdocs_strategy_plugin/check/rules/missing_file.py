"""A file or folder that is not there.

A persona's image is not in the docs folder, or `uses` names a folder that does not exist. Images
are written relative to the docs folder. Capitals count: `Rina.png` is not `rina.png` on the machine
that builds most sites, even if it is on yours.

## Why it hurts

A card with a broken picture is the first thing a reader sees of the people the strategy is for.

## Bad

```yaml
personas:
  rina:
    image: img/rina.png  # <- REF003
```

## Good

```yaml title="2016/strategy.yml"
strategy:
  uses: ../shared
```

```yaml title="shared/personas.yml"
personas:
  rina:
    title: Rina
```
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.images import images_of
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.problems import nearest, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["LOOKS_AT_FILES", "RULE", "check"]

RULE = Rule("REF003", "missing-file", Severity.ERROR)
"""The rule; missing folders of `uses` are found while reading."""

LOOKS_AT_FILES = True
"""Pictures are no part of the plan."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each image inside the docs folder that is not there."""
    docs_dir = subject.plan.docs_dir
    for image in images_of(subject.plan):
        if docs_dir and not image.is_outside and not _exists(image.file, docs_dir):
            message = f"persona '{image.persona}': there is no file {shown(image.written)}"
            yield Finding(image.path, message, _hint(image.file, docs_dir))


def _exists(file: Path, docs_dir: Path) -> bool:
    """Tell whether a file is there under this very name, capitals included."""
    if not os.path.isfile(file):  # noqa: PTH113  (pathlib's own fails for a name that is too long)
        return False
    steps = [file, *file.parents]
    below = steps[: steps.index(docs_dir)]
    return all(step.name in _names(step.parent) for step in below)


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(each.name for each in folder.iterdir())
    except (OSError, ValueError):  # gone since it was looked for, or no name of a folder
        return frozenset()


def _hint(file: Path, docs_dir: Path) -> str:
    beside = (file.parent / name for name in _names(file.parent))
    known = {_relative(each, docs_dir) for each in beside if each.is_file()}
    written = _relative(file, docs_dir)
    meant = nearest(written, known)
    if meant and meant.casefold() == written.casefold():
        return f"Write {meant}; capitals count."
    return f"Write {meant}." if meant else "Put it there, or correct the path from the docs folder."


def _relative(file: Path, docs_dir: Path) -> str:
    return file.relative_to(docs_dir).as_posix()

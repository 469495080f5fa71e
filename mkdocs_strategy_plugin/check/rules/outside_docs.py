"""A path that leaves the docs folder.

A persona's image or a folder under `uses` lies outside the docs folder: by `..`, by a path from the
root of the disk, by a link, or as an address of another site.

## Why it hurts

What is outside is not published, so readers get a broken picture; a picture on another site is
asked for by every reader's browser, which tells that site who reads. And a plan that reads files
from anywhere can show a reader what was never meant for the site.

## Bad

```yaml
personas:
  rina:
    image: ../photos/rina.png  # <- REF004
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

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.images import images_of
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.problems import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["LOOKS_AT_FILES", "RULE", "check"]

RULE = Rule("REF004", "outside-docs", Severity.ERROR)
"""The rule; folders of `uses` are found while reading."""

LOOKS_AT_FILES = True
"""Pictures are no part of the plan."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each image outside of the docs folder."""
    for image in images_of(subject.plan):
        if image.is_outside:
            yield Finding(
                image.path,
                f"persona '{image.persona}': {shown(image.written)} is outside the docs folder",
                "Copy the file into the docs folder and write its path from there.",
            )

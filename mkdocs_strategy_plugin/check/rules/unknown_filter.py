"""A filter of an embed that there is not, or that has nothing of this name to choose.

Each embed has its own filters; `plan` and `language` are for all of them. What a filter chooses
must be in the plan: a goal, an owner, a channel.

## Why it hurts

A filter that is not understood would leave everything in, or nothing, and the page would show
other figures than its words speak of.

## Bad

```markdown title="index.md" hl_lines="1"
<!-- strategy:scorecard goals=awareness -->
```

```yaml title="strategy.yml"
goals:
  awareness: {title: People know us}
```

## Good

```markdown title="index.md"
<!-- strategy:scorecard goal=awareness -->
```

```yaml title="strategy.yml"
goals:
  awareness: {title: People know us}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.page_subject import PageFinding, PageSubject

__all__ = ["RULE", "check_page"]

RULE = Rule("EMB002", "unknown-filter", Severity.ERROR)
"""The rule."""


def check_page(subject: PageSubject) -> Iterator[PageFinding]:
    """Yield each filter that there is not, or that chooses what there is not."""
    return subject.faults(RULE.code)

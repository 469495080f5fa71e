"""An embed in a page that cannot be shown.

A comment such as `<!-- strategy:kpi arrivals -->` is replaced by a part of a plan. It names a part
that there is not, an entity or a plan that nobody has written, or no plan in a site that has
several. An embed that shows more than a word needs a line of its own. A comment that is nearly one
shows nothing: `<!-- strategy: kpi arrivals -->` with a blank, `<!-- Strategy:kpi arrivals -->` with
a capital, or `<!-- strategy kpi arrivals -->` without the colon. Sentences that begin with that
word are left alone.

## Why it hurts

A comment is invisible. Readers would find nothing where the page promises a figure, and nobody
would notice that it is gone.

## Bad

```markdown title="index.md" hl_lines="3"
Where we stand:

<!-- strategy:kpi arivals -->
```

```yaml title="strategy.yml"
kpis:
  arrivals: {title: Arrivals}
```

## Good

```markdown title="index.md"
Where we stand:

<!-- strategy:kpi arrivals -->
```

```yaml title="strategy.yml"
kpis:
  arrivals: {title: Arrivals}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.page_subject import PageFinding, PageSubject

__all__ = ["RULE", "check_page"]

RULE = Rule("EMB001", "unknown-embed", Severity.ERROR)
"""The rule."""


def check_page(subject: PageSubject) -> Iterator[PageFinding]:
    """Yield each embed that names what there is not."""
    return subject.faults(RULE.code)

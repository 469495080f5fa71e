"""An objective that does not say what is to change, or where.

That it names nobody is [objective-without-persona](objective-without-persona.md).

## Why it hurts

Two people read it and do two different things, and both are right.

## Bad

```yaml
objectives:
  arrivals-2016: {who: greater-china, what: visits to Indonesia}  # <- SMT001
personas:
  greater-china: {title: Greater China}
```

## Good

```yaml
objectives:
  arrivals-2016: {who: greater-china, what: visits to Indonesia, where: China and Taiwan}
personas:
  greater-china: {title: Greater China}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.smart import Letter, ReasonKind
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("SMT001", "not-specific", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objective without `what` or `where`."""
    places = (str(where) for each in subject.plan.objectives.values() for where in each.where)
    known = next(places, "Jakarta")
    for objective, reasons in subject.shortfalls[Letter.SPECIFIC]:
        missing = [WORDS[each.kind] for each in reasons]
        yield Finding(
            Place(("objectives", objective.id), on_key=True),
            f"objective '{objective.id}' is not specific: it does not say"
            f" {listed((each for each, _ in missing), joined='or')}",
            f"Write {listed(each.format(known) for _, each in missing)}.",
        )


WORDS = {
    ReasonKind.NO_WHAT: ("what is to change", "'what: visits to our shop'"),
    ReasonKind.NO_WHERE: ("where", "'where: {}', or whichever market it is"),
}
"""What is missing and what to write."""

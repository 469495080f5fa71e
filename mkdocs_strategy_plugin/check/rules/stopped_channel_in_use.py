"""A planned or running tactic on a channel that the plan has stopped, or wants to avoid.

## Why it hurts

One of the two is not true, and readers do not know which.

## Bad

```yaml
channels:
  google-plus: {decision: stop}
tactics:
  weekly-posts:
    channel: google-plus  # <- FIT005
```

## Good

```yaml
channels:
  google-plus: {decision: stop}
tactics:
  weekly-posts:
    channel: google-plus
    status: done
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.diagnostics import Finding, Related, Rule, Severity
from mkdocs_strategy_plugin.model.channel import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("FIT005", "stopped-channel-in-use", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each place where a live tactic names a channel that was left."""
    plan = subject.plan
    left = {each.id: each for each in plan.channels.values() if each.decision in LEFT}
    for tactic in plan.tactics.values() if left else ():
        for position, name in enumerate(tactic.channel if tactic.is_live else ()):
            if name in left:
                decision = left[name].decision
                yield Finding(
                    ("tactics", tactic.id, "channel", position),
                    f"tactic '{tactic.id}' is {tactic.status.value} on channel '{name}', which"
                    f" {LEFT[decision]}",
                    "Move it to another channel, end it, or change the decision.",
                    (Related(("channels", name, "decision"), "the decision"),),
                )


LEFT = {Decision.STOP: "is stopped", Decision.AVOID: "is to be avoided"}
"""Decisions against a channel, in words."""

"""A channel in use that nobody in the target uses.

The target are the personas that objectives name as `who`; where none names any, all personas but
anti-personas. None of them has the channel or its platform in `media`. Nothing is said while the
media of one of them are unknown, for that is a [thin-persona](thin-persona.md), and nothing of
websites, blogs, advertisements, events and what stands in the street: one is led there, or passes
by. Of a shared channel nothing is said unless a tactic of this plan works there, or has.

## Why it hurts

The work is done, the numbers may even be good, and those it was meant for are elsewhere.

## Bad

```yaml
personas:
  rina: {title: Rina, media: {instagram: {activity: daily}}}
channels:
  instagram: {decision: use}
  weibo: {decision: use}  # <- FIT006
```

## Good

```yaml
personas:
  rina: {title: Rina, media: {instagram: {activity: daily}}}
channels:
  instagram: {decision: use}
  weibo: {decision: stop}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.listeners import is_ignored
from mkdocs_strategy_plugin.check.platform_slips import meant_platform
from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("FIT006", "ignored-audience", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel in use that no target persona has in its media."""
    for channel in subject.channels_in_use:
        if is_ignored(subject, channel) and not meant_platform(subject.plan, channel):
            names = listed(f"'{each.id}'" for each in subject.target)
            yield Finding(
                subject.key_of("channels", channel.id),
                f"nobody in the target ({names}) uses channel '{channel.id}'",
                f"Write '{channel.id}' into the 'media' of those who do, or leave the channel.",
            )

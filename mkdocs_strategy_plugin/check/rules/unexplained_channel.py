"""A channel in use that fits badly, or whose fit is unknown, and that does not say why it is used.

The [fit](../reference/figures.md#fit) is weak below 40 points. An unknown fit is held
against a channel only where the plan knows that of another one in use: while it knows too little of
all, it is the plan that is young. A channel that says `why` is explained, whatever its fit. Where
[nobody in the target](ignored-audience.md) uses the channel, that is said and not this.

## Why it hurts

Most channels are there because they were there. The work they take is missing where people are.

## Bad

```yaml
objectives:
  known: {title: Rina knows us, who: rina}
personas:
  rina: {title: Rina, media: {instagram: {activity: daily}, pinterest: {activity: rarely}}}
platforms:
  pinterest: {title: Pinterest, formats: image}
channels:
  instagram: {decision: use, why: Rina is there every day.}
  pinterest: {decision: use}  # <- FIT001
content:
  reels: {format: short-video, personas: rina, objectives: known}
```

## Good

```yaml
objectives:
  known: {title: Rina knows us, who: rina}
personas:
  rina: {title: Rina, media: {instagram: {activity: daily}, pinterest: {activity: rarely}}}
platforms:
  pinterest: {title: Pinterest, formats: image}
channels:
  instagram: {decision: use, why: Rina is there every day.}
  pinterest: {decision: use, why: Half of the visits to our shop come from there.}
content:
  reels: {format: short-video, personas: rina, objectives: known}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.listeners import is_ignored
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject

__all__ = ["RULE", "check"]

RULE = Rule("FIT001", "unexplained-channel", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each channel in use whose fit asks for a reason that is not there."""
    candidates = [
        each
        for each in subject.channels_in_use
        if not each.why
        and not subject.is_misread("channels", each.id)
        and not is_ignored(subject, each)
    ]
    if not candidates or subject.is_incomplete:
        return
    # Nobody asks how channels fit where each has its reason.
    from mkdocs_strategy_plugin.check.poor_fits import poor_fits  # noqa: PLC0415

    among, plan = subject.channels_in_use, subject.plan
    for channel, fitting in poor_fits(candidates, among=among, plan=plan, as_of=subject.as_of):
        yield Finding(
            Place(("channels", channel.id), on_key=True),
            f"channel '{channel.id}' is in use without a why, and {fitting}",
            "Write 'why:' with the reason for this channel and not another, or stop it.",
        )

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
from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.compute.fit import channel_fit
from mkdocs_strategy_plugin.compute.fit_parts import ground_of
from mkdocs_strategy_plugin.compute.fit_records import EvidenceKind, FitBand
from mkdocs_strategy_plugin.diagnostics import Finding, Place, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.compute.fit_records import ChannelFit

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
    ground = ground_of(subject.plan, subject.today)
    is_known = any(channel_fit(each, ground).is_known for each in subject.channels_in_use)
    for channel in candidates:
        fit = channel_fit(channel, ground)
        if fit.band is FitBand.WEAK or (is_known and fit.band is FitBand.UNKNOWN):
            yield Finding(
                Place(("channels", channel.id), on_key=True),
                f"channel '{channel.id}' is in use without a why, and {_fitting(fit)}",
                "Write 'why:' with the reason for this channel and not another, or stop it.",
            )


def _fitting(fit: ChannelFit) -> str:
    if fit.points is None:
        return "whether it fits is not known"
    costs = listed(
        f"{COSTS[each.evidence.kind]} {each.evidence.name}".strip() for each in fit.costs
    )
    return f"fits with {fit.points} of 100 points only; most is lost by {costs}"


COSTS = {
    EvidenceKind.PERSONA: "persona",
    EvidenceKind.FORMAT: "the format",
    EvidenceKind.LANGUAGE: "the language",
    EvidenceKind.METRIC: "metric",
    EvidenceKind.STAGE: "stage",
}
"""How a message names what keeps a fit from being higher."""

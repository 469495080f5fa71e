"""A tactic brings content to a channel that cannot take it.

The channel takes none of the tactic's content, or none of its channels takes one of its pieces:
their `formats`, else those of the platform, lack the format, or the languages have none in common.
What names no format or no language fits everywhere, what has a `link` can be linked to from
anywhere, and to an event one brings what one likes. Planned and running tactics are looked at.

## Why it hurts

On the day of publishing somebody finds out that it cannot be published, and something is made in a
hurry.

## Bad

```yaml
content:
  guide: {format: article, personas: rina}
channels:
  instagram: {decision: use}
personas:
  rina: {title: Rina}
tactics:
  guide-posts:
    content: guide
    channel: instagram  # <- FIT003
```

## Good

```yaml
content:
  guide: {format: carousel, personas: rina}
channels:
  instagram: {decision: use}
personas:
  rina: {title: Rina}
tactics:
  guide-posts:
    content: guide
    channel: instagram
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.spelling import listed
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity
from mkdocs_strategy_plugin.model.platform import PlatformType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["RULE", "check"]

RULE = Rule("FIT003", "misplaced-content", Severity.WARNING)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield channels that take nothing of a tactic's content, and content nobody takes."""
    plan = subject.plan
    for tactic in plan.tactics.values():
        if tactic.is_live and tactic.channel and tactic.content:
            channels = [plan.channels.get(name) for name in tactic.channel]
            content = [plan.content.get(name) for name in tactic.content]
            yield from _of_tactic(
                plan,
                tactic,
                [each for each in channels if each],
                [each for each in content if each],
            )


def _of_tactic(
    plan: Plan, tactic: Tactic, channels: Sequence[Channel], content: Sequence[Content]
) -> Iterator[Finding]:
    refused = {
        (channel.id, item.id): objection
        for channel in channels
        for item in content
        if (objection := _objection(plan, channel, item))
    }
    barren = [each for each in channels if all((each.id, item.id) in refused for item in content)]
    for channel in barren if content else ():
        objection = refused[channel.id, content[0].id]
        position = tactic.channel.index(channel.id)
        yield _finding(("tactics", tactic.id, "channel", position), tactic, content[0], objection)
    for item in content if len(barren) < len(channels) else ():
        if all((each.id, item.id) in refused for each in channels):
            position = tactic.content.index(item.id)
            where = ("tactics", tactic.id, "content", position)
            yield _finding(where, tactic, item, refused[channels[0].id, item.id])


class _Objection(NamedTuple):
    """What keeps content from a channel."""

    message: str
    hint: str


def _objection(plan: Plan, channel: Channel, item: Content) -> _Objection | None:
    platform = plan.platform_of(channel)
    takes = channel.formats or (platform.formats if platform else ())
    is_event = platform is not None and platform.type is PlatformType.EVENT
    if item.format and takes and item.format not in takes and not (item.link or is_event):
        return _Objection(
            f"'{channel.id}' takes no {item.format}",
            f"Make it as {listed(takes, joined='or')}, choose another channel, or write"
            f" '{item.format}' into the channel's 'formats' if it does take it.",
        )
    if item.languages and channel.languages and not set(item.languages) & set(channel.languages):
        ours, theirs = listed(item.languages), listed(channel.languages)
        return _Objection(
            f"'{channel.id}' speaks {theirs}, and the content is in {ours}",
            f"Translate it into {channel.languages[0]}, or choose another channel.",
        )
    return None


def _finding(where: NodePath, tactic: Tactic, item: Content, objection: _Objection) -> Finding:
    message = f"tactic '{tactic.id}' brings '{item.id}' to where it does not fit: "
    return Finding(where, message + objection.message, objection.hint)

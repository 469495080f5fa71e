"""A persona that no channel in use reaches, or that no content is made for.

It is reached where its `media` name one of the channels in use, or the platform of one. Content is
made for it where it names the persona or nobody at all, and where a tactic brings it to the
persona. Anti-personas are left alone, and personas of a shared folder that nothing in this plan
names. A persona without `media` is [thin](thin-persona.md): where it is, nobody knows. Where no
channel reaches anybody, [ignored-audience](ignored-audience.md) says it of the channels. Of a plan
without any channel in use, or without any content, the one part or the other is not said.

## Why it hurts

The plan says that these people matter, and then speaks past them.

## Bad

```yaml
channels:
  instagram: {decision: use}
personas:
  rina: {title: Rina, media: {website: {activity: daily}}}  # <- COV106
  budi: {title: Budi, media: {instagram: {activity: daily}}}
```

## Good

```yaml
channels:
  instagram: {decision: use}
personas:
  rina: {title: Rina, media: {instagram: {activity: rarely}}}
  budi: {title: Budi, media: {instagram: {activity: daily}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.listeners import is_ignored
from mkdocs_strategy_plugin.compute.content import by_persona
from mkdocs_strategy_plugin.diagnostics import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["RULE", "check"]

RULE = Rule("COV106", "unreached-persona", Severity.INFO)
"""The rule."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each persona that is not reached, with what is missing."""
    channels = subject.channels_in_use
    services = {name for each in channels for name in (each.id, each.platform)}
    if all(is_ignored(subject, each) for each in channels):
        services = set()
    unserved = set(_unserved(subject.plan))
    is_whole = subject.is_whole("personas", "channels", "content", "tactics")
    for persona in subject.audience if is_whole else ():
        no_channel = bool(services and persona.media and services.isdisjoint(persona.media))
        no_content = persona.id in unserved
        if no_channel or no_content:
            message, hint = _words(persona, no_channel=no_channel, no_content=no_content)
            yield Finding(subject.key_of("personas", persona.id), message, hint)


def _unserved(plan: Plan) -> Iterator[str]:
    """Yield for whom there is nothing; of a plan without any content, that is not asked."""
    for each in by_persona(plan) if plan.content else ():
        if not each.items and not each.for_all:
            yield each.persona


def _words(persona: Persona, *, no_channel: bool, no_content: bool) -> tuple[str, str]:
    service = next(iter(persona.media), "")
    on_channel = f"Use a channel that they are on, such as '{service}'"
    with_content = f"name them in content as 'personas: {persona.id}'"
    if no_channel and no_content:
        return (
            f"persona '{persona.id}' is on no channel in use, and no content is for it",
            f"{on_channel}, and {with_content}.",
        )
    if no_channel:
        return f"persona '{persona.id}' is on no channel in use", f"{on_channel}."
    return f"no content is for persona '{persona.id}'", f"N{with_content[1:]}."

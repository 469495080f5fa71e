"""Whether anybody the plan speaks to is on a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.platform import PlatformType

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.model.channel import Channel

__all__ = ["is_ignored"]

MET = frozenset(
    {
        PlatformType.WEBSITE,
        PlatformType.BLOG,
        PlatformType.ADS,
        PlatformType.OUTDOOR,
        PlatformType.EVENT,
    }
)
"""Where people are led to, or pass by; they do not name it among the services they use."""


def is_ignored(subject: Subject, channel: Channel) -> bool:
    """Tell whether it is known of all target personas that they are not on a channel."""
    platform = subject.plan.platform_of(channel)
    if not subject.services or (platform and platform.type in MET):
        return False
    is_whole = subject.is_whole("personas", "objectives", "channels", "platforms")
    return is_whole and subject.services.isdisjoint({channel.id, channel.platform or channel.id})

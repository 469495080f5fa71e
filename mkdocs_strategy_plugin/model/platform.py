"""Platforms: the services that channels live on, and what they report."""

import enum
from typing import Annotated

from pydantic import Field

from mkdocs_strategy_plugin.model.base import (
    ContentFormat,
    Entity,
    MetricRef,
    Model,
    OneOrMore,
    StageRef,
)
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.readers import Expand
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = ["Platform", "PlatformType", "Report"]


class PlatformType(enum.Enum):
    """What sort of service it is."""

    BLOG = "blog"
    """Articles in order of date."""
    SOCIAL_NETWORK = "social-network"
    """Profiles that follow one another."""
    MICROBLOG = "microblog"
    """Short posts in a stream."""
    VIDEO = "video"
    """Videos first."""
    MESSAGING = "messaging"
    """Messages to people or groups."""
    COMMUNITY = "community"
    """Members who talk with each other."""
    EMAIL = "email"
    """Newsletters and mailings."""
    SEARCH = "search"
    """Answers to what people look for."""
    WEBSITE = "website"
    """Pages of our own."""
    ADS = "ads"
    """Bought placements online."""
    PRINT = "print"
    """Papers and magazines."""
    OUTDOOR = "outdoor"
    """Billboards, vehicles, stations."""
    BROADCAST = "broadcast"
    """Television and radio."""
    EVENT = "event"
    """People in one place."""
    OTHER = "other"
    """Anything else."""


class Report(Model):
    """A metric that a platform reports, and when."""

    metric: MetricRef
    """The metric."""
    since: PeriodValue | None = None
    """First day it was reported; empty: as long as known."""
    until: PeriodValue | None = None
    """Last day it was reported; empty: still is."""
    note: Markdown | None = None
    """What to know of it."""


def _as_report(data: object) -> object:
    return data if isinstance(data, dict) else {"metric": data}


class Platform(Entity):
    """A service that channels live on."""

    type: PlatformType = PlatformType.OTHER
    """What sort of service it is."""
    formats: OneOrMore[ContentFormat] = ()
    """Formats it takes; empty: not known."""
    reports: OneOrMore[Annotated[Report, Expand(_as_report)]] | None = None
    """Metrics it reports, each an id or a mapping with `since` and `until`; empty: not known."""
    strong_for: OneOrMore[StageRef] | None = None
    """Stages of the funnel it serves well, an editorial view; empty: not known."""
    proxies: dict[MetricRef, OneOrMore[MetricRef]] = Field(default_factory=dict)
    """What may stand in for a metric it does not report."""
    notes: Markdown | None = None
    """What to know of it."""
    source: Markdown | None = None
    """Where these facts come from."""

"""Channels: where it is said."""

import enum

from mkdocs_strategy_plugin.model.base import (
    ContentFormat,
    Entity,
    KpiRef,
    OneOrMore,
    PlatformRef,
    Url,
)
from mkdocs_strategy_plugin.model.quantity import DurationValue, RateValue
from mkdocs_strategy_plugin.model.text import Language, Markdown

__all__ = ["Channel", "Decision", "MediaType"]


class MediaType(enum.Enum):
    """Who carries the message."""

    PAID = "paid"
    """Bought."""
    EARNED = "earned"
    """Others speak of us."""
    SHARED = "shared"
    """Networks where all speak."""
    OWNED = "owned"
    """Ours."""


class Decision(enum.Enum):
    """What we do with a channel."""

    USE = "use"
    """We use it."""
    TEST = "test"
    """We try it out."""
    STOP = "stop"
    """We are leaving it."""
    AVOID = "avoid"
    """We stay away from it."""
    UNDECIDED = "undecided"
    """Nobody has decided."""


class Channel(Entity):
    """A place where we speak."""

    platform: PlatformRef | None = None
    """The service it lives on; default: its own id."""
    url: Url | None = None
    """Its address."""
    media: MediaType | None = None
    """Who carries the message."""
    decision: Decision = Decision.UNDECIDED
    """What we do with it."""
    why: Markdown | None = None
    """Why this channel and not another."""
    role: Markdown | None = None
    """What it is for."""
    languages: OneOrMore[Language] = ()
    """Languages we speak there; one or more."""
    formats: OneOrMore[ContentFormat] = ()
    """Formats we use there; default: what the platform takes."""
    cadence: RateValue | None = None
    """The rhythm we promise."""
    capacity: RateValue | None = None
    """What the team can make."""
    response_time: DurationValue | None = None
    """Our promise to those who write to us."""
    response_kpi: KpiRef | None = None
    """The KPI that watches that promise."""

    @property
    def is_used(self) -> bool:
        """True where it is in use, or tried out."""
        return self.decision in {Decision.USE, Decision.TEST}

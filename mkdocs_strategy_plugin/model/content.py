"""Content: what is said."""

import enum

from mkdocs_strategy_plugin.model.base import (
    CampaignRef,
    ContentFormat,
    Entity,
    ObjectiveRef,
    OneOrMore,
    PersonaRef,
    Url,
)
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.text import AnyText, Language, Markdown

__all__ = ["Campaign", "Content", "Quadrant"]


class Quadrant(enum.Enum):
    """What content does to its reader."""

    ENTERTAIN = "entertain"
    """Awareness, by emotion."""
    INSPIRE = "inspire"
    """Purchase, by emotion."""
    EDUCATE = "educate"
    """Awareness, by reason."""
    CONVINCE = "convince"
    """Purchase, by reason."""


class Content(Entity):
    """A piece or a series of content."""

    quadrant: Quadrant | None = None
    """What it does to its reader."""
    message: Markdown | None = None
    """What it says."""
    action: AnyText | None = None
    """What the reader should do."""
    format: ContentFormat | None = None
    """Its format, such as `short-video`."""
    pillar: AnyText | None = None
    """The theme it belongs to."""
    campaign: CampaignRef | None = None
    """The campaign it belongs to."""
    tone: AnyText | None = None
    """How it speaks."""
    languages: OneOrMore[Language] = ()
    """Languages it is made in; one or more."""
    personas: OneOrMore[PersonaRef] = ()
    """To whom; one or more."""
    objectives: OneOrMore[ObjectiveRef] = ()
    """What for; one or more."""
    link: Url | None = None
    """Where it leads."""


class Campaign(Entity):
    """Content and tactics that belong together for a while."""

    why: Markdown | None = None
    """Why we run it."""
    period: PeriodValue | None = None
    """When it runs."""

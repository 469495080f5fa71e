"""Reviews, events and exemptions: what was learned, what happened, what does not apply."""

import enum

from pydantic import Field

from mkdocs_strategy_plugin.model.base import Entity, KpiRef, Model, NodeRef, OneOrMore
from mkdocs_strategy_plugin.model.period import Period, PeriodValue, period_in_id
from mkdocs_strategy_plugin.model.text import Markdown, PlainText

__all__ = ["Event", "EventKind", "Exemption", "Review"]


class Review(Entity):
    """What was learned at one point."""

    date: PeriodValue | None = None
    """When; default: the id, if it is a date."""
    went_well: OneOrMore[Markdown] = ()
    """What worked."""
    missing: OneOrMore[Markdown] = ()
    """What did not, or is not there."""
    decisions: OneOrMore[Markdown] = ()
    """What follows from it."""
    kpis: dict[KpiRef, Markdown] = Field(default_factory=dict)
    """What was said of single KPIs."""

    @property
    def when(self) -> Period | None:
        """When it was held; None where neither its date nor its id says so."""
        return self.date or period_in_id(self.id)


class EventKind(enum.Enum):
    """Where an event comes from."""

    EXTERNAL = "external"
    """From outside."""
    INTERNAL = "internal"
    """From ourselves."""
    DATA = "data"
    """From how things are measured."""


class Event(Entity):
    """A dated fact that explains the numbers."""

    date: PeriodValue | None = None
    """When it happened."""
    kind: EventKind | None = None
    """Where it comes from."""


class Exemption(Model):
    """A rule that does not apply to one entity, said aloud."""

    rule: PlainText
    """Code or name of the rule."""
    of: NodeRef
    """The entity, as `kind/id`, or `strategy`."""
    reason: Markdown
    """Why it does not apply."""
    until: PeriodValue
    """The last day it holds; nothing is exempted for ever."""

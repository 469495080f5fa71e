"""Tactics: what is done, and why."""

import enum

from mkdocs_strategy_plugin.model.base import (
    CampaignRef,
    ChannelRef,
    ContentRef,
    Entity,
    KpiRef,
    ObjectiveRef,
    OneOrMore,
    PersonaRef,
    TacticRef,
)
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.quantity import DurationValue, MoneyValue, RateValue
from mkdocs_strategy_plugin.model.text import Markdown

__all__ = ["Tactic", "TacticKind", "TacticStatus"]


class TacticKind(enum.Enum):
    """What sort of action it is."""

    POST = "post"
    """We publish."""
    RESPONSE = "response"
    """We answer."""
    AD = "ad"
    """We buy attention."""
    EVENT = "event"
    """We meet people."""
    OTHER = "other"
    """Anything else."""


class TacticStatus(enum.Enum):
    """How far a tactic is; planned and running ones are live."""

    IDEA = "idea"
    """Only thought of."""
    PLANNED = "planned"
    """Decided."""
    RUNNING = "running"
    """Under way."""
    DONE = "done"
    """Finished."""
    DROPPED = "dropped"
    """Given up."""


LIVE = frozenset({TacticStatus.PLANNED, TacticStatus.RUNNING})


class Tactic(Entity):
    """Something we do for an objective."""

    kind: TacticKind | None = None
    """What sort of action it is."""
    why: Markdown | None = None
    """Why we do it."""
    objective: OneOrMore[ObjectiveRef] = ()
    """What for; one or more."""
    channel: OneOrMore[ChannelRef] = ()
    """Where; one or more."""
    content: OneOrMore[ContentRef] = ()
    """With what; one or more."""
    personas: OneOrMore[PersonaRef] = ()
    """For whom; default: those of its content."""
    kpi: KpiRef | None = None
    """The output KPI that counts it."""
    campaign: CampaignRef | None = None
    """The campaign it belongs to."""
    cadence: RateValue | None = None
    """Its rhythm."""
    dates: OneOrMore[PeriodValue] = ()
    """Its dates, instead of a rhythm."""
    period: PeriodValue | None = None
    """When; default: the objective's."""
    after: OneOrMore[TacticRef] = ()
    """Tactics that come first."""
    budget: MoneyValue | None = None
    """What it may cost."""
    effort: DurationValue | None = None
    """The work it takes."""
    status: TacticStatus = TacticStatus.PLANNED
    """How far it is."""

    @property
    def is_live(self) -> bool:
        """True while planned or running."""
        return self.status in LIVE

    @property
    def is_decided(self) -> bool:
        """True where it is planned, running or done: neither an idea nor given up."""
        return self.is_live or self.status is TacticStatus.DONE

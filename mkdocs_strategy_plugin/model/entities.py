"""All entities of one plan by their ids, and who belongs to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model import groupings
from mkdocs_strategy_plugin.model.kpi import Kpi, Tier
from mkdocs_strategy_plugin.model.once import Once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.content import Campaign, Content
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.platform import Platform
    from mkdocs_strategy_plugin.model.review import Event, Review
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["Entities"]


@dataclass(frozen=True, eq=False, repr=False)
class Entities:
    """What a plan holds, by collection and id."""

    goals: Mapping[str, Goal] = field(default_factory=dict)
    """Goals by id, in the author's order; so are all collections."""
    objectives: Mapping[str, Objective] = field(default_factory=dict)
    """Objectives by id."""
    kpis: Mapping[str, Kpi] = field(default_factory=dict)
    """KPIs by id; their values are `measurements`, so that a new one changes no KPI."""
    personas: Mapping[str, Persona] = field(default_factory=dict)
    """Personas by id."""
    content: Mapping[str, Content] = field(default_factory=dict)
    """Content items by id."""
    channels: Mapping[str, Channel] = field(default_factory=dict)
    """Channels by id."""
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    """Campaigns by id."""
    tactics: Mapping[str, Tactic] = field(default_factory=dict)
    """Tactics by id."""
    reviews: Mapping[str, Review] = field(default_factory=dict)
    """Reviews by id."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """Events by id."""
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    """Metrics by id: the catalogue's, with the plan's own and its corrections on top."""
    platforms: Mapping[str, Platform] = field(default_factory=dict)
    """Platforms by id: the catalogue's, with the plan's own and its corrections on top."""
    once: Once = field(default_factory=Once, repr=False)
    """What is worked out of single entities."""

    @cached_property
    def objectives_of_goal(self) -> Mapping[str, tuple[Objective, ...]]:
        """Objectives by the id of their goal; a goal without any has no entry."""
        return self.once.of(groupings.by_field, "goal", self.objectives)

    @cached_property
    def kpis_of_objective(self) -> Mapping[str, tuple[Kpi, ...]]:
        """KPIs by the id of their objective; an objective without any has no entry."""
        return self.once.of(groupings.by_field, "objective", self.kpis)

    @cached_property
    def kpis_of_goal(self) -> Mapping[str, tuple[Kpi, ...]]:
        """KPIs that name a goal and no objective, by the id of the goal."""
        return self.once.of(groupings.by_goal, self.kpis)

    @cached_property
    def kpis_called(self) -> Mapping[str, tuple[Kpi, ...]]:
        """KPIs by their title."""
        return self.once.of(groupings.by_title, self.kpis)

    def primary_kpi(self, objective: Objective) -> Kpi | None:
        """Return the KPI that tells whether `objective` is reached.

        It is the one the objective names, else the only primary KPI that names the objective.
        """
        if objective.kpi:
            return self.kpis.get(objective.kpi)
        primary = [
            kpi for kpi in self.kpis_of_objective.get(objective.id, ()) if kpi.tier is Tier.PRIMARY
        ]
        return primary[0] if len(primary) == 1 else None

    @cached_property
    def objective_of_primary(self) -> Mapping[str, Objective]:
        """By the id of each primary KPI the first objective that it tells of."""
        found: dict[str, Objective] = {}
        for objective in self.objectives.values():
            kpi = self.primary_kpi(objective)
            if kpi:
                found.setdefault(kpi.id, objective)
        return found

    def metric_of(self, kpi: Kpi) -> Metric | None:
        """Return what `kpi` measures, its proxy where the whole KPI has one; None if unknown."""
        return groupings.metric_of(kpi, self.metrics)

    @cached_property
    def primary_measures(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The metric of each primary KPI that has one, with the channels that have a proxy."""
        return self.once.of(groupings.primary_measures, self.kpis, self.metrics)

    @cached_property
    def measures(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of KPIs by the id of what they measure; a metric of none has no entry."""
        return self.once.of(groupings.kpis_by_metric, self.kpis, self.metrics)

    @cached_property
    def tactics_of_objective(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each of their objectives."""
        return self.once.of(groupings.by_field, "objective", self.tactics)

    @cached_property
    def content_of_objective(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of each objective they are made for."""
        return self.once.of(groupings.by_field, "objectives", self.content)

    @cached_property
    def tactics_of_channel(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each channel they are on."""
        return self.once.of(groupings.by_field, "channel", self.tactics)

    @cached_property
    def content_of_channel(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of each channel that a tactic brings them to, each once."""
        return self.once.of(groupings.by_channel, self.tactics, self.content)

    def platform_of(self, channel: Channel) -> Platform | None:
        """Return the platform of `channel`; None if it is not known."""
        return self.platforms.get(channel.platform or channel.id)

    @cached_property
    def tactics_after(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each tactic that comes before them."""
        return self.once.of(groupings.by_field, "after", self.tactics)

    @cached_property
    def tactics_of_content(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each content item they publish."""
        return self.once.of(groupings.by_field, "content", self.tactics)

    @cached_property
    def addressed(self) -> tuple[Persona, ...]:
        """The personas the strategy speaks to."""
        return self.once.of(groupings.addressed, self.personas)

    def personas_of(self, tactic: Tactic) -> tuple[str, ...]:
        """Return the personas a tactic is for: its own, else those of its content."""
        return groupings.personas_of(tactic, self.content)

    @cached_property
    def tactics_of_persona(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each persona they are for."""
        return self.once.of(groupings.by_persona, self.tactics, self.content)

    @cached_property
    def tactics_of_campaign(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of their campaign."""
        return self.once.of(groupings.by_field, "campaign", self.tactics)

    @cached_property
    def content_of_campaign(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of their campaign."""
        return self.once.of(groupings.by_field, "campaign", self.content)

    @cached_property
    def dated_events(self) -> tuple[tuple[Period, Event], ...]:
        """Events that have a date, by their first day, then in the author's order."""
        dated = ((each.date, each) for each in self.events.values() if each.date)
        return tuple(sorted(dated, key=lambda pair: pair[0].start))

    def events_in(self, period: Period) -> tuple[tuple[Period, Event], ...]:
        """Return the events that touch `period` with their dates, by their first day."""
        return tuple(dated for dated in self.dated_events if dated[0].touches(period))

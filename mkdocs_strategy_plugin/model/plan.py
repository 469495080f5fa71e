"""The plan: all entities of one plan, what they mean where a field is left out, and its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model import groupings
from mkdocs_strategy_plugin.model.channel import Channel
from mkdocs_strategy_plugin.model.content import Campaign, Content
from mkdocs_strategy_plugin.model.goal import Goal
from mkdocs_strategy_plugin.model.index import Index
from mkdocs_strategy_plugin.model.kpi import Kpi, Tier
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.objective import Objective
from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.model.persona import Persona
from mkdocs_strategy_plugin.model.platform import Platform
from mkdocs_strategy_plugin.model.quantity import rate
from mkdocs_strategy_plugin.model.review import Event, Exemption, Review
from mkdocs_strategy_plugin.model.strategy import DEFAULT_FUNNEL, Stage, Strategy
from mkdocs_strategy_plugin.model.tactic import Tactic

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Place, Where
    from mkdocs_strategy_plugin.model.base import Entity, Model
    from mkdocs_strategy_plugin.model.quantity import Quantity, Rate
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["COLLECTIONS", "Measurement", "Plan"]

COLLECTIONS: Mapping[str, tuple[str, type[Entity]]] = MappingProxyType(
    {
        "goals": ("goal", Goal),
        "objectives": ("objective", Objective),
        "kpis": ("kpi", Kpi),
        "personas": ("persona", Persona),
        "content": ("content", Content),
        "channels": ("channel", Channel),
        "campaigns": ("campaign", Campaign),
        "tactics": ("tactic", Tactic),
        "reviews": ("review", Review),
        "events": ("event", Event),
        "metrics": ("metric", Metric),
        "platforms": ("platform", Platform),
    }
)
"""The collections of a plan file: the key, the kind in the singular, the model."""


class Measurement(NamedTuple):
    """One value of a KPI, written inline or in a CSV file."""

    kpi: str
    """Id of the KPI."""
    channel: str | None
    """Id of the channel; None: the KPI as a whole."""
    period: Period
    """What it was measured for."""
    value: Quantity | None
    """The value; None where it is missing or to be worked out from the ratio."""
    where: Where
    """Where it stands."""
    numerator: Quantity | None = None
    """What a ratio counts."""
    denominator: Quantity | None = None
    """What a ratio counts it against."""
    unit: str = ""
    """`percent` or `fraction` where a CSV says so."""
    note: Text | None = None
    """What a reader should know of it."""
    source: Text | None = None
    """Where it comes from, if not from the KPI's source."""

    @property
    def is_missing(self) -> bool:
        """True where neither a value nor both parts of a ratio are known."""
        return self.value is None and not self.has_parts

    @property
    def has_parts(self) -> bool:
        """True where both parts of a ratio are known."""
        return self.numerator is not None and self.denominator is not None


@dataclass(frozen=True, eq=False, repr=False)
class Plan:
    """One plan: frozen, complete with what it uses from elsewhere."""

    name: str = ""
    """Its folder relative to the docs folder, in posix form; empty for the root."""
    settings: Strategy = field(default_factory=Strategy)
    """The key `strategy`."""
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
    exemptions: tuple[Exemption, ...] = ()
    """Exemptions in the author's order."""
    exemption_places: tuple[Place, ...] = ()
    """Where each exemption stands, parallel to `exemptions`."""
    measurements: tuple[Measurement, ...] = ()
    """All values, inline ones and those of CSV files."""
    origins: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    """File of each entity by collection and id; the settings are `("strategy", "")`."""
    folder: Path | None = None
    """Absolute folder of its files; None for a plan made in memory."""
    docs_dir: Path | None = None
    """Absolute docs folder; None for a plan made in memory."""
    shadowed: Mapping[tuple[str, str], Entity] = field(default_factory=dict)
    """Entries of the catalogue that the plan corrects, as shipped, by collection and id."""
    kpis_with_values: Mapping[str, Kpi] = field(default_factory=dict)
    """KPIs by id with the values as their authors wrote them; empty where `kpis` are the same."""
    hidden: frozenset[str] = frozenset()
    """Fields that are kept from readers: they are empty here, and no gap for that."""
    once: Once = field(default_factory=Once, repr=False)
    """What is worked out of single entities."""

    @cached_property
    def index(self) -> Index:
        """All entities by kind and id, and who mentions whom."""
        entities = (getattr(self, collection) for collection in COLLECTIONS)
        return self.once.of(_index, self.once, self.funnel, self.origins, *entities)

    def written(self, collection: str) -> Mapping[str, Entity]:
        """Return a collection with all that its authors wrote, the values of KPIs included."""
        if collection == "kpis":
            return self.kpis_with_values or self.kpis
        entities: Mapping[str, Entity] = getattr(self, collection)
        return entities

    def lacks(self, model: Model, name: str) -> bool:
        """Tell whether a field is still to be filled in; what is kept from readers is not."""
        return name not in self.hidden and not getattr(model, name)

    # --- what a field means where it is left out -------------------------------------------

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of its words, the default first."""
        return self.settings.languages or ("en",)

    @property
    def funnel(self) -> Mapping[str, Stage]:
        """Its funnel's stages by id, in order."""
        return self.settings.funnel or DEFAULT_FUNNEL

    @property
    def review_rate(self) -> Rate:
        """How often the plan is looked at."""
        return self.settings.review or rate("monthly")

    def metric_of(self, kpi: Kpi) -> Metric | None:
        """Return what `kpi` measures, its proxy where the whole KPI has one; None if unknown."""
        return groupings.metric_of(kpi, self.metrics)

    def cadence_of(self, kpi: Kpi) -> Rate:
        """Return how often a value of `kpi` is expected."""
        return kpi.cadence or self.review_rate

    def period_of_objective(self, objective: Objective) -> Period | None:
        """Return when `objective` runs; None if the plan names no period either."""
        return objective.period or self.settings.period

    def period_of_kpi(self, kpi: Kpi) -> Period | None:
        """Return the period of `kpi`: its own, else its objective's, else the plan's."""
        objective = self.objectives.get(kpi.objective or "")
        return kpi.period or (objective.period if objective else None) or self.settings.period

    def period_of_tactic(self, tactic: Tactic) -> Period | None:
        """Return when `tactic` runs: its own period, else its objectives', else the plan's.

        The period of several objectives is from the first day of one to the last day of another.
        """
        named = (self.objectives.get(name) for name in tactic.objective)
        periods = [self.period_of_objective(each) for each in named if each]
        known = [period for period in periods if period]
        if tactic.period or not known:
            return tactic.period or self.settings.period
        if len(known) < len(periods):
            return None
        start, end = min(each.start for each in known), max(each.end for each in known)
        same = (each for each in known if (each.start, each.end) == (start, end))
        return next(same, Period(start, end))

    def is_at_stage(self, stages: Collection[str], stage: str) -> bool:
        """Tell whether `stages` hold `stage`, or the one of the default funnel that it is like."""
        own = self.funnel.get(stage)
        like = own.like.value if own and own.like else stage
        return stage in stages or like in stages

    def platform_of(self, channel: Channel) -> Platform | None:
        """Return the platform of `channel`; None if it is not known."""
        return self.platforms.get(channel.platform or channel.id)

    # --- what seldom changes, so that whoever reads no more is not made anew -------------------

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many entities there are, by collection."""
        return {collection: len(getattr(self, collection)) for collection in COLLECTIONS}

    @cached_property
    def served_stages(self) -> tuple[str, ...]:
        """Stages that have an objective, in the funnel's order."""
        goals = (self.goals.get(each.goal or "") for each in self.objectives.values())
        served = {goal.stage for goal in goals if goal}
        return tuple(stage for stage in self.funnel if stage in served)

    @cached_property
    def primary_measures(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The metric of each primary KPI that has one, with the channels that have a proxy."""
        return self.once.of(groupings.primary_measures, self.kpis, self.metrics)

    @cached_property
    def measures(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of KPIs by the id of what they measure; a metric of none has no entry."""
        return self.once.of(groupings.kpis_by_metric, self.kpis, self.metrics)

    # --- who belongs to whom -----------------------------------------------------------------

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
    def tactics_after(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each tactic that comes before them."""
        return self.once.of(groupings.by_field, "after", self.tactics)

    def personas_of(self, tactic: Tactic) -> tuple[str, ...]:
        """Return the personas a tactic is for: its own, else those of its content."""
        return groupings.personas_of(tactic, self.content)

    @cached_property
    def addressed(self) -> tuple[Persona, ...]:
        """The personas the strategy speaks to."""
        return self.once.of(groupings.addressed, self.personas)

    @cached_property
    def tactics_of_persona(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each persona they are for."""
        return self.once.of(groupings.by_persona, self.tactics, self.content)

    @cached_property
    def tactics_of_content(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of each content item they publish."""
        return self.once.of(groupings.by_field, "content", self.tactics)

    @cached_property
    def tactics_of_campaign(self) -> Mapping[str, tuple[Tactic, ...]]:
        """Tactics by the id of their campaign."""
        return self.once.of(groupings.by_field, "campaign", self.tactics)

    @cached_property
    def content_of_campaign(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of their campaign."""
        return self.once.of(groupings.by_field, "campaign", self.content)

    @cached_property
    def content_of_persona(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of each persona they name."""
        return self.once.of(groupings.by_field, "personas", self.content)

    @cached_property
    def content_of_channel(self) -> Mapping[str, tuple[Content, ...]]:
        """Content items by the id of each channel that a tactic brings them to, each once."""
        return self.once.of(groupings.by_channel, self.tactics, self.content)

    @cached_property
    def measurements_of_kpi(self) -> Mapping[str, tuple[Measurement, ...]]:
        """Values by the id of their KPI; a KPI without any has no entry."""
        groups: dict[str, list[Measurement]] = {}
        # Most values stand together with the others of their KPI.
        for kpi, values in groupby(self.measurements, attrgetter("kpi")):
            groups.setdefault(kpi, []).extend(values)
        return {kpi: tuple(values) for kpi, values in groups.items()}

    @cached_property
    def measured_channels(self) -> frozenset[str]:
        """Ids of the channels that values are of."""
        return frozenset(map(attrgetter("channel"), self.measurements)) - {None}

    @cached_property
    def stray_values(self) -> tuple[Measurement, ...]:
        """Values of KPIs, or on channels, that the plan does not have."""
        has_kpis = self.kpis.keys() >= self.measurements_of_kpi.keys()
        if has_kpis and self.channels.keys() >= self.measured_channels:
            return ()
        return tuple(
            each
            for each in self.measurements
            if each.kpi not in self.kpis or (each.channel and each.channel not in self.channels)
        )

    @cached_property
    def objective_of_primary(self) -> Mapping[str, Objective]:
        """By the id of each primary KPI the first objective that it tells of."""
        found: dict[str, Objective] = {}
        for objective in self.objectives.values():
            kpi = self.primary_kpi(objective)
            if kpi:
                found.setdefault(kpi.id, objective)
        return found

    @cached_property
    def dated_events(self) -> tuple[tuple[Period, Event], ...]:
        """Events that have a date, by their first day, then in the author's order."""
        dated = ((each.date, each) for each in self.events.values() if each.date)
        return tuple(sorted(dated, key=lambda pair: pair[0].start))

    def events_in(self, period: Period) -> tuple[tuple[Period, Event], ...]:
        """Return the events that touch `period` with their dates, by their first day."""
        return tuple(dated for dated in self.dated_events if dated[0].touches(period))

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


def _index(
    once: Once,
    funnel: Mapping[str, Stage],
    origins: Mapping[tuple[str, str], Path],
    *entities: Mapping[str, Entity],
) -> Index:
    """Return the index of the collections of a plan, in their order."""
    kinds = [kind for kind, _ in COLLECTIONS.values()]
    return Index(
        entities=dict(zip(kinds, entities, strict=True)),
        stages=frozenset(funnel) | frozenset(DEFAULT_FUNNEL),
        own=frozenset((COLLECTIONS[key][0], name) for key, name in origins if key in COLLECTIONS),
        once=once,
    )

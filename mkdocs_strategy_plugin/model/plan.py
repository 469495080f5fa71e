"""The plan: all entities of one plan, what they mean where a field is left out, and its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.entities import Entities
from mkdocs_strategy_plugin.model.index import Index
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS, KINDS
from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.model.quantity import rate
from mkdocs_strategy_plugin.model.strategy import DEFAULT_FUNNEL, Stage, Strategy

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.diagnostics import Place
    from mkdocs_strategy_plugin.model.base import Entity, Model
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.once import Once
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.model.review import Exemption
    from mkdocs_strategy_plugin.model.tactic import Tactic

__all__ = ["Plan"]


@dataclass(frozen=True, eq=False, repr=False)
class Plan(Entities):
    """One plan: frozen, complete with what it uses from elsewhere."""

    name: str = ""
    """Its folder relative to the docs folder, in posix form; empty for the root."""
    settings: Strategy = field(default_factory=Strategy)
    """The key `strategy`."""
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

    # What follows seldom changes, so that whoever reads no more is not made anew.

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


def _index(
    once: Once,
    funnel: Mapping[str, Stage],
    origins: Mapping[tuple[str, str], Path],
    *entities: Mapping[str, Entity],
) -> Index:
    """Return the index of the collections of a plan, in their order."""
    return Index(
        entities=dict(zip(KINDS, entities, strict=True)),
        stages=frozenset(funnel) | frozenset(DEFAULT_FUNNEL),
        own=frozenset((COLLECTIONS[key][0], name) for key, name in origins if key in COLLECTIONS),
        once=once,
    )

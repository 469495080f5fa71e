"""What a rule looks at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.expected import expected_of
from mkdocs_strategy_plugin.check.locations import entity_of, path_of
from mkdocs_strategy_plugin.check.naming import MetricNames, metric_names, precise_names
from mkdocs_strategy_plugin.check.numbers import WrittenNumber, numbers_of
from mkdocs_strategy_plugin.check.series import Series, series_of
from mkdocs_strategy_plugin.check.sharing import shared_files
from mkdocs_strategy_plugin.check.shortfalls import Shortfall, shortfalls
from mkdocs_strategy_plugin.check.titles import Titled, titles_of
from mkdocs_strategy_plugin.check.unread import may_hold
from mkdocs_strategy_plugin.check.unresolved import Unresolved, unresolved_names
from mkdocs_strategy_plugin.compute.targeted import targeted
from mkdocs_strategy_plugin.diagnostics import Place
from mkdocs_strategy_plugin.load.holdings import is_table
from mkdocs_strategy_plugin.model.kinds import COLLECTION_OF
from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs_strategy_plugin.check.inquiry import Expected
    from mkdocs_strategy_plugin.check.links import LostLink
    from mkdocs_strategy_plugin.compute.smart import Letter
    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Subject"]


@dataclass(frozen=True, eq=False, repr=False)
class Subject:
    """One plan on one day."""

    plan: Plan
    """All of the plan that could be read."""
    as_of: dt.date
    """The day the pages speak of."""
    real_day: dt.date | None = None
    """What day it really is; None: that one."""
    unread: tuple[str, ...] = ()
    """Texts of files that were not read to their end, or without a whole collection."""
    has_unreadable: bool = False
    """True where a file's text is not known at all."""
    rule_names: frozenset[str] = frozenset()
    """Codes and names of all rules, for exemptions to name."""
    read_findings: tuple[Finding, ...] = ()
    """What its readers found: what is wrong with a key or a value is as good as not there."""
    misread: tuple[Place, ...] = ()
    """Ways to where YAML lost something; what was found there is known by its line only."""
    suspects: frozenset[Path] = frozenset()
    """Its files in which a placeholder may stand."""
    lost_links: tuple[LostLink, ...] = ()
    """Links in its texts that lead nowhere, in no plan of the site."""
    lacks_values: bool = False
    """True where it is a part of a plan that has lost values."""

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The values of each known KPI, channel by channel."""
        return tuple(series_of(self.plan))

    @cached_property
    def series_of_kpi(self) -> Mapping[str, tuple[Series, ...]]:
        """The series by the id of their KPI; a KPI without values has no entry."""
        groups = groupby(self.series, key=lambda each: each.kpi.id)
        return {kpi: tuple(series) for kpi, series in groups}

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """What is expected by then of each KPI with a rhythm that has not all its values.

        Nothing while values are written that were not read: they may be those.
        """
        if self.is_incomplete or self.has_lost_values:
            return ()
        expected = expected_of(self.plan, self.series_of_kpi, self.as_of)
        return tuple(each for each in expected if not self.is_misread("kpis", each.kpi.id))

    @cached_property
    def numbers(self) -> tuple[WrittenNumber, ...]:
        """The numbers of KPIs whose metric is known, but for values beyond doubt."""
        return tuple(numbers_of(self.plan, self.series))

    @cached_property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """Names that lead nowhere, but for those that may stand in a file that was not read."""
        return tuple(
            each for each in unresolved_names(self.plan) if not self.may_exist_unread(each.id)
        )

    @cached_property
    def channels_in_use(self) -> tuple[Channel, ...]:
        """Channels in use or on trial; shared ones only with a tactic there, live or done."""
        used = (each for each in self.plan.channels.values() if each.is_used)
        return tuple(
            each
            for each in used
            if not self.is_shared("channels", each.id) or self.has_tactic_on(each.id)
        )

    def has_tactic_on(self, channel: str) -> bool:
        """Tell whether a tactic of this plan works on a channel, or has worked there."""
        tactics = self.plan.tactics_of_channel.get(channel, ())
        return any(each.is_live or each.status is TacticStatus.DONE for each in tactics)

    @cached_property
    def audience(self) -> tuple[Persona, ...]:
        """Personas the plan speaks to, shared ones only where an entity of this plan names them."""
        return tuple(each for each in self.plan.addressed if self._is_spoken_to(each))

    def _is_spoken_to(self, persona: Persona) -> bool:
        if not self.is_shared("personas", persona.id):
            return True
        references = self.plan.index.referrers.get(("persona", persona.id), ())
        return any(not self.is_shared(COLLECTION_OF[each.kind], each.id) for each in references)

    @cached_property
    def target(self) -> tuple[Persona, ...]:
        """Personas of all objectives; without any, all that the plan speaks to."""
        names = {each.id for each in targeted(self.plan)}
        return tuple(each for each in self.audience if each.id in names)

    @cached_property
    def services(self) -> frozenset[str]:
        """Channels and platforms that the target uses; none while one persona's are unknown."""
        media = [frozenset(each.media) for each in self.target]
        return frozenset().union(*media) if all(media) else frozenset()

    @cached_property
    def shortfalls(self) -> Mapping[Letter, tuple[Shortfall, ...]]:
        """What objectives lack of each letter of SMART, and no other rule says."""
        return shortfalls(self.plan, self.is_misread)

    @cached_property
    def metric_names(self) -> MetricNames:
        """What the metrics are called."""
        return metric_names(self.plan)

    @cached_property
    def precise_names(self) -> MetricNames:
        """Names of metrics that mean nothing else."""
        return precise_names(self.plan)

    @cached_property
    def titles(self) -> tuple[Titled, ...]:
        """Titles of KPIs that name a metric."""
        return tuple(titles_of(self.plan, self.metric_names))

    def is_shared(self, collection: str, name: str) -> bool:
        """Tell whether an entity belongs to a shared folder, so that other plans may use it."""
        return self.plan.origins.get((collection, name)) in self._shared_files

    def key_of(self, collection: str, name: str) -> Place:
        """Return the key of an entity; of a shared one the beginning of this plan's own file.

        What this plan does with it is no fault of the file that others use too.
        """
        is_shared = self.is_shared(collection, name)
        file = self.plan.origins.get(("strategy", "")) if is_shared else None
        return Place((collection, name), file, on_key=True)

    def is_own(self, collection: str, name: str) -> bool:
        """Tell whether the plan itself wrote an entry, and did not only correct the catalogue's."""
        key = (collection, name)
        return key in self.plan.origins and key not in self.plan.shadowed

    @cached_property
    def _shared_files(self) -> frozenset[Path]:
        return shared_files(self.plan)

    @property
    def is_incomplete(self) -> bool:
        """True where a part of a file was not read, so that anything may be missing."""
        return self.has_unreadable or bool(self.unread)

    @cached_property
    def has_lost_values(self) -> bool:
        """True where values are written that were not read, or that belong to no KPI."""
        files = (getattr(each.where, "file", None) for each in self.read_findings)
        is_in_table = any(file is not None and is_table(file) for file in files)
        is_of_no_kpi = any(each.kpi not in self.plan.kpis for each in self.plan.stray_values)
        return self.lacks_values or is_in_table or is_of_no_kpi

    def is_misread(self, collection: str, name: str = "") -> bool:
        """Tell whether a reader found something wrong with an entity, or with the settings.

        What it seems to lack may be what could not be read, and that has been said.
        """
        return (collection, name) in self._misread

    @cached_property
    def _misread(self) -> frozenset[tuple[str, str]]:
        wheres = (*self.misread, *(each.where for each in self.read_findings))
        return frozenset(entity_of(path_of(where)) for where in wheres)

    def is_whole(self, *collections: str) -> bool:
        """Tell whether nothing is wrong with any name or value of these collections.

        Else what seems to be missing may be what was misspelt there, and that has been said.
        """
        return not self.is_incomplete and self._faulty.isdisjoint(collections)

    @cached_property
    def _faulty(self) -> frozenset[str]:
        lost = (entity_of(path_of(each.where))[0] for each in self.unresolved)
        return frozenset(collection for collection, _ in self._misread).union(lost)

    def may_exist_unread(self, name: str) -> bool:
        """Tell whether an entity called `name` may be written where no reader looks for it."""
        is_anything = self.has_unreadable or self._may_use_more
        return name in self._misplaced or may_hold(self.unread, name, has_unreadable=is_anything)

    @cached_property
    def _may_use_more(self) -> bool:
        """True where the shared folders that the plan uses may be among what was not read."""
        return bool(self.unread) and self.is_misread("strategy")

    @cached_property
    def _misplaced(self) -> frozenset[str]:
        """Keys without a meaning where they stand, and without the odd blanks around them."""
        wheres = (each.where for each in self.read_findings)
        return frozenset(
            str(where.path[-1]).strip()
            for where in wheres
            if isinstance(where, Place) and where.on_key and where.path
        )

"""What a rule looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.expected import Expected, expected_of
from mkdocs_strategy_plugin.check.locations import TABLE, entity_of, path_of
from mkdocs_strategy_plugin.check.numbers import WrittenNumber, numbers_of
from mkdocs_strategy_plugin.check.series import Series, series_of
from mkdocs_strategy_plugin.check.unresolved import Unresolved, unresolved_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.diagnostics import Finding
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Subject"]


@dataclass(frozen=True)
class Subject:
    """One plan on one day."""

    plan: Plan
    """All of the plan that could be read."""
    today: dt.date
    """The real day."""
    unread: tuple[str, ...] = ()
    """Texts of files that were not read to their end."""
    has_unreadable: bool = False
    """True where a file's text is not known at all."""
    rule_names: frozenset[str] = frozenset()
    """Codes and names of all rules, for exemptions to name."""
    read_findings: tuple[Finding, ...] = ()
    """What its readers found: what is wrong with a key or a value is as good as not there."""

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
        """What is expected by today of each KPI with a rhythm that has not all its values.

        Nothing while values are written that were not read: they may be those.
        """
        if self.is_incomplete or self.has_lost_values:
            return ()
        expected = expected_of(self.plan, self.series_of_kpi, self.today)
        return tuple(each for each in expected if not self.is_misread("kpis", each.kpi.id))

    @cached_property
    def numbers(self) -> tuple[WrittenNumber, ...]:
        """The numbers of KPIs whose metric is known, but for values beyond doubt."""
        return tuple(numbers_of(self.plan, self.series))

    @cached_property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """Names that lead nowhere, but for those that may stand in a file that was not read."""
        return tuple(
            each
            for each in unresolved_names(self.plan)
            if each.found_as or not self.may_exist_unread(each.name.rpartition("/")[2])
        )

    @property
    def is_incomplete(self) -> bool:
        """True where a file was not read to its end, so that anything may be missing."""
        return self.has_unreadable or bool(self.unread)

    @cached_property
    def has_lost_values(self) -> bool:
        """True where values are written that were not read, or that belong to no KPI."""
        files = (getattr(each.where, "file", None) for each in self.read_findings)
        is_in_table = any(file is not None and file.suffix == TABLE for file in files)
        return is_in_table or not self.plan.measurements_of_kpi.keys() <= self.plan.kpis.keys()

    def is_misread(self, collection: str, name: str = "") -> bool:
        """Tell whether a reader found something wrong with an entity, or with the settings.

        What it seems to lack may be what could not be read, and that has been said.
        """
        return (collection, name) in self._misread

    @cached_property
    def _misread(self) -> frozenset[tuple[str, str]]:
        return frozenset(entity_of(path_of(each.where)) for each in self.read_findings)

    def may_exist_unread(self, name: str) -> bool:
        """Tell whether a file that could not be read may hold an entity called `name`."""
        as_key = re.compile(rf"(?<![\w-]){re.escape(name)}[\"']?\s*:")
        return self.has_unreadable or any(as_key.search(text) for text in self.unread)

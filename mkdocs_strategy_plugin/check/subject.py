"""What a rule looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.check.expected import Expected, expected_of
from mkdocs_strategy_plugin.check.numbers import WrittenNumber, numbers_of
from mkdocs_strategy_plugin.check.series import Series, series_of
from mkdocs_strategy_plugin.check.unresolved import Unresolved, unresolved_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

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
        """What is expected by today of each KPI with a rhythm that has not all its values."""
        return tuple(expected_of(self.plan, self.series_of_kpi, self.today))

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

    def may_exist_unread(self, name: str) -> bool:
        """Tell whether a file that could not be read may hold an entity called `name`."""
        as_key = re.compile(rf"(?<![\w-]){re.escape(name)}[\"']?\s*:")
        return self.has_unreadable or any(as_key.search(text) for text in self.unread)

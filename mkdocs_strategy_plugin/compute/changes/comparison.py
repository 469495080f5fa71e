"""Two plans beside each other, and what became of each entity."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.matching import matches
from mkdocs_strategy_plugin.compute.changes.promises import Promises

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.matching import Matches
    from mkdocs_strategy_plugin.compute.changes.promises import Pair
    from mkdocs_strategy_plugin.compute.changes.side import Node, Side

__all__ = ["Comparison"]


@dataclass(frozen=True)
class Comparison:
    """Two plans beside each other."""

    old: Side
    """The plan as it was."""
    new: Side
    """The plan as it is."""

    @functools.cached_property
    def found(self) -> Matches:
        """What became of each entity."""
        return matches(self.old, self.new)

    @functools.cached_property
    def renames(self) -> dict[Node, Node]:
        """Old to new where they are not called the same."""
        return self.found.renames

    @functools.cached_property
    def promises(self) -> tuple[Promises, Promises]:
        """The targets of both plans."""
        return Promises(self.old.plan, self.renames), Promises(self.new.plan, {})

    @functools.cached_property
    def kpis(self) -> list[Pair]:
        """Each KPI that is in both plans, as it was and as it is."""
        kept = (pair for pair in self.found.kept if pair[0][0] == pair[1][0] == "kpi")
        return [(self.old.plan.kpis[old[1]], self.new.plan.kpis[new[1]]) for old, new in kept]

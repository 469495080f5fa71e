"""Measured values that were written anew: what a KPI said of the same time before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.history import Step

__all__ = ["Restatement", "restatements"]


class Restatement(NamedTuple):
    """A value that has become another one."""

    change: PlanChange
    """Which, from what to what."""
    date: dt.date
    """The day of the step that it was in."""
    commit: str
    """Full hash of the commit that did it; empty where the step has several."""


def restatements(steps: Iterable[Step]) -> Mapping[str, tuple[Restatement, ...]]:
    """Return the restated values of each KPI by its id of today, the newest first.

    Args:
        steps: A history, the newest step first.
    """
    found: dict[str, list[Restatement]] = {}
    names: dict[str, str] = {}
    for step in steps:
        commit = step.entries[0].hash if len(step.entries) == 1 else ""
        for change in step.restated:
            name = names.get(change.id, change.id)
            found.setdefault(name, []).append(Restatement(change, step.date, commit))
        # Further back it goes by the name it had before.
        renamed = [each for each in step.changes if each.kind is ChangeKind.RENAMED and each.was]
        names |= {
            each.was.id: names.get(each.id, each.id)
            for each in renamed
            if each.was and each.entity == "kpi"
        }
    return {name: tuple(each) for name, each in found.items()}

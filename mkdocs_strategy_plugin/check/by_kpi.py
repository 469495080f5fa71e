"""Findings about single KPIs, kept for each of them: an edit seldom changes more than one."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_strategy_plugin.model.watched import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import Finding, Rule
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.memory import Memory
    from mkdocs_strategy_plugin.model.watched import Cell

__all__ = ["LOCAL", "Check", "found_by_kpi"]

Check: TypeAlias = "tuple[Rule, Callable[[Subject], Iterator[Finding]]]"

LOCAL = frozenset(
    {
        "SCH008",
        "SCH009",
        "DAT004",
        "ACT001",
        "ACT002",
        "ACT003",
        "ACT004",
        "ACT005",
        "ACT006",
        "ACT007",
        "ACT008",
        "ACT009",
        "ACT010",
    }
)
"""Rules that find something about a KPI without a look at any other KPI or its values."""

OWN = frozenset({"kpis", "measurements", "measurements_of_kpi"})
"""What the part of a plan that is about one KPI has of its own."""


class _Beside:
    """Notes what is read of the plan beside the KPI itself, which is known to be the same."""

    def __init__(self, memory: Memory) -> None:
        self.windows = memory.windows
        self._memory = memory

    def note(self, cell: Cell) -> None:
        if cell[1] not in OWN:
            self._memory.note(cell)


def found_by_kpi(
    subject: Subject, checks: Sequence[Check], memory: Memory
) -> Iterator[tuple[Rule, Finding]]:
    """Yield what local rules find, KPI by KPI.

    Args:
        subject: Of the whole plan, which `memory` watches under the name `plan`.
        checks: Local rules, each with what looks for it.
        memory: Keeps the findings of a KPI.
    """
    about = dataclasses.replace(subject, lacks_values=subject.has_lost_values)
    for kpi in subject.plan.kpis.values():
        values = subject.plan.measurements_of_kpi.get(kpi.id, ())
        make = functools.partial(_found, about, kpi, values, checks, memory)
        yield from memory.recall(("kpi", kpi.id), make, kpi, about.lacks_values, *values)


def _found(
    subject: Subject,
    kpi: Kpi,
    values: tuple[Measurement, ...],
    checks: Sequence[Check],
    memory: Memory,
) -> tuple[tuple[Rule, Finding], ...]:
    part = dataclasses.replace(subject.plan, kpis={kpi.id: kpi}, measurements=values)
    plan = watched(part, ("plan",), _Beside(memory))
    about = dataclasses.replace(subject, plan=plan)
    return tuple((rule, finding) for rule, check in checks for finding in check(about))

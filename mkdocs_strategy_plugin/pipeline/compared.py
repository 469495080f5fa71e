"""Compare the plans of two sides: each with what became of it, wherever its folder is now."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.side import Side
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.certainty import Doubt
from mkdocs_strategy_plugin.pipeline.gaps import NOTHING_LOST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.editions import Edition
    from mkdocs_strategy_plugin.pipeline.gaps import FileFault

__all__ = ["SAME_PLAN", "ComparedPlan", "compared", "in_common"]

SAME_PLAN = 0.5
"""Share of the entities that two plans have in common if one of them has moved."""
CLEARLY = 0.1
"""So much more a plan that moved is like its old self than like any plan that has stayed."""


class ComparedPlan(NamedTuple):
    """A plan as it was and as it is."""

    old: Plan | None
    """As it was; None for a new plan."""
    new: Plan | None
    """As it is; None for a plan that was dropped."""
    changes: tuple[PlanChange, ...] = ()
    """What was decided; none for a plan that is on one side only."""
    old_faults: tuple[FileFault, ...] = ()
    """What is wrong as it was."""
    new_faults: tuple[FileFault, ...] = ()
    """What is wrong as it is."""
    untold: int = 0
    """Differences of which nobody can tell whether they are any, for what is wrong."""

    @property
    def is_changed(self) -> bool:
        """Tell whether anything differs, the plan as a whole included."""
        return bool(self.changes or self.untold) or self.old is None or self.new is None


def compared(old: Edition, new: Edition) -> tuple[ComparedPlan, ...]:
    """Return all plans of both sides, sorted by name, the dropped ones last.

    A plan is found by its folder or its name, else by what it says: its folder may have moved.

    Raises:
        StrategyError: a plan is on one side only, and the other may not be read there.
    """
    every = (_compared(one, other, old, new) for one, other in _pairs(old, new))
    return tuple(sorted(every, key=lambda each: (each.new is None, _name(each))))


def _name(each: ComparedPlan) -> str:
    plan = each.new or each.old
    return plan.name if plan else ""


def _pairs(old: Edition, new: Edition) -> Iterator[tuple[Plan | None, Plan | None]]:
    """Yield the plans that were asked for on either side, each with what it is on the other."""
    search = _Search(old, new)
    search.by_place_and_name()
    if search.old or search.new:
        # Which plan is which takes all of them, however few are asked for.
        search.widen()
        search.by_place_and_name()
        search.by_content()
    asked = {id(plan) for plan in (*old.plans, *new.plans)}
    yield from (pair for pair in search.found if not asked.isdisjoint(map(id, pair)))
    for plan in search.new:
        if id(plan) in asked:
            _refuse_closed(plan, new.top, old.top)
            yield None, plan
    for plan in search.old:
        if id(plan) in asked:
            _refuse_closed(plan, old.top, new.top)
            yield plan, None


def _refuse_closed(plan: Plan, top: Path, other: Path) -> None:
    """Refuse to call a plan new or dropped whose folder may not be read on the other side."""
    folder = plan.folder or top
    place = folder.relative_to(top) if folder.is_relative_to(top) else Path()
    for each in (*reversed(place.parents), place):
        try:
            os.scandir(other / each).close()
        except PermissionError:
            raise StrategyError(
                f"no permission to read the folder '{each}', so nobody can tell what became of "
                f"the plan '{plan.name}'",
                "Allow the user who compares to read it.",
            ) from None
        except OSError:
            return


class _Search:
    """Plans that belong together, and those that are left over."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self._sides = old, new
        self.old, self.new = list(old.plans), list(new.plans)
        self.found: list[tuple[Plan, Plan]] = []

    def widen(self) -> None:
        """Look at the plans that were not asked for too."""
        old, new = self._sides
        self.old.extend(old.elsewhere())
        self.new.extend(new.elsewhere())

    def by_place_and_name(self) -> None:
        """Take those that are where they were, and those that are called as they were."""
        old, new = self._sides
        self._by(lambda plan: _place(plan, old.top), lambda plan: _place(plan, new.top))
        self._by(_called, _called)

    def by_content(self) -> None:
        """Take those that have most in common, the best first; the only two belong together."""
        if len(self.old) == len(self.new) == 1 and not self.found:
            self._keep(self.old[0], self.new[0])
            return
        known = [plan for pair in self.found for plan in pair]
        scores = [
            (_likeness(one, other), place, other_place)
            for place, one in enumerate(self.old)
            for other_place, other in enumerate(self.new)
            if in_common(one, other) >= SAME_PLAN
        ]
        old, new = list(self.old), list(self.new)
        for score, place, other_place in sorted(scores, key=lambda each: (-each[0], each[1:])):
            one, other = old[place], new[other_place]
            rivals = max((_likeness(each, other) for each in known), default=0.0)
            is_free = any(one is each for each in self.old) and any(
                other is each for each in self.new
            )
            # What is more like a plan that has stayed is a copy of that.
            if is_free and score >= rivals + CLEARLY:
                self._keep(one, other)

    def _by(self, old_key: Callable[[Plan], str], new_key: Callable[[Plan], str]) -> None:
        there = {new_key(plan): plan for plan in self.new}
        for plan in list(self.old):
            other = there.pop(old_key(plan), None)
            if other:
                self._keep(plan, other)

    def _keep(self, one: Plan, other: Plan) -> None:
        self.found.append((one, other))
        self.old = [each for each in self.old if each is not one]
        self.new = [each for each in self.new if each is not other]


def _place(plan: Plan, top: Path) -> str:
    return os.path.relpath(plan.folder or top, top)


def _called(plan: Plan) -> str:
    return plan.name


def _likeness(one: Plan, other: Plan) -> float:
    """Return how alike two plans are, 0 to 2: in what they have, and in what they say of it."""
    before, now = Side(one).nodes, Side(other).nodes
    same = sum(now.get(node) == entity for node, entity in before.items())
    same += one.settings == other.settings
    return in_common(one, other) + same / (len(before.keys() | now.keys()) + 1)


def in_common(one: Plan, other: Plan) -> float:
    """Return the share of the entities of two plans that both have, in [0, 1]."""
    return _share(_own(one), _own(other))


def _own(plan: Plan) -> frozenset[tuple[str, str]]:
    return frozenset(node for node in Side(plan).nodes if node[0] != "stage")


def _share(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _compared(old: Plan | None, new: Plan | None, before: Edition, now: Edition) -> ComparedPlan:
    gaps_before = before.gaps(old) if old else NOTHING_LOST
    gaps_now = now.gaps(new) if new else NOTHING_LOST
    found: tuple[PlanChange, ...] = ()
    told: tuple[PlanChange, ...] = ()
    if old and new:
        found = changes(old, new)
        doubts = Doubt(old, gaps_before, new), Doubt(new, gaps_now, old)
        told = tuple(each for each in found if not any(side.concerns(each) for side in doubts))
    return ComparedPlan(old, new, told, gaps_before.faults, gaps_now.faults, len(found) - len(told))

"""Compare the plans of two sides: each with what became of it, wherever its folder is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.compare import changes
from mkdocs_strategy_plugin.compute.changes.side import Side
from mkdocs_strategy_plugin.pipeline.certainty import Doubt
from mkdocs_strategy_plugin.pipeline.gaps import NOTHING_LOST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs_strategy_plugin.compute.changes.records import Change
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.pipeline.editions import Edition
    from mkdocs_strategy_plugin.pipeline.gaps import Fault

__all__ = ["SAME_PLAN", "ComparedPlan", "compared", "in_common"]

SAME_PLAN = 0.5
"""Share of the entities that two plans have in common if one of them has moved."""


class ComparedPlan(NamedTuple):
    """A plan as it was and as it is."""

    old: Plan | None
    """As it was; None for a new plan."""
    new: Plan | None
    """As it is; None for a plan that was dropped."""
    changes: tuple[Change, ...] = ()
    """What was decided; none for a plan that is on one side only."""
    old_faults: tuple[Fault, ...] = ()
    """What is wrong as it was."""
    new_faults: tuple[Fault, ...] = ()
    """What is wrong as it is."""
    untold: int = 0
    """Differences of which nobody can tell whether they are any, for what is wrong."""

    @property
    def is_changed(self) -> bool:
        """Tell whether anything differs, the plan as a whole included."""
        return bool(self.changes or self.untold) or self.old is None or self.new is None


def compared(old: Edition, new: Edition) -> tuple[ComparedPlan, ...]:
    """Return all plans of both sides, sorted by name, the dropped ones last.

    A plan is found by its name, else by what it says: its folder may have moved.
    """
    search = _Pairs(list(old.plans), list(new.plans))
    search.take(_by_name)
    search.take(_by_content)
    if len(old.plans) == len(new.plans) == 1:
        search.take(_by_number)
    # A plan of which one side was asked for may be outside of that on the other.
    if search.new:
        search.also(old.elsewhere(), ())
    if search.old:
        search.also((), new.elsewhere())
    pairs: list[tuple[Plan | None, Plan | None]] = [
        *search.found,
        *((None, plan) for plan in search.new),
        *((plan, None) for plan in search.old),
    ]
    every = (_compared(one, other, old, new) for one, other in pairs)
    return tuple(sorted(every, key=lambda each: (each.new is None, _name(each))))


def _name(each: ComparedPlan) -> str:
    plan = each.new or each.old
    return plan.name if plan else ""


class _Pairs:
    """Plans that belong together, and those that are left over."""

    def __init__(self, old: list[Plan], new: list[Plan]) -> None:
        self.old, self.new = old, new
        self.found: list[tuple[Plan, Plan]] = []

    def take(
        self, pairs: Callable[[Sequence[Plan], Sequence[Plan]], Iterable[tuple[Plan, Plan]]]
    ) -> None:
        """Take the pairs that a function finds among those that are left over."""
        for one, other in pairs(self.old, self.new):
            self._keep(one, other)

    def also(self, old: Iterable[Plan], new: Iterable[Plan]) -> None:
        """Take those that are left over together with others, which are not asked for."""
        pairs = _by_content([*self.old, *old], [*self.new, *new])
        for one, other in pairs:
            self._keep(one, other)

    def _keep(self, one: Plan, other: Plan) -> None:
        self.found.append((one, other))
        self.old = [each for each in self.old if each is not one]
        self.new = [each for each in self.new if each is not other]


def _by_name(old: Sequence[Plan], new: Sequence[Plan]) -> list[tuple[Plan, Plan]]:
    names = {plan.name: plan for plan in new}
    return [(plan, names[plan.name]) for plan in old if plan.name in names]


def _by_number(old: Sequence[Plan], new: Sequence[Plan]) -> list[tuple[Plan, Plan]]:
    """Return the only plan of each side: whatever was made of it, it is the plan."""
    return list(zip(old, new, strict=False))


def _by_content(old: Sequence[Plan], new: Sequence[Plan]) -> list[tuple[Plan, Plan]]:
    """Return pairs that have most in common, the best first; each plan is in one at most."""
    nodes = {id(plan): _own(plan) for plan in (*old, *new)}
    scores = [
        (_share(nodes[id(one)], nodes[id(other)]), place, other_place)
        for place, one in enumerate(old)
        for other_place, other in enumerate(new)
    ]
    found: list[tuple[Plan, Plan]] = []
    for score, place, other_place in sorted(scores, key=lambda each: (-each[0], each[1:])):
        one, other = old[place], new[other_place]
        is_free = all(one is not mine and other is not others for mine, others in found)
        if score >= SAME_PLAN and is_free:
            found.append((one, other))
    return found


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
    found: tuple[Change, ...] = ()
    told: tuple[Change, ...] = ()
    if old and new:
        found = changes(old, new)
        doubts = Doubt(old, gaps_before, new), Doubt(new, gaps_now, old)
        told = tuple(each for each in found if not any(side.concerns(each) for side in doubts))
    return ComparedPlan(old, new, told, gaps_before.faults, gaps_now.faults, len(found) - len(told))

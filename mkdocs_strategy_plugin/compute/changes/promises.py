"""What the KPIs of a plan promise, and what a decision makes of it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import amount_of, tidy
from mkdocs_strategy_plugin.compute.changes.ease import of_end, of_target, of_time
from mkdocs_strategy_plugin.compute.changes.promise import Promise
from mkdocs_strategy_plugin.compute.changes.values import Amount, Bounds, Growth, Term
from mkdocs_strategy_plugin.compute.changes.verdict import NO_VERDICT, verdict_of
from mkdocs_strategy_plugin.compute.measure import measure_of_kpi, measure_of_metric
from mkdocs_strategy_plugin.compute.target import aim_of_channel, aim_of_kpi
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.objective import Verb
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST, Band, Change, Per

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.kinds import Reason
    from mkdocs_strategy_plugin.compute.changes.sameness import Renames
    from mkdocs_strategy_plugin.compute.changes.values import Value
    from mkdocs_strategy_plugin.compute.changes.verdict import Verdict
    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = [
    "Promises",
    "target_value",
    "verdict_of_move",
    "verdict_of_objective",
    "verdict_of_plan",
    "verdict_of_verb",
]


@dataclass(frozen=True)
class Promises:
    """The targets of one plan."""

    plan: Plan
    """The plan."""
    renames: Renames
    """What its metrics are called now."""

    def of(self, kpi: Kpi) -> Promise:
        """Return what a KPI promises as a whole."""
        measure = self._measure(kpi)
        keeps = self._keepers.get(kpi.id, False)
        aim = aim_of_kpi(kpi, measure, self.plan.period_of_kpi(kpi), keeps=keeps)
        metric = kpi.proxy.metric if kpi.proxy else kpi.metric
        currency = self._currency(measure)
        return Promise(aim, kpi.target, measure.direction, keeps, self._now(metric), currency)

    def of_channel(self, kpi: Kpi, channel: str) -> Promise:
        """Return what a KPI promises on one channel; nothing where it is not broken down."""
        whole, part = self.of(kpi), kpi.channels.get(channel)
        measure, metric, target = self._measure(kpi), whole.metric, part.target if part else None
        if part and part.proxy:
            measure = measure_of_metric(self.plan.metrics.get(part.proxy.metric))
            metric = self._now(part.proxy.metric)
        aim = aim_of_channel(target, measure, whole.aim)
        currency = self._currency(measure)
        return Promise(
            aim, target, measure.direction, keeps=False, metric=metric, currency=currency
        )

    def _currency(self, measure: Measure) -> str:
        is_money = measure.unit is MetricUnit.MONEY
        return (self.plan.settings.currency or "") if is_money else ""

    def _measure(self, kpi: Kpi) -> Measure:
        return measure_of_kpi(self.plan, kpi, self.plan.measurements_of_kpi.get(kpi.id, ()))

    def _now(self, metric: str | None) -> str:
        return self.renames.get(("metric", metric or ""), ("metric", metric or ""))[1]

    @functools.cached_property
    def _keepers(self) -> dict[str, bool]:
        """By the id of each primary KPI whether its objective is to keep what is there."""
        primary = self.plan.objective_of_primary
        return {name: each.verb is Verb.KEEP for name, each in primary.items()}


def target_value(promise: Promise, kpi: Kpi, currency: str) -> Value | None:
    """Return a target as a plain value; None for none.

    Args:
        promise: The KPI's, or that of one of its channels.
        kpi: The KPI.
        currency: The plan's; empty where it names none.
    """
    target, unit = promise.target, promise.aim.measure.unit
    per = kpi.per.value if kpi.per and kpi.per is not Per.PERIOD else ""
    if isinstance(target, Quantity):
        said = amount_of(target, unit, currency=currency)
        return Amount(said.number, said.unit, per, said.currency)
    if isinstance(target, Band):
        bounds = [
            amount_of(each, unit, currency=currency) if each else None
            for each in (target.min, target.max)
        ]
        known = next((each for each in bounds if each), Amount(0))
        low, high = (each.number if each else None for each in bounds)
        return Bounds(low, high, known.unit, per, known.currency)
    if isinstance(target, Change):
        return _growth(target, promise, per, currency)
    return Term("", MEASURE_FIRST) if target else None


def _growth(target: Change, promise: Promise, per: str, currency: str) -> Growth:
    unit, number = promise.aim.measure.unit, promise.aim.number
    said = amount_of(target.change, unit, currency=currency)
    if target.change.unit == "%":
        said = Amount(tidy(target.change.number / 100), "%")
    money = currency if unit.value == "money" else ""
    end = None if number is None else Amount(tidy(number), unit.value, per, money)
    every = target.every.value if target.every else ""
    return Growth(said.number, said.unit, every, per, end, said.currency)


Pair = tuple["Kpi", "Kpi"]


def verdict_of_objective(
    old: Promises, new: Promises, pairs: list[Pair], objective: tuple[str, str]
) -> Verdict:
    """Return what another period of an objective makes of what was promised.

    Args:
        old: Of the plan as it was.
        new: Of the plan as it is.
        pairs: All KPIs that are in both.
        objective: Its id as it was and as it is.
    """
    heirs = [
        (one, other)
        for one, other in pairs
        if (one.objective, other.objective) == objective and not one.period and not other.period
    ]
    if any(
        one.objective == objective[0] or other.objective == objective[1] for one, other in pairs
    ):
        return verdict_of(_reasons(old, new, heirs))
    periods = (
        side.plan.period_of_objective(side.plan.objectives[name])
        for side, name in zip((old, new), objective, strict=True)
    )
    return of_end(*periods)


def verdict_of_verb(
    old: Promises, new: Promises, pairs: list[Pair], objective: tuple[str, str]
) -> Verdict:
    """Return what another verb of an objective makes of what was promised.

    To keep what is there promises the baseline of a primary KPI that has no target.

    Args:
        old: Of the plan as it was.
        new: Of the plan as it is.
        pairs: All KPIs that are in both.
        objective: Its id as it was and as it is.
    """
    reasons = (
        reason
        for one, other in pairs
        if (one.id, other.id) == _primary(old.plan, new.plan, objective)
        and one.target is other.target is None
        for reason in of_target(old.of(one), new.of(other)).reasons
    )
    return verdict_of(reasons)


def _primary(old: Plan, new: Plan, objective: tuple[str, str]) -> tuple[str | None, str | None]:
    return old.objectives[objective[0]].kpi, new.objectives[objective[1]].kpi


def verdict_of_plan(old: Promises, new: Promises, pairs: list[Pair]) -> Verdict:
    """Return what another period of the whole plan makes of what was promised."""
    heirs = [
        pair
        for pair in pairs
        if all(_inherits(side.plan, kpi) for side, kpi in zip((old, new), pair, strict=True))
    ]
    return verdict_of(_reasons(old, new, heirs)) if heirs else NO_VERDICT


def verdict_of_move(old: Promises, new: Promises, pair: Pair) -> Verdict:
    """Return what it makes of a promise that a KPI has the period of another objective now."""
    one, other = pair
    if one.period or other.period or (_inherits(old.plan, one) and _inherits(new.plan, other)):
        return NO_VERDICT
    return verdict_of(_reasons(old, new, [pair]))


def _inherits(plan: Plan, kpi: Kpi) -> bool:
    """Tell whether a KPI has the period of the plan."""
    objective = plan.objectives.get(kpi.objective or "")
    return not kpi.period and not (objective and objective.period)


def _reasons(old: Promises, new: Promises, pairs: list[Pair]) -> Iterator[Reason]:
    for one, other in pairs:
        before, now = old.plan.period_of_kpi(one), new.plan.period_of_kpi(other)
        yield from of_time(old.of(one), new.of(other), before, now).reasons

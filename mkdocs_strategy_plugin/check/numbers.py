"""The numbers that a KPI's authors wrote in the unit of a metric."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.series import Series, metric_on, place_of
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.target import Band, Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.diagnostics import NodePath, Where
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.target import Target

__all__ = ["WrittenNumber", "numbers_of"]


class WrittenNumber(NamedTuple):
    """One number as written."""

    kpi: str
    """Id of the KPI it belongs to."""
    field: str
    """What it is there: `target`, `baseline`, `value`, `numerator` …"""
    quantity: Quantity
    """The number."""
    metric: Metric
    """What it is measured in."""
    origin: NodePath | Measurement
    """Where it stands: the way to it, or the measurement that it is a part of."""
    unit: str = ""
    """`percent` or `fraction` where a CSV says so."""

    @property
    def where(self) -> Where:
        """Where it stands."""
        origin = self.origin
        return place_of(origin, self.field) if isinstance(origin, Measurement) else origin

    @property
    def is_part_of_ratio(self) -> bool:
        """True for numerators and denominators, which count things whatever the ratio's unit."""
        return self.field in {"numerator", "denominator"}

    @property
    def is_measured(self) -> bool:
        """True for what was measured, False for what was planned."""
        return self.is_part_of_ratio or self.field == "value"

    @property
    def is_change(self) -> bool:
        """True for a target told from the baseline."""
        return self.field == "change"


def numbers_of(plan: Plan, measured: Iterable[Series]) -> Iterator[WrittenNumber]:
    """Yield the numbers of all KPIs whose metric is known, but for values beyond doubt.

    Args:
        plan: The plan; its own numbers come first.
        measured: The series of its values.
    """
    for kpi in plan.kpis.values():
        metric = plan.metric_of(kpi)
        if metric:
            yield from _planned(kpi, metric)
        for channel, part in kpi.channels.items():
            on_channel = metric_on(plan, kpi, channel)
            if part.target and on_channel:
                path = ("kpis", kpi.id, "channels", channel, "target")
                yield from _of_target(kpi, part.target, on_channel, path)
    for series in measured:
        if series.metric and not series.is_beyond_doubt:
            for value in series.values:
                yield from _of_measurement(value, series.metric)


def _planned(kpi: Kpi, metric: Metric) -> Iterator[WrittenNumber]:
    path: NodePath = ("kpis", kpi.id)
    if kpi.baseline:
        where = (*path, "baseline", "value")
        yield WrittenNumber(kpi.id, "baseline", kpi.baseline.value, metric, where)
    if kpi.target:
        yield from _of_target(kpi, kpi.target, metric, (*path, "target"))
    for key, quantity in kpi.trajectory.values.items() if kpi.trajectory else ():
        where = (*path, "trajectory", "values", key.text)
        yield WrittenNumber(kpi.id, "trajectory", quantity, metric, where)


def _of_target(kpi: Kpi, target: Target, metric: Metric, path: NodePath) -> Iterator[WrittenNumber]:
    match target:
        case Quantity():
            yield WrittenNumber(kpi.id, "target", target, metric, path)
        case Band():
            for bound, quantity in (("min", target.min), ("max", target.max)):
                if quantity:
                    yield WrittenNumber(kpi.id, bound, quantity, metric, (*path, bound))
        case Change():
            yield WrittenNumber(kpi.id, "change", target.change, metric, (*path, "change"))


def _of_measurement(measurement: Measurement, metric: Metric) -> Iterator[WrittenNumber]:
    kpi, unit = measurement.kpi, measurement.unit
    for field, quantity in (
        ("value", measurement.value),
        ("numerator", measurement.numerator),
        ("denominator", measurement.denominator),
    ):
        if quantity:
            yield WrittenNumber(kpi, field, quantity, metric, measurement, unit)

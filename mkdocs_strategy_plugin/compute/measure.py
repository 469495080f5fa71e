"""What is done with the values of a KPI or of a proxied channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.metric import (
    AcrossChannels,
    Direction,
    MetricKind,
    MetricUnit,
    OverTime,
)
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.target import Band

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.target import Target

__all__ = ["Measure", "measure_of_kpi", "measure_of_metric"]

CLASSES = {
    OverTime.SUM: MetricClass.FLOW,
    OverTime.LAST: MetricClass.LEVEL,
    OverTime.RATIO: MetricClass.RATIO,
    OverTime.NONE: MetricClass.NATIVE,
}

UNITS = {
    "%": MetricUnit.PERCENT,
    "s": MetricUnit.SECONDS,
    "min": MetricUnit.MINUTES,
    "h": MetricUnit.MINUTES,
    "d": MetricUnit.MINUTES,
}
"""The unit of a KPI without metric, by what stands behind its first number."""


NEVER_NEGATIVE = frozenset(
    {MetricKind.COUNT, MetricKind.UNIQUE, MetricKind.LEVEL, MetricKind.DURATION}
)
"""Kinds of numbers of which there are none, or some."""


class Measure(NamedTuple):
    """How values are read, combined and judged."""

    metric_class: MetricClass
    """How the values of several periods are combined."""
    across: AcrossChannels
    """How the values of several channels are combined."""
    unit: MetricUnit
    """What its numbers are in."""
    direction: Direction
    """Which way is better, before a target settles a neutral one."""
    limits: tuple[float | None, float | None] = (None, None)
    """The least and the greatest value there can be; None: none is known."""


def measure_of_metric(metric: Metric | None, direction: Direction | None = None) -> Measure:
    """Return how the values of `metric` are treated; of an unknown one nothing is added.

    Args:
        metric: The metric; None where it is not known.
        direction: Which way is better, if not the metric's.
    """
    metric_class = CLASSES[metric.over_time] if metric else MetricClass.NATIVE
    return Measure(
        metric_class=metric_class,
        across=metric.across_channels if metric else AcrossChannels.NONE,
        unit=metric.unit if metric else MetricUnit.NUMBER,
        direction=direction or (metric.direction if metric else Direction.HIGHER),
        limits=_limits(metric) if metric else (None, None),
    )


def _limits(metric: Metric) -> tuple[float | None, float | None]:
    """Return what the values of a metric lie between: amounts and scores may be anything."""
    if metric.unit is MetricUnit.PERCENT:
        # Only a share of a whole is one of its parts; a rate of change may fall below nothing.
        return (0.0, 1.0) if metric.over_time is OverTime.RATIO else (None, None)
    # Money or time for each of something; of plain numbers one may be taken from the other.
    is_cost = metric.kind is MetricKind.RATIO and metric.unit is not MetricUnit.NUMBER
    return (0.0, None) if is_cost or metric.kind in NEVER_NEGATIVE else (None, None)


def measure_of_kpi(plan: Plan, kpi: Kpi, rows: Sequence[Measurement]) -> Measure:
    """Return how the values of `kpi` are treated.

    Args:
        plan: The plan it belongs to.
        kpi: The KPI.
        rows: Its values; the first one tells the unit where no metric does.
    """
    metric = plan.metric_of(kpi)
    measure = measure_of_metric(metric, kpi.direction)
    if metric:
        return measure
    unit = next(_written_units(kpi, rows), MetricUnit.NUMBER)
    return measure._replace(unit=unit)


def _written_units(kpi: Kpi, rows: Sequence[Measurement]) -> Iterator[MetricUnit]:
    """Yield the unit of each number that has one: baseline, target, then the values."""
    quantities = [kpi.baseline.value] if kpi.baseline else []
    for quantity in (*quantities, *_numbers(kpi.target)):
        yield UNITS.get(quantity.unit, MetricUnit.NUMBER)
    for row in rows:
        if row.value:
            yield MetricUnit.PERCENT if row.unit else UNITS.get(row.value.unit, MetricUnit.NUMBER)


def _numbers(target: Target | None) -> tuple[Quantity, ...]:
    if isinstance(target, Band):
        return tuple(bound for bound in (target.min, target.max) if bound)
    return (target,) if isinstance(target, Quantity) else ()

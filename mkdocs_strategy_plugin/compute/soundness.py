"""What rules ask of a KPI's numbers before its figures are believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.aggregate import readings
from mkdocs_strategy_plugin.compute.measure import measure_of_kpi, measure_of_metric
from mkdocs_strategy_plugin.compute.records import MetricClass
from mkdocs_strategy_plugin.compute.running import Runs, falling
from mkdocs_strategy_plugin.compute.target import aim_of_kpi, waypoints_of
from mkdocs_strategy_plugin.compute.trajectory import trajectory_fault
from mkdocs_strategy_plugin.compute.windows import straddles
from mkdocs_strategy_plugin.model.kpi import Per, ValuesForm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.trajectory import Fault
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Measurement, Plan

__all__ = ["falling_totals", "fault_of_trajectory", "metric_of_channel", "straddling"]


def fault_of_trajectory(plan: Plan, kpi: Kpi) -> Fault | None:
    """Return why the trajectory of `kpi` cannot be followed; None for a sound or no trajectory."""
    measure = measure_of_kpi(plan, kpi, plan.measurements_of_kpi.get(kpi.id, ()))
    window = plan.period_of_kpi(kpi)
    aim = aim_of_kpi(kpi, measure, window)
    return trajectory_fault(waypoints_of(kpi, aim), window, kpi.per or Per.PERIOD)


def metric_of_channel(plan: Plan, kpi: Kpi, channel: str | None) -> Metric | None:
    """Return what a KPI's rows measure: its metric or proxy, or the proxy of their channel.

    Args:
        plan: The plan it belongs to.
        kpi: The KPI.
        channel: Id of the rows' channel; None for rows of the KPI as a whole.
    """
    part = kpi.channels.get(channel) if channel else None
    return plan.metrics.get(part.proxy.metric) if part and part.proxy else plan.metric_of(kpi)


def falling_totals(plan: Plan, kpi: Kpi) -> Iterator[tuple[Measurement, Measurement]]:
    """Yield each running total that is smaller than the one before it, after that one.

    Only where they are turned into flows, each channel by itself.
    """
    if kpi.values is not ValuesForm.RUNNING_TOTAL:
        return
    runs = Runs(plan.period_of_kpi(kpi), kpi.per or Per.PERIOD)
    rows: dict[str | None, list[Measurement]] = {}
    for row in plan.measurements_of_kpi.get(kpi.id, ()):
        rows.setdefault(row.channel, []).append(row)
    for channel, of_channel in rows.items():
        measure = measure_of_metric(metric_of_channel(plan, kpi, channel))
        if measure.metric_class is MetricClass.FLOW:
            by_period = {row.period: row for row in reversed(of_channel)}
            for earlier, later in falling(readings(of_channel, measure), runs):
                yield by_period[earlier.period], by_period[later.period]


def straddling(plan: Plan, kpi: Kpi) -> Iterator[Measurement]:
    """Yield the values that touch the period of `kpi` but are left out of it."""
    window = plan.period_of_kpi(kpi)
    if not window:
        return
    is_running = kpi.values is ValuesForm.RUNNING_TOTAL
    for row in plan.measurements_of_kpi.get(kpi.id, ()):
        # A running total counts from the first day of P, whatever its own first day is.
        is_inside = is_running and window.has(row.period.end)
        if not row.is_missing and not is_inside and straddles(row.period, window):
            yield row

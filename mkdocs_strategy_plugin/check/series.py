"""The values of each known KPI, channel by channel, with the metric they are measured in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Measurement, Plan

__all__ = ["Series", "metric_on", "series_of"]


@dataclass(frozen=True, slots=True)
class Series:
    """All values of one KPI on one channel, or of the KPI as a whole."""

    kpi: Kpi
    """The KPI."""
    channel: str | None
    """Id of the channel; None: the KPI as a whole."""
    metric: Metric | None
    """What is measured there; a channel's proxy comes before the KPI's own metric."""
    values: tuple[Measurement, ...]
    """By period, the shorter of two first; what is marked as missing is left out."""

    @property
    def label(self) -> str:
        """How a message names it."""
        return f"kpi '{self.kpi.id}'" + (f" on '{self.channel}'" if self.channel else "")


def metric_on(plan: Plan, kpi: Kpi, channel: str | None) -> Metric | None:
    """Return what `kpi` is measured in on `channel`; None if that is not known."""
    part = kpi.channels.get(channel) if channel else None
    if part and part.proxy:
        return plan.metrics.get(part.proxy.metric)
    return plan.metric_of(kpi)


def series_of(plan: Plan) -> Iterator[Series]:
    """Yield the series of every KPI of the plan; values of unknown KPIs belong to none."""
    for name, measurements in plan.measurements_of_kpi.items():
        kpi = plan.kpis.get(name)
        if not kpi:
            continue
        by_channel: dict[str | None, list[Measurement]] = {}
        for each in measurements:
            if not each.is_missing:
                by_channel.setdefault(each.channel, []).append(each)
        for channel, values in by_channel.items():
            ordered = tuple(sorted(values, key=lambda value: value.period))
            yield Series(kpi, channel, metric_on(plan, kpi, channel), ordered)

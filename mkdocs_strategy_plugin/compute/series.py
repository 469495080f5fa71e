"""The values of a KPI up to one day: as a whole, and by channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.aggregate import Reading, across_channels, readings
from mkdocs_strategy_plugin.compute.measure import Measure, measure_of_metric
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.running import Runs, combined_flows, flows
from mkdocs_strategy_plugin.model.kpi import ChannelPart, Kpi, ValuesForm
from mkdocs_strategy_plugin.model.metric import AcrossChannels
from mkdocs_strategy_plugin.model.target import Per

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["ChannelSeries", "Series", "series_of"]


class ChannelSeries(NamedTuple):
    """The values of one channel."""

    channel: str
    """Its id."""
    part: ChannelPart
    """What the author says of it."""
    measure: Measure
    """Of the KPI, or of the proxy."""
    values: tuple[Reading, ...]
    """Its readings in order of their ends."""


class Series(NamedTuple):
    """The values of a KPI."""

    values: tuple[Reading, ...]
    """Its readings in order of their ends; empty where channels cannot be combined."""
    channels: tuple[ChannelSeries, ...]
    """Its channels, the author's first, then others with values."""
    has_total: bool
    """False where several channels have no total."""
    is_gross: bool
    """True where values of several channels were added that may count people twice."""


def series_of(
    plan: Plan, kpi: Kpi, rows: Iterable[Measurement], measure: Measure, window: Period | None
) -> Series:
    """Return the values of a KPI; rows without channel are its value, else its channels are.

    Args:
        plan: The plan it belongs to.
        kpi: The KPI.
        rows: Its values up to the day.
        measure: How they are treated.
        window: P, where running totals start.
    """
    by_channel: dict[str | None, list[Measurement]] = {}
    for row in rows:
        by_channel.setdefault(row.channel, []).append(row)
    runs = _runs(kpi, window)
    own = readings(by_channel.pop(None, ()), measure)
    names = dict.fromkeys((*kpi.channels, *(name for name in by_channel if name)))
    raw = [_channel(plan, kpi, name, by_channel.get(name, ()), measure) for name in names]
    channels = tuple(
        ChannelSeries(
            each.channel, each.part, each.measure, _turned(each.values, each.measure, runs)
        )
        for each in raw
    )
    if own or not channels:
        return Series(_turned(own, measure, runs), channels, has_total=True, is_gross=False)
    whole = {each.channel: each.values for each in raw if not each.part.proxy}
    has_total = bool(whole) and (measure.across is not AcrossChannels.NONE or len(channels) == 1)
    return Series(
        values=_combined(whole, measure, runs) if has_total else (),
        channels=channels,
        has_total=has_total,
        is_gross=has_total and len(whole) > 1 and measure.across is AcrossChannels.GROSS,
    )


def _runs(kpi: Kpi, window: Period | None) -> Runs | None:
    is_running = kpi.values is ValuesForm.RUNNING_TOTAL
    return Runs(window, kpi.per or Per.PERIOD) if is_running else None


def _channel(
    plan: Plan, kpi: Kpi, name: str, rows: Iterable[Measurement], measure: Measure
) -> ChannelSeries:
    """Return a channel's values as they were written."""
    part = kpi.channels.get(name) or ChannelPart()
    if part.proxy:
        measure = measure_of_metric(plan.metrics.get(part.proxy.metric))
    return ChannelSeries(name, part, measure, readings(rows, measure))


def _turned(
    values: tuple[Reading, ...], measure: Measure, runs: Runs | None
) -> tuple[Reading, ...]:
    """Return flows where the values are running totals of one; other values as they are."""
    return flows(values, runs) if runs and _is_flow(measure) else values


def _combined(
    channels: Mapping[str, Sequence[Reading]], measure: Measure, runs: Runs | None
) -> tuple[Reading, ...]:
    if runs and _is_flow(measure):
        return combined_flows(channels, measure, runs)
    return across_channels(channels, measure)


def _is_flow(measure: Measure) -> bool:
    return measure.metric_class is MetricClass.FLOW

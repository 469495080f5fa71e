"""The values of each known KPI, channel by channel, with the metric they are measured in."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.diagnostics import Location, Place
from mkdocs_strategy_plugin.model.metric import MetricUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.diagnostics import Where
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Series", "label_of", "metric_on", "place_of", "place_of_period", "series_of"]

ONE_DAY = dt.timedelta(days=1)
PERCENT, WHOLE = "%", 100


class Series(NamedTuple):
    """All values of one KPI on one channel, or of the KPI as a whole."""

    kpi: Kpi
    """The KPI."""
    channel: str | None
    """Id of the channel; None: the KPI as a whole."""
    metric: Metric | None
    """What is measured there; a channel's proxy comes before the KPI's own metric."""
    values: tuple[Measurement, ...]
    """By period, the shorter of two first; what is marked as missing is left out."""
    sign: str | None = None
    """`%` where all values are percents of at most 100, empty where all are bare numbers that read
    in one way only; None for others, and where a value is made of parts.
    """
    is_tiled: bool = False
    """True where each value is for the next day, week, month …: none twice, none missing."""

    @property
    def is_beyond_doubt(self) -> bool:
        """True where no value can be read in another way than its metric takes it."""
        if self.sign is None or self.metric is None:
            return False
        return (self.sign == PERCENT) == (self.metric.unit is MetricUnit.PERCENT)

    @property
    def label(self) -> str:
        """How a message names it."""
        return label_of(self.kpi, self.channel)


def label_of(kpi: Kpi, channel: str | None) -> str:
    """Return how a message names a KPI on a channel, or the KPI as a whole."""
    return f"kpi '{kpi.id}'" + (f" on '{channel}'" if channel else "")


def metric_on(plan: Plan, kpi: Kpi, channel: str | None) -> Metric | None:
    """Return what `kpi` is measured in on `channel`; None if that is not known."""
    part = kpi.channels.get(channel) if channel else None
    if part and part.proxy:
        return plan.metrics.get(part.proxy.metric)
    return plan.metric_of(kpi)


def place_of(measurement: Measurement, field: str) -> Where:
    """Return where a measurement's `value`, `numerator` or `denominator` stands."""
    where = measurement.where
    if isinstance(where, Location):
        return where
    if isinstance(where, Place):
        return Place((where.path[0], field), where.file)
    # Of a value in short form the last step is not there, and the one before is the value.
    return (*where, field)


def place_of_period(measurement: Measurement) -> Where:
    """Return where a measurement's period stands."""
    where = measurement.where
    if isinstance(where, tuple):
        return Place(where, on_key=True)
    return place_of(measurement, "date")


def _days(measurement: Measurement) -> tuple[dt.date, dt.date]:
    return measurement.period.start, measurement.period.end


def series_of(plan: Plan) -> Iterator[Series]:
    """Yield the series of every KPI of the plan; values of unknown KPIs belong to none."""
    for name, measurements in plan.measurements_of_kpi.items():
        kpi = plan.kpis.get(name)
        if not kpi:
            continue
        by_channel: dict[str | None, list[Measurement]] = {}
        for each in measurements:
            if each.value or each.has_parts:
                by_channel.setdefault(each.channel, []).append(each)
        for channel, values in by_channel.items():
            is_tiled = _are_tiled(values)
            ordered = tuple(values if is_tiled else sorted(values, key=_days))
            metric = metric_on(plan, kpi, channel)
            yield Series(kpi, channel, metric, ordered, _sign_of(values), is_tiled)


# These two are asked of every value of a plan, so that the rules need not ask the most of them.
def _sign_of(values: Sequence[Measurement]) -> str | None:
    first = values[0].value
    sign = first.unit if first else ""
    if sign not in {PERCENT, ""}:
        return None
    for each in values:
        value = each.value
        if not value or value.unit != sign or each.unit or each.numerator or each.denominator:
            return None
        is_plain = -WHOLE <= value.number <= WHOLE if sign else "." not in value.text
        if not is_plain:
            return None
    return sign


def _are_tiled(values: Sequence[Measurement]) -> bool:
    for earlier, later in pairwise(values):
        before, after = earlier.period, later.period
        if after.start - before.end != ONE_DAY or after.unit is not before.unit:
            return False
    return True

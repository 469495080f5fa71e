"""From rows to readings, and from the readings of several channels to those of a KPI."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.values import in_unit, parts, quotient, total
from mkdocs_strategy_plugin.model.metric import AcrossChannels

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Reading", "across_channels", "by_end", "by_period", "ratio", "readings"]


class Reading(NamedTuple):
    """One value as figures use it."""

    period: Period
    """What it was measured for."""
    value: float
    """In the metric's unit."""
    parts: tuple[float, float] | None = None
    """Numerator and denominator, where both are known and the denominator is not 0."""
    missing: tuple[str, ...] = ()
    """Channels that are not in it."""
    is_unweighted: bool = False
    """True for an average of channels whose parts are not known."""


def readings(rows: Iterable[Measurement], measure: Measure) -> tuple[Reading, ...]:
    """Return what is known of each period, in order; of two values of a period the first."""
    found: dict[Period, Reading] = {}
    for row in rows:
        reading = _reading(row, measure)
        if reading:
            found.setdefault(row.period, reading)
    return tuple(sorted(found.values(), key=_order))


def _order(reading: Reading) -> tuple[dt.date, dt.date]:
    return reading.period.end, reading.period.start


def _reading(row: Measurement, measure: Measure) -> Reading | None:
    both = parts(row, measure.unit) if row.numerator and row.denominator else None
    is_ratio = measure.metric_class is MetricClass.RATIO
    if is_ratio and row.denominator and not row.denominator.number:
        return None
    value = in_unit(row.value, measure.unit, column=row.unit)
    if row.value is None and both:
        value = quotient(*both)
    return None if value is None else Reading(row.period, value, both)


def ratio(values: Sequence[Reading]) -> tuple[float | None, bool]:
    """Return numerators over denominators, and whether that was averaged without weights.

    Args:
        values: At least one.
    """
    both = _sum_of_parts(values)
    if both:
        return quotient(*both), False
    average = total(each.value / len(values) for each in values)
    return average, len(values) > 1 or values[0].is_unweighted


def _sum_of_parts(values: Sequence[Reading]) -> tuple[float, float] | None:
    both = [each.parts for each in values if each.parts]
    if len(both) < len(values):
        return None
    above, below = total(each[0] for each in both), total(each[1] for each in both)
    return None if above is None or below is None else (above, below)


def by_period(period: Period) -> Period:
    """Bring together what was measured for the same days."""
    return period


def by_end(period: Period) -> dt.date:
    """Bring together what was measured up to the same day."""
    return period.end


def across_channels(
    channels: Mapping[str, Sequence[Reading]],
    measure: Measure,
    *,
    key: Callable[[Period], Period | dt.date] | None = None,
) -> tuple[Reading, ...]:
    """Combine the readings of all channels, period by period.

    Args:
        channels: Readings by id of the channel, one or more channels.
        measure: Combines by its `across`; of one channel alone the value stands.
        key: What brings readings together; default: the last day for levels, else all days.

    Returns:
        One reading a period in order of their ends; it names the channels that it lacks.
    """
    key = key or (by_end if measure.metric_class is MetricClass.LEVEL else by_period)
    groups: dict[Period | dt.date, dict[str, Reading]] = {}
    for channel, values in channels.items():
        for value in values:
            groups.setdefault(key(value.period), {})[channel] = value
    combined = (_combined(group, channels, measure.across) for group in groups.values())
    return tuple(sorted((each for each in combined if each), key=_order))


def _combined(
    group: Mapping[str, Reading], channels: Iterable[str], across: AcrossChannels
) -> Reading | None:
    values = list(group.values())
    missing = tuple(channel for channel in channels if channel not in group)
    period = values[0].period
    if len(values) == 1:
        return values[0]._replace(missing=missing)
    if across is AcrossChannels.RATIO:
        value, is_unweighted = ratio(values)
        both = None if is_unweighted else _sum_of_parts(values)
        return None if value is None else Reading(period, value, both, missing, is_unweighted)
    value = total(each.value for each in values)
    return None if value is None else Reading(period, value, missing=missing)

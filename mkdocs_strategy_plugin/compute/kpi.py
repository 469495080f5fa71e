"""All figures of one KPI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.forecast import forecast
from mkdocs_strategy_plugin.compute.kpi_figures import (
    ChannelFigures,
    Flag,
    KpiFigures,
    PlannedBand,
    PlannedPoint,
    Point,
)
from mkdocs_strategy_plugin.compute.launch import launch_state
from mkdocs_strategy_plugin.compute.lengths import length_of
from mkdocs_strategy_plugin.compute.measure import measure_of_kpi
from mkdocs_strategy_plugin.compute.rollup import worst
from mkdocs_strategy_plugin.compute.series import ChannelSeries, Series, series_of
from mkdocs_strategy_plugin.compute.standing import Frame, standing
from mkdocs_strategy_plugin.compute.target import aim_of_channel, aim_of_kpi
from mkdocs_strategy_plugin.compute.trend import course
from mkdocs_strategy_plugin.compute.values import finite
from mkdocs_strategy_plugin.compute.windows import Cadence, cadence_grid
from mkdocs_strategy_plugin.model.objective import Verb

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.standing import Standing
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["kpi_figures"]


def kpi_figures(plan: Plan, kpi: Kpi, as_of: dt.date, *, objective: Objective | None) -> KpiFigures:
    """Return all figures of a KPI.

    Args:
        plan: The plan it belongs to.
        kpi: The KPI.
        as_of: The day; values that end later are left out.
        objective: The one whose primary KPI this is, if any.
    """
    window = plan.period_of_kpi(kpi)
    rows = [row for row in plan.measurements_of_kpi.get(kpi.id, ()) if row.period.end <= as_of]
    measure = measure_of_kpi(plan, kpi, rows)
    keeps = objective is not None and objective.verb is Verb.KEEP
    aim = aim_of_kpi(kpi, measure, window, keeps=keeps)
    frame = _frame(plan, kpi, window, as_of)
    series = series_of(plan, kpi, rows, measure, window)
    channels = tuple(_channel(each, _aim_of(each, aim, series), frame) for each in series.channels)
    found = _figures(kpi, series, standing(series.values, aim, frame), channels)
    if not series.has_total:
        found = _of_worst_channel(found)
    if objective and objective.verb is Verb.LAUNCH:
        return found._replace(state=launch_state(plan, objective, window, as_of, found))
    return found


def _frame(plan: Plan, kpi: Kpi, window: Period | None, as_of: dt.date) -> Frame:
    grid = cadence_grid(plan.cadence_of(kpi), window.start if window else None)
    return Frame(
        cadence=Cadence(grid, window),
        length=length_of(kpi.per, grid, window),
        lag=kpi.lag.days if kpi.lag else 0,
        bands=plan.settings.status,
        as_of=as_of,
    )


def _aim_of(channel: ChannelSeries, whole: Aim, series: Series) -> Aim:
    """Return a channel's aim: without a total, a channel is held to its KPI's target."""
    if channel.part.target is None and not channel.part.proxy and not series.has_total:
        return whole
    return aim_of_channel(channel.part.target, channel.measure, whole)


def _channel(channel: ChannelSeries, aim: Aim, frame: Frame) -> ChannelFigures:
    found = standing(channel.values, aim, frame)
    proxy = channel.part.proxy
    return ChannelFigures(
        channel=channel.channel,
        proxy=proxy.metric if proxy else None,
        state=found.state,
        actual=found.progress.actual,
        target=aim.total,
        points=_points(found.points),
        metric_class=aim.measure.metric_class,
        unit=aim.measure.unit,
        direction=aim.measure.direction,
        expected=found.progress.expected,
        band=aim.total_band,
        pace=found.pace,
        is_final=found.completeness.is_final,
        last_day=found.last_day,
        flags=found.flags | ({Flag.PROXY} if proxy else set()),
        units=found.progress.units,
    )


def _figures(
    kpi: Kpi, series: Series, found: Standing, channels: tuple[ChannelFigures, ...]
) -> KpiFigures:
    aim, start = found.aim, found.aim.start
    is_by_proxy = kpi.proxy is not None or any(each.proxy for each in channels)
    history = _points(series.values)
    went = course(_compared(series, aim.window), aim.measure)
    return KpiFigures(
        kpi=kpi.id,
        state=found.state,
        metric_class=aim.measure.metric_class,
        direction=aim.measure.direction,
        period=aim.window,
        points=history if len(found.points) == len(history) else _points(found.points),
        history=history,
        actual=found.progress.actual,
        expected=found.progress.expected,
        target=aim.total,
        band=aim.total_band,
        baseline=start.value if start else None,
        is_baseline_scaled=start is not None and start.is_scaled,
        path=tuple(_planned(aim)),
        corridor=tuple(_corridor(aim)),
        pace=found.pace,
        units=found.progress.units,
        is_final=found.completeness.is_final,
        waiting=found.completeness.waiting,
        last_day=found.last_day,
        holes=found.completeness.holes,
        flags=found.flags | ({Flag.PROXY} if is_by_proxy else set()),
        trend=went.trend,
        change_on_period=went.on_period,
        change_on_year=went.on_year,
        last_period=went.last,
        period_before=went.before,
        year_before=went.year_before,
        channels=channels,
        unit=aim.measure.unit,
        is_gross=series.is_gross,
        forecast=forecast(found),
    )


def _compared(series: Series, window: Period | None) -> list[Reading]:
    """Return whole readings up to the end of P, those before it included."""
    return [
        each
        for each in series.values
        if not each.missing and (not window or each.period.start <= window.end)
    ]


def _of_worst_channel(found: KpiFigures) -> KpiFigures:
    """Return the figures of a KPI whose channels have no total."""
    channels = found.channels
    days = [each.last_day for each in channels if each.last_day]
    return found._replace(
        state=worst(each.state for each in channels),
        is_worst_channel=True,
        is_final=all(each.is_final for each in channels),
        last_day=max(days, default=None),
        flags=frozenset().union(*(each.flags for each in channels)),
        forecast=None,
    )


def _planned(aim: Aim) -> Iterator[PlannedPoint]:
    """Yield the corners of the planned path to a number for all of P."""
    start = 0.0 if aim.is_flow and not aim.units else aim.way_from
    if not aim.path or aim.number is None or start is None:
        return
    for day, share in zip(aim.path.days, aim.path.shares, strict=True):
        value = finite(start + (aim.number - start) * share)
        if value is not None:
            yield PlannedPoint(day, value)


def _corridor(aim: Aim) -> Iterator[PlannedBand]:
    """Yield the corners of the bounds that a sum should stay between."""
    if not aim.path or not aim.band or not aim.is_flow or aim.units:
        return
    for day, share in zip(aim.path.days, aim.path.shares, strict=True):
        bounds = (None if bound is None else finite(bound * share) for bound in aim.band)
        yield PlannedBand(day, *bounds)


def _points(values: Iterable[Reading]) -> tuple[Point, ...]:
    return tuple(Point(each.period, each.value, each.missing) for each in values)

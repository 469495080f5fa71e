"""Which values are expected by now, and which of them are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.values import measurement_fault
from mkdocs_strategy_plugin.model.metric import OverTime

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.check.inquiry import Expected
    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["expected_of"]


def expected_of(
    plan: Plan, series_of_kpi: Mapping[str, Sequence[Series]], today: dt.date
) -> Iterator[Expected]:
    """Yield what is expected of each KPI with a rhythm, but for those that have it all.

    Nothing is asked of a KPI with a value that is no number of its metric: it is there, and the
    fault has a finding of its own.

    Args:
        plan: The plan.
        series_of_kpi: The series of its values, by the id of their KPI.
        today: The day; values that end later are left out.
    """
    for kpi in plan.kpis.values():
        rate, window = plan.cadence_of(kpi), plan.period_of_kpi(kpi)
        series = series_of_kpi.get(kpi.id, ())
        end = _end_of_plain(series, window)
        is_ahead = window is not None and window.start > today
        is_over = window is not None and end is not None and window.end <= end <= today
        if rate.unit and not is_ahead and not is_over and _is_sound(series):
            # Nobody needs a close look at a KPI before its period, and once all is there.
            from mkdocs_strategy_plugin.check.inquiry import expected_of_kpi  # noqa: PLC0415

            yield from expected_of_kpi(plan, kpi, end=end, today=today)


def _end_of_plain(series: Sequence[Series], window: Period | None) -> dt.date | None:
    """Return the last day of values as most KPIs have them: for each day from the first one of P.

    Args:
        series: Those of one KPI.
        window: P.

    Returns:
        None where a closer look is needed.
    """
    if len(series) != 1 or not window:
        return None
    only = series[0]
    is_combined = only.metric is not None and only.metric.over_time is not OverTime.NONE
    is_plain = only.is_tiled and only.channel is None and is_combined
    begins = only.values[0].period.start == window.start
    return only.values[-1].period.end if is_plain and begins else None


def _is_sound(series: Sequence[Series]) -> bool:
    """Tell whether all values can be read in the unit of their metric."""
    return not any(
        measurement_fault(value, each.metric)
        for each in series
        if each.metric and not each.is_beyond_doubt
        for value in each.values
    )

"""What is expected of one KPI, and which of it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.check.series import label_of
from mkdocs_strategy_plugin.compute.completeness import Completeness, is_overdue, measured
from mkdocs_strategy_plugin.compute.lengths import length_of
from mkdocs_strategy_plugin.compute.measure import measure_of_kpi
from mkdocs_strategy_plugin.compute.series import series_of
from mkdocs_strategy_plugin.compute.windows import Cadence, cadence_grid, counts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = ["Expected", "expected_of_kpi"]


class Expected(NamedTuple):
    """The values of a KPI, or of a channel where channels have no total, against a cadence."""

    kpi: Kpi
    """The KPI."""
    channel: str | None
    """Id of the channel; None: the KPI as a whole."""
    completeness: Completeness
    """What is there, as figures have it."""
    rows: tuple[Measurement, ...]
    """Its rows up to the day, those marked as missing included, in order of their ends."""
    partial: Mapping[Period, tuple[str, ...]]
    """Channels that are missing, by the days for which others are there."""

    @property
    def label(self) -> str:
        """How a message names it."""
        return label_of(self.kpi, self.channel)

    @property
    def is_late(self) -> bool:
        """True where the next value is overdue."""
        return self.completeness.is_late(_lag(self.kpi))

    @property
    def holes(self) -> tuple[Period, ...]:
        """Cadence periods before the last value that have none, and are not said to have none."""
        said = [row.period for row in self.rows if row.is_missing]
        return tuple(
            hole
            for hole in self.completeness.holes
            if not any(period.touches(hole) for period in said)
        )


def expected_of_kpi(
    plan: Plan, kpi: Kpi, *, end: dt.date | None, today: dt.date
) -> Iterator[Expected]:
    """Yield what is expected of a KPI with a rhythm, unless it is all there.

    Args:
        plan: Its plan.
        kpi: The KPI.
        end: The last day of its values if they are for each day from the first one of P, else None.
        today: The day; values that end later are left out.
    """
    window = plan.period_of_kpi(kpi)
    grid = cadence_grid(plan.cadence_of(kpi), window.start if window else None)
    inquiry = _Inquiry(plan, kpi, Cadence(grid, window), today)
    yield from () if inquiry.is_idle(end) else inquiry.answers()


def _lag(kpi: Kpi) -> float:
    return kpi.lag.days if kpi.lag else 0


class _Inquiry(NamedTuple):
    """What is asked of one KPI."""

    plan: Plan
    kpi: Kpi
    cadence: Cadence
    today: dt.date

    def is_idle(self, end: dt.date | None) -> bool:
        """Tell that nothing is missing: each day has a value up to `end`, and no more is due."""
        if end is None or end > self.today:
            return False
        return not is_overdue(self.cadence.after(end), self.today, _lag(self.kpi))

    def answers(self) -> Iterator[Expected]:
        """Yield what is expected of the KPI, or of its channels where they have no total."""
        kpi, window = self.kpi, self.cadence.window
        measurements = self.plan.measurements_of_kpi.get(kpi.id, ())
        rows = [row for row in measurements if row.period.end <= self.today]
        rows.sort(key=lambda row: (row.period.end, row.period.start))
        measure = measure_of_kpi(self.plan, kpi, rows)
        series = series_of(self.plan, kpi, rows, measure, window)
        if series.has_total:
            # Rows without a channel are the KPI's values, and those of channels only part them.
            whole = [row for row in rows if row.channel is None]
            is_whole = any(not row.is_missing for row in whole)
            yield self._expected(None, whole if is_whole else rows, series.values, measure)
            return
        for each in series.channels:
            own = [row for row in rows if row.channel == each.channel]
            yield self._expected(each.channel, own, each.values, each.measure)

    def _expected(
        self,
        channel: str | None,
        rows: Sequence[Measurement],
        values: Sequence[Reading],
        measure: Measure,
    ) -> Expected:
        cadence, metric_class = self.cadence, measure.metric_class
        points = [each for each in values if counts(each.period, cadence.window)]
        length = length_of(self.kpi.per, cadence.grid, cadence.window)
        partial = {each.period: each.missing for each in points if each.missing}
        completeness = Completeness(
            measured=[each.period for each in measured(points, metric_class, length)],
            partial=list(partial),
            cadence=cadence,
            metric_class=metric_class,
            follows_path=self.kpi.baseline is not None,
            as_of=self.today,
        )
        return Expected(self.kpi, channel, completeness, tuple(rows), partial)

"""What a KPI should reach: its target in numbers, from where, and by which path."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.baseline import Start, changed, start_of
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import Grid, grid_of
from mkdocs_strategy_plugin.compute.trajectory import Dated, Path, Waypoints, path_of
from mkdocs_strategy_plugin.compute.values import finite, in_unit
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.quantity import Quantity
from mkdocs_strategy_plugin.model.target import Band, Change, Per

if TYPE_CHECKING:
    import datetime as dt

    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.target import Target

__all__ = ["Aim", "Bounds", "aim_of_channel", "aim_of_kpi", "units_of", "waypoints_of"]

Bounds = tuple[float | None, float | None]
"""The lower and the upper bound of a band; not both None."""


class Aim(NamedTuple):
    """A target with all that a value is compared with."""

    measure: Measure
    """How values are treated; its direction is neutral only without a number to reach."""
    window: Period | None = None
    """P."""
    per: Per = Per.PERIOD
    """What the target is for."""
    units: Grid | None = None
    """All periods that a flow's target is for; None: it is for all of P."""
    start: Start | None = None
    """Where it starts."""
    number: float | None = None
    """The target of P or of one unit."""
    band: Bounds | None = None
    """The bounds of P or of one unit."""
    path: Path | None = None
    """The planned way; None without P."""

    @property
    def is_flow(self) -> bool:
        """True where values are added before they are compared."""
        return self.measure.metric_class is MetricClass.FLOW

    @property
    def way_from(self) -> float | None:
        """The baseline of a level or a ratio that follows a path; None for all others."""
        is_on_a_way = self.measure.metric_class in {MetricClass.LEVEL, MetricClass.RATIO}
        return self.start.value if is_on_a_way and self.start and self.path else None

    @property
    def is_set(self) -> bool:
        """True where values can be compared with something; a flow's target needs a time."""
        is_timeless = self.is_flow and not self.units and not self.window
        return not is_timeless and (self.number is not None or self.band is not None)

    @property
    def total(self) -> float | None:
        """T: the target of all of P; None for a target per unit without P."""
        return self._of_window(self.number)

    @property
    def total_band(self) -> Bounds | None:
        """The bounds of all of P; None without a band."""
        if not self.band:
            return None
        return self._of_window(self.band[0]), self._of_window(self.band[1])

    def _of_window(self, number: float | None) -> float | None:
        if number is None or not self.units:
            return number
        return finite(number * self.units.count(self.window)) if self.window else None

    @property
    def sign(self) -> int:
        """+1 where higher is better, -1 where lower is."""
        return -1 if self.measure.direction is Direction.LOWER else 1


def aim_of_kpi(kpi: Kpi, measure: Measure, window: Period | None, *, keeps: bool = False) -> Aim:
    """Return the aim of a KPI.

    Args:
        kpi: The KPI.
        measure: How its values are treated.
        window: P.
        keeps: True where its objective is to keep what is there: the baseline is the target.
    """
    per = kpi.per or Per.PERIOD
    units = units_of(per, measure, window)
    start = start_of(kpi.baseline, measure, window=window, units=units)
    aim = _with_target(Aim(measure, window, per, units, start), kpi.target)
    if keeps and start and kpi.target is None:
        aim = aim._replace(number=start.value, measure=_settled(measure, 1))
    return aim._replace(path=path_of(waypoints_of(kpi, aim), window, per))


def aim_of_channel(target: Target | None, measure: Measure, whole: Aim) -> Aim:
    """Return the aim of a channel; it shares the path of its KPI, but not the baseline.

    Args:
        target: The channel's own.
        measure: Of the KPI, or of the proxy.
        whole: The KPI's.
    """
    units = units_of(whole.per, measure, whole.window)
    return _with_target(Aim(measure, whole.window, whole.per, units, path=whole.path), target)


def units_of(per: Per, measure: Measure, window: Period | None) -> Grid | None:
    """Return all periods that a flow's target is for; None where it is for all of P."""
    if measure.metric_class is not MetricClass.FLOW or per is Per.PERIOD:
        return None
    return grid_of(Unit(per.value), window.start if window else None)


def _with_target(aim: Aim, target: Target | None) -> Aim:
    unit = aim.measure.unit
    if isinstance(target, Band):
        band = (in_unit(target.min, unit), in_unit(target.max, unit))
        return aim._replace(band=None if band == (None, None) else band)
    if isinstance(target, Change):
        number = changed(target, aim.start, aim.measure, aim.window)
        return aim._replace(number=number, measure=_settled(aim.measure, target.change.number))
    if isinstance(target, Quantity):
        return aim._replace(number=in_unit(target, unit), measure=_settled(aim.measure, 1))
    return aim


def _settled(measure: Measure, wanted: float) -> Measure:
    """Return the measure with a way that is better: where neither is, the one that is `wanted`."""
    if measure.direction is not Direction.NEUTRAL:
        return measure
    return measure._replace(direction=Direction.LOWER if wanted < 0 else Direction.HIGHER)


def waypoints_of(kpi: Kpi, aim: Aim) -> Waypoints:
    """Return the trajectory of a KPI in numbers; what does not fit the metric's unit is left out.

    Args:
        kpi: The KPI.
        aim: Its aim; the path is not read.
    """
    if not kpi.trajectory:
        return Waypoints()
    values = (
        Dated(key, number)
        for key, value in kpi.trajectory.values.items()
        if (number := in_unit(value, aim.measure.unit)) is not None
    )
    shares = (Dated(key, share) for key, share in kpi.trajectory.shares.items())
    baseline = aim.start.value if aim.start else None
    return Waypoints(
        shares=tuple(sorted(shares, key=_order)),
        values=tuple(sorted(values, key=_order)),
        start=0.0 if aim.is_flow else baseline,
        target=aim.number,
    )


def _order(dated: Dated) -> tuple[dt.date, dt.date]:
    return dated.key.period.end, dated.key.period.start

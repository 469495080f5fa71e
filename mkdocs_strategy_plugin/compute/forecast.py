"""Where a KPI would end if it went on as it has so far."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Forecast, Outlook
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.reaching import inside, reaches
from mkdocs_strategy_plugin.compute.spans import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.standing import Standing
    from mkdocs_strategy_plugin.compute.target import Aim
    from mkdocs_strategy_plugin.compute.trajectory import Path
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["forecast"]

FEWEST_VALUES = 3
LEAST_PART = 0.15
"""Part of P's days that must be measured."""
RECENT = 3
"""Periods whose spread is the range of a sum."""
MOST_VALUES = 366
"""Values that slopes are drawn between, a year of days: their pairs grow with the square."""
LOWER_QUARTILE, MEDIAN, UPPER_QUARTILE = 0.25, 0.5, 0.75


def forecast(found: Standing) -> Forecast | None:
    """Return where a series would end at the end of P, for comparison with its target.

    Args:
        found: Where it stands.

    Returns:
        None once it is final, without P, without a target, for what is never combined, and where
        numbers are too large; else a point within its range, or too early to say.

    Source:
        docs/reference/figures.md#forecast
    """
    aim, window = found.aim, found.aim.window
    is_native = aim.measure.metric_class is MetricClass.NATIVE
    if not window or not aim.path or not aim.is_set or is_native or found.completeness.is_final:
        return None
    measured = [each for each in found.points if not each.missing]
    if len(measured) < FEWEST_VALUES or _part(measured, aim, window) < LEAST_PART:
        return Forecast()
    if found.progress.actual is None:
        return None
    ends = tuple(_ends(measured, found.progress.actual, found, aim.path))
    if not all(map(math.isfinite, ends)):
        return None
    return _judged(ends, aim) if ends else Forecast()


def _part(measured: Sequence[Reading], aim: Aim, window: Period) -> float:
    """Return the part of P that is measured; a level speaks of all the days up to its own."""
    last = measured[-1].period.end
    if _is_on_a_way(aim):
        return ((last - window.start).days + 1) / window.days
    periods = [each.period for each in measured]
    # Hardly ever does a week reach over an edge.
    if last <= window.end and min(each.start for each in periods) >= window.start:
        return sum(each.days for each in periods) / window.days
    return sum(overlap(each, window) for each in periods) / window.days


def _is_on_a_way(aim: Aim) -> bool:
    """Tell whether the last value counts, and not all of them together."""
    metric_class = aim.measure.metric_class
    return metric_class is MetricClass.LEVEL or (
        metric_class is MetricClass.RATIO and aim.start is not None
    )


def _judged(ends: Sequence[float], aim: Aim) -> Forecast:
    """Return the forecast whose point is the first of `ends`, and whose range holds all of them."""
    point, *others = ends
    low, high = (min(ends), max(ends)) if others else (None, None)
    band, goal = aim.total_band, aim.total
    met = {
        inside(end, band) if band else goal is not None and reaches(end, goal, aim) for end in ends
    }
    outlook = Outlook.OPEN if len(met) > 1 else Outlook.REACHES if met.pop() else Outlook.MISSES
    return Forecast(point, low, high, outlook)


def _ends(
    measured: Sequence[Reading], actual: float, found: Standing, path: Path
) -> Iterator[float]:
    """Yield the point, then the ends of its range; nothing where none can be formed."""
    if found.aim.is_flow:
        return _of_sum(measured, actual, found, path)
    if _is_on_a_way(found.aim):
        return _of_line(measured, actual, found.aim, path)
    return iter((actual,))


def _of_sum(
    measured: Sequence[Reading], actual: float, found: Standing, path: Path
) -> Iterator[float]:
    """Yield where a sum ends: at the rate so far, and at those of the last few periods."""
    aim, planned = found.aim, found.progress.planned
    whole = aim.units.count(aim.window) if aim.units and aim.window else 1.0
    share = planned / whole if planned else 0.0
    if share <= 0:
        return
    yield actual / share
    shares = (
        (each.value, (aim.units.count(each.period) if aim.units else path.share_of(each.period)))
        for each in reversed(measured)
    )
    for value, units in itertools.islice((each for each in shares if each[1] > 0), RECENT):
        yield actual + (1 - share) * value / (units / whole)


def _of_line(measured: Sequence[Reading], actual: float, aim: Aim, path: Path) -> Iterator[float]:
    """Yield where Theil and Sen's line through the last value ends, then lines of other slopes.

    Of many values as many are taken, evenly spaced, as bear to be compared with each other.
    """
    step = -(-len(measured) // MOST_VALUES)
    dots = [(path.share(each.period.end), each.value) for each in measured[::-step]]
    pairs = itertools.combinations(reversed(dots), 2)
    slopes = sorted((y - v) / (x - u) for (u, v), (x, y) in pairs if x != u)
    if not slopes:
        return
    rest = path.shares[-1] - dots[0][0]
    low, high = _limits(measured, aim)
    for part in (MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE):
        yield min(max(actual + rest * _quantile(slopes, part), low), high)


def _limits(measured: Sequence[Reading], aim: Aim) -> tuple[float, float]:
    """Return what the metric can be; what it has been, it can be."""
    low, high = aim.measure.limits
    values = [each.value for each in measured]
    return (
        -math.inf if low is None or min(values) < low else low,
        math.inf if high is None or max(values) > high else high,
    )


def _quantile(ordered: Sequence[float], part: float) -> float:
    """Return the value that `part` of the others lie below, between neighbours linearly."""
    position = part * (len(ordered) - 1)
    before = int(position)
    after = min(before + 1, len(ordered) - 1)
    rest = position - before
    return ordered[before] * (1 - rest) + ordered[after] * rest

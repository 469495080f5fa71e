"""The last value against earlier ones."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.kpi_figures import Trend, TrendWord
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.spans import length_class, year_before
from mkdocs_strategy_plugin.compute.values import quotient, total
from mkdocs_strategy_plugin.model.metric import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_strategy_plugin.compute.aggregate import Reading
    from mkdocs_strategy_plugin.compute.measure import Measure
    from mkdocs_strategy_plugin.model.period import Period

__all__ = ["Course", "change", "course", "rate"]

STEADY = 0.02
"""Relative change up to which nothing has changed."""
PRECISION = 1e-9
MEMORY = 3
"""Values whose mean stands in for the year before."""

WORDS = {
    Direction.HIGHER: (TrendWord.WORSENING, TrendWord.IMPROVING),
    Direction.LOWER: (TrendWord.IMPROVING, TrendWord.WORSENING),
    Direction.NEUTRAL: (TrendWord.FALLING, TrendWord.RISING),
}
"""Words for less and for more, by which way is better."""


class Course(NamedTuple):
    """How the values went."""

    trend: Trend | None = None
    """The last value against a year before or the three before; None without either."""
    on_period: float | None = None
    """Relative change on the value before."""
    on_year: float | None = None
    """Relative change on the same period a year before."""
    last: Period | None = None
    """The period of the last value."""
    before: Period | None = None
    """The period that `on_period` compares with."""
    year_before: Period | None = None
    """The period that `on_year` compares with."""


def course(values: Sequence[Reading], measure: Measure) -> Course:
    """Compare the last value with earlier ones of the same length class, flows per day.

    Args:
        values: Whole readings in order of their ends.
        measure: A flow is compared per day; the direction chooses the word.
    """
    if not values:
        return Course()
    last = values[-1]
    length = length_class(last.period)
    earlier = [each for each in values[:-1] if length_class(each.period) == length]
    twin = year_before(last.period)
    a_year_before = next((each for each in earlier if each.period == twin), None)
    now = _rate(last, measure)
    before = earlier[-1] if earlier else None
    return Course(
        trend=_trend(now, _base(a_year_before, earlier, measure), a_year_before, measure),
        on_period=change(now, _rate(before, measure)) if before else None,
        on_year=change(now, _rate(a_year_before, measure)) if a_year_before else None,
        last=last.period,
        before=before.period if before else None,
        year_before=a_year_before.period if a_year_before else None,
    )


def _trend(
    now: float, base: float | None, a_year_before: Reading | None, measure: Measure
) -> Trend | None:
    if base is None:
        return None
    on_base = change(now, base)
    against = "year" if a_year_before else "mean"
    difference = 0.0 if math.isclose(now, base, rel_tol=PRECISION) else now - base
    return Trend(_word(difference, on_base, measure.direction), on_base, against)


def _base(
    a_year_before: Reading | None, earlier: Sequence[Reading], measure: Measure
) -> float | None:
    if a_year_before:
        return _rate(a_year_before, measure)
    if len(earlier) < MEMORY:
        return None
    rates = [_rate(each, measure) for each in earlier[-MEMORY:]]
    mean = total(each / MEMORY for each in rates)
    # What binary digits leave of 0.1 + 0.2 - 0.3 is nothing to grow from.
    is_nothing = mean is not None and abs(mean) <= PRECISION * max(map(abs, rates))
    return 0.0 if is_nothing else mean


def _rate(reading: Reading, measure: Measure) -> float:
    return rate(reading.value, reading.period, measure.metric_class)


def rate(value: float, period: Period, metric_class: MetricClass) -> float:
    """Return a period's value, of a flow for one day."""
    return value / period.days if metric_class is MetricClass.FLOW else value


def change(now: float, before: float) -> float | None:
    """Return the relative change; none is formed from zero or less."""
    return quotient(now - before, before) if before > 0 else None


def _word(difference: float, relative: float | None, direction: Direction) -> TrendWord:
    is_steady = difference == 0 if relative is None else abs(relative) <= STEADY + PRECISION
    less, more = WORDS[direction]
    return TrendWord.STEADY if is_steady else more if difference > 0 else less

"""The value of a series that lies farthest from what is usual there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.spans import length_class
from mkdocs_strategy_plugin.compute.values import in_unit, last_digit, parts, quotient
from mkdocs_strategy_plugin.model.kpi import ValuesForm
from mkdocs_strategy_plugin.model.metric import OverTime

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.check.series import Series
    from mkdocs_strategy_plugin.compute.running import Runs
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.metric import MetricUnit
    from mkdocs_strategy_plugin.model.period import Unit

__all__ = ["Jump", "farthest_jump", "is_calm"]

LEAST_VALUES = 8
"""Of fewer values nobody can say what is usual."""

FAR = 6
"""How many times the usual distance from the middle is far."""

PART_OF_VALUE = 1 / 20
"""What is taken for the usual distance where most values are the same."""

NOISE = 1e-9
"""What binary numbers may be off by, as a part of a value."""

LONGEST_GAP = 1.5
"""How many times the usual time a step may take to be compared with others."""


class Value(NamedTuple):
    """A row with its number in the metric's unit."""

    row: Measurement
    number: float


class Jump(NamedTuple):
    """A value, or a step to it, that is far from the others."""

    row: Measurement
    """The value."""
    before: Measurement | None
    """The value that the step starts from; None where values themselves are compared."""
    number: float
    """The value or the step, in the metric's unit."""
    usual: float
    """The median of the values or steps, in the metric's unit."""


def is_calm(series: Series, today: dt.date) -> bool:
    """Tell at a glance that nothing jumps: of few values, and of values close together.

    What cannot be told at a glance is not calm.
    """
    values = series.values
    if len(values) < LEAST_VALUES:
        return True
    last = values[-1].period
    is_even = series.is_tiled and last.unit is not None and last.end <= today
    if series.sign is None or not is_even:
        return False
    numbers = [value.value.number for value in values if value.value]
    least = PART_OF_VALUE * min(map(abs, numbers))
    if _goes_by_steps(series):
        numbers = [after - before for before, after in pairwise(numbers)]
    return _are_close(sorted(numbers), least)


def _goes_by_steps(series: Series) -> bool:
    is_level = series.metric is not None and series.metric.over_time is OverTime.LAST
    return is_level or series.kpi.values is ValuesForm.RUNNING_TOTAL


def _are_close(ordered: Sequence[float], least: float) -> bool:
    """Tell whether no number is far, by a usual distance that is not too large.

    Half of the numbers or more lie outside of the middle half, and are no nearer to the middle than
    its nearer edge: the median distance is at least as large. It is worked out where that is not
    enough to know; where it is 0, what stands for it is no less than `least`.
    """
    count = len(ordered)
    middle = (ordered[count // 2] + ordered[(count - 1) // 2]) / 2
    quarter = count // 4
    edge = min(middle - ordered[quarter], ordered[count - 1 - quarter] - middle)
    farthest = max(middle - ordered[0], ordered[-1] - middle)
    if farthest <= FAR * edge:
        return True
    usual = median(abs(number - middle) for number in ordered)
    return farthest <= FAR * (usual or least)


def farthest_jump(
    series: Series,
    unit: MetricUnit,
    runs: Runs,
    today: dt.date,
    is_explained: Callable[[Measurement], bool],
) -> Jump | None:
    """Return the farthest value of a series that is far from the others and not explained.

    Args:
        series: The values.
        unit: The metric's.
        runs: Where running totals begin again.
        today: The day; values that end later are left out.
        is_explained: Tells whether it is known why a value is what it is.
    """
    rows = (row for row in series.values if row.period.end <= today)
    unexplained = (
        jump
        for values in _of_equal_length(_numbered(rows, unit))
        for jump in _far(_jumps(series, values, runs), _usual_distance(values, unit))
        if not is_explained(jump.row) and not (jump.before and is_explained(jump.before))
    )
    return max(unexplained, key=_distance, default=None)


def median(numbers: Iterable[float]) -> float:
    """Return the middle of at least one number; the module `statistics` takes long to load."""
    ordered = sorted(numbers)
    count = len(ordered)
    return (ordered[count // 2] + ordered[(count - 1) // 2]) / 2


def _distance(jump: Jump) -> float:
    return abs(jump.number - jump.usual)


def _numbered(rows: Iterable[Measurement], unit: MetricUnit) -> Iterator[Value]:
    for row in rows:
        both = parts(row, unit)
        divided = quotient(*both) if both else None
        number = in_unit(row.value, unit, column=row.unit) if row.value else divided
        if number is not None:
            yield Value(row, number)


def _of_equal_length(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """Yield the values of each length of time of which there are enough."""
    groups: dict[Unit | int, list[Value]] = {}
    for value in values:
        groups.setdefault(length_class(value.row.period), []).append(value)
    return (group for group in groups.values() if len(group) >= LEAST_VALUES)


def _jumps(series: Series, values: Sequence[Value], runs: Runs) -> list[Jump]:
    """Return what is compared: the values, or the steps between them that took about as long."""
    if not _goes_by_steps(series):
        usual = median(value.number for value in values)
        return [Jump(value.row, None, value.number, usual) for value in values]
    is_total = series.kpi.values is ValuesForm.RUNNING_TOTAL
    pairs = [
        (before, after)
        for before, after in pairwise(values)
        if not is_total or runs.go_on(before.row.period, after.row.period)
    ]
    gaps = [(after.row.period.end - before.row.period.end).days for before, after in pairs]
    longest = LONGEST_GAP * median(gaps) if gaps else 0
    even = [pair for pair, gap in zip(pairs, gaps, strict=True) if gap <= longest]
    steps = [after.number - before.number for before, after in even]
    return [
        Jump(after.row, before.row, step, median(steps))
        for (before, after), step in zip(even, steps, strict=True)
    ]


def _usual_distance(values: Sequence[Value], unit: MetricUnit) -> float:
    """Return what is taken for the usual distance where most numbers are the same."""
    typical = median(abs(value.number) for value in values)
    digits = (last_digit(each.row.value, unit, each.row.unit) for each in values if each.row.value)
    return max(PART_OF_VALUE * typical, min(digits, default=0))


def _far(jumps: Sequence[Jump], substitute: float) -> Iterator[Jump]:
    """Yield jumps beyond the median by more than `FAR` times their median distance from it."""
    if len(jumps) < LEAST_VALUES - 1:
        return
    usual_distance = median(map(_distance, jumps))
    is_noise = usual_distance <= NOISE * substitute
    far = FAR * (substitute if is_noise else usual_distance)
    yield from (jump for jump in jumps if _distance(jump) > far)

"""From what an author wrote to numbers in a metric's unit."""

from __future__ import annotations

import enum
import math
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.metric import Metric, MetricUnit, OverTime
from mkdocs_strategy_plugin.model.quantity import MINUTES_IN, SCALES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.quantity import Quantity

__all__ = [
    "ValueFault",
    "finite",
    "in_unit",
    "last_digit",
    "measurement_fault",
    "parts",
    "parts_disagree",
    "quotient",
    "total",
    "value_fault",
]

PERCENT, FRACTION = "percent", "fraction"
"""What the column `unit` of a CSV file may say."""

TIMES = {
    MetricUnit.MINUTES: MINUTES_IN,
    MetricUnit.SECONDS: {name: 60 * minutes for name, minutes in MINUTES_IN.items()},
}
"""Units of time in each metric's unit of time."""

SLACK = 1e-9
"""Share of a value that binary numbers may be off by."""


class ValueFault(enum.Enum):
    """Why a value is no number of its metric."""

    FOREIGN_UNIT = "foreign-unit"
    """Its unit, or the one its row names, is not the metric's."""
    UNSIGNED = "unsigned"
    """A percent without its sign: 4.5 may be 4.5 % or 450 %."""
    OUT_OF_RANGE = "out-of-range"
    """A fraction above 1, or more than 100 % of a whole."""


def finite(number: float) -> float | None:
    """Return `number`, or None where it is too large to be one."""
    return number if math.isfinite(number) else None


def total(numbers: Iterable[float]) -> float | None:
    """Return the sum, or None where it is too large to be a number."""
    try:
        return finite(math.fsum(numbers))
    except OverflowError:
        return None


def quotient(above: float, below: float) -> float | None:
    """Return above ÷ below, or None where there is no such number."""
    return finite(above / below) if below else None


def in_unit(quantity: Quantity | None, unit: MetricUnit, *, column: str = "") -> float | None:
    """Return the number in a metric's unit, a percent as a share; None where it does not fit.

    Args:
        quantity: A value, a target or a bound; None where there is none.
        unit: The metric's unit.
        column: `percent` or `fraction` where a row of measurements says so.
    """
    scale = _scale(quantity, unit, column) if quantity else None
    if not quantity or not scale:
        return None
    times, divided_by = scale
    return finite(quantity.number * times / divided_by)


def _scale(quantity: Quantity, unit: MetricUnit, column: str) -> tuple[float, float] | None:
    """Return what multiplies and what divides the written number; None where it does not fit.

    Two numbers, for 7 / 100 is the 0.07 an author would write, and 7 * 0.01 is not.
    """
    if unit is MetricUnit.PERCENT:
        return _scale_of_percent(quantity, column)
    if column:
        return None
    if not quantity.unit:
        return 1, 1
    times = TIMES.get(unit, {}).get(quantity.unit)
    return (times, 1) if times else None


def _scale_of_percent(quantity: Quantity, column: str) -> tuple[float, float] | None:
    if quantity.unit == "%":
        return None if column == FRACTION else (1, 100)
    if quantity.unit:
        return None
    # Zero is zero with its sign and without; any other bare number can be read two ways.
    if not column and quantity.number:
        return None
    return (1, 100) if column == PERCENT else (1, 1)


def _numerator(measurement: Measurement, unit: MetricUnit) -> float | None:
    is_time = unit in TIMES
    return in_unit(measurement.numerator, unit if is_time else MetricUnit.NUMBER)


def _denominator(measurement: Measurement) -> float | None:
    return in_unit(measurement.denominator, MetricUnit.NUMBER)


def parts(measurement: Measurement, unit: MetricUnit) -> tuple[float, float] | None:
    """Return numerator and denominator; None where one is missing or the denominator is 0.

    The numerator of a ratio of time is in the metric's unit of time; all other parts are plain.
    """
    above, below = _numerator(measurement, unit), _denominator(measurement)
    return (above, below) if above is not None and below else None


def parts_disagree(measurement: Measurement, unit: MetricUnit) -> bool:
    """Tell whether value, numerator and denominator disagree to the value's printed digits."""
    if measurement.value is None or not measurement.has_parts:
        return False
    both = parts(measurement, unit)
    value = in_unit(measurement.value, unit, column=measurement.unit)
    if not both or value is None:
        return False
    ratio = quotient(*both)
    step = last_digit(measurement.value, unit, measurement.unit)
    return ratio is None or abs(ratio - value) > step / 2 + SLACK * abs(value)


def last_digit(quantity: Quantity, unit: MetricUnit, column: str = "") -> float:
    """Return what one more in the last printed digit adds, in the metric's unit.

    Args:
        quantity: Any number that fits the unit.
        unit: The metric's unit.
        column: See `in_unit`.
    """
    written = quantity.text.removesuffix(quantity.unit).rstrip()
    times, divided_by = _scale(quantity, unit, column) or (1, 1)
    suffix: float = SCALES.get(written[-1:], 1.0)
    return suffix * times / divided_by / 10.0**quantity.decimals


def value_fault(quantity: Quantity, metric: Metric, *, column: str = "") -> ValueFault | None:
    """Return what keeps a value, target or baseline from being a number of its metric.

    Args:
        quantity: What was written.
        metric: What it should measure.
        column: See `in_unit`.
    """
    is_percent = metric.unit is MetricUnit.PERCENT
    if not is_percent and not quantity.unit and not column:
        return None
    value = in_unit(quantity, metric.unit, column=column)
    if value is None:
        is_bare = is_percent and not quantity.unit
        return ValueFault.UNSIGNED if is_bare else ValueFault.FOREIGN_UNIT
    # A rate of change may pass 100 %; a share of a whole may not, nor may a fraction.
    is_bounded = is_percent and (column == FRACTION or metric.over_time is OverTime.RATIO)
    return ValueFault.OUT_OF_RANGE if is_bounded and abs(value) > 1 else None


def measurement_fault(measurement: Measurement, metric: Metric) -> ValueFault | None:
    """Return what is wrong with a measured value or its parts, if anything.

    More than 100 % stands where numerator and denominator are there to prove it.
    """
    has_parts = measurement.has_parts
    if has_parts and None in (_numerator(measurement, metric.unit), _denominator(measurement)):
        return ValueFault.FOREIGN_UNIT
    if measurement.value is None:
        return None
    fault = value_fault(measurement.value, metric, column=measurement.unit)
    return None if fault is ValueFault.OUT_OF_RANGE and has_parts else fault

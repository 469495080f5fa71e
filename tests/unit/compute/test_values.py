"""Numbers in a metric's unit, and what keeps a value from being one."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.compute.values import (
    ValueFault,
    in_unit,
    measurement_fault,
    parts,
    parts_disagree,
    quotient,
    total,
    value_fault,
)
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.metric import Metric, MetricUnit, OverTime
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.quantity import quantity


def row(
    value: str | None = None,
    numerator: str | None = None,
    denominator: str | None = None,
    unit: str = "",
) -> Measurement:
    read = [quantity(each) if each else None for each in (value, numerator, denominator)]
    return Measurement("it", None, period("2027-01"), read[0], (), read[1], read[2], unit)


def metric(unit: MetricUnit, over_time: OverTime = OverTime.NONE) -> Metric:
    return Metric(id="it", unit=unit, over_time=over_time)


@pytest.mark.parametrize(
    ("written", "unit", "column", "number"),
    [
        ("4.5%", MetricUnit.PERCENT, "", 0.045),
        ("7%", MetricUnit.PERCENT, "", 0.07),
        ("46", MetricUnit.PERCENT, "percent", 0.46),
        ("46%", MetricUnit.PERCENT, "percent", 0.46),
        ("0.46", MetricUnit.PERCENT, "fraction", 0.46),
        ("0", MetricUnit.PERCENT, "", 0),
        ("12_000", MetricUnit.NUMBER, "", 12_000),
        ("-27", MetricUnit.NUMBER, "", -27),
        ("2.5M", MetricUnit.MONEY, "", 2_500_000),
        ("2 h", MetricUnit.MINUTES, "", 120),
        ("90 s", MetricUnit.MINUTES, "", 1.5),
        ("90", MetricUnit.MINUTES, "", 90),
        ("2 min", MetricUnit.SECONDS, "", 120),
        ("1 d", MetricUnit.SECONDS, "", 86_400),
        ("45", MetricUnit.SECONDS, "", 45),
    ],
)
def test_a_number_is_told_in_the_unit_of_its_metric(
    written: str, unit: MetricUnit, column: str, number: float
) -> None:
    assert in_unit(quantity(written), unit, column=column) == pytest.approx(number)


@pytest.mark.parametrize(
    ("written", "unit", "column"),
    [
        ("4.5", MetricUnit.PERCENT, ""),
        ("46%", MetricUnit.PERCENT, "fraction"),
        ("2 h", MetricUnit.PERCENT, ""),
        ("4%", MetricUnit.NUMBER, ""),
        ("4", MetricUnit.NUMBER, "percent"),
        ("4 pp", MetricUnit.NUMBER, ""),
        ("4%", MetricUnit.MINUTES, ""),
        ("2 h", MetricUnit.MONEY, ""),
        ("1e308 h", MetricUnit.MINUTES, ""),
    ],
)
def test_a_number_that_does_not_fit_is_none_rather_than_a_guess(
    written: str, unit: MetricUnit, column: str
) -> None:
    assert in_unit(quantity(written), unit, column=column) is None


def test_what_is_not_there_has_no_number() -> None:
    assert in_unit(None, MetricUnit.NUMBER) is None


def test_nothing_is_divided_by_zero() -> None:
    assert quotient(1, 0) is None
    assert quotient(1, 5e-324) is None
    assert quotient(6, 3) == 2


def test_a_sum_too_large_for_a_number_is_none() -> None:
    assert total([1e308, 1e308]) is None
    assert total([1, 2]) == 3


def test_a_denominator_of_zero_is_missing() -> None:
    assert parts(row(numerator="0", denominator="0"), MetricUnit.PERCENT) is None
    assert parts(row(numerator="5"), MetricUnit.PERCENT) is None
    assert parts(row(numerator="5", denominator="10"), MetricUnit.PERCENT) == (5, 10)


def test_time_above_a_count_is_in_the_unit_of_the_metric() -> None:
    assert parts(row(numerator="2 h", denominator="60"), MetricUnit.SECONDS) == (7200, 60)


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "unit", "column"),
    [
        ("4.5%", "45", "1000", MetricUnit.PERCENT, ""),
        ("4.5%", "454", "10_000", MetricUnit.PERCENT, ""),
        ("5%", "45", "1000", MetricUnit.PERCENT, ""),
        ("46", "4640", "10_000", MetricUnit.PERCENT, "percent"),
        ("0.46", "4640", "10_000", MetricUnit.PERCENT, "fraction"),
        ("3.2", "321", "100", MetricUnit.NUMBER, ""),
        ("1.2k", "123_900", "100", MetricUnit.NUMBER, ""),
        ("2 min", "100", "1", MetricUnit.SECONDS, ""),
    ],
)
def test_value_and_parts_agree_to_the_printed_digits(
    value: str, numerator: str, denominator: str, unit: MetricUnit, column: str
) -> None:
    assert not parts_disagree(row(value, numerator, denominator, column), unit)


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "unit", "column"),
    [
        ("4.5%", "456", "10_000", MetricUnit.PERCENT, ""),
        ("46", "4660", "10_000", MetricUnit.PERCENT, "percent"),
        ("3.2", "330", "100", MetricUnit.NUMBER, ""),
        ("1.2k", "126_000", "100", MetricUnit.NUMBER, ""),
        ("2 min", "80", "1", MetricUnit.SECONDS, ""),
        ("1", "1e308", "1e-300", MetricUnit.NUMBER, ""),
    ],
)
def test_value_and_parts_disagree_beyond_the_printed_digits(
    value: str, numerator: str, denominator: str, unit: MetricUnit, column: str
) -> None:
    assert parts_disagree(row(value, numerator, denominator, column), unit)


@pytest.mark.parametrize(("value", "denominator"), [("4.5%", "0"), ("4.5", "1000"), (None, "1000")])
def test_without_all_three_there_is_nothing_to_disagree(
    value: str | None, denominator: str
) -> None:
    assert not parts_disagree(row(value, "45", denominator), MetricUnit.PERCENT)


@pytest.mark.parametrize(
    ("written", "unit", "over_time", "column", "fault"),
    [
        ("4.5%", MetricUnit.PERCENT, OverTime.RATIO, "", None),
        ("4.5", MetricUnit.PERCENT, OverTime.RATIO, "", ValueFault.UNSIGNED),
        ("145%", MetricUnit.PERCENT, OverTime.RATIO, "", ValueFault.OUT_OF_RANGE),
        ("145%", MetricUnit.PERCENT, OverTime.NONE, "", None),
        ("46", MetricUnit.PERCENT, OverTime.NONE, "fraction", ValueFault.OUT_OF_RANGE),
        ("0.46", MetricUnit.PERCENT, OverTime.NONE, "fraction", None),
        ("12 h", MetricUnit.NUMBER, OverTime.SUM, "", ValueFault.FOREIGN_UNIT),
        ("12%", MetricUnit.NUMBER, OverTime.SUM, "", ValueFault.FOREIGN_UNIT),
        ("12 h", MetricUnit.PERCENT, OverTime.RATIO, "", ValueFault.FOREIGN_UNIT),
    ],
)
def test_a_value_that_is_no_number_of_its_metric_is_found(
    written: str, unit: MetricUnit, over_time: OverTime, column: str, fault: ValueFault | None
) -> None:
    assert value_fault(quantity(written), metric(unit, over_time), column=column) is fault


def test_more_than_a_hundred_percent_stands_where_its_parts_are_known() -> None:
    rate = metric(MetricUnit.PERCENT, OverTime.RATIO)

    assert measurement_fault(row("120%"), rate) is ValueFault.OUT_OF_RANGE
    assert measurement_fault(row("120%", "12", "10"), rate) is None


def test_the_unit_of_the_parts_is_looked_at_too() -> None:
    rate = metric(MetricUnit.PERCENT, OverTime.RATIO)

    assert measurement_fault(row(None, "12%", "10"), rate) is ValueFault.FOREIGN_UNIT
    assert measurement_fault(row(None, "12", "10 h"), rate) is ValueFault.FOREIGN_UNIT
    assert measurement_fault(row(None, "12", "10"), rate) is None

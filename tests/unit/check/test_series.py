"""Where measurements and their periods stand."""

from __future__ import annotations

from pathlib import Path

from mkdocs_strategy_plugin.check.series import place_of, place_of_period
from mkdocs_strategy_plugin.diagnostics import Location, Place, Where
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.plan import Measurement
from mkdocs_strategy_plugin.model.quantity import quantity

TABLE = Path("/docs/measurements/2016.csv")
INLINE = ("kpis", "arrivals", "actuals", "2016-04")


def measurement(where: Where) -> Measurement:
    return Measurement("arrivals", None, period("2016-04"), quantity("12"), where)


def test_of_an_inline_value_the_period_is_the_key() -> None:
    assert place_of(measurement(INLINE), "value") == (*INLINE, "value")
    assert place_of_period(measurement(INLINE)) == Place(INLINE, on_key=True)


def test_of_a_row_each_has_its_column() -> None:
    row = measurement(Place((3, "value"), TABLE))
    assert place_of(row, "numerator") == Place((3, "numerator"), TABLE)
    assert place_of_period(row) == Place((3, "date"), TABLE)


def test_a_location_stays_what_it_is() -> None:
    location = Location(TABLE, 3, 9)
    assert place_of(measurement(location), "value") == location
    assert place_of_period(measurement(location)) == location

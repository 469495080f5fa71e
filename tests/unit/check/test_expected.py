"""What rules say of values that are missing is what the figures say."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.check.subject import Subject
from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from tests.builders import METRICS, plan

MONTHS = [f"{year}-{month:02}" for year in (2016, 2017) for month in range(1, 13)]
PERIODS = [*MONTHS, "2016-Q1", "2016-W01", "2017-W27", "2016-12-31", "2017-06-01/2017-07-31"]
CADENCES = ["monthly", "quarterly", "weekly", "2/year", "yearly", "ongoing"]

values = st.dictionaries(st.sampled_from(PERIODS), st.integers(0, 99).map(str), max_size=24)
"""Values of some periods, most often of months."""

runs = st.integers(0, 24).map(lambda length: dict.fromkeys(MONTHS[:length], "5"))
"""Values of months that follow one another."""

kpis = st.fixed_dictionaries(
    {"metric": st.sampled_from([*METRICS, "unknown"]), "cadence": st.sampled_from(CADENCES)},
    optional={
        "period": st.sampled_from(["2016", "2017-H1", "2016-03-10/2017-03-09"]),
        "per": st.sampled_from(["month", "quarter", "year", "period"]),
        "values": st.just("running-total"),
        "lag": st.just("20 d"),
        "actuals": values | runs,
        "channels": st.dictionaries(
            st.sampled_from(["site", "shop"]),
            st.fixed_dictionaries({}, optional={"actuals": values, "proxy": st.just("followers")}),
        ),
    },
)


def in_unit(kpi: dict[str, Any]) -> dict[str, Any]:
    """Return a KPI whose values carry the sign of their metric."""
    if kpi["metric"] != "click-rate":
        return kpi
    values = {month: f"{value}%" for month, value in kpi.get("actuals", {}).items()}
    return {**kpi, "actuals": values, "channels": {}}


@given(
    kpi=kpis,
    period=st.sampled_from(["2016", "2016/2017", ""]),
    today=st.dates(dt.date(2015, 12, 1), dt.date(2018, 2, 1)),
)
def test_what_is_late_or_has_holes_is_what_the_figures_flag(
    kpi: dict[str, Any], period: str, today: dt.date
) -> None:
    one = plan({"period": period} if period else {}, kpis={"k": in_unit(kpi)})
    flags = figures(one, today).kpis["k"].flags
    expected = Subject(one, today).expected
    assert any(each.is_late for each in expected) == (Flag.LATE in flags)
    assert any(each.holes for each in expected) == (Flag.HOLE in flags)


def test_a_value_of_another_unit_is_there() -> None:
    unsigned = plan(
        {"period": 2016}, kpis={"k": {"metric": "click-rate", "actuals": {"2016-01": 5}}}
    )
    assert Subject(unsigned, dt.date(2016, 12, 31)).expected == ()

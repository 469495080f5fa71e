"""A plan with its figures as JSON."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.report.structured import structured
from tests.builders import months, plan

VISITS = {
    "metric": "visits",
    "target": 1200,
    "actuals": months(2027, [100, 100]),
}


def told(as_of: str, **kpi: object) -> dict[str, Any]:
    world = plan({"period": 2027}, kpis={"it": {**VISITS, **kpi}})
    text = structured(world, figures(world, dt.date.fromisoformat(as_of)))
    data: dict[str, Any] = json.loads(text)
    return data


def test_numbers_are_numbers_and_days_are_iso() -> None:
    data = told("2027-03-01")
    kpi = data["figures"]["kpis"]["it"]

    assert data["format"] == 1
    assert data["figures"]["as_of"] == "2027-03-01"
    assert kpi["state"] == "on-track"
    assert kpi["actual"] == 200
    assert kpi["target"] == 1200
    assert kpi["period"] == "2027"
    assert kpi["last_day"] == "2027-02-28"
    assert kpi["points"][0] == {"period": "2027-01", "value": 100.0, "missing_channels": []}


def test_a_percent_is_a_share_as_in_the_figures() -> None:
    data = told("2027-03-01", metric="click-rate", target="4%", actuals={"2027-01": "2%"})

    assert data["figures"]["kpis"]["it"]["actual"] == 0.02
    assert data["figures"]["kpis"]["it"]["unit"] == "percent"
    assert data["plan"]["kpis"]["it"]["actuals"] == {"2027-01": "2%"}


def test_what_is_not_known_is_null_and_never_zero() -> None:
    kpi = told("2027-03-01", actuals={}, target=None)["figures"]["kpis"]["it"]

    assert kpi["actual"] is None
    assert kpi["target"] is None
    assert kpi["state"] == "no-target"


def test_sets_are_sorted_lists() -> None:
    kpi = told("2027-09-01", actuals={"2027-01": 1, "2027-03": 1})["figures"]["kpis"]["it"]

    assert kpi["flags"] == ["hole", "late"]

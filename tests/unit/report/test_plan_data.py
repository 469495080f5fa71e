"""A plan as plain data is a plan again when it is read."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from mkdocs_strategy_plugin.compute.figures import figures
from mkdocs_strategy_plugin.load.document import read
from mkdocs_strategy_plugin.load.measurements import table_measurements
from mkdocs_strategy_plugin.load.sources import Limits, Source
from mkdocs_strategy_plugin.load.table import read_table
from mkdocs_strategy_plugin.load.validate import parts_of
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.report.structured import structured
from tests.builders import plan
from tests.odd_plans import FULL, ODD

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_strategy_plugin.model.plan import Plan


def plan_data(plan: Plan) -> dict[str, Any]:
    """Return what the file for programs tells of a plan itself."""
    told: dict[str, Any] = json.loads(structured(plan, figures(plan, dt.date(2026, 7, 1))))
    return told["plan"]  # type: ignore[no-any-return]


def read_again(data: object, path: Path) -> dict[str, dict[str, object]]:
    """Return the entities of a file that holds `data` as JSON, which YAML reads too."""
    text = json.dumps(data, ensure_ascii=False)
    document = read(Source(path, text), Limits())
    assert document.findings == ()
    parts = parts_of(document.data, path)
    assert parts.findings == ()
    return {name: dict(entities) for name, entities in parts.entities.items() if entities}


@pytest.mark.parametrize("name", ODD)
def test_what_is_written_reads_as_the_same_entities(name: str, tmp_path: Path) -> None:
    settings, collections = _taken_apart(ODD[name])
    first = plan(settings, **collections)
    again = read_again(plan_data(first), tmp_path / "plan.yml")

    for collection in COLLECTIONS:
        assert dict(getattr(first, collection)) == again.get(collection, {}), collection


def _taken_apart(data: dict[str, dict[str, object]]) -> tuple[dict[str, object], dict]:
    return data["strategy"], {key: value for key, value in data.items() if key != "strategy"}


def test_every_value_is_spelled_as_its_author_spelled_it() -> None:
    data = plan_data(plan({"period": "2026-07-01/2027-06-30"}, kpis={"it": KPI}))

    assert data["strategy"] == {"period": "2026-07-01/2027-06-30"}
    assert data["kpis"] == {"it": KPI}


KPI = {
    "title": {"en": "Rate", "id": "Laju"},
    "baseline": {"value": "2%", "period": "2025-H2"},
    "target": {"change": "+1.5 pp", "every": "quarter"},
    "trajectory": {"shares": {"2026-H2": 0.45, "2027-H1": 0.55}},
    "cadence": "3/week",
    "lag": "35 d",
    "actuals": {"2026-W30": {"numerator": "1_000", "denominator": "12k"}},
}


def test_rows_of_tables_stand_beside_the_collections_by_their_columns(tmp_path: Path) -> None:
    table = read_table(Source(tmp_path / "a.csv", "date,kpi,channel,value\n2026-01,it,x,5\n"))
    rows, _ = table_measurements(table, tmp_path / "a.csv")
    data = plan_data(plan(kpis={"it": {"metric": "visits"}}, measurements=tuple(rows)))

    assert data["measurements"] == [{"date": "2026-01", "kpi": "it", "channel": "x", "value": "5"}]


def test_the_same_plan_gives_the_same_bytes() -> None:
    settings, collections = _taken_apart(FULL)

    assert json.dumps(plan_data(plan(settings, **collections))) == json.dumps(
        plan_data(plan(settings, **collections))
    )

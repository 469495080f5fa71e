"""The smallest valid objects, from plain data as an author would write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.actuals import inline_measurements
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.metric import Metric
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.plan import Plan
from mkdocs_strategy_plugin.model.quantity import quantity
from mkdocs_strategy_plugin.model.strategy import Strategy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

METRICS = {
    "visits": {"kind": "count", "over_time": "sum", "across_channels": "sum"},
    "complaints": {
        "kind": "count",
        "direction": "lower",
        "over_time": "sum",
        "across_channels": "sum",
    },
    "posts": {
        "kind": "count",
        "direction": "neutral",
        "over_time": "sum",
        "across_channels": "sum",
    },
    "followers": {"kind": "level", "over_time": "last", "across_channels": "gross"},
    "waiting": {"kind": "level", "direction": "lower", "over_time": "last"},
    "click-rate": {
        "kind": "ratio",
        "unit": "percent",
        "over_time": "ratio",
        "across_channels": "ratio",
    },
    "reach": {"kind": "unique"},
    "reply-time": {"kind": "duration", "unit": "minutes", "direction": "lower"},
    "score": {"kind": "index"},
}
"""A metric of each class: flows, levels, a ratio, natives."""


def written(data: object) -> object:
    """Return plain data as the reader of YAML hands it on: numbers are still text."""
    if isinstance(data, dict):
        return {str(key): written(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [written(item) for item in data]
    return str(data) if isinstance(data, (int, float)) and not isinstance(data, bool) else data


def plan(
    settings: Mapping[str, object] | None = None,
    *,
    measurements: Iterable[Measurement] = (),
    **collections: Mapping[str, Mapping[str, object]],
) -> Plan:
    """Return a plan of what is given, with `METRICS` beside the plan's own.

    Args:
        settings: The key `strategy`.
        measurements: Values beside the inline ones.
        collections: Entities by id, by the keys of a plan file: `kpis={"arrivals": {…}}`.
    """
    entities = {
        key: {
            name: COLLECTIONS[key][1].model_validate({"id": name, **dict(_mapping(fields))})
            for name, fields in given.items()
        }
        for key, given in collections.items()
    }
    shipped = {name: Metric.model_validate({"id": name, **data}) for name, data in METRICS.items()}
    entities["metrics"] = {**shipped, **entities.get("metrics", {})}
    kpis = entities.get("kpis", {}).values()
    inline = (each for kpi in kpis for each in inline_measurements(kpi))
    return Plan(
        settings=Strategy.model_validate(written(settings or {})),
        measurements=(*inline, *measurements),
        **entities,
    )


def _mapping(data: object) -> Mapping[str, object]:
    found = written(data)
    assert isinstance(found, dict)
    return found


def measurement(kpi: str, when: str, value: object, *, channel: str | None = None) -> Measurement:
    """Return one value as a row of a table gives it."""
    return Measurement(kpi, channel, period(when), quantity(str(value)), ())


def months(year: int, values: Iterable[object], *, first: int = 1) -> dict[str, object]:
    """Return values of months that follow each other."""
    return {f"{year}-{first + step:02}": value for step, value in enumerate(values)}

"""The figures of a plan with one KPI."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.figures import figures
from tests.builders import plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures


def score(
    metric: str | None,
    as_of: str,
    *,
    settings: Mapping[str, object] | None = None,
    metrics: Mapping[str, Mapping[str, object]] | None = None,
    **fields: object,
) -> KpiFigures:
    """Return the figures of one KPI.

    Args:
        metric: Its metric, one of `tests.builders.METRICS` or of `metrics`.
        as_of: The day, as `2027-01-31`.
        settings: The plan's.
        metrics: The plan's own.
        fields: What the author writes for the KPI.
    """
    kpi = fields if metric is None else {"metric": metric, **fields}
    world = plan(settings, kpis={"it": kpi}, metrics=metrics or {})
    return figures(world, dt.date.fromisoformat(as_of)).kpis["it"]

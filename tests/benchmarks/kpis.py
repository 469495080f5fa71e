"""The KPIs that the benchmarks read, each with the values of twelve months."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.wording import COUNTS, YEAR, Block

__all__ = ["kpi"]

METRICS = {
    "awareness": ("views", "Views"),
    "consideration": ("link-clicks", "Link clicks"),
    "conversion": ("leads", "Leads"),
    "loyalty": ("followers", "Followers"),
    "advocacy": ("shares", "Shares"),
}
"""What a primary KPI measures at each stage."""

OPTIMIZATION = 5
"""KPIs of this tier in a block, after one primary KPI for each objective."""


def kpi(block: Block, position: int) -> dict[str, Any]:
    """Return one KPI with its values: primary first, then optimization and output."""
    objective = position % COUNTS["objectives"]
    if position < COUNTS["objectives"]:
        body = _primary(block, position)
    elif position < COUNTS["objectives"] + OPTIMIZATION:
        body = _optimization(block, position)
    else:
        body = _output(block, position)
    return {
        **body,
        "objective": block.id("objectives", objective),
        "cadence": "monthly",
        "lag": "10 d",
        "owner": block.owner(position),
        "source": block.prose(position),
        "note": block.prose(position + 1, sentences=3),
    }


def _primary(block: Block, position: int) -> dict[str, Any]:
    metric, title = METRICS[block.stage(position)]
    base = 4_000 + 37 * block.serial("kpis", position)
    last_year = base if metric == "followers" else 12 * base
    return {
        "title": f"{title} of {block.title('kpis', position)}",
        "tier": "primary",
        "metric": metric,
        "baseline": {"value": last_year, "period": YEAR - 1},
        "target": last_year * 115 // 100,
        "actuals": {month: base + base * n // 90 for n, month in enumerate(_months())},
    }


def _optimization(block: Block, position: int) -> dict[str, Any]:
    percents = (f"{60 + (block.number + position + n) % 9}.5%" for n in range(12))
    return {
        "title": f"Response rate of {block.title('kpis', position)}",
        "tier": "optimization",
        "metric": "response-rate",
        "baseline": {"value": "60%", "period": YEAR - 1},
        "target": "70%",
        "actuals": dict(zip(_months(), percents, strict=True)),
    }


def _output(block: Block, position: int) -> dict[str, Any]:
    return {
        "title": f"Posts published on {block.title('kpis', position)}",
        "tier": "output",
        "metric": "posts-published",
        "target": 144,
        "counts": f"content/{block.id('content', position)}",
        "actuals": {month: 10 + (position + n) % 4 for n, month in enumerate(_months())},
    }


def _months() -> list[str]:
    return [f"{YEAR}-{month:02}" for month in range(1, 13)]

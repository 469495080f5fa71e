"""What each stage of the funnel has, and which KPIs each objective has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.coverage import STAGE_COLUMNS, by_stage, by_tier
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.common import label
from mkdocs_strategy_plugin.render.views.crossing import (
    HEADS,
    Crossing,
    CrossingRow,
    count_cell,
    cut_rows,
    links_cell,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.coverage import Coverage
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["stages", "tiers"]


@section
def stages(context: Context) -> Crossing:
    """Return what each stage of the funnel has."""
    say, table = context.words.say, by_stage(context.plan)
    heads = {**HEADS, "kpi": N_("Primary KPI")}
    return Crossing(
        anchor="by-stage",
        title=say("Along the funnel"),
        first=say("Stage"),
        heads=tuple(say(heads[kind]) for kind in STAGE_COLUMNS),
        rows=tuple(_stage(context, table, stage) for stage in table.rows),
        is_counted=True,
    )


def _stage(context: Context, table: Coverage, stage: str) -> CrossingRow:
    cells = (count_cell(context, table.cells.get((stage, kind), ())) for kind in STAGE_COLUMNS)
    return CrossingRow(Link(context.stage(stage), None), tuple(cells))


@section
def tiers(context: Context) -> Crossing:
    """Return the KPIs of each objective by tier."""
    say, table = context.words.say, by_tier(context.plan)
    rows, cut = cut_rows(context, table)
    return Crossing(
        anchor="by-tier",
        title=say("KPIs of each objective"),
        first=say("Objective"),
        heads=tuple(label(context, tier) for tier in Tier),
        rows=tuple(_objective(context, table, name) for name in rows),
        cut=cut,
    )


def _objective(context: Context, table: Coverage, name: str) -> CrossingRow:
    found = (table.cells.get((name, tier.value), ()) for tier in Tier)
    cells = (links_cell(context, "kpi", names) for names in found)
    return CrossingRow(context.link("objective", name), tuple(cells))

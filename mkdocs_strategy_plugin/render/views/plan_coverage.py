"""What each stage of the funnel has, and which KPIs each objective has."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.coverage import STAGE_COLUMNS, by_stage, by_tier
from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import label
from mkdocs_strategy_plugin.render.views.crossing import (
    KINDS,
    Crossing,
    CrossingRow,
    count_cell,
    cut_rows,
    links_cell,
    named,
)
from mkdocs_strategy_plugin.render.views.groups import group
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.coverage import Coverage
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.groups import Group

__all__ = ["stages", "tiers"]

LACKS: Mapping[str, str] = MappingProxyType(
    {
        "goal": N_("no goal"),
        "objective": N_("no objective"),
        "kpi": N_("no primary KPI"),
        "persona": N_("no audience"),
        "content": N_("no content"),
        "channel": N_("no channel"),
        "tactic": N_("no live tactic"),
    }
)
"""What a stage of the funnel lacks."""

WITHOUT: Mapping[Tier, str] = MappingProxyType(
    {
        Tier.PRIMARY: N_("Without a primary KPI"),
        Tier.OPTIMIZATION: N_("Without an optimization KPI"),
        Tier.OUTPUT: N_("Without an output KPI"),
    }
)
"""What an objective lacks."""


def stages(context: Context) -> Crossing:
    """Return what each stage of the funnel has."""
    say, table = context.words.say, by_stage(context.plan)
    heads = {**KINDS, "kpi": N_("Primary KPI")}
    return Crossing(
        anchor="by-stage",
        title=say("Along the funnel"),
        first=say("Stage"),
        heads=tuple(say(heads[kind]) for kind in STAGE_COLUMNS),
        rows=tuple(_stage(context, table, stage) for stage in table.rows),
        gaps=tuple(_stage_gaps(context, table)),
        is_counted=True,
    )


def _stage(context: Context, table: Coverage, stage: str) -> CrossingRow:
    cells = (count_cell(context, table.cells.get((stage, kind), ())) for kind in STAGE_COLUMNS)
    return CrossingRow(Link(context.stage(stage), None), tuple(cells))


def _stage_gaps(context: Context, table: Coverage) -> Iterator[Group]:
    say, gaps = context.words.say, set(table.gaps)
    for stage in table.rows:
        lacks = [kind for kind in STAGE_COLUMNS if (stage, kind) in gaps]
        said = [Link(say(LACKS[kind]), None) for kind in lacks]
        hint = say("Add a goal with `stage: {stage}`.", stage=stage) if "goal" in lacks else ""
        if lacks:
            yield group(context, context.stage(stage), said, hint=hint)


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
        gaps=tuple(_tier_gaps(context, table)),
    )


def _objective(context: Context, table: Coverage, name: str) -> CrossingRow:
    found = (table.cells.get((name, tier.value), ()) for tier in Tier)
    cells = (links_cell(context, "kpi", names) for names in found)
    return CrossingRow(context.link("objective", name), tuple(cells))


def _tier_gaps(context: Context, table: Coverage) -> Iterator[Group]:
    say = context.words.say
    for tier in Tier:
        names = [row for row in table.rows if (row, tier.value) not in table.cells]
        hint = say("Add a KPI with `tier: {tier}` and `objective:`.", tier=tier.value)
        if names:
            yield named(context, say(WITHOUT[tier]), "objective", names, hint=hint)

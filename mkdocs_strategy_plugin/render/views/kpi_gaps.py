"""What a KPI lacks: values that are missing or overdue, and what nobody has said yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST
from mkdocs_strategy_plugin.render.views.common import Gap
from mkdocs_strategy_plugin.render.views.kpi_reason import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["gaps", "open_values"]

MOST_HOLES = 12
"""Periods without a value that a sentence names."""


def open_values(context: Context, kpi: Kpi) -> Iterator[Gap]:
    """Yield values that are awaited, overdue or missing, with where to add them."""
    figures = context.figures.kpis[kpi.id]
    words, say = context.words, context.words.say
    hint = say(
        "Add it under `actuals:` of KPI `{name}`, or as a row of a file in `measurements/`.",
        name=kpi.id,
    )
    if figures.waiting:
        yield Gap(waiting(context, figures), hint)
    elif Flag.LATE in figures.flags:
        yield Gap(say("A value is overdue."), hint)
    if figures.holes and not figures.is_final:
        listed = [words.period(hole) for hole in figures.holes[:MOST_HOLES]]
        names = words.listing([*listed, "…"] if len(figures.holes) > MOST_HOLES else listed)
        yield Gap(say("Without a value: {periods}.", periods=names).replace("….", "…"), hint)


def gaps(context: Context, kpi: Kpi) -> Iterator[Gap]:
    """Yield what the author has not said yet, with how to add it."""
    figures = context.figures.kpis[kpi.id]
    say, name = context.words.say, kpi.id
    if not kpi.metric and not kpi.proxy:
        yield Gap(say("No metric yet."), say("Add `metric:` to KPI `{name}`.", name=name))
    if figures.target is None and not figures.band and kpi.target != MEASURE_FIRST:
        yield Gap(say("No target yet."), say("Add `target:` to KPI `{name}`.", name=name))
    if "actuals" not in context.plan.hidden and not _has_values(figures):
        yield Gap(
            say("No value yet."),
            say(
                "Add some under `actuals:` of KPI `{name}`, or rows to a file in `measurements/`.",
                name=name,
            ),
        )
    if context.plan.lacks(kpi, "source"):
        yield Gap(
            say("Nobody has said where the numbers come from."),
            say("Add `source:` to KPI `{name}`.", name=name),
        )


def _has_values(figures: KpiFigures) -> bool:
    return bool(figures.history) or any(part.points for part in figures.channels)

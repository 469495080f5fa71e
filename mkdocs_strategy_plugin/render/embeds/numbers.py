"""A figure of a KPI as a number in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.views.forecast_words import forecast_point
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.compute.kpi_figures import ChannelFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["ValuePart", "value"]


class ValuePart(NamedTuple):
    """One figure."""

    figure: str
    """The number in words; empty where there is none."""
    gap: str
    """That there is none, in words; empty where there is one."""


def value(context: Context, asked: Asked) -> ValuePart:
    """Return the figure of a KPI that is asked for, of a channel or as a whole."""
    kpi = context.plan.kpis[asked.id]
    figure = next(iter(asked.wanted("figure")), "actual")
    channel = next(iter(asked.wanted("channel")), "")
    said = _of_channel(context, kpi, channel, figure) if channel else _of_kpi(context, kpi, figure)
    return ValuePart(said, "" if said else _gap(context, figure))


def _of_kpi(context: Context, kpi: Kpi, figure: str) -> str:
    figures, metric = context.figures.kpis[kpi.id], context.plan.metric_of(kpi)
    match figure:
        case "target":
            return target_words(context, kpi, figures.target_figures, metric)
        case "baseline":
            return amount(context, figures.baseline, metric)
        case "planned":
            return amount(context, figures.expected, metric)
        case "pace":
            return "" if figures.pace is None else context.words.pace(figures.pace)
        case "forecast":
            return forecast_point(context, figures, metric)
        case _:
            return amount(context, figures.actual, metric)


def _of_channel(context: Context, kpi: Kpi, channel: str, figure: str) -> str:
    parts = context.figures.kpis[kpi.id].channels
    found = next((part for part in parts if part.channel == channel), None)
    return _part(context, kpi, found, figure) if found else ""


def _part(context: Context, kpi: Kpi, part: ChannelFigures, figure: str) -> str:
    metric = context.plan.metrics.get(part.proxy or "") or context.plan.metric_of(kpi)
    match figure:
        case "target":
            return amount(context, part.target, metric)
        case "planned":
            return amount(context, part.expected, metric)
        case "pace":
            return "" if part.pace is None else context.words.pace(part.pace)
        case "actual":
            return amount(context, part.actual, metric)
        case _:
            return ""


def _gap(context: Context, figure: str) -> str:
    say = context.words.say
    field = {"actual": "actuals", "pace": "actuals", "planned": "trajectory"}.get(figure, figure)
    if field in context.plan.hidden:
        return say("not published")
    return say("no target yet") if figure == "target" else say("no value yet")

"""A forecast in words: a point and its range, and what that says of the target."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Outlook
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.kpi_words import amount
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["forecast_point", "forecast_range", "outlook"]

OUTLOOKS: Mapping[Outlook, str] = MappingProxyType(
    {
        Outlook.REACHES: N_("would meet the target"),
        Outlook.MISSES: N_("would miss the target"),
        Outlook.OPEN: N_("may or may not meet the target"),
    }
)
"""What a forecast says of the target."""


def forecast_point(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    """Return where a KPI would end; empty without a forecast, and before there is any value.

    Once its period is over, it is not too early to say either.
    """
    made = figures.forecast
    if made is None or figures.actual is None:
        return ""
    if made.point is None:
        is_over = figures.period and context.figures.as_of > figures.period.end
        return "" if is_over else context.words.say("too early to say")
    return amount(context, made.point, metric)


def forecast_range(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    """Return the spread of recent periods; empty for none."""
    made = figures.forecast
    if made is None or made.low is None or made.high is None:
        return ""
    low, high = (amount(context, end, metric) for end in (made.low, made.high))
    return "" if low == high else f"{low} {EN_DASH} {high}"


def outlook(context: Context, figures: KpiFigures) -> str:
    """Return what a forecast says of the target; empty for nothing."""
    made = figures.forecast
    return context.words.say(OUTLOOKS[made.outlook]) if made and made.outlook else ""

"""How a KPI went: values, planned path, forecast, holes and events over its period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.render.charts.frame import WIDTH, Frame, frame_of
from mkdocs_strategy_plugin.render.charts.plot import (
    axes,
    columns,
    holes,
    lines,
    readings,
    values,
    zone,
)
from mkdocs_strategy_plugin.render.charts.signs import events, labels, note
from mkdocs_strategy_plugin.render.charts.svg import picture

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.render.charts.trend_shapes import Trend

__all__ = ["trend_chart"]


def trend_chart(trend: Trend) -> str:
    """Draw the picture: a plot with its axes, and under it the single periods where asked for."""
    frame = _frame(trend)
    return picture(
        holes(trend.holes, frame),
        axes(trend, frame),
        zone(trend, frame),
        columns(trend, frame),
        lines(trend, frame),
        values(trend, frame),
        note(trend, frame),
        labels(trend.labels, frame),
        events(trend.events, frame),
        readings(trend.readings, frame),
        css=f"strategy-trend strategy-trend--{trend.state}",
        width=WIDTH,
        height=frame.height,
        title=trend.title,
        description=trend.description,
    )


def _frame(trend: Trend) -> Frame:
    return frame_of(
        trend.span,
        (trend.low, trend.high),
        has_events=bool(trend.events),
        has_columns_below=bool(trend.columns_below),
    )

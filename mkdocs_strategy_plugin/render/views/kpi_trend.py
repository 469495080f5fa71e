"""The picture of a KPI: what was measured, what was planned, and where it would end."""

from __future__ import annotations

import math
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.render.charts.swatch import swatch
from mkdocs_strategy_plugin.render.charts.ticks import round_numbers
from mkdocs_strategy_plugin.render.charts.trend import trend_chart
from mkdocs_strategy_plugin.render.charts.trend_shapes import EventMark, Trend
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.kpi_series import (
    Drawn,
    by_period,
    end_of_period,
    sum_so_far,
)
from mkdocs_strategy_plugin.render.views.time_axis import begin, date_marks, finish
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.review import Event
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.kpi_shapes import Wanted

__all__ = ["Figure", "LegendItem", "figure_of", "shown_time"]

STEPS = 4
"""Steps of the axis of numbers, about."""
HEADROOM = 0.06
"""Part of the plot's height that stays free above and below."""


class LegendItem(NamedTuple):
    """A shape in the picture and what it stands for."""

    swatch: Markup
    """The shape."""
    text: str
    """What it stands for."""


class Figure(NamedTuple):
    """A picture with what stands above it."""

    caption: str
    """What is drawn."""
    legend: tuple[LegendItem, ...]
    """The shapes in it."""
    chart: Markup
    """The picture."""


LARGEST = sys.float_info.max

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "actual": N_("measured"),
        "column": N_("single periods"),
        "plan": N_("planned path"),
        "planned": N_("planned for each period"),
        "zone": N_("where it should be"),
        "forecast": N_("forecast"),
        "spread": N_("spread of recent periods"),
        "part": N_("partial: a channel is missing"),
        "start": N_("baseline"),
        "hole": N_("no value"),
    }
)
"""What each shape stands for, in the order of the legend."""

CAPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "sum": N_("Sum since {day}, and the planned path"),
        "end": N_("Value at the end of each period"),
        "period": N_("Value of each period"),
        "day": N_("Value of each period, by day"),
    }
)
"""What is drawn."""


def shown_time(figures: KpiFigures) -> Period | None:
    """Return the time that the picture shows; None where there is neither a period nor a value."""
    if figures.period or not figures.points:
        return figures.period
    starts = [point.period.start for point in figures.points]
    return Period(min(starts), figures.points[-1].period.end)


def figure_of(
    context: Context,
    kpi: Kpi,
    wanted: Wanted,
    *,
    description: str,
    events: Sequence[tuple[Period, Event]],
) -> Figure | None:
    """Return the picture of a KPI; None without a value.

    Args:
        context: The page.
        kpi: The KPI.
        wanted: What the plan wants of each period with a value.
        description: The same facts in words.
        events: What happened in the time shown, by the first day.
    """
    figures, metric = context.figures.kpis[kpi.id], context.plan.metric_of(kpi)
    window = shown_time(figures)
    if not figures.points or not window:
        return None
    drawn = _drawn(context, figures, metric, window, wanted)
    if not all(map(math.isfinite, drawn.values)):
        return None
    low, high = _bounds(drawn, is_from_zero=figures.metric_class is MetricClass.FLOW)
    words, short = context.words, drawn.short
    caption = words.say(CAPTIONS[drawn.form], day=words.date(window.start))
    chart = Trend(
        title=words.say("{kpi}: {what}", kpi=context.name(kpi), what=caption),
        description=description,
        span=(begin(window.start), finish(window.end)),
        low=low,
        high=high,
        numbers=tuple((value, short(value)) for value in round_numbers(low, high, most=STEPS)),
        dates=date_marks(words, window),
        holes=tuple(_together(figures.holes)),
        events=tuple(_event_marks(context, events)),
        state=figures.state.value,
        **drawn.shapes,
    )
    return Figure(caption, tuple(_legend(context, chart)), trusted(trend_chart(chart)))


def _drawn(
    context: Context,
    figures: KpiFigures,
    metric: Metric | None,
    window: Period,
    wanted: Wanted,
) -> Drawn:
    if figures.metric_class is not MetricClass.FLOW:
        return end_of_period(context, figures, metric, window)
    if figures.path or figures.corridor:
        return sum_so_far(context, figures, metric, window, wanted)
    return by_period(context, figures, metric, window, wanted)


def _event_marks(context: Context, events: Iterable[tuple[Period, Event]]) -> Iterator[EventMark]:
    """Yield where events stand; of what goes on nobody knows more than the day of the figures."""
    for when, _ in events:
        yield EventMark(begin(when.start), finish(min(when.end, context.figures.as_of)))


def _together(holes: Iterable[Period]) -> list[tuple[float, float]]:
    """Return the spans of days without a value; holes that touch are one."""
    spans: list[tuple[float, float]] = []
    for hole in holes:
        start, end = begin(hole.start), finish(hole.end)
        if spans and spans[-1][1] == start:
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _bounds(drawn: Drawn, *, is_from_zero: bool) -> tuple[float, float]:
    """Return the lowest and the highest value of the plot, with some room.

    A plot begins at zero where that is near; a sum always does.
    """
    low, high = min(drawn.values), max(drawn.values)
    if is_from_zero or low == high or 0 <= low <= high / 2 or low / 2 <= high <= 0:
        low, high = min(low, 0.0), max(high, 0.0)
    room = HEADROOM * high - HEADROOM * low
    return (
        max(low - room, -LARGEST) if low else low,
        min(high + room, LARGEST) if high else high,
    )


def _legend(context: Context, chart: Trend) -> Iterator[LegendItem]:
    shown = {
        "actual": chart.line,
        # What is named beside its shape needs no legend.
        "column": chart.columns and not chart.columns_below,
        "plan": chart.plan,
        "planned": any(column.planned is not None for column in chart.columns),
        "zone": chart.zone,
        "forecast": chart.forecast and not any(each.slug == "forecast" for each in chart.labels),
        "spread": chart.spread,
        "part": chart.loose or any(column.is_partial for column in chart.columns),
        "start": chart.start,
        "hole": chart.holes,
    }
    for slug, text in KEYS.items():
        if shown[slug]:
            yield LegendItem(trusted(swatch(slug)), context.words.say(text))

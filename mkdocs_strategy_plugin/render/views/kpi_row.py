"""One KPI on one line: state, figures, bullet graph and sparkline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import label, state_view, trusted
from mkdocs_strategy_plugin.render.views.counts import ORDER
from mkdocs_strategy_plugin.render.views.facets import kpi_marks, machine, marked
from mkdocs_strategy_plugin.render.views.forecast_words import (
    forecast_point,
    forecast_range,
    outlook,
)
from mkdocs_strategy_plugin.render.views.kpi_line import kpi_byline
from mkdocs_strategy_plugin.render.views.kpi_pictures import bullet_of, sparkline_of
from mkdocs_strategy_plugin.render.views.kpi_reason import against_forecast, waiting
from mkdocs_strategy_plugin.render.views.kpi_words import amount, change_on, target_words

if TYPE_CHECKING:
    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import ChannelFigures, KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView
    from mkdocs_strategy_plugin.render.views.facets import Mark
    from mkdocs_strategy_plugin.render.views.kpi_words import Change

__all__ = ["ChannelRow", "Keys", "KpiRow", "channel_rows", "kpi_row"]


class ChannelRow(NamedTuple):
    """A channel's part of a KPI."""

    channel: Link
    """The channel."""
    state: StateView
    """Its state by its own target."""
    actual: str
    """Its figure; empty for none."""
    target: str
    """Its own target; empty for none."""
    proxy: str
    """Name of the metric that stands in; empty for none."""
    why: Markup
    """Why it may stand in."""


class Keys(NamedTuple):
    """The cells of a KPI for machines: what its row is sorted by, and copied as; empty for none."""

    state: str
    """Place of the state among all, the worst first."""
    actual: str
    """The figure that is compared, in the metric's unit."""
    target: str
    """Where it should go, in the same unit."""
    pace: str
    """Share of the plan."""
    change: str
    """Share of the change on the period before, else on the year before."""
    forecast: str
    """Where it would end, in the metric's unit."""
    last_day: str
    """The last day its data reach, as `2016-06-30`."""


class KpiRow(NamedTuple):
    """A KPI as the scorecard and the goals page show it."""

    link: Link
    """Its name, and where it stands."""
    byline: str
    """Number elsewhere, tier and owner, as far as they are said."""
    state: StateView
    """Where it stands."""
    waiting: str
    """What the state still waits for; empty for nothing."""
    against: str
    """What the forecast says against the state, in few words; empty where they agree."""
    actual: str
    """The figure that is compared; empty for none."""
    target: str
    """Where it should go; empty for none."""
    expected: str
    """Where the plan wanted it to be by now; empty for none."""
    pace: str
    """As a percent of the plan; empty where none can be formed."""
    on_period: Change | None
    """Change on the period before; None where none can be formed."""
    on_year: Change | None
    """Change on the same period of the year before; None where none can be formed."""
    forecast: str
    """Where it would end, or that it is too early to say; empty for neither."""
    forecast_range: str
    """The spread of recent periods; empty for none."""
    outlook: str
    """What the forecast says of the target; empty for nothing."""
    trend: str
    """Which way its values go; empty where that cannot be told."""
    bullet: Markup
    """Bullet graph; empty without a value and a target."""
    last: str
    """The value at the end of the sparkline, where the figure is another; else empty."""
    sparkline: Markup
    """Sparkline; empty without two values."""
    flags: tuple[str, ...]
    """What to know of its data."""
    last_day: str
    """The last day its data reach; empty for none."""
    channels: tuple[ChannelRow, ...]
    """Its channels."""
    marks: tuple[Mark, ...]
    """What it can be chosen by."""
    keys: Keys
    """Its cells for machines."""

    @property
    def item(self) -> str:
        """What it can be chosen by, as an attribute."""
        return marked(self.marks)


@part
def kpi_row(context: Context, kpi: Kpi) -> KpiRow:
    """Return one KPI's line."""
    figures = context.figures.kpis[kpi.id]
    words, metric = context.words, context.plan.metric_of(kpi)
    last_day, trend = figures.last_day, figures.trend
    actual = amount(context, figures.actual, metric)
    target = target_words(context, kpi, figures.target_figures, metric)
    return KpiRow(
        link=context.link("kpi", kpi.id),
        byline=kpi_byline(context, kpi),
        state=state_view(context, figures.state),
        waiting=waiting(context, figures),
        against=against_forecast(context, figures),
        actual=actual,
        target=target,
        expected=amount(context, figures.expected, metric),
        pace=words.pace(figures.pace) if figures.pace is not None else "",
        on_period=change_on(context, figures, figures.period_before, figures.change_on_period),
        on_year=change_on(context, figures, figures.year_before, figures.change_on_year),
        forecast=forecast_point(context, figures, metric),
        forecast_range=forecast_range(context, figures, metric),
        outlook=outlook(context, figures),
        trend=label(context, trend.word) if trend else "",
        bullet=bullet_of(context, kpi, figures, metric),
        last=_last(context, figures, metric, actual=actual),
        sparkline=sparkline_of(context, kpi, figures, metric),
        flags=tuple(label(context, flag) for flag in Flag if flag in figures.flags),
        last_day=words.date(last_day, "d MMM y") if last_day else "",
        channels=channel_rows(context, kpi),
        marks=kpi_marks(context, kpi),
        keys=_keys(figures, actual, target),
    )


def _last(context: Context, figures: KpiFigures, metric: Metric | None, *, actual: str) -> str:
    if len(figures.points) <= 1:
        return ""
    last = amount(context, figures.points[-1].value, metric)
    return context.words.say("last {amount}", amount=last) if last != actual else ""


def _keys(figures: KpiFigures, actual: str, target: str) -> Keys:
    changes = (figures.change_on_period, figures.change_on_year)
    change = next((each for each in changes if each is not None), None)
    made = figures.forecast
    return Keys(
        state=str(ORDER.index(figures.state)),
        actual=machine(figures.actual, actual),
        target=machine(figures.target, target),
        pace=machine(figures.pace, "pace"),
        change=machine(change, "change"),
        forecast=machine(made.point if made else None, actual),
        last_day=figures.last_day.isoformat() if figures.last_day else "",
    )


def channel_rows(context: Context, kpi: Kpi) -> tuple[ChannelRow, ...]:
    """Return the channels of a KPI that have more to show than their names."""
    parts = context.figures.kpis[kpi.id].channels
    return tuple(_channel_row(context, kpi, part) for part in parts if _says_something(part))


def _says_something(figures: ChannelFigures) -> bool:
    """Tell whether a channel has more to show than its name."""
    return bool(figures.points or figures.proxy) or figures.state is not State.NO_TARGET


def _channel_row(context: Context, kpi: Kpi, figures: ChannelFigures) -> ChannelRow:
    part = kpi.channels.get(figures.channel)
    proxy = context.plan.metrics.get(figures.proxy or "")
    metric = proxy or context.plan.metric_of(kpi)
    why = part.proxy.why if part and part.proxy else None
    return ChannelRow(
        channel=context.link("channel", figures.channel),
        state=state_view(context, figures.state),
        actual=amount(context, figures.actual, metric),
        target=target_words(context, part, figures.target_figures, metric),
        proxy=context.name(proxy) if proxy else figures.proxy or "",
        why=trusted(context.inline(why)),
    )

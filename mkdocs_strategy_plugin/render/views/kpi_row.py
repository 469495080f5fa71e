"""One KPI on one line: state, figures, bullet graph and sparkline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.records import Flag, State
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import label, owners, state_view, trusted
from mkdocs_strategy_plugin.render.views.kpi_pictures import bullet_of, sparkline_of
from mkdocs_strategy_plugin.render.views.kpi_words import (
    amount,
    caveats,
    reason,
    target_words,
    waiting,
)

if TYPE_CHECKING:
    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.records import ChannelFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["ChannelRow", "KpiRow", "kpi_row"]


@dataclass(frozen=True, slots=True)
class ChannelRow:
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


@dataclass(frozen=True, slots=True)
class KpiRow:
    """A KPI as the scorecard and the goals page show it."""

    id: str
    """Its id."""
    link: Link
    """Its name, and where it stands."""
    byline: str
    """Number elsewhere, tier and owner, as far as they are said."""
    metric: str
    """Name of what is measured; empty where none is named."""
    formula: str
    """How that is worked out; empty where not said."""
    tier: str
    """What it is for; empty where not said."""
    state: StateView
    """Where it stands."""
    reason: str
    """The state in one sentence."""
    waiting: str
    """What the state still waits for; empty for nothing."""
    actual: str
    """The figure that is compared; empty for none."""
    target: str
    """Where it should go; empty for none."""
    expected: str
    """Where the plan wanted it to be by now; empty for none."""
    pace: str
    """As a percent of the plan; empty where none can be formed."""
    on_period: str
    """Change on the period before; empty for none."""
    on_year: str
    """Change on the year before; empty for none."""
    trend: str
    """Which way its values go; empty where that cannot be told."""
    bullet: Markup
    """Bullet graph; empty without a value and a target."""
    sparkline: Markup
    """Sparkline; empty without values."""
    flags: tuple[str, ...]
    """What to know of its data."""
    last_day: str
    """The last day its data reach; empty for none."""
    proxy: str
    """Name of the metric that stands in for the whole KPI; empty for none."""
    proxy_why: Markup
    """Why it may stand in."""
    caveats: tuple[str, ...]
    """What to mind of how its figure came about, a sentence each."""
    confidence: str
    """A person's view of it; empty where none was given."""
    confidence_note: Markup
    """Why they think so."""
    note: Markup
    """The author's note."""
    source: Markup
    """Where the numbers come from."""
    channels: tuple[ChannelRow, ...]
    """Its channels."""


@part
def kpi_row(context: Context, kpi: Kpi) -> KpiRow:
    """Return one KPI's line."""
    figures = context.figures.kpis[kpi.id]
    words, metric = context.words, context.plan.metric_of(kpi)
    named = context.plan.metrics.get(kpi.metric or "")
    tier = label(context, kpi.tier) if kpi.tier else ""
    last_day, trend, sure = figures.last_day, figures.trend, kpi.confidence
    return KpiRow(
        id=kpi.id,
        link=context.link("kpi", kpi.id),
        byline=" · ".join(part for part in (kpi.code, tier, owners(context, kpi)) if part),
        metric=context.name(named) if named else kpi.metric or "",
        formula=context.text(named.formula) if named else "",
        tier=tier,
        state=state_view(context, figures.state),
        reason=reason(context, kpi),
        waiting=waiting(context, figures),
        actual=amount(context, figures.actual, metric),
        target=target_words(context, kpi, figures, metric),
        expected=amount(context, figures.expected, metric),
        pace=words.percent(figures.pace, 0) if figures.pace is not None else "",
        on_period=_change(context, figures.change_on_period),
        on_year=_change(context, figures.change_on_year),
        trend=label(context, trend.word) if trend else "",
        bullet=bullet_of(context, kpi, figures, metric),
        sparkline=sparkline_of(context, kpi, figures, metric),
        flags=tuple(label(context, flag) for flag in Flag if flag in figures.flags),
        last_day=words.date(last_day, "d MMM y") if last_day else "",
        proxy=context.name(metric) if kpi.proxy and metric else "",
        proxy_why=trusted(context.inline(kpi.proxy.why if kpi.proxy else None)),
        caveats=tuple(caveats(context, figures)),
        confidence=label(context, sure.level) if sure else "",
        confidence_note=trusted(context.inline(sure.note if sure else None)),
        note=trusted(context.blocks(kpi.note)),
        source=trusted(context.inline(kpi.source)),
        channels=tuple(
            _channel_row(context, kpi, part) for part in figures.channels if _says_something(part)
        ),
    )


def _change(context: Context, share: float | None) -> str:
    return context.words.change(share) if share is not None else ""


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
        target=amount(context, figures.target, metric),
        proxy=context.name(proxy) if proxy else figures.proxy or "",
        why=trusted(context.inline(why)),
    )

"""One KPI on one line: state, figures, bullet graph and sparkline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.records import MetricClass, State, WaitingKind
from mkdocs_strategy_plugin.model.kpi import MEASURE_FIRST
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.render.charts.bullet import Bullet, bullet_graph
from mkdocs_strategy_plugin.render.charts.sparkline import Sparkline, sparkline
from mkdocs_strategy_plugin.render.views.common import label, state_view
from mkdocs_strategy_plugin.render.views.labels import PER_WORDS
from mkdocs_strategy_plugin.render.words import EN_DASH

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.records import ChannelFigures, KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["ChannelRow", "KpiRow", "kpi_row", "reason"]


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
    code: str
    """Its number elsewhere; empty for none."""
    metric: str
    """Name of what is measured; empty where none is named."""
    tier: str
    """What it is for; empty where not said."""
    state: StateView
    """Where it stands."""
    reason: str
    """The state in one sentence."""
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
    owner: str
    """Who answers for it; empty for nobody."""
    last_day: str
    """The last day its data reach; empty for none."""
    proxy: str
    """Name of the metric that stands in for the whole KPI; empty for none."""
    note: Markup
    """The author's note."""
    source: Markup
    """Where the numbers come from."""
    channels: tuple[ChannelRow, ...]
    """Its channels."""


def kpi_row(context: Context, kpi: Kpi) -> KpiRow:
    """Return one KPI's line."""
    figures = context.figures.kpis[kpi.id]
    words, metric = context.words, context.plan.metric_of(kpi)
    named = context.plan.metrics.get(kpi.metric or "")
    return KpiRow(
        id=kpi.id,
        link=context.link("kpi", kpi.id),
        code=kpi.code or "",
        metric=context.name(named) if named else kpi.metric or "",
        tier=label(context, kpi.tier) if kpi.tier else "",
        state=state_view(context, figures.state),
        reason=reason(context, kpi),
        actual=_amount(context, figures.actual, metric),
        target=target_words(context, kpi, figures, metric),
        expected=_amount(context, figures.expected, metric),
        pace=words.percent(figures.pace, 0) if figures.pace is not None else "",
        on_period=_change(context, figures.change_on_period),
        on_year=_change(context, figures.change_on_year),
        trend=label(context, figures.trend.word) if figures.trend else "",
        bullet=_bullet(context, kpi, figures, metric),
        sparkline=_sparkline(context, kpi, figures, metric),
        flags=tuple(
            label(context, flag) for flag in sorted(figures.flags, key=lambda flag: flag.value)
        ),
        owner=", ".join(kpi.owner),
        last_day=words.date(figures.last_day) if figures.last_day else "",
        proxy=context.name(metric) if kpi.proxy and metric else "",
        note=_html(context.blocks(kpi.note)),
        source=_html(context.inline(kpi.source)),
        channels=tuple(_channel_row(context, kpi, part) for part in figures.channels),
    )


def _html(made: str) -> Markup:
    return Markup(made)  # noqa: S704  (made by our converter or charts, which escape)


def _amount(context: Context, value: float | None, metric: Metric | None) -> str:
    if value is None:
        return ""
    return context.words.amount(value, metric, context.plan.settings.currency)


def _change(context: Context, share: float | None) -> str:
    return context.words.change(share) if share is not None else ""


def target_words(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> str:
    """Return a KPI's target in words; empty for none."""
    words = context.words
    if kpi.target == MEASURE_FIRST:
        return words.say("measure first")
    if figures.band:
        low, high = (_amount(context, bound, metric) for bound in figures.band)
        if low and high:
            return f"{low} {EN_DASH} {high}"
        return (
            words.say("at least {low}", low=low) if low else words.say("at most {high}", high=high)
        )
    if figures.units:
        amount = _amount(context, figures.units.target, metric)
        return words.say(PER_WORDS[figures.units.per], amount=amount)
    return _amount(context, figures.target, metric)


def reason(context: Context, kpi: Kpi) -> str:
    """Return why a KPI is in its state, in one sentence."""
    figures, words = context.figures.kpis[kpi.id], context.words
    metric = context.plan.metric_of(kpi)
    if figures.waiting:
        return _waiting(context, figures)
    fixed = {
        State.NO_TARGET: words.say("There is nothing to compare with yet."),
        State.NOT_STARTED: words.say("Its period lies ahead."),
        State.NO_DATA: words.say("There is no value yet."),
    }
    if figures.state in fixed:
        return fixed[figures.state]
    actual, target = (_amount(context, value, metric) for value in (figures.actual, figures.target))
    if figures.state in {State.ACHIEVED, State.MISSED} and figures.target and figures.actual:
        share = words.percent(figures.actual / figures.target)
        return words.say(
            "{actual} of {target}: {share}.", actual=actual, target=target, share=share
        )
    if figures.expected is not None:
        expected = _amount(context, figures.expected, metric)
        return words.say("{actual}; {expected} planned by now.", actual=actual, expected=expected)
    return words.say("{actual} so far.", actual=actual)


def _waiting(context: Context, figures: KpiFigures) -> str:
    words = context.words
    waiting = figures.waiting
    if waiting is None:
        return ""
    names = words.listing([words.period(period) for period in waiting.periods[:3]])
    if waiting.kind is WaitingKind.AWAITING:
        return words.say("Not final yet: awaiting {periods}.", periods=names)
    return words.count(
        "Not final: {periods} is missing.",
        "Not final: {periods} are missing.",
        len(waiting.periods),
        periods=names,
    )


def _bullet(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> Markup:
    if figures.actual is None or (figures.target is None and not figures.band):
        return Markup()
    return _html(
        bullet_graph(
            Bullet(
                title=context.words.say("{kpi} against its target", kpi=context.name(kpi)),
                description=_facts(context, kpi, figures, metric),
                actual=figures.actual,
                target=figures.target if not figures.band else None,
                band=figures.band,
                expected=figures.expected,
                baseline=figures.baseline if _starts_at_baseline(figures) else None,
                lower_is_better=figures.direction is Direction.LOWER,
                state=figures.state.value.replace("-", "_"),
            )
        )
    )


def _starts_at_baseline(figures: KpiFigures) -> bool:
    return figures.metric_class in {MetricClass.LEVEL, MetricClass.RATIO}


def _facts(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> str:
    words = context.words
    parts = [
        words.say("actual {amount}", amount=_amount(context, figures.actual, metric)),
        words.say("target {amount}", amount=target_words(context, kpi, figures, metric)),
    ]
    if figures.expected is not None:
        amount = _amount(context, figures.expected, metric)
        parts.append(words.say("planned by now {amount}", amount=amount))
    return ", ".join(parts)


def _sparkline(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> Markup:
    points = figures.points
    if not points:
        return Markup()
    words, last = context.words, points[-1]
    return _html(
        sparkline(
            Sparkline(
                title=words.say("Values of {kpi}", kpi=context.name(kpi)),
                description=words.say(
                    "{count} values, the last {amount} in {period}",
                    count=words.number(len(points)),
                    amount=_amount(context, last.value, metric),
                    period=words.period(last.period),
                ),
                values=tuple(_with_gaps(figures)),
                state=figures.state.value.replace("-", "_"),
            )
        )
    )


def _with_gaps(figures: KpiFigures) -> Iterator[float | None]:
    """Yield values and, for each hole between them, None, in order of time."""
    lengths = {point.period.unit for point in figures.points}
    # A quarter beside months would tower over them, so a flow of mixed lengths is drawn per day.
    per_day = figures.metric_class is MetricClass.FLOW and len(lengths) > 1
    marks = [
        (point.period.start, point.value / (point.period.days if per_day else 1))
        for point in figures.points
    ]
    gaps: list[tuple[dt.date, float | None]] = [(hole.start, None) for hole in figures.holes]
    for _, value in sorted([*marks, *gaps], key=lambda mark: mark[0]):
        yield value


def _channel_row(context: Context, kpi: Kpi, figures: ChannelFigures) -> ChannelRow:
    part = kpi.channels.get(figures.channel)
    proxy = context.plan.metrics.get(figures.proxy or "")
    metric = proxy or context.plan.metric_of(kpi)
    why = part.proxy.why if part and part.proxy else None
    return ChannelRow(
        channel=context.link("channel", figures.channel),
        state=state_view(context, figures.state),
        actual=_amount(context, figures.actual, metric),
        target=_amount(context, figures.target, metric),
        proxy=context.name(proxy) if proxy else figures.proxy or "",
        why=_html(context.inline(why)),
    )

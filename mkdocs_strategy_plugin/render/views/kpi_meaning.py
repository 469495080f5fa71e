"""What a KPI means: its metric, how that is worked out and combined, and who answers for it."""

from __future__ import annotations

import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.metric import AcrossChannels, Direction, MetricUnit
from mkdocs_strategy_plugin.render.views.common import (
    duration_words,
    label,
    owners,
    rate_words,
    trusted,
)
from mkdocs_strategy_plugin.render.views.kpi_words import amount
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["Term", "meaning"]


class Term(NamedTuple):
    """Something to know of a KPI."""

    name: str
    """What it tells."""
    value: Markup | str = ""
    """What it is."""
    links: tuple[Link, ...] = ()
    """What it is, where that leads somewhere."""


OVER_TIME: Mapping[MetricClass, str] = MappingProxyType(
    {
        MetricClass.FLOW: N_("Values of several periods are added."),
        MetricClass.LEVEL: N_("The last value stands; values are never added."),
        MetricClass.RATIO: N_("Numerators and denominators are added, then divided."),
        MetricClass.NATIVE: N_("Never combined: each period has only its own value."),
    }
)
"""What is done with the values of several periods."""

ACROSS: Mapping[AcrossChannels, str] = MappingProxyType(
    {
        AcrossChannels.SUM: N_("Channels are added."),
        AcrossChannels.GROSS: N_("Channels are added, though people may be counted twice."),
        AcrossChannels.RATIO: N_(
            "Numerators and denominators of channels are added, then divided."
        ),
        AcrossChannels.NONE: N_("Channels are never combined: there is no total."),
    }
)
"""What is done with the values of several channels."""

BETTER: Mapping[Direction, str] = MappingProxyType(
    {
        Direction.HIGHER: N_("More is better."),
        Direction.LOWER: N_("Less is better."),
        Direction.NEUTRAL: N_("Neither more nor less is better by itself."),
    }
)
"""Which way is better."""

UNITS: Mapping[MetricUnit, str] = MappingProxyType(
    {
        MetricUnit.PERCENT: N_("percent"),
        MetricUnit.MONEY: N_("money"),
        MetricUnit.MINUTES: N_("minutes"),
        MetricUnit.SECONDS: N_("seconds"),
    }
)
"""What a number is in; a plain one is in nothing."""


def meaning(context: Context, kpi: Kpi) -> tuple[Term, ...]:
    """Return what is to know of a KPI, as far as it is said."""
    figures, metric = context.figures.kpis[kpi.id], context.plan.metric_of(kpi)
    said = itertools.chain(
        _of_metric(context, kpi, figures, metric),
        _of_values(context, kpi, figures, metric),
        _of_people(context, kpi),
    )
    return tuple(term for term in said if term.value or term.links)


def _of_metric(
    context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None
) -> Iterator[Term]:
    say, named = context.words.say, context.plan.metrics.get(kpi.metric or "")
    yield Term(say("Metric"), context.name(named) if named else kpi.metric or "")
    if kpi.proxy:
        proxy = context.name(metric) if metric else kpi.proxy.metric
        yield Term(say("Measured by proxy"), proxy)
        yield Term(say("Why it may stand in"), trusted(context.inline(kpi.proxy.why)))
    if metric is None:
        return
    yield Term(say("Formula"), context.text(metric.formula))
    unit = say(UNITS[figures.unit]) if figures.unit in UNITS else ""
    if figures.unit is MetricUnit.MONEY and context.plan.settings.currency:
        unit = context.plan.settings.currency
    yield Term(say("Unit"), unit)
    yield Term(say("Direction"), say(BETTER[figures.direction]))
    yield Term(say("Over time"), say(OVER_TIME[figures.metric_class]))
    if len(figures.channels) > 1:
        yield Term(say("Across channels"), say(ACROSS[metric.across_channels]))
    yield Term(say("About the metric"), trusted(context.blocks(metric.note)))


def _of_values(
    context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None
) -> Iterator[Term]:
    words, say = context.words, context.words.say
    yield Term(say("Period"), words.period(figures.period) if figures.period else "")
    yield Term(say("Baseline"), _baseline(context, kpi, figures, metric))
    yield Term(say("Planned path"), _path(context, kpi, figures, metric))
    yield Term(say("Updated"), rate_words(context, context.plan.cadence_of(kpi)))
    if kpi.lag:
        lag = duration_words(context, kpi.lag)
        yield Term(say("Published"), say("{time} after the period", time=lag))
    yield Term(say("Source"), trusted(context.inline(kpi.source)))
    yield Term(say("Note"), trusted(context.blocks(kpi.note)))
    yield Term(say("Confidence"), _confidence(context, kpi))


def _baseline(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> str:
    if figures.baseline is None:
        return ""
    words, period = context.words, kpi.baseline.period if kpi.baseline else None
    said = amount(context, figures.baseline, metric)
    if period:
        form = N_("{amount} on {period}") if period.days == 1 else N_("{amount} in {period}")
        said = words.say(form, amount=said, period=words.period(period))
    if figures.is_baseline_scaled:
        said = words.say("{amount}, scaled by days to the length of the target", amount=said)
    return said


def _path(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> str:
    words, way = context.words, kpi.trajectory
    if way and way.shares:
        shares = [
            words.say(
                "{share} in {period}",
                share=words.percent(share, 0),
                period=words.period(key.period),
            )
            for key, share in way.shares.items()
        ]
        return words.listing(shares)
    if way and way.values:
        corners = [
            words.say(
                "{amount} by {day}",
                amount=amount(context, point.value, metric),
                day=words.date(point.day, "d MMM y"),
            )
            for point in figures.path[1:]
        ]
        return words.listing(corners)
    return words.say("evenly over the days of the period") if figures.path else ""


def _confidence(context: Context, kpi: Kpi) -> Markup | str:
    sure = kpi.confidence
    if not sure:
        return ""
    words = context.words
    said = words.say("{level}, in the view of a person", level=label(context, sure.level))
    if sure.date:
        said = f"{said} ({words.period(sure.date)})"
    note = context.inline(sure.note)
    return trusted(f"{said}: {note}") if note else said


def _of_people(context: Context, kpi: Kpi) -> Iterator[Term]:
    say = context.words.say
    yield Term(say("Objective"), links=_links(context, "objective", kpi.objective))
    objective = context.plan.objectives.get(kpi.objective or "")
    goal = kpi.goal or (objective.goal if objective else None)
    yield Term(say("Goal"), links=_links(context, "goal", goal))
    yield Term(say("Tier"), label(context, kpi.tier) if kpi.tier else "")
    yield Term(say("Code"), kpi.code or "")
    yield Term(say("Owner"), owners(context, kpi))


def _links(context: Context, kind: str, name: str | None) -> tuple[Link, ...]:
    return (context.link(kind, name),) if name else ()

"""A KPI in words: its amounts, its target, its changes and what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.labels import MET_WORDS, PER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.target_figures import TargetFigures
    from mkdocs_strategy_plugin.model.kpi import ChannelPart, Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["Change", "amount", "caveats", "change_on", "target_words"]


class Change(NamedTuple):
    """A relative change, and what it compares."""

    share: str
    """How much, with its sign."""
    on: str
    """The earlier period, short: "on June", "on July 2015"; and that averages are compared."""
    label: str
    """Both periods in full."""
    alone: str
    """How much, and that averages are compared."""


def change_on(
    context: Context, figures: KpiFigures, other: Period | None, share: float | None
) -> Change | None:
    """Return the change of a KPI's last value on another period's; None where there is none."""
    words, last = context.words, figures.last_period
    if share is None or other is None or last is None:
        return None
    is_same_year = other.unit is Unit.MONTH and other.start.year == last.start.year
    short = words.date(other.start, "MMMM") if is_same_year else words.period(other)
    change = words.change(share)
    if figures.metric_class is MetricClass.FLOW and other.days != last.days:
        on = words.say("on {period}, daily average", period=short)
        alone = words.say("{change} (daily average)", change=change)
    else:
        on, alone = words.say("on {period}", period=short), change
    return Change(
        share=change,
        on=on,
        alone=alone,
        label=words.say(
            "{period} compared with {other}",
            period=words.period(last),
            other=words.period(other),
        ),
    )


def amount(context: Context, value: float | None, metric: Metric | None) -> str:
    """Return a value of `metric` in words; empty for none."""
    if value is None:
        return ""
    return context.words.amount(value, metric, context.plan.settings.currency)


def target_words(
    context: Context, held: Kpi | ChannelPart | None, figures: TargetFigures, metric: Metric | None
) -> str:
    """Return the target of a KPI, or of its part on a channel, in words; empty for none."""
    words = context.words
    if held and held.target == MEASURE_FIRST:
        return words.say("measure first")
    if figures.band:
        low, high = (amount(context, bound, metric) for bound in figures.band)
        if low and high:
            return f"{low} {EN_DASH} {high}"
        return (
            words.say("at least {low}", low=low) if low else words.say("at most {high}", high=high)
        )
    if figures.per:
        each = amount(context, figures.each, metric)
        return words.say(PER_WORDS[figures.per], amount=each)
    return amount(context, figures.number, metric)


def caveats(context: Context, figures: KpiFigures) -> Iterator[str]:
    """Yield what to mind of how a KPI's figure came about, a sentence each."""
    words, units = context.words, figures.units
    if figures.is_worst_channel:
        yield words.say("No total can be formed, so it has the worst of its channels' states.")
    if figures.is_gross:
        yield words.say("Channels are added, so people may be counted more than once.")
    if units and units.whole:
        met, whole = words.number(units.met), words.number(units.whole)
        yield words.say(MET_WORDS[units.per], met=met, whole=whole)

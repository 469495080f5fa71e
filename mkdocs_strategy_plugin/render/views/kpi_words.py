"""A KPI in words: its amounts, its target, why it is in its state and what to mind."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.records import State, WaitingKind
from mkdocs_strategy_plugin.model.kpi import MEASURE_FIRST
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.period import Unit
from mkdocs_strategy_plugin.render.views.labels import MET_WORDS, PER_WORDS
from mkdocs_strategy_plugin.render.words import EN_DASH, N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.records import KpiFigures
    from mkdocs_strategy_plugin.compute.target_figures import TargetFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["Change", "amount", "caveats", "change_on", "reason", "target_words", "waiting"]

UNMEASURED: Mapping[State, str] = MappingProxyType(
    {
        State.NO_TARGET: N_("There is nothing to compare with yet."),
        State.NOT_STARTED: N_("Its period lies ahead."),
        State.NO_DATA: N_("There is no value yet."),
    }
)
"""Why a KPI cannot be judged."""

LAUNCHED: Mapping[State, str] = MappingProxyType(
    {
        State.ACHIEVED: N_("It is launched."),
        State.MISSED: N_("It was not launched in time."),
    }
)
"""How an objective to launch something stands before anything is counted."""

MOST_PERIODS = 3
"""Periods that a sentence names before it stops."""


@dataclass(frozen=True, slots=True)
class Change:
    """A relative change, and what it compares."""

    share: str
    """How much, with its sign."""
    on: str
    """The earlier period, short: "on June", "on July 2015"."""
    label: str
    """Both periods in full."""


def change_on(
    context: Context, figures: KpiFigures, other: Period | None, share: float | None
) -> Change | None:
    """Return the change of a KPI's last value on another period's; None where there is none."""
    words, last = context.words, figures.last_period
    if share is None or other is None or last is None:
        return None
    is_same_year = other.unit is Unit.MONTH and other.start.year == last.start.year
    short = words.date(other.start, "MMMM") if is_same_year else words.period(other)
    return Change(
        share=words.change(share),
        on=words.say("on {period}", period=short),
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


def target_words(context: Context, kpi: Kpi, figures: TargetFigures, metric: Metric | None) -> str:
    """Return a KPI's target in words; empty for none."""
    words = context.words
    if kpi.target == MEASURE_FIRST:
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


def reason(context: Context, kpi: Kpi) -> str:
    """Return why a KPI is in its state, and what the state still waits for."""
    figures = context.figures.kpis[kpi.id]
    return f"{_standing(context, kpi, figures)} {waiting(context, figures)}".rstrip()


def _standing(context: Context, kpi: Kpi, figures: KpiFigures) -> str:
    words = context.words
    if kpi.target == MEASURE_FIRST:
        return words.say("Its first values will set the target.")
    if figures.state in UNMEASURED:
        return words.say(UNMEASURED[figures.state])
    if figures.actual is None:
        return words.say(_without_value(context.plan, figures))
    return _with_value(context, figures, context.plan.metric_of(kpi))


def _without_value(plan: Plan, figures: KpiFigures) -> str:
    """Return the message of a state that holds without a value of the KPI as a whole."""
    if "actuals" in plan.hidden:
        return N_("Its values are not published.")
    if figures.is_worst_channel:
        return N_("There is no total: it stands as the worst of its channels.")
    return LAUNCHED.get(figures.state, N_("Still to be launched."))


def _with_value(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    words = context.words
    actual, target = (amount(context, value, metric) for value in (figures.actual, figures.target))
    if figures.state in {State.ACHIEVED, State.MISSED} and target:
        share = _share_of_target(figures)
        if share is None:
            return words.say("{actual}; the target is {target}.", actual=actual, target=target)
        return words.say(
            "{actual} of {target}: {share}.",
            actual=actual,
            target=target,
            share=words.percent(share),
        )
    if figures.expected is not None and figures.last_day:
        return words.say(
            "{actual} against {expected} planned by {day}.",
            actual=actual,
            expected=amount(context, figures.expected, metric),
            day=words.date(figures.last_day),
        )
    return words.say("{actual} so far.", actual=actual)


def _share_of_target(figures: KpiFigures) -> float | None:
    """Return how much of the target is reached; None where a share would mislead.

    Below zero it means nothing, and where less is better more than all is no success.
    """
    actual, target = figures.actual, figures.target
    if not actual or not target or min(actual, target) <= 0:
        return None
    return None if figures.direction is Direction.LOWER else actual / target


def waiting(context: Context, figures: KpiFigures) -> str:
    """Return what a state still waits for, in one sentence; empty for nothing."""
    words, open_ = context.words, figures.waiting
    if open_ is None:
        return ""
    listed = [words.period(period) for period in open_.periods[:MOST_PERIODS]]
    names = words.listing([*listed, "…"] if len(open_.periods) > MOST_PERIODS else listed)
    if open_.kind is WaitingKind.AWAITING:
        # An ellipsis ends a sentence by itself.
        return words.say("Not final yet: awaiting {periods}.", periods=names).replace("….", "…")
    return words.count(
        "Not final: {periods} is missing.",
        "Not final: {periods} are missing.",
        len(open_.periods),
        periods=names,
    )


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

"""Why a KPI is in its state, what the forecast says against that, and what it waits for."""

from __future__ import annotations

import datetime as dt
import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.kpi_figures import Flag, Outlook
from mkdocs_strategy_plugin.compute.reaching import at_least
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.waiting import WaitingKind
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.model.target import MEASURE_FIRST
from mkdocs_strategy_plugin.render.dates import EN_DASH
from mkdocs_strategy_plugin.render.views.kpi_words import amount
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.goal import Goal
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.context import Context

__all__ = [
    "against_forecast",
    "despite",
    "figure_in_words",
    "goal_against_forecast",
    "objective_against_forecast",
    "reason",
    "waiting",
]

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

MOST_DECIMALS = 6
"""Decimals of a percent that nobody reads any more."""

MOST_PERIODS = 3
"""Periods that a sentence names before it stops."""

AGAINST: Mapping[tuple[State, Outlook], str] = MappingProxyType(
    {
        (State.ON_TRACK, Outlook.MISSES): N_("The forecast, {point}, still misses the target."),
        (State.AT_RISK, Outlook.REACHES): N_("The forecast, {point}, still meets the target."),
        (State.OFF_TRACK, Outlook.REACHES): N_("The forecast, {point}, still meets the target."),
    }
)
"""What a forecast says that a reader of the state would not expect."""

AGAINST_SHORT: Mapping[Outlook, str] = MappingProxyType(
    {
        Outlook.MISSES: N_("but the forecast misses the target"),
        Outlook.REACHES: N_("but the forecast meets the target"),
    }
)
"""The same in a few words beside the state."""

MEANINGS: Mapping[State, str] = MappingProxyType(
    {
        State.ON_TRACK: N_("A pace of {pace} counts as on track ({bound} or more)."),
        State.AT_RISK: N_("A pace of {pace} counts as at risk (less than {bound})."),
        State.OFF_TRACK: N_("A pace of {pace} counts as off track (less than {bound})."),
    }
)
"""Which paces make a state."""


def reason(context: Context, kpi: Kpi) -> str:
    """Return why a KPI is in its state, and what the state still waits for."""
    figures = context.figures.kpis[kpi.id]
    return f"{_standing(context, kpi, figures)} {waiting(context, figures)}".rstrip()


def figure_in_words(context: Context, kpi: Kpi) -> str:
    """Return a KPI's figure against its target or plan; empty where nothing can be compared."""
    figures = context.figures.kpis[kpi.id]
    if figures.actual is None or figures.state in UNMEASURED:
        return ""
    return _with_value(context, figures, context.plan.metric_of(kpi))


def despite(context: Context, kpi: Kpi) -> str:
    """Return what a state means and what the forecast says against it; empty where they agree."""
    figures = context.figures.kpis[kpi.id]
    return " ".join(_despite(context, figures, context.plan.metric_of(kpi)))


def _despite(context: Context, figures: KpiFigures, metric: Metric | None) -> Iterator[str]:
    made, words, bands = figures.forecast, context.words, context.plan.settings.status
    says = _against(figures)
    if made is None or says is None:
        return
    if figures.pace is not None and not figures.band:
        bound = bands.at_risk if figures.state is State.OFF_TRACK else bands.on_track
        yield words.say(
            MEANINGS[figures.state],
            bound=words.exact_percent(bound),
            pace=words.pace(figures.pace, _decimals(figures.pace, bound)),
        )
    point = amount(context, made.point, metric)
    yield words.say(AGAINST[figures.state, says], point=point)


def _decimals(pace: float, bound: float) -> int:
    """Return with how many decimals of a percent a pace stays on its side of a bound."""
    is_above = at_least(pace, bound)
    rounded = ((each, round(pace, each + 2)) for each in range(1, MOST_DECIMALS))
    tell = (decimals for decimals, near in rounded if at_least(near, bound) is is_above)
    return next(tell, MOST_DECIMALS)


def against_forecast(context: Context, figures: KpiFigures) -> str:
    """Return in a few words what a forecast says against the state; empty where they agree."""
    says = _against(figures)
    return context.words.say(AGAINST_SHORT[says]) if says else ""


def objective_against_forecast(context: Context, name: str) -> str:
    """Return in a few words what a forecast says against the state of an objective."""
    kpi = context.figures.objectives[name].kpi
    return against_forecast(context, context.figures.kpis[kpi]) if kpi else ""


def goal_against_forecast(context: Context, goal: Goal) -> str:
    """Return in a few words that a goal is on track and an objective of it would miss its target.

    A goal in another state has the objective beside it that is the reason.
    """
    if context.figures.goals[goal.id].state is not State.ON_TRACK:
        return ""
    objectives = context.plan.objectives_of_goal.get(goal.id, ())
    short = any(objective_against_forecast(context, each.id) for each in objectives)
    return context.words.say("but a forecast misses its target") if short else ""


def _against(figures: KpiFigures) -> Outlook | None:
    """Return what a forecast says against the state; None where it is not shown or they agree."""
    made = figures.forecast
    if made is None or made.outlook is None or figures.actual is None:
        return None
    return made.outlook if (figures.state, made.outlook) in AGAINST else None


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
    if open_.kind is WaitingKind.AWAITING and Flag.LATE in figures.flags:
        last = figures.points[-1].period
        # A span without a name of its own ends on a day.
        until = words.period(last) if last.unit else words.date(last.end)
        return words.say("Incomplete: no value after {period}.", period=until)
    names = _periods_in_words(context, open_.periods)
    if open_.kind is WaitingKind.AWAITING:
        # An ellipsis ends a sentence by itself.
        return words.say("Not final yet: awaiting {periods}.", periods=names).replace("….", "…")
    return words.count(
        "Not final: {periods} is missing.",
        "Not final: {periods} are missing.",
        len(open_.periods),
        periods=names,
    )


def _periods_in_words(context: Context, periods: Sequence[Period]) -> str:
    """Name periods; many that follow each other by the first and the last of them."""
    words, day = context.words, dt.timedelta(days=1)
    follows = all(one.end + day == next_.start for one, next_ in itertools.pairwise(periods))
    if len(periods) >= MOST_PERIODS and follows:
        return f"{words.period(periods[0])} {EN_DASH} {words.period(periods[-1])}"
    listed = [words.period(period) for period in periods[:MOST_PERIODS]]
    return words.listing([*listed, "…"] if len(periods) > MOST_PERIODS else listed)

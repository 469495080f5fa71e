"""Are we winning? One sentence made of counts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.render.views.kpi_reason import objective_against_forecast
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["verdict"]

MOST_NAMES = 2
"""Objectives that a sentence names before it stops."""

ALONE: Mapping[State, str] = MappingProxyType(
    {
        State.NO_DATA: N_("The one objective has no data yet."),
        State.NO_TARGET: N_("The one objective has no target yet."),
        State.NOT_STARTED: N_("The one objective has not started yet."),
    }
)
"""What to say of a plan's only objective while it cannot be judged."""

ALONE_MEASURED: Mapping[State, str] = MappingProxyType(
    {
        State.MISSED: N_("The one measured objective was missed ({names})"),
        State.OFF_TRACK: N_("The one measured objective is off track ({names})"),
        State.AT_RISK: N_("The one measured objective is at risk ({names})"),
        State.ON_TRACK: N_("The one measured objective is on track"),
        State.ACHIEVED: N_("The one measured objective is achieved"),
    }
)
"""What to say where only one can be judged: counting to one would say it twice."""


def verdict(context: Context) -> str:
    """Return the sentence, such as "3 of 8 measured objectives are on track; 4 have no target."."""
    words = context.words
    if not context.plan.objectives:
        return words.say("No objectives yet, so there is nothing to measure.")
    states = list(context.figures.verdict.by_state)
    if len(context.plan.objectives) == 1 and states and states[0] in ALONE:
        return words.say(ALONE[states[0]])
    alone = _alone(context)
    parts = [alone] if alone else [_short_of_target(context, _measured(context)), *_losing(context)]
    return "; ".join([*parts, *_unmeasured(context)]) + "."


def _alone(context: Context) -> str:
    """Return how the one measured objective stands; empty where there are more, or none."""
    found = context.figures.verdict
    if len(found.measured) != 1:
        return ""
    words, ids = context.words, tuple(found.measured)
    (state,) = (state for state, names in found.by_state.items() if ids[0] in names)
    names = _names(context, ids)
    said = words.say(ALONE_MEASURED[state], names=names)
    if state is State.ON_TRACK and objective_against_forecast(context, ids[0]):
        return words.say(
            "{said}, but it is forecast to miss its target ({names})", said=said, names=names
        )
    return said


def _measured(context: Context) -> str:
    verdict_counts, words = context.figures.verdict, context.words
    measured = len(verdict_counts.measured)
    total = len(context.plan.objectives)
    if not measured:
        number = words.number(total)
        return words.say("None of the {number} objectives is measured yet", number=number)
    winning = sum(
        len(verdict_counts.by_state.get(state, ())) for state in (State.ON_TRACK, State.ACHIEVED)
    )
    if not winning:
        number = words.number(measured)
        return words.say("None of the {number} measured objectives is on track", number=number)
    return _winning(context, winning, words.number(measured))


def _winning(context: Context, winning: int, measured: str) -> str:
    count, by_state = context.words.count, context.figures.verdict.by_state
    if State.ACHIEVED not in by_state:
        return count(
            "{number} of {measured} measured objectives is on track",
            "{number} of {measured} measured objectives are on track",
            winning,
            measured=measured,
        )
    if State.ON_TRACK not in by_state:
        return count(
            "{number} of {measured} measured objectives is achieved",
            "{number} of {measured} measured objectives are achieved",
            winning,
            measured=measured,
        )
    return count(
        "{number} of {measured} measured objectives is on track or achieved",
        "{number} of {measured} measured objectives are on track or achieved",
        winning,
        measured=measured,
    )


def _short_of_target(context: Context, said: str) -> str:
    """Add to what was said which of those on track by their pace would miss their target."""
    figures, count = context.figures, context.words.count
    on_track = figures.verdict.by_state.get(State.ON_TRACK, ())
    short = tuple(name for name in on_track if objective_against_forecast(context, name))
    if not short:
        return said
    return count(
        "{said}, but {number} is forecast to miss its target ({names})",
        "{said}, but {number} are forecast to miss their targets ({names})",
        len(short),
        said=said,
        names=_names(context, short),
    )


def _losing(context: Context) -> Iterator[str]:
    count, by_state = context.words.count, context.figures.verdict.by_state
    sizes = {state: len(names) for state, names in by_state.items()}
    named = {state: _names(context, names) for state, names in by_state.items()}
    if State.MISSED in sizes:
        size, names = sizes[State.MISSED], named[State.MISSED]
        yield count(
            "{number} was missed ({names})", "{number} were missed ({names})", size, names=names
        )
    if State.OFF_TRACK in sizes:
        size, names = sizes[State.OFF_TRACK], named[State.OFF_TRACK]
        yield count(
            "{number} is off track ({names})", "{number} are off track ({names})", size, names=names
        )
    if State.AT_RISK in sizes:
        size, names = sizes[State.AT_RISK], named[State.AT_RISK]
        yield count(
            "{number} is at risk ({names})", "{number} are at risk ({names})", size, names=names
        )


def _unmeasured(context: Context) -> Iterator[str]:
    count = context.words.count
    sizes = {state: len(names) for state, names in context.figures.verdict.by_state.items()}
    if State.NO_DATA in sizes:
        yield count("{number} has no data", "{number} have no data", sizes[State.NO_DATA])
    if State.NO_TARGET in sizes:
        yield count("{number} has no target", "{number} have no target", sizes[State.NO_TARGET])
    if State.NOT_STARTED in sizes:
        number = sizes[State.NOT_STARTED]
        yield count("{number} has not started", "{number} have not started", number)


def _names(context: Context, ids: tuple[str, ...]) -> str:
    named = [context.name(context.plan.objectives[name]) for name in ids[:MOST_NAMES]]
    return context.words.listing([*named, "…"] if len(ids) > MOST_NAMES else named)

"""The agenda in words: what this week and the next have in store."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.agenda import agenda
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.agenda_words import (
    date_words,
    part_of_week,
    rhythm_words,
    span_words,
)
from mkdocs_strategy_plugin.render.views.common import owners

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_strategy_plugin.compute.agenda import Agenda, AgendaEntry, AgendaWeek
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["AgendaLine", "AgendaNote", "AgendaView", "WeekView", "agenda_view"]

MOST_LINES = 40
"""Lines of a week; nobody reads more of them, and below stands each tactic."""
MOST_NAMES = 12
"""Names of tactics that no week can tell of."""


class AgendaLine(NamedTuple):
    """Something to do."""

    what: str
    """Its date, or how often."""
    link: Link
    """The tactic."""
    byline: str
    """Where, who does it, and from or until when if not all week; empty for nothing."""


class WeekView(NamedTuple):
    """One week."""

    title: str
    """This week or the next."""
    days: str
    """From Monday to Sunday."""
    lines: tuple[AgendaLine, ...]
    """What is to be done: dates first, then rhythms, then what goes on."""
    rest: str
    """How much more there is than is shown; empty for nothing."""


class AgendaNote(NamedTuple):
    """Live tactics that no week can tell of, and what to do about it."""

    sentence: str
    """How many they are, and why."""
    links: tuple[Link, ...]
    """The tactics, at most a dozen."""
    has_more: bool
    """True where there are more of them."""
    hint: str
    """What to decide."""


class AgendaView(NamedTuple):
    """This week and the next."""

    weeks: tuple[WeekView, ...]
    """The weeks; empty where neither has anything."""
    notes: tuple[AgendaNote, ...]
    """What the weeks cannot tell."""


@section
def agenda_view(context: Context) -> AgendaView:
    """Return the agenda of the day of the figures."""
    words, found = context.words, agenda(context.plan, context.figures.as_of)
    # Without its rhythms a week that looks empty may be full.
    is_whole = "cadence" not in context.plan.hidden
    weeks = (
        _week(context, words.say("This week"), found.this_week),
        _week(context, words.say("Next week"), found.next_week),
    )
    return AgendaView(
        weeks=tuple(week for week in weeks if week.lines or is_whole)
        if any(week.lines for week in weeks)
        else (),
        notes=tuple(_notes(context, found)),
    )


def _notes(context: Context, found: Agenda) -> Iterator[AgendaNote]:
    words = context.words
    weeks = (found.this_week, found.next_week)
    unscheduled = dict.fromkeys(entry.tactic for week in weeks for entry in week.unscheduled)
    overdue = agenda(context.judged, context.figures.as_of).overdue
    if overdue:
        sentence = words.count(
            "{number} live tactic has run past its end date:",
            "{number} live tactics have run past their end dates:",
            len(overdue),
        )
        hint = words.say("Say that it is done, or move its dates.")
        yield _note(context, sentence, overdue, hint)
    if unscheduled and "cadence" not in context.plan.hidden:
        sentence = words.count(
            "{number} live tactic has no dates and no frequency, so it is on no agenda:",
            "{number} live tactics have no dates and no frequency, so they are on no agenda:",
            len(unscheduled),
        )
        hint = words.say("Give them dates or a frequency.")
        yield _note(context, sentence, tuple(unscheduled), hint)


def _note(context: Context, sentence: str, names: Sequence[str], hint: str) -> AgendaNote:
    links = tuple(context.link("tactic", name) for name in names[:MOST_NAMES])
    return AgendaNote(sentence, links, has_more=len(names) > MOST_NAMES, hint=hint)


def _week(context: Context, title: str, found: AgendaWeek) -> WeekView:
    entries = (*found.dated, *found.repeated, *found.ongoing)
    return WeekView(
        title=title,
        days=span_words(context, found.week),
        lines=tuple(_line(context, entry, found.week) for entry in entries[:MOST_LINES]),
        rest=context.words.more(len(entries) - MOST_LINES),
    )


def _line(context: Context, entry: AgendaEntry, week: Period) -> AgendaLine:
    tactic = context.plan.tactics[entry.tactic]
    parts = (_places(context, tactic), owners(context, tactic), part_of_week(context, entry, week))
    return AgendaLine(
        what=rhythm_words(context, tactic, entry, entry.rate)
        if entry.rate
        else date_words(context, entry),
        link=context.link("tactic", tactic.id),
        byline=" · ".join(part for part in parts if part),
    )


def _places(context: Context, tactic: Tactic) -> str:
    return context.words.listing([context.link("channel", name).text for name in tactic.channel])

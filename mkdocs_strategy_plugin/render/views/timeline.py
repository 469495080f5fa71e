"""The timeline: when tactics run, objective by objective."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.period import Period
from mkdocs_strategy_plugin.model.tactic import TacticStatus
from mkdocs_strategy_plugin.render.charts.axis import timeline_axis
from mkdocs_strategy_plugin.render.charts.timeline import Line, timeline_line
from mkdocs_strategy_plugin.render.folding import MOST_ROWS
from mkdocs_strategy_plugin.render.parts import section
from mkdocs_strategy_plugin.render.views.axis import axis_of
from mkdocs_strategy_plugin.render.views.common import rate_words, trusted
from mkdocs_strategy_plugin.render.views.tactic import status_view
from mkdocs_strategy_plugin.render.views.tactic_groups import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.charts.axis import Axis
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.tactic import StatusView

__all__ = ["Timeline", "TimelineGroup", "TimelineRow", "timeline", "timeline_of"]

DRAWN = frozenset({TacticStatus.PLANNED, TacticStatus.RUNNING, TacticStatus.DONE})
MOST_DATES = 3
"""Dates that a row names; the tactic itself names all."""


class TimelineRow(NamedTuple):
    """A tactic's row."""

    link: Link
    """The tactic."""
    after: tuple[Link, ...]
    """Tactics that come before it."""
    status: StatusView
    """How far it is."""
    when: str
    """Rhythm, dates and period in words; empty where nothing is known."""
    picture: Markup
    """The same on the axis; empty where nothing is known."""


class TimelineGroup(NamedTuple):
    """The tactics of one objective, or of none."""

    link: Link | None
    """The objective; None: tactics without one."""
    rows: tuple[TimelineRow, ...]
    """Its tactics, the first to begin first."""


class Timeline(NamedTuple):
    """When tactics run."""

    axis: Markup
    """The axis as a picture."""
    groups: tuple[TimelineGroup, ...]
    """Objectives in the plan's order, then tactics without one."""
    reading: str
    """How to read the pictures, and where the day of the figures is."""
    cut: str
    """How many tactics are shown of how many; empty where all are."""


@section
def timeline(context: Context) -> Timeline | None:
    """Return when planned, running and done tactics run; None where no time is known at all."""
    return timeline_of(context, context.plan.tactics.values())


def timeline_of(context: Context, tactics: Iterable[Tactic]) -> Timeline | None:
    """Return when some tactics run; see `timeline`."""
    plan, words = context.plan, context.words
    drawn = [each for each in tactics if each.status in DRAWN]
    period = plan.settings.period or _hull(context, drawn)
    if not drawn or not period:
        return None
    axis, shown = axis_of(context, period), _nearest(context, drawn)
    shown.sort(key=lambda tactic: _begin(context, tactic, period))
    cut = words.say(
        "The {shown} of {all} tactics that are live or nearest to the day are shown.",
        shown=words.number(len(shown)),
        all=words.number(len(drawn)),
    )
    return Timeline(
        axis=trusted(
            timeline_axis(axis, title=words.period(period), description=_today(context, axis))
        ),
        groups=tuple(
            TimelineGroup(
                context.link("objective", name) if name else None,
                tuple(_row(context, tactic, axis, period) for tactic in tactics),
            )
            for name, tactics in grouped(plan, shown).items()
        ),
        reading=_reading(context, axis),
        cut=cut if len(shown) < len(drawn) else "",
    )


def _times(context: Context, tactic: Tactic) -> list[Period]:
    """Return when a tactic is: its dates and its own period, else the period it takes over."""
    own = [*tactic.dates, *([tactic.period] if tactic.period else [])]
    taken_over = context.plan.period_of_tactic(tactic)
    return own or ([taken_over] if taken_over else [])


def _hull(context: Context, tactics: Iterable[Tactic]) -> Period | None:
    times = [period for tactic in tactics for period in _times(context, tactic)]
    if not times:
        return None
    return Period(min(each.start for each in times), max(each.end for each in times))


def _begin(context: Context, tactic: Tactic, period: Period) -> int:
    return min((each.start - period.start).days for each in _times(context, tactic) or [period])


def _nearest(context: Context, tactics: list[Tactic]) -> list[Tactic]:
    """Return as many as a table takes, in the plan's order: live ones, then the nearest."""
    if len(tactics) <= MOST_ROWS:
        return list(tactics)
    ranked = sorted(
        enumerate(tactics), key=lambda each: (not each[1].is_live, _distance(context, each[1]))
    )
    return [tactic for _, tactic in sorted(ranked[:MOST_ROWS], key=lambda each: each[0])]


def _distance(context: Context, tactic: Tactic) -> int:
    """Return how many days a tactic is away from the day of the figures; 0 while it runs."""
    day = context.figures.as_of
    return min(
        (
            max((each.start - day).days, (day - each.end).days, 0)
            for each in _times(context, tactic)
        ),
        default=0,
    )


def _row(context: Context, tactic: Tactic, axis: Axis, period: Period) -> TimelineRow:
    when = _when(context, tactic)
    status = status_view(context, tactic.status)
    line = _line(
        context,
        tactic,
        period,
        description=" · ".join(filter(None, (status.word, when))),
    )
    return TimelineRow(
        link=context.link("tactic", tactic.id),
        after=tuple(context.link("tactic", name) for name in tactic.after),
        status=status,
        when=when,
        picture=trusted(timeline_line(axis, line)),
    )


def _when(context: Context, tactic: Tactic) -> str:
    words = context.words
    dates = [words.period(date) for date in tactic.dates[:MOST_DATES]]
    more = ["…"] if len(tactic.dates) > MOST_DATES else []
    period = tactic.period if tactic.dates else context.plan.period_of_tactic(tactic)
    parts = (
        rate_words(context, tactic.cadence),
        words.listing([*dates, *more]),
        words.period(period) if period else "",
    )
    return " · ".join(part for part in parts if part)


def _line(context: Context, tactic: Tactic, period: Period, *, description: str) -> Line:
    def days(each: Period) -> tuple[int, int]:
        return (each.start - period.start).days, (each.end - period.start).days

    span = tactic.period if tactic.dates else context.plan.period_of_tactic(tactic)
    return Line(
        title=context.name(tactic),
        description=description,
        status=tactic.status.value,
        span=days(span) if span else None,
        is_taken_over=not tactic.period,
        dates=tuple(days(date) for date in tactic.dates),
    )


def _today(context: Context, axis: Axis) -> str:
    words, day = context.words, context.words.date(context.figures.as_of)
    if axis.today is None:
        return words.say("{day}, the day of the figures, lies beyond it.", day=day)
    return words.say("The upright line is {day}, the day of the figures.", day=day)


def _reading(context: Context, axis: Axis) -> str:
    bars = context.words.say(
        "Bars are periods: outlined while planned, full while running, pale when done; "
        "thin where the period is the objective's or the plan's. Diamonds are dates."
    )
    return f"{bars} {_today(context, axis)}"

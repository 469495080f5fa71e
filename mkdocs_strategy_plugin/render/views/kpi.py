"""One KPI: can I trust it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.planned import planned
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    head,
    known,
    label,
    owners,
    state_view,
    trusted,
)
from mkdocs_strategy_plugin.render.views.heads import shortened, told_apart
from mkdocs_strategy_plugin.render.views.key_figures import KeyFigure, key_figures
from mkdocs_strategy_plugin.render.views.kpi_gaps import gaps, open_values
from mkdocs_strategy_plugin.render.views.kpi_meaning import meaning
from mkdocs_strategy_plugin.render.views.kpi_reason import despite, reason
from mkdocs_strategy_plugin.render.views.kpi_row import channel_rows
from mkdocs_strategy_plugin.render.views.kpi_trend import figure_of, shown_time
from mkdocs_strategy_plugin.render.views.kpi_values import value_table
from mkdocs_strategy_plugin.render.views.kpi_words import caveats, change_on
from mkdocs_strategy_plugin.render.views.mentions import Mentioned, mentioned, said_in_reviews
from mkdocs_strategy_plugin.render.views.restated import restated_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.review import Event
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.kpi_meaning import Term
    from mkdocs_strategy_plugin.render.views.kpi_row import ChannelRow
    from mkdocs_strategy_plugin.render.views.kpi_shapes import Wanted
    from mkdocs_strategy_plugin.render.views.kpi_trend import Figure
    from mkdocs_strategy_plugin.render.views.kpi_values import ValueTable
    from mkdocs_strategy_plugin.render.views.mentions import Remark
    from mkdocs_strategy_plugin.render.views.restated import RestatedRow

__all__ = ["EventLine", "View", "view"]

MOST_EVENTS = 20
"""Events that a picture can mark."""


class EventLine(NamedTuple):
    """An event under its number in the picture."""

    when: str
    """When."""
    title: str
    """What."""
    kind: str
    """Where it comes from; empty where not said."""
    note: Markup
    """What to know of it."""
    href: str | None
    """Where its line stands."""


class View(NamedTuple):
    """What a KPI's page shows."""

    head: Head
    """Title and description."""
    scorecard: Link
    """The page of all KPIs."""
    byline: str
    """Number elsewhere, tier and owner, as far as they are said."""
    state: StateView
    """Where it stands."""
    reason: str
    """The state in one sentence."""
    despite: str
    """What the state means and what the forecast says against it; empty where they agree."""
    flags: tuple[str, ...]
    """What to know of its data."""
    keys: tuple[KeyFigure, ...]
    """Actual, target, pace and forecast."""
    figure: Figure | None
    """The picture; None without a value."""
    events: tuple[EventLine, ...]
    """What happened in the time of the picture, numbered as in it."""
    caveats: tuple[str, ...]
    """What to mind of how the figure came about, a sentence each."""
    facts: tuple[Fact, ...]
    """Changes and trend."""
    meaning: tuple[Term, ...]
    """What it means, and who answers for it."""
    channels: tuple[ChannelRow, ...]
    """Its channels."""
    table: ValueTable
    """Its values."""
    open: tuple[Gap, ...]
    """Values that are missing or overdue."""
    restated: tuple[RestatedRow, ...]
    """Values that were corrected after they had been told."""
    remarks: tuple[Remark, ...]
    """What reviews said of it."""
    mentioned: tuple[Mentioned, ...]
    """Who mentions it, and what works towards it."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context, kpi: Kpi) -> View:
    """Return what a KPI's page shows."""
    figures = context.figures.kpis[kpi.id]
    say, name, why = context.words.say, context.name(kpi), reason(context, kpi)
    keys = tuple(key_figures(context, kpi))
    events, state = _events(context, figures), state_view(context, figures.state)
    wanted = _wanted(context, figures)
    tier = label(context, kpi.tier) if kpi.tier else ""
    return View(
        head=head(
            context,
            name,
            shortened(f"{state.word}. {why}"),
            kind=say("KPI"),
            apart=told_apart(context, kpi),
        ),
        scorecard=context.source_link("scorecard", say("KPI scorecard")),
        byline=" · ".join(part for part in (kpi.code, tier, owners(context, kpi)) if part),
        state=state,
        reason=why,
        despite=despite(context, kpi),
        flags=tuple(label(context, flag) for flag in Flag if flag in figures.flags),
        keys=keys,
        figure=figure_of(
            context, kpi, wanted, description=_facts_in_words(why, keys), events=events
        ),
        events=tuple(_event_lines(context, events)),
        caveats=tuple(_caveats(context, figures)),
        facts=_facts(context, figures),
        meaning=meaning(context, kpi),
        channels=channel_rows(context, kpi),
        table=value_table(context, kpi, wanted),
        open=tuple(open_values(context, kpi)),
        restated=tuple(restated_rows(context, kpi)),
        remarks=tuple(said_in_reviews(context, kpi)),
        mentioned=tuple(mentioned(context, kpi)),
        gaps=tuple(gaps(context, kpi)),
    )


def _facts_in_words(why: str, keys: Sequence[KeyFigure]) -> str:
    figures = (f"{key.name}: {key.value} {key.note}".strip() for key in keys)
    return " ".join((why, *(f"{figure}." for figure in figures)))


def _facts(context: Context, figures: KpiFigures) -> tuple[Fact, ...]:
    words, say, trend = context.words, context.words.say, figures.trend
    on_period = change_on(context, figures, figures.period_before, figures.change_on_period)
    on_year = change_on(context, figures, figures.year_before, figures.change_on_year)
    return known(
        Fact(say("Compared with the period before"), on_period.alone if on_period else ""),
        Fact(say("Compared with the year before"), on_year.alone if on_year else ""),
        Fact(say("Trend"), label(context, trend.word) if trend else ""),
        Fact(say("Figures as of"), words.date(context.figures.as_of)),
    )


def _wanted(context: Context, figures: KpiFigures) -> Wanted:
    """Return what the plan wants of each period; nothing where its way there is not published."""
    wanted = planned(figures)
    is_open = context.plan.hidden.isdisjoint({"baseline", "trajectory"})
    # Without a path each period would seem to be meant to reach the whole target.
    return wanted if is_open or figures.path or figures.units else dict.fromkeys(wanted)


def _caveats(context: Context, figures: KpiFigures) -> Iterator[str]:
    yield from caveats(context, figures)
    if figures.holes and figures.expected is not None and figures.path:
        yield context.words.say(
            "What was planned for periods without a value is left out of the comparison."
        )


def _events(context: Context, figures: KpiFigures) -> tuple[tuple[Period, Event], ...]:
    window = shown_time(figures)
    events = context.plan.events_in(window) if window and figures.points else ()
    begun = [each for each in events if each[0].start <= context.figures.as_of]
    return tuple(begun[-MOST_EVENTS:])


def _event_lines(context: Context, events: Sequence[tuple[Period, Event]]) -> Iterator[EventLine]:
    for when, event in events:
        yield EventLine(
            context.words.period(when),
            context.name(event),
            label(context, event.kind) if event.kind else "",
            trusted(context.inline(event.note)),
            context.link("event", event.id).href,
        )

"""One KPI: can I trust it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.planned import planned
from mkdocs_strategy_plugin.compute.records import Flag
from mkdocs_strategy_plugin.model.kpi import MEASURE_FIRST
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
from mkdocs_strategy_plugin.render.views.forecast_words import (
    forecast_point,
    forecast_range,
    outlook,
)
from mkdocs_strategy_plugin.render.views.kpi_meaning import meaning
from mkdocs_strategy_plugin.render.views.kpi_row import channel_rows
from mkdocs_strategy_plugin.render.views.kpi_trend import figure_of, shown_time
from mkdocs_strategy_plugin.render.views.kpi_values import value_table
from mkdocs_strategy_plugin.render.views.kpi_words import (
    amount,
    caveats,
    reason,
    target_words,
    waiting,
)
from mkdocs_strategy_plugin.render.views.mentions import Mentioned, mentioned, said_in_reviews

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.records import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.model.review import Event
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head, StateView
    from mkdocs_strategy_plugin.render.views.kpi_meaning import Term
    from mkdocs_strategy_plugin.render.views.kpi_row import ChannelRow
    from mkdocs_strategy_plugin.render.views.kpi_trend import Figure
    from mkdocs_strategy_plugin.render.views.kpi_values import ValueTable
    from mkdocs_strategy_plugin.render.views.mentions import Remark

__all__ = ["EventLine", "KeyFigure", "View", "view"]

MOST_EVENTS = 20
"""Events that a picture can mark."""
MOST_LETTERS = 11
"""Letters of a figure that have room where four figures stand side by side."""
MOST_HOLES = 12
"""Periods without a value that a sentence names."""


class KeyFigure(NamedTuple):
    """One of the few figures that matter most."""

    name: str
    """What it is."""
    value: str
    """The figure."""
    note: str
    """What to know of it; empty for nothing."""
    size: str
    """`long` where the figure has no room in large letters, else `short`."""


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


@dataclass(frozen=True, slots=True)
class View:
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
    remarks: tuple[Remark, ...]
    """What reviews said of it."""
    mentioned: tuple[Mentioned, ...]
    """Who mentions it, and what works towards it."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context, kpi: Kpi) -> View:
    """Return what a KPI's page shows."""
    figures, metric = context.figures.kpis[kpi.id], context.plan.metric_of(kpi)
    say, name, why = context.words.say, context.name(kpi), reason(context, kpi)
    keys = tuple(_keys(context, kpi, figures, metric))
    events = _events(context, figures)
    wanted = planned(figures)
    tier = label(context, kpi.tier) if kpi.tier else ""
    return View(
        head=head(
            context, name, say("{name}: the figure, its values and what it means.", name=name)
        ),
        scorecard=context.source_link("scorecard", say("KPI scorecard")),
        byline=" · ".join(part for part in (kpi.code, tier, owners(context, kpi)) if part),
        state=state_view(context, figures.state),
        reason=why,
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
        open=tuple(_open(context, kpi, figures)),
        remarks=tuple(said_in_reviews(context, kpi)),
        mentioned=tuple(mentioned(context, kpi)),
        gaps=tuple(_gaps(context, kpi, figures)),
    )


def _facts_in_words(why: str, keys: Sequence[KeyFigure]) -> str:
    figures = (f"{key.name}: {key.value} {key.note}".strip() for key in keys)
    return " ".join((why, *(f"{figure}." for figure in figures)))


def _keys(
    context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None
) -> Iterator[KeyFigure]:
    words, say = context.words, context.words.say
    if figures.actual is not None:
        day = figures.last_day
        note = say("data up to {day}", day=words.date(day)) if day else ""
        yield _key(say("Actual"), amount(context, figures.actual, metric), note)
    target = target_words(context, kpi, figures, metric)
    if target:
        yield _key(say("Target"), target, _target_note(context, figures, metric))
    if figures.pace is not None or figures.expected is not None:
        expected = amount(context, figures.expected, metric)
        planned = say("planned by now: {amount}", amount=expected) if expected else ""
        pace = words.percent(figures.pace, 0) if figures.pace is not None else ""
        yield _key(say("Pace"), pace or say("none"), planned)
    point = forecast_point(context, figures, metric)
    if point:
        notes = (forecast_range(context, figures, metric), outlook(context, figures))
        yield _key(say("Forecast"), point, " · ".join(note for note in notes if note))


def _key(name: str, value: str, note: str) -> KeyFigure:
    return KeyFigure(name, value, note, "long" if len(value) > MOST_LETTERS else "short")


def _target_note(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    words = context.words
    parts = []
    if figures.units and figures.target is not None:
        total = amount(context, figures.target, metric)
        parts.append(words.say("{amount} in all", amount=total))
    if figures.period:
        parts.append(words.period(figures.period))
    if figures.baseline is not None:
        start = amount(context, figures.baseline, metric)
        parts.append(words.say("from {amount}", amount=start))
    return " · ".join(parts)


def _facts(context: Context, figures: KpiFigures) -> tuple[Fact, ...]:
    words, say, trend = context.words, context.words.say, figures.trend
    on_period, on_year = figures.change_on_period, figures.change_on_year
    return known(
        Fact(
            say("Change on the period before"), "" if on_period is None else words.change(on_period)
        ),
        Fact(say("On the year before"), "" if on_year is None else words.change(on_year)),
        Fact(say("Trend"), label(context, trend.word) if trend else ""),
        Fact(say("Figures as of"), words.date(context.figures.as_of)),
    )


def _caveats(context: Context, figures: KpiFigures) -> Iterator[str]:
    yield from caveats(context, figures)
    if figures.holes and figures.expected is not None and figures.path:
        yield context.words.say(
            "What was planned for periods without a value is left out of the comparison."
        )


def _events(context: Context, figures: KpiFigures) -> tuple[Event, ...]:
    window = shown_time(figures)
    events = context.plan.events_in(window) if window and figures.points else ()
    return events[-MOST_EVENTS:]


def _event_lines(context: Context, events: Sequence[Event]) -> Iterator[EventLine]:
    for event in events:
        if event.date:
            yield EventLine(
                context.words.period(event.date),
                context.name(event),
                label(context, event.kind) if event.kind else "",
                trusted(context.inline(event.note)),
            )


def _open(context: Context, kpi: Kpi, figures: KpiFigures) -> Iterator[Gap]:
    words, say = context.words, context.words.say
    hint = say(
        "Add it under `actuals:` of KPI `{name}`, or as a row of a file in `measurements/`.",
        name=kpi.id,
    )
    if figures.waiting:
        yield Gap(waiting(context, figures), hint)
    elif Flag.LATE in figures.flags:
        yield Gap(say("A value is overdue."), hint)
    if figures.holes and not figures.is_final:
        listed = [words.period(hole) for hole in figures.holes[:MOST_HOLES]]
        names = words.listing([*listed, "…"] if len(figures.holes) > MOST_HOLES else listed)
        yield Gap(say("Without a value: {periods}.", periods=names).replace("….", "…"), hint)


def _gaps(context: Context, kpi: Kpi, figures: KpiFigures) -> Iterator[Gap]:
    say, name = context.words.say, kpi.id
    if not kpi.metric and not kpi.proxy:
        yield Gap(say("No metric yet."), say("Add `metric:` to KPI `{name}`.", name=name))
    if figures.target is None and not figures.band and kpi.target != MEASURE_FIRST:
        yield Gap(say("No target yet."), say("Add `target:` to KPI `{name}`.", name=name))
    if not figures.history and not any(part.points for part in figures.channels):
        yield Gap(
            say("No value yet."),
            say(
                "Add some under `actuals:` of KPI `{name}`, or rows to a file in `measurements/`.",
                name=name,
            ),
        )
    if not kpi.source:
        yield Gap(
            say("Nobody has said where the numbers come from."),
            say("Add `source:` to KPI `{name}`.", name=name),
        )

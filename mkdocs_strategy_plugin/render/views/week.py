"""A persona's week: on which days and at which hours they are online."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from babel.dates import get_day_names
from markupsafe import Markup

from mkdocs_strategy_plugin.model.persona import Day
from mkdocs_strategy_plugin.render.charts.hours import Hours as HoursChart
from mkdocs_strategy_plugin.render.charts.hours import hours_map
from mkdocs_strategy_plugin.render.views.audience import services
from mkdocs_strategy_plugin.render.views.common import trusted

if TYPE_CHECKING:
    from babel import Locale

    from mkdocs_strategy_plugin.model.persona import Hours, MediaUse, Persona
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["day_names", "week", "when"]

HOURS_IN_A_DAY = 24
MINUTES = 60
WEEK = tuple(Day)


def when(context: Context, use: MediaUse) -> str:
    """Return days and hours in words; empty where none are known."""
    names = day_names(context)
    days = context.words.listing([names[WEEK.index(day)] for day in use.days])
    hours = context.words.listing([context.words.hours(each.start, each.end) for each in use.hours])
    return " · ".join(part for part in (days, hours) if part)


def day_names(context: Context) -> tuple[str, ...]:
    """Return the short names of the days, from Monday to Sunday."""
    return _day_names(context.words.locale)


# Each persona and each channel asks, and Babel merges its data anew each time.
@functools.cache
def _day_names(locale: Locale) -> tuple[str, ...]:
    names = get_day_names("abbreviated", locale=locale)
    return tuple(names[day] for day in range(len(WEEK)))


def week(context: Context, persona: Persona) -> Markup:
    """Return the active hours of a week as a picture; empty where none are known."""
    counts = [[0] * HOURS_IN_A_DAY for _ in WEEK]
    for use in persona.media.values():
        for day in use.days or WEEK:
            for span in use.hours:
                _count(counts, WEEK.index(day), span)
    if not any(map(any, counts)):
        return Markup()
    words, name = context.words, context.name(persona)
    spans = "; ".join(
        f"{link.text}: {when(context, use)}"
        for link, use in zip(services(context, persona), persona.media.values(), strict=True)
        if use.hours
    )
    chart = HoursChart(
        title=words.say("When {name} are online", name=name),
        description=spans,
        days=day_names(context),
        counts=tuple(map(tuple, counts)),
    )
    return trusted(hours_map(chart))


def _count(counts: list[list[int]], day: int, span: Hours) -> None:
    """Add a span of hours to a week; one that passes midnight goes on the next day."""
    length = (span.end - span.start) % (HOURS_IN_A_DAY * MINUTES) or HOURS_IN_A_DAY * MINUTES
    first, last = span.start // MINUTES, (span.start + length - 1) // MINUTES
    for hour in range(first, last + 1):
        following, hour_of_day = divmod(hour, HOURS_IN_A_DAY)
        counts[(day + following) % len(WEEK)][hour_of_day] += 1

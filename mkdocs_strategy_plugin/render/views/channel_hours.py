"""The best hours of a channel: when the target personas are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.best_hours import channel_hours
from mkdocs_strategy_plugin.render.charts.hours import Hours, hours_map
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.week import day_names

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.best_hours import BestHours, ChannelHours, Presence
    from mkdocs_strategy_plugin.model.channel import Channel
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = ["HoursView", "hours_view"]

DAYS = 7
MOST_SPANS = 3
"""Spans that are named before the picture has to tell the rest."""


class HoursView(NamedTuple):
    """When a channel is used."""

    best: str
    """The best hours, in words."""
    personas: tuple[Link, ...]
    """Of whom that is known."""
    rule: str
    """In which time zone, and for which week those of others were converted."""
    picture: Markup
    """The week as a picture; empty where there are too many channels for one each."""


def hours_view(
    context: Context, channel: Channel, found: Presence, *, is_brief: bool
) -> HoursView | None:
    """Return when a channel is used; None where nobody's hours are known.

    Args:
        context: The page.
        channel: The channel.
        found: When personas are where.
        is_brief: Leave the picture out.
    """
    hours = channel_hours(channel, found)
    if hours is None or "days" in context.plan.hidden:
        return None
    words, best = context.words, _best(context, hours)
    return HoursView(
        best=best,
        personas=tuple(context.link("persona", name) for name in hours.personas),
        rule=words.say(
            "Time zone {timezone}; hours of other zones are converted for the week of {day}.",
            timezone=words.zone(found.timezone),
            day=words.date(found.week),
        ),
        picture=Markup() if is_brief else _picture(context, channel, hours, best),
    )


def _best(context: Context, hours: ChannelHours) -> str:
    if not hours.best:
        return context.words.say("at every hour alike")
    spans = [_span(context, each) for each in hours.best[:MOST_SPANS]]
    return "; ".join([*spans, "…"] if len(hours.best) > MOST_SPANS else spans)


def _span(context: Context, best: BestHours) -> str:
    names = day_names(context)
    days = context.words.say("every day")
    if len(best.days) < DAYS:
        days = context.words.listing([names[day] for day in best.days])
    return f"{days} {context.words.hours(60 * best.start, 60 * best.end)}"


def _picture(context: Context, channel: Channel, hours: ChannelHours, best: str) -> Markup:
    title = context.words.say("When the audience is on {name}", name=context.name(channel))
    return trusted(hours_map(Hours(title, best, day_names(context), hours.counts)))

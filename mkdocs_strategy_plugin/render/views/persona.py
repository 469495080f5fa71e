"""One persona: who they are, where they are, and what addresses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.views.audience import byline, services
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    format_words,
    head,
    known,
    label,
    lines,
    owners,
    trusted,
)
from mkdocs_strategy_plugin.render.views.heads import described
from mkdocs_strategy_plugin.render.views.week import week, when

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.persona import Evidence, Persona
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head

__all__ = ["Column", "EvidenceRow", "MediaRow", "Mentioned", "View", "view"]

MONTHS_IN_A_YEAR = 12


class Column(NamedTuple):
    """Things of one sort under their name."""

    name: str
    """What they are."""
    lines: tuple[Markup, ...]
    """The things."""


class MediaRow(NamedTuple):
    """How the persona uses one service."""

    service: Link
    """The service."""
    mark: Markup
    """How often, as a dot."""
    activity: str
    """How often, in words."""
    purpose: str
    """What for; empty where not said."""
    when: str
    """On which days and hours; empty where not known."""


class EvidenceRow(NamedTuple):
    """What the persona is based on."""

    source: Markup
    """Where it comes from; empty where that is not published."""
    byline: str
    """What sort, from when, and how old on the day of the figures, as far as known."""


class Mentioned(NamedTuple):
    """Entities of one kind that address the persona."""

    name: str
    """What they are, in the plural."""
    links: tuple[Link, ...]
    """The entities."""


class View(NamedTuple):
    """What a persona's page shows."""

    head: Head
    """Title and description."""
    byline: str
    """How the audience is described, and how much it matters."""
    summary: Markup
    """Who they are."""
    quote: str
    """What they said; empty for nothing."""
    image: str
    """Address of a picture; empty for none."""
    facts: tuple[Fact, ...]
    """Age, place, languages and the like."""
    columns: tuple[Column, ...]
    """What they want, what stands in their way, what they hold against us."""
    media: tuple[MediaRow, ...]
    """Services they use."""
    hours: Markup
    """Active hours of the week as a picture; empty where none are known."""
    timezone: str
    """Time zone of the hours; empty without hours."""
    mentioned: tuple[Mentioned, ...]
    """Who addresses them."""
    evidence: tuple[EvidenceRow, ...]
    """What this is based on."""
    note: Markup
    """The author's note."""
    audience: Link
    """The page of all personas."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context, persona: Persona) -> View:
    """Return what a persona's page shows."""
    say, name = context.words.say, context.name(persona)
    zone = persona.timezone or context.plan.settings.timezone or ""
    hours = week(context, persona)
    return View(
        head=head(context, name, _description(context, persona), kind=context.words.say("Persona")),
        byline=byline(context, persona),
        summary=trusted(context.blocks(persona.summary)),
        quote=context.text(persona.quote),
        image=context.image(persona.image),
        facts=_facts(context, persona),
        columns=_columns(context, persona),
        media=tuple(_media(context, persona)),
        hours=hours,
        timezone=context.words.zone(zone) if hours else "",
        mentioned=tuple(_mentioned(context, persona)),
        evidence=tuple(_evidence(context, persona)),
        note=trusted(context.blocks(persona.note)),
        audience=context.source_link("audience", say("Audience")),
        gaps=tuple(_gaps(context, persona)),
    )


def _columns(context: Context, persona: Persona) -> tuple[Column, ...]:
    say = context.words.say
    columns = (
        Column(say("Wants"), lines(context, persona.wants)),
        Column(say("Struggles"), lines(context, persona.struggles)),
        Column(say("Objections"), lines(context, persona.objections)),
    )
    return tuple(column for column in columns if column.lines)


def _description(context: Context, persona: Persona) -> str:
    said = context.words.say(
        "Who {name} are, where to reach them and what they want.", name=context.name(persona)
    )
    return described(context, persona.summary, otherwise=said)


def _facts(context: Context, persona: Persona) -> tuple[Fact, ...]:
    words, say, text = context.words, context.words.say, context.text
    return known(
        Fact(say("Age"), persona.age.text if persona.age else ""),
        Fact(say("Location"), words.listing([text(each) for each in persona.location])),
        Fact(say("Languages"), words.listing([words.language_name(c) for c in persona.languages])),
        Fact(say("Occupation"), text(persona.occupation)),
        Fact(say("Stage"), context.stage(persona.stage) if persona.stage else ""),
        Fact(
            say("Formats they like"),
            format_words(context, persona.formats),
        ),
        Fact(say("Tone"), text(persona.tone)),
        Fact(say("Code"), persona.code or ""),
        Fact(say("Owner"), owners(context, persona)),
    )


def _media(context: Context, persona: Persona) -> Iterator[MediaRow]:
    words = context.words
    for link, use in zip(services(context, persona), persona.media.values(), strict=True):
        slug = use.activity.value if use.activity else "named"
        yield MediaRow(
            service=link,
            mark=trusted(activity_mark(slug)),
            activity=label(context, use.activity)
            if use.activity
            else words.say("Not known how often"),
            purpose=words.listing([context.text(each) for each in use.purpose]),
            when=when(context, use),
        )


def _mentioned(context: Context, persona: Persona) -> Iterator[Mentioned]:
    say = context.words.say
    referrers = context.plan.index.referrers.get(("persona", persona.id), ())
    every = context.plan.tactics_of_persona.get(persona.id, ())
    tactics = [each for each in every if each.is_decided]
    addressing = {
        "objective": (say("Objectives"), (e.id for e in referrers if e.kind == "objective")),
        "content": (say("Content"), (e.id for e in referrers if e.kind == "content")),
        "channel": (say("Channels"), (name for each in tactics for name in each.channel)),
        "tactic": (say("Tactics"), (each.id for each in tactics)),
    }
    for kind, (name, ids) in addressing.items():
        links = tuple(context.link(kind, each) for each in dict.fromkeys(ids))
        if links:
            yield Mentioned(name, links)


def _evidence(context: Context, persona: Persona) -> Iterator[EvidenceRow]:
    for each in persona.evidence:
        source = trusted(context.inline(each.source))
        byline = " · ".join(part for part in (each.kind or "", *_dated(context, each)) if part)
        # Where sources are not published, nothing may be left to show.
        if source or byline:
            yield EvidenceRow(source=source, byline=byline)


def _dated(context: Context, evidence: Evidence) -> Iterator[str]:
    if evidence.date:
        yield context.words.period(evidence.date)
        yield _age(context, evidence.date.end, context.figures.as_of)


def _age(context: Context, end: dt.date, as_of: dt.date) -> str:
    """Return how old something is by the calendar: from 15 February to 15 March is a month."""
    if as_of < end:
        return ""
    count = context.words.count
    months = (as_of.year - end.year) * MONTHS_IN_A_YEAR + as_of.month - end.month
    months -= as_of.day < end.day
    if years := months // MONTHS_IN_A_YEAR:
        return count("{number} year old", "{number} years old", years)
    if months:
        return count("{number} month old", "{number} months old", months)
    return count("{number} day old", "{number} days old", (as_of - end).days)


def _gaps(context: Context, persona: Persona) -> Iterator[Gap]:
    say, name = context.words.say, persona.id
    if context.plan.lacks(persona, "summary"):
        yield Gap(say("No summary yet."), say("Add `summary:` to persona `{name}`.", name=name))
    if context.plan.lacks(persona, "media"):
        yield Gap(
            say("Where they are is not known yet."),
            say("Add the services they use under `media:` of persona `{name}`.", name=name),
        )
    elif "hours" not in context.plan.hidden and not any(
        use.hours for use in persona.media.values()
    ):
        yield Gap(
            say("When they are online is not known yet."),
            say("Add `hours:` to the services of persona `{name}`.", name=name),
        )
    if context.plan.lacks(persona, "evidence"):
        yield Gap(
            say("No evidence yet."),
            say("Say under `evidence:` of persona `{name}` what this is based on.", name=name),
        )

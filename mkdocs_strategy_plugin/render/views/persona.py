"""One persona: who they are, where they are, and what addresses them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.dates import get_day_names
from markupsafe import Markup

from mkdocs_strategy_plugin.model.persona import Day
from mkdocs_strategy_plugin.render.charts.activity import activity_mark
from mkdocs_strategy_plugin.render.charts.hours import Hours as HoursChart
from mkdocs_strategy_plugin.render.charts.hours import hours_map
from mkdocs_strategy_plugin.render.views.audience import services
from mkdocs_strategy_plugin.render.views.common import Gap, head, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.model.persona import Hours, MediaUse, Persona
    from mkdocs_strategy_plugin.model.text import Text
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head

__all__ = ["EvidenceRow", "Fact", "MediaRow", "Mentioned", "View", "view"]

HOURS_IN_A_DAY = 24
MINUTES = 60
WEEK = tuple(Day)
YEAR_DAYS = 365.25
MONTH_DAYS = 30.44


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the card."""

    name: str
    """What it tells."""
    value: str
    """What it is."""


@dataclass(frozen=True, slots=True)
class MediaRow:
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


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What the persona is based on."""

    source: Markup
    """Where it comes from."""
    kind: str
    """What sort; empty where not said."""
    date: str
    """From when; empty where not said."""
    age: str
    """How old it is on the day of the figures; empty where not known."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Entities of one kind that address the persona."""

    name: str
    """What they are, in the plural."""
    links: tuple[Link, ...]
    """The entities."""


@dataclass(frozen=True, slots=True)
class View:
    """What a persona's page shows."""

    head: Head
    """Title and description."""
    kind: str
    """How the audience is described."""
    priority: str
    """How much it matters; empty where not said."""
    summary: Markup
    """Who they are."""
    quote: str
    """What they said; empty for nothing."""
    facts: tuple[Fact, ...]
    """Age, place, languages and the like."""
    wants: tuple[Markup, ...]
    """What they want."""
    struggles: tuple[Markup, ...]
    """What stands in their way."""
    objections: tuple[Markup, ...]
    """What they hold against us."""
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
    hours = _hours(context, persona)
    return View(
        head=head(context, name, _description(context, persona)),
        kind=label(context, persona.kind),
        priority=label(context, persona.priority) if persona.priority else "",
        summary=_html(context.blocks(persona.summary)),
        quote=context.text(persona.quote),
        facts=tuple(_facts(context, persona)),
        wants=_each(context, persona.wants),
        struggles=_each(context, persona.struggles),
        objections=_each(context, persona.objections),
        media=tuple(_media(context, persona)),
        hours=hours,
        timezone=zone if hours else "",
        mentioned=tuple(_mentioned(context, persona)),
        evidence=tuple(_evidence(context, persona)),
        note=_html(context.blocks(persona.note)),
        audience=context.page_link("audience", say("Audience")),
        gaps=tuple(_gaps(context, persona)),
    )


def _html(made: str) -> Markup:
    return Markup(made)  # noqa: S704  (made by our converter or charts, which escape)


def _each(context: Context, texts: Iterable[Text]) -> tuple[Markup, ...]:
    return tuple(_html(context.inline(text)) for text in texts)


def _description(context: Context, persona: Persona) -> str:
    name = context.name(persona)
    return context.words.say("Who {name} are, where to reach them and what they want.", name=name)


def _facts(context: Context, persona: Persona) -> Iterator[Fact]:
    words = context.words
    written = {
        words.say("Age"): persona.age.text if persona.age else "",
        words.say("Location"): words.listing([context.text(each) for each in persona.location]),
        words.say("Languages"): words.listing([words.language_name(c) for c in persona.languages]),
        words.say("Occupation"): context.text(persona.occupation),
        words.say("Stage"): context.stage(persona.stage) if persona.stage else "",
        words.say("Formats they like"): words.listing(
            [each.replace("-", " ") for each in persona.formats]
        ),
        words.say("Tone"): context.text(persona.tone),
    }
    for name, value in written.items():
        if value:
            yield Fact(name, value)


def _media(context: Context, persona: Persona) -> Iterator[MediaRow]:
    words = context.words
    for link, use in zip(services(context, persona), persona.media.values(), strict=True):
        slug = use.activity.value if use.activity else "named"
        yield MediaRow(
            service=link,
            mark=_html(activity_mark(slug)),
            activity=label(context, use.activity)
            if use.activity
            else words.say("Not known how often"),
            purpose=words.listing([context.text(each) for each in use.purpose]),
            when=_when(context, use),
        )


def _when(context: Context, use: MediaUse) -> str:
    names = _day_names(context)
    days = context.words.listing([names[WEEK.index(day)] for day in use.days])
    hours = context.words.listing([each.text for each in use.hours])
    return " · ".join(part for part in (days, hours) if part)


def _day_names(context: Context) -> tuple[str, ...]:
    names = get_day_names("abbreviated", locale=context.words.locale)
    return tuple(names[day] for day in range(len(WEEK)))


def _hours(context: Context, persona: Persona) -> Markup:
    counts = [[0] * HOURS_IN_A_DAY for _ in WEEK]
    for use in persona.media.values():
        for day in use.days or WEEK:
            for span in use.hours:
                _count(counts, WEEK.index(day), span)
    if not any(map(any, counts)):
        return Markup()
    words, name = context.words, context.name(persona)
    spans = "; ".join(
        f"{link.text}: {_when(context, use)}"
        for link, use in zip(services(context, persona), persona.media.values(), strict=True)
        if use.hours
    )
    chart = HoursChart(
        title=words.say("When {name} are online", name=name),
        description=spans,
        days=_day_names(context),
        counts=tuple(map(tuple, counts)),
    )
    return _html(hours_map(chart))


def _count(counts: list[list[int]], day: int, span: Hours) -> None:
    """Add a span of hours to a week; one that passes midnight goes on the next day."""
    length = (span.end - span.start) % (HOURS_IN_A_DAY * MINUTES) or HOURS_IN_A_DAY * MINUTES
    first, last = span.start // MINUTES, (span.start + length - 1) // MINUTES
    for hour in range(first, last + 1):
        following, hour_of_day = divmod(hour, HOURS_IN_A_DAY)
        counts[(day + following) % len(WEEK)][hour_of_day] += 1


def _mentioned(context: Context, persona: Persona) -> Iterator[Mentioned]:
    say = context.words.say
    names = {
        "objective": say("Objectives"),
        "content": say("Content"),
        "tactic": say("Tactics"),
    }
    referrers = context.plan.index.referrers.get(("persona", persona.id), ())
    for kind, name in names.items():
        ids = dict.fromkeys(each.id for each in referrers if each.kind == kind)
        if ids:
            yield Mentioned(name, tuple(context.link(kind, each) for each in ids))


def _evidence(context: Context, persona: Persona) -> Iterator[EvidenceRow]:
    words = context.words
    for each in persona.evidence:
        yield EvidenceRow(
            source=_html(context.inline(each.source)),
            kind=each.kind or "",
            date=words.period(each.date) if each.date else "",
            age=_age(context, (context.figures.as_of - each.date.end).days) if each.date else "",
        )


def _age(context: Context, days: int) -> str:
    if days < 0:
        return ""
    count = context.words.count
    if days >= YEAR_DAYS:
        return count("{number} year old", "{number} years old", int(days // YEAR_DAYS))
    if days >= MONTH_DAYS:
        return count("{number} month old", "{number} months old", int(days // MONTH_DAYS))
    return count("{number} day old", "{number} days old", days)


def _gaps(context: Context, persona: Persona) -> Iterator[Gap]:
    say, name = context.words.say, persona.id
    if not persona.summary:
        yield Gap(say("No summary yet."), say("Add `summary:` to persona `{name}`.", name=name))
    if not persona.media:
        yield Gap(
            say("Where they are is not known yet."),
            say("Add the services they use under `media:` of persona `{name}`.", name=name),
        )
    elif not any(use.hours for use in persona.media.values()):
        yield Gap(
            say("When they are online is not known yet."),
            say("Add `hours:` to the services of persona `{name}`.", name=name),
        )
    if not persona.evidence:
        yield Gap(
            say("No evidence yet."),
            say("Say under `evidence:` of persona `{name}` what this is based on.", name=name),
        )

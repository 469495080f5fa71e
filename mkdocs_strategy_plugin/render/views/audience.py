"""The audience: to whom do we speak?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.persona import Priority
from mkdocs_strategy_plugin.render.views.common import Gap, head, label, trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.persona import Persona
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import Head

__all__ = ["Card", "View", "byline", "card", "in_order", "services", "view"]

MOST_NAMED = 3
"""Personas of the first priority that are named in one sentence."""
LAST = 4
"""Rank of a persona without a priority: after the third."""


class Card(NamedTuple):
    """A persona in a line or two."""

    link: Link
    """The persona's page."""
    byline: str
    """How the audience is described, how much it matters and where they live."""
    image: str
    """Address of a picture; empty for none."""
    summary: Markup
    """Who they are; empty where not said."""
    services: tuple[Link, ...]
    """Services they use."""


class View(NamedTuple):
    """What the audience page shows."""

    head: Head
    """Title and description."""
    summary: str
    """How many there are, and who comes first, in one sentence; empty for none."""
    cards: tuple[Card, ...]
    """Personas and segments, the first priority first."""
    avoided: tuple[Card, ...]
    """People we do not speak to."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def view(context: Context) -> View:
    """Return what the audience page shows."""
    say = context.words.say
    personas = in_order(context.plan.personas.values())
    no_personas = Gap(say("No personas yet."), say("Add the first one under `personas:`."))
    return View(
        head=head(context, say("Audience"), say("The people this strategy speaks to.")),
        summary=_summary(context, [each for each in personas if each.is_addressed]),
        cards=tuple(card(context, each) for each in personas if each.is_addressed),
        avoided=tuple(card(context, each) for each in personas if not each.is_addressed),
        gaps=() if personas else (no_personas,),
    )


def _summary(context: Context, addressed: Sequence[Persona]) -> str:
    words = context.words
    if not addressed:
        return ""
    said = words.count("{number} group of people", "{number} groups of people", len(addressed))
    first = [context.name(each) for each in addressed if each.priority is Priority.PRIMARY]
    if not 0 < len(first) <= MOST_NAMED:
        return f"{said}."
    return words.say("{groups}, first of all {names}.", groups=said, names=words.enumeration(first))


def in_order(personas: Iterable[Persona]) -> list[Persona]:
    """Return personas, the first priority first."""
    return sorted(
        personas, key=lambda persona: persona.priority.value if persona.priority else LAST
    )


def byline(context: Context, persona: Persona) -> str:
    """Return how the audience is described, and how much it matters where that is said."""
    parts = [label(context, persona.kind)]
    if persona.priority:
        parts.append(label(context, persona.priority))
    return " · ".join(parts)


def card(context: Context, persona: Persona) -> Card:
    """Return a persona in a line or two."""
    places = context.words.listing([context.text(place) for place in persona.location])
    return Card(
        link=context.link("persona", persona.id),
        byline=" · ".join(part for part in (byline(context, persona), places) if part),
        image=context.image(persona.image),
        summary=trusted(context.inline(persona.summary)),
        services=tuple(services(context, persona)),
    )


def services(context: Context, persona: Persona) -> list[Link]:
    """Return the services a persona uses, as links where they are channels of ours."""
    kinds = {"channel": context.plan.channels, "platform": context.plan.platforms}
    return [
        context.link(next((kind for kind in kinds if name in kinds[kind]), "channel"), name)
        for name in persona.media
    ]

"""One content item: what it says, to whom, what for, and what publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import ContentLack, publishing, readers_of
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    format_words,
    known,
    owners,
    trusted,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.content import Content
    from mkdocs_strategy_plugin.model.tactic import Tactic
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["LACKING", "ItemView", "Publishing", "item_view"]

LACKING = {
    ContentLack.QUADRANT: N_("quadrant"),
    ContentLack.MESSAGE: N_("message"),
    ContentLack.ACTION: N_("action"),
    ContentLack.FORMAT: N_("format"),
    ContentLack.LANGUAGES: N_("languages"),
    ContentLack.PERSONAS: N_("audience"),
    ContentLack.OBJECTIVES: N_("objective"),
    ContentLack.PILLAR: N_("pillar"),
    ContentLack.TACTIC: N_("tactic that publishes it"),
}
"""What an item does not say yet, as one of a list."""


class Publishing(NamedTuple):
    """A tactic that publishes an item."""

    tactic: Link
    """The tactic."""
    channels: tuple[Link, ...]
    """Where."""


class ItemView(NamedTuple):
    """One content item."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    message: Markup
    """What it says; empty where not said."""
    facts: tuple[Fact, ...]
    """Action, format, audience and the like, as far as they are said."""
    publishing: tuple[Publishing, ...]
    """Tactics that publish it."""
    note: Markup
    """The author's note."""
    lacks: str
    """What it does not say yet, as a list in words; empty for nothing."""


def item_view(context: Context, item: Content, lacks: Iterable[ContentLack]) -> ItemView:
    """Return one content item.

    Args:
        context: What the page is made from.
        item: The item.
        lacks: What it does not say yet.
    """
    words = context.words
    return ItemView(
        anchor=anchor("content", item.id, plan=context.prefix),
        title=context.name(item),
        message=trusted(context.blocks(item.message)),
        facts=_facts(context, item),
        publishing=tuple(_publishing(context, each) for each in publishing(context.plan, item)),
        note=trusted(context.blocks(item.note)),
        lacks=words.listing([words.say(LACKING[lack]) for lack in lacks]),
    )


def _facts(context: Context, item: Content) -> tuple[Fact, ...]:
    words, say = context.words, context.words.say
    leads_to = (Link(item.link, item.link),) if item.link else ()
    campaign = (context.link("campaign", item.campaign),) if item.campaign else ()
    return known(
        Fact(say("What they should do"), context.text(item.action)),
        Fact(say("Audience"), links=_links(context, "persona", item.personas)),
        Fact(
            say("Audience of its tactics"),
            links=_links(context, "persona", _brought(context, item)),
        ),
        Fact(say("Serves"), links=_links(context, "objective", item.objectives)),
        Fact(say("Format"), format_words(context, (item.format,) if item.format else ())),
        Fact(say("Pillar"), context.text(item.pillar)),
        Fact(say("Tone"), context.text(item.tone)),
        Fact(say("Languages"), words.listing([words.language_name(c) for c in item.languages])),
        Fact(say("Campaign"), links=campaign),
        Fact(say("Leads to"), links=leads_to),
        Fact(say("Code"), item.code or ""),
        Fact(say("Owner"), owners(context, item)),
    )


def _brought(context: Context, item: Content) -> tuple[str, ...]:
    """Return to whom tactics bring an item besides those whom it names."""
    readers = readers_of(context.plan, item)
    return tuple(
        name for name in context.plan.personas if name in readers and name not in item.personas
    )


def _links(context: Context, kind: str, names: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(context.link(kind, name) for name in dict.fromkeys(names))


def _publishing(context: Context, tactic: Tactic) -> Publishing:
    return Publishing(context.link("tactic", tactic.id), _links(context, "channel", tactic.channel))

"""Parts that several pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.render.charts.marks import state_mark
from mkdocs_strategy_plugin.render.views.heads import full_title, of_plan
from mkdocs_strategy_plugin.render.views.labels import FORMAT_WORDS, LABELS, ONCE_WORDS, RATE_WORDS

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.quantity import Duration, Rate
    from mkdocs_strategy_plugin.model.text import Text
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = [
    "Fact",
    "Gap",
    "Head",
    "StateView",
    "and_more",
    "duration_words",
    "format_words",
    "head",
    "known",
    "label",
    "lines",
    "money_words",
    "owners",
    "owners_of_plan",
    "rate_words",
    "state_view",
    "trusted",
]


HOME = "index"
"""Name of a plan's first page."""


class Head(NamedTuple):
    """What every page begins with."""

    title: str
    """Its name in the navigation and its first heading."""
    description: str
    """One sentence for search results and cards."""
    language: str
    """Code of the page's language."""
    plan: str
    """The plan's name."""
    tags: tuple[str, ...] = ()
    """Words to find the page by."""
    home: Link | None = None
    """The plan's first page; None on that page itself, and on the page of all plans."""
    full_title: str = ""
    """Its title with what it is about one of and the plan, for cards and browsers; empty: as is."""


class StateView(NamedTuple):
    """A state as a shape and a word."""

    slug: str
    """Name of the state in class names."""
    word: str
    """The state in the page's language."""
    mark: Markup
    """Its shape; says nothing by itself, as the word stands beside it."""


class Fact(NamedTuple):
    """A name and what stands beside it."""

    name: str
    """What it tells."""
    value: str = ""
    """What it is."""
    links: tuple[Link, ...] = ()
    """What it is, where that leads somewhere."""


class Gap(NamedTuple):
    """Something that is not known yet, and how to add it."""

    text: str
    """What is missing."""
    hint: str = ""
    """What to write, and where."""


def trusted(made: str) -> Markup:
    """Return HTML of our converter or our charts, both of which escape, as what it is."""
    return Markup(made)  # noqa: S704  (its makers escape)


def lines(context: Context, texts: Iterable[Text]) -> tuple[Markup, ...]:
    """Return authors' Markdown for a list, as inline HTML each."""
    return tuple(trusted(context.inline(text)) for text in texts)


def known(*facts: Fact) -> tuple[Fact, ...]:
    """Return the facts that say something."""
    return tuple(fact for fact in facts if fact.value or fact.links)


def owners(context: Context, entity: Entity) -> str:
    """Return who answers for an entity; empty for nobody."""
    return context.words.listing(list(entity.owner))


def owners_of_plan(context: Context) -> list[str]:
    """Return who answers for anything in a plan, sorted by name."""
    plan = context.plan
    collections = (plan.goals, plan.objectives, plan.kpis, plan.channels, plan.tactics)
    named = {
        owner: None
        for collection in collections
        for entity in collection.values()
        for owner in entity.owner
    }
    return sorted(named)


def head(
    context: Context, title: str, description: str, *, kind: str = "", apart: str = ""
) -> Head:
    """Return the head of a page.

    Args:
        context: Of the page.
        title: Its name in the navigation.
        description: What it says of itself, in a sentence or two.
        kind: What the page is about one of; empty for an overview.
        apart: What tells it from others of its kind with the same name; empty for none.
    """
    settings = context.plan.settings
    plan = context.text(settings.title) or context.plan.name or context.words.say("Strategy")
    home = None if context.page == HOME else context.source_link(HOME, plan)
    full = full_title(context, title, kind, apart)
    return Head(
        title,
        of_plan(context, description, plan) if home and not kind else description,
        context.words.language,
        plan,
        home=home,
        full_title=full if full != title else "",
    )


def label(context: Context, member: enum.Enum) -> str:
    """Return a fixed word of the format in the page's language."""
    return context.words.say(LABELS[member])


def state_view(context: Context, state: State) -> StateView:
    """Return a state as a shape and a word."""
    mark = state_mark(state.value.replace("-", "_"))
    return StateView(state.value, label(context, state), trusted(mark))


def money_words(context: Context, amount: float | None) -> str:
    """Return an amount in the plan's currency; a plain number without one; empty for none."""
    if amount is None:
        return ""
    words, currency = context.words, context.plan.settings.currency
    return words.money(amount, currency) if currency else words.number(amount)


def rate_words(context: Context, rate: Rate | None) -> str:
    """Return a rate in words; empty for none."""
    if rate is None:
        return ""
    if rate.unit is None or rate.count == 1:
        return context.words.say(ONCE_WORDS[rate.unit])
    return context.words.say(RATE_WORDS[rate.unit], amount=context.words.number(rate.count))


def format_words(context: Context, formats: Iterable[str]) -> str:
    """Return formats of content in words."""
    words = context.words
    known = ((each, FORMAT_WORDS.get(each)) for each in formats)
    return words.listing(
        [words.say(said) if said else each.replace("-", " ") for each, said in known]
    )


def duration_words(context: Context, duration: Duration | None) -> str:
    """Return a length of time in the largest unit that leaves no rest; empty for none."""
    return context.words.duration(round(duration.minutes)) if duration else ""


def and_more(context: Context, rest: int) -> Link | None:
    """Return a link to the scorecard that says how many KPIs are not listed; None for none."""
    said = context.words.more(rest)
    return context.page_link("scorecard", said) if said else None

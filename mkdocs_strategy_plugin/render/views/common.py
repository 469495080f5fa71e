"""Parts that several pages show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.render.charts.marks import state_mark
from mkdocs_strategy_plugin.render.views.labels import LABELS, RATE_WORDS

if TYPE_CHECKING:
    import enum

    from mkdocs_strategy_plugin.compute.records import State
    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.render.context import Context, Link

__all__ = [
    "Fact",
    "Gap",
    "Head",
    "StateView",
    "head",
    "known",
    "label",
    "owners",
    "rate_words",
    "state_view",
    "trusted",
]


@dataclass(frozen=True, slots=True)
class Head:
    """What every page begins with."""

    title: str
    """Its name in the navigation and its first heading."""
    description: str
    """One sentence for search results and cards."""
    language: str
    """Code of the page's language."""
    plan: str
    """The plan's name."""


@dataclass(frozen=True, slots=True)
class StateView:
    """A state as a shape and a word."""

    slug: str
    """Name of the state in class names."""
    word: str
    """The state in the page's language."""
    mark: Markup
    """Its shape; says nothing by itself, as the word stands beside it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands beside it."""

    name: str
    """What it tells."""
    value: str = ""
    """What it is."""
    links: tuple[Link, ...] = ()
    """What it is, where that leads somewhere."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not known yet, and how to add it."""

    text: str
    """What is missing."""
    hint: str = ""
    """What to write, and where."""


def trusted(made: str) -> Markup:
    """Return HTML of our converter or our charts, both of which escape, as what it is."""
    return Markup(made)  # noqa: S704  (its makers escape)


def known(*facts: Fact) -> tuple[Fact, ...]:
    """Return the facts that say something."""
    return tuple(fact for fact in facts if fact.value or fact.links)


def owners(context: Context, entity: Entity) -> str:
    """Return who answers for an entity; empty for nobody."""
    return context.words.listing(list(entity.owner))


def head(context: Context, title: str, description: str) -> Head:
    """Return the head of a page."""
    settings = context.plan.settings
    plan = context.text(settings.title) or context.plan.name or context.words.say("Strategy")
    return Head(title, description, context.words.language, plan)


def label(context: Context, member: enum.Enum) -> str:
    """Return a fixed word of the format in the page's language."""
    return context.words.say(LABELS[member])


def state_view(context: Context, state: State) -> StateView:
    """Return a state as a shape and a word."""
    mark = state_mark(state.value.replace("-", "_"))
    return StateView(state.value, label(context, state), trusted(mark))


def rate_words(context: Context, rate: Rate | None) -> str:
    """Return a rate in words; empty for none."""
    if rate is None:
        return ""
    if rate.text in RATE_WORDS:
        return context.words.say(RATE_WORDS[rate.text])
    unit = rate.unit.value if rate.unit else "ongoing"
    return context.words.say(RATE_WORDS[unit], amount=context.words.number(rate.count))

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
    from mkdocs_strategy_plugin.model.quantity import Rate
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["Gap", "Head", "StateView", "head", "label", "rate_words", "state_view"]


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
class Gap:
    """Something that is not known yet, and how to add it."""

    text: str
    """What is missing."""
    hint: str = ""
    """What to write, and where."""


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
    mark = Markup(state_mark(state.value.replace("-", "_")))  # noqa: S704  (drawn by us)
    return StateView(state.value, label(context, state), mark)


def rate_words(context: Context, rate: Rate | None) -> str:
    """Return a rate in words; empty for none."""
    if rate is None:
        return ""
    if rate.text in RATE_WORDS:
        return context.words.say(RATE_WORDS[rate.text])
    unit = rate.unit.value if rate.unit else "ongoing"
    return context.words.say(RATE_WORDS[unit], amount=context.words.number(rate.count))

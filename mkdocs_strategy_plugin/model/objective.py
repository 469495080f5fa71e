"""Objectives: SMART steps towards a goal."""

import enum

from pydantic import model_validator

from mkdocs_strategy_plugin.model.base import Entity, GoalRef, KpiRef, Model, OneOrMore, PersonaRef
from mkdocs_strategy_plugin.model.period import PeriodValue
from mkdocs_strategy_plugin.model.text import AnyText, Markdown

__all__ = ["Objective", "Verb", "What"]


class Verb(enum.Enum):
    """What an objective does to its number."""

    INCREASE = "increase"
    """More than before."""
    DECREASE = "decrease"
    """Less than before."""
    REACH = "reach"
    """Arrive at a level."""
    KEEP = "keep"
    """Hold what is there."""
    LAUNCH = "launch"
    """Bring into being."""


class What(Model):
    """What is to change."""

    of: AnyText
    """The thing, such as visits to Indonesia."""
    as_: AnyText | None = None
    """In what role, such as a destination."""

    @model_validator(mode="before")
    @classmethod
    def _accept_text(cls, data: object) -> object:
        if isinstance(data, dict) and "of" in data:
            # `as` is a keyword of Python, so the field carries another name than the key.
            return {("as_" if key == "as" else key): value for key, value in data.items()}
        return {"of": data}


class Objective(Entity):
    """A SMART objective under one goal."""

    goal: GoalRef | None = None
    """The goal it serves."""
    verb: Verb | None = None
    """What it does to its number."""
    what: What | None = None
    """What is to change: one text, or `of` and `as`."""
    who: OneOrMore[PersonaRef] = ()
    """The personas it is about; one or more."""
    where: OneOrMore[AnyText] = ()
    """The markets or places; one or more."""
    action: AnyText | None = None
    """What people should do in the end: book, visit, ask, sign up."""
    kpi: KpiRef | None = None
    """Its primary KPI; default: the only primary KPI that names it."""
    period: PeriodValue | None = None
    """When; default: the plan's period."""
    why: Markdown | None = None
    """Why it serves its goal."""

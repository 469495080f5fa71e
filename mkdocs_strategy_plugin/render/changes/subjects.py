"""What a change is about, in words: the entity, its part and its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import spelled_out
from mkdocs_strategy_plugin.model.period import period_in_id
from mkdocs_strategy_plugin.render.changes.field_words import FIELD_WORDS
from mkdocs_strategy_plugin.render.changes.labels import ENTITY_WORDS
from mkdocs_strategy_plugin.render.changes.values import in_language, said

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.render.words import Words as Language

__all__ = ["field_name", "is_of_part", "name_in_words", "of_kind", "subject_of", "title_of"]


def field_name(change: PlanChange, words: Language) -> str:
    """Return what the changed field is called in a sentence; empty for the whole entity."""
    steps = [each for each in change.field if not (change.at and each == change.at.id)]
    for length in range(len(steps), 0, -1):
        message = FIELD_WORDS.get("/".join(steps[:length]))
        if message:
            return words.say(message)
    return " ".join(steps)


def is_of_part(change: PlanChange) -> bool:
    """Tell whether a channel or a service came or went as a whole."""
    return change.at is not None and change.field[1:] == (change.at.id,)


def name_in_words(change: PlanChange, words: Language) -> str:
    """Return what a change calls its entity; a review whose id is its date is called by that."""
    period = period_in_id(change.id) if change.entity == "review" else None
    if period and change.title == spelled_out(change.id):
        return words.period(period)
    return in_language(change.title, words) or change.id


def title_of(change: PlanChange, words: Language) -> str:
    """Return the name of an entity, of a target of a channel with the channel behind it."""
    title = name_in_words(change, words)
    if change.at and change.entity == "kpi" and not is_of_part(change):
        return words.say("{title} on {channel}", title=title, channel=said(change.at, words))
    return title


def subject_of(change: PlanChange, words: Language) -> str:
    """Return the kind and the name of an entity, and the part or period that is meant."""
    subject = of_kind(change.entity, change, words)
    part = said(change.at, words) if change.entity != "kpi" else said(change.period, words)
    return words.say("{subject}, {part}", subject=subject, part=part) if part else subject


def of_kind(kind: str, change: PlanChange, words: Language) -> str:
    """Return a kind and the name of what a change is about."""
    said_kind = words.say(ENTITY_WORDS[kind])
    if kind == "exemption":
        return _exemption(change, words)
    title = title_of(change, words)
    return words.say("{kind} '{title}'", kind=said_kind, title=title) if title else said_kind


def _exemption(change: PlanChange, words: Language) -> str:
    rule, _, of = change.id.partition(" ")
    title = in_language(change.title, words)
    if of == "strategy":
        return words.say("Exemption of the whole plan from {rule}", rule=rule)
    return words.say("Exemption of '{title}' from {rule}", title=title or of, rule=rule)

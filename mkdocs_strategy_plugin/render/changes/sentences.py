"""One change as a sentence that reads like the decision it was."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind
from mkdocs_strategy_plugin.compute.changes.sameness import key_of
from mkdocs_strategy_plugin.compute.changes.values import Name, Parts, Reading, Readings, Several
from mkdocs_strategy_plugin.render.changes.labels import ENTITY_WORDS, ONE_OF_KIND
from mkdocs_strategy_plugin.render.changes.sentence_forms import (
    FROM_TO,
    REMOVED,
    SENTENCES,
    SET,
    TEXT_SENTENCES,
)
from mkdocs_strategy_plugin.render.changes.subjects import (
    field_name,
    is_of_part,
    of_kind,
    subject_of,
    title_of,
)
from mkdocs_strategy_plugin.render.changes.values import said, said_period
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.changes.values import Value
    from mkdocs_strategy_plugin.render.words import Words as Language

__all__ = ["items_of", "sentence"]


def sentence(change: PlanChange, words: Language, old: str, new: str) -> str:
    """Return what was decided, without a full stop.

    Args:
        change: Any change.
        words: The language.
        old: What was said, in that language; empty for nothing.
        new: What is said now.
    """
    if change.kind in WAYS:
        return WAYS[change.kind](change, words)
    if change.kind is ChangeKind.WORDS:
        return _of_text(change, words)
    if is_of_part(change):
        return _of_part(change, words)
    if isinstance(change.old, (Several, Parts)) or isinstance(change.new, (Several, Parts)):
        listed = _of_list(change, words)
        if listed:
            return listed
    forms = SENTENCES.get(change.kind, (FROM_TO, SET, REMOVED))
    return _filled(_form(forms, old, new), change, words, old=old, new=new)


def _form(forms: tuple[str, str, str], old: str, new: str) -> str:
    both, only_new, only_old = forms
    if new and not old:
        return only_new
    return only_old if old and not new else both


def _of_part(change: PlanChange, words: Language) -> str:
    """Return that a channel or a service came or went as a whole."""
    added = N_("{whole}: {part} added to {field}")
    removed = N_("{whole}: {part} removed from {field}")
    return _filled(removed if change.new is None else added, change, words)


def _filled(message: str, change: PlanChange, words: Language, **sides: str) -> str:
    field = field_name(change, words)
    period = said_period(change.period, words) if change.period else ""
    said_all = words.say(
        message,
        subject=subject_of(change, words),
        whole=of_kind(change.entity, change, words),
        part=said(change.at, words),
        title=title_of(change, words),
        field=field,
        period=period,
        **sides,
    )
    return said_all[:1].upper() + said_all[1:]


def _renamed(change: PlanChange, words: Language) -> str:
    was = change.was.id if change.was else ""
    message = N_("{subject} renamed from {old} to {new}")
    return _filled(message, change, words, old=was, new=change.id)


def _became(change: PlanChange, words: Language) -> str:
    kinds = (change.was.kind if change.was else change.entity, change.entity)
    old, new = (words.say(ONE_OF_KIND[kind]) for kind in kinds)
    return _filled(N_("'{title}' was {old} and became {new}"), change, words, old=old, new=new)


def _values_added(change: PlanChange, words: Language) -> str:
    items = change.new.items if isinstance(change.new, Readings) else ()
    return words.count(
        "{number} new value of '{title}': {periods}",
        "{number} new values of '{title}': {periods}",
        len(items),
        title=title_of(change, words),
        periods=_range(items, words),
    )


def _values_removed(change: PlanChange, words: Language) -> str:
    items = change.old.items if isinstance(change.old, Readings) else ()
    return words.count(
        "{number} value of '{title}' removed: {periods}",
        "{number} values of '{title}' removed: {periods}",
        len(items),
        title=title_of(change, words),
        periods=_range(items, words),
    )


WAYS = MappingProxyType(
    {
        ChangeKind.RENAMED: _renamed,
        ChangeKind.BECAME: _became,
        ChangeKind.VALUES_ADDED: _values_added,
        ChangeKind.VALUES_REMOVED: _values_removed,
    }
)
"""Kinds that are told in a way of their own."""


def _range(items: tuple[Reading, ...], words: Language) -> str:
    """Return from when to when values are, or when the only one is."""
    spans = sorted({each.period for each in items}, key=lambda span: (span.start, span.end))
    if len(spans) == 1:
        return said_period(spans[0], words)
    if all(each.unit for each in spans):
        first, last = said_period(spans[0], words), said_period(spans[-1], words)
    else:
        ends = spans[0].start, max(each.end for each in spans)
        first, last = (words.date(day, "d MMM y") for day in ends)
    return words.say("{first} to {last}", first=first, last=last)


def _of_text(change: PlanChange, words: Language) -> str:
    if change.field == ("title",) and change.old and change.new:
        old = said(change.old, words)
        kind = words.say(ENTITY_WORDS[change.entity])
        return words.say(
            "{kind} '{old}' is called '{new}' now", kind=kind, old=old, new=title_of(change, words)
        )
    edited, written, removed = TEXT_SENTENCES
    message = written if change.old is None else removed if change.new is None else edited
    return _filled(message, change, words)


def _of_list(change: PlanChange, words: Language) -> str:
    """Return what came into a list and what left it; empty where a list is told as a whole."""
    sides = [items_of(each) for each in (change.old, change.new)]
    old, new = ({key_of(item, {}): item for item in items} for items in sides)
    field = change.field[-1]
    gone, come = (
        words.listing([said(items[key], words, field=field) for key in items if key not in others])
        for items, others in ((old, new), (new, old))
    )
    if change.kind in SENTENCES or not (gone or come):
        return ""
    forms = (
        N_("{subject}: {field} changed; {new} added, {old} removed"),
        N_("{subject}: {new} added to {field}"),
        N_("{subject}: {old} removed from {field}"),
    )
    return _filled(_form(forms, gone, come), change, words, old=gone, new=come)


def items_of(value: Value | None) -> tuple[Value, ...]:
    """Return what a list holds, or who is named by the keys of a mapping."""
    if value is None:
        return ()
    if isinstance(value, Parts):
        return tuple(key for key, _ in value.items if isinstance(key, Name)) or (value,)
    return value.items if isinstance(value, Several) else (value,)

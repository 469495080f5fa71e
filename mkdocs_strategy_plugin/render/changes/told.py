"""One change in words: a sentence that reads like the decision it was."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.changes.content import spelled_out
from mkdocs_strategy_plugin.compute.changes.records import (
    Change,
    ChangeKind,
    Name,
    Parts,
    Reading,
    Readings,
    Reason,
    Several,
    Words,
)
from mkdocs_strategy_plugin.compute.changes.sameness import key_of
from mkdocs_strategy_plugin.model.period import period_in_id
from mkdocs_strategy_plugin.render.changes.labels import (
    EFFECT_WORDS,
    ENTITY_WORDS,
    FIELD_WORDS,
    KIND_WORDS,
    ONE_OF_KIND,
    REASON_WORDS,
)
from mkdocs_strategy_plugin.render.changes.values import (
    in_language,
    said,
    said_period,
)
from mkdocs_strategy_plugin.render.changes.word_diff import word_diff
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.changes.records import Value
    from mkdocs_strategy_plugin.render.changes.word_diff import Piece
    from mkdocs_strategy_plugin.render.words import Words as Language

__all__ = ["QUIET", "Passage", "Told", "field_name", "name_in_words", "told"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that was edited, in one of its languages."""

    language: str
    """Name of the language; empty for a text that holds for all."""
    pieces: tuple[Piece, ...]
    """How the old text became the new one."""


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words; nothing is escaped."""

    sentence: str
    """What was decided, without a full stop."""
    label: str
    """What sort of decision it is, in a word or two."""
    subject: str
    """What it is about: its kind and its name."""
    remark: str
    """What it makes of a promise, such as "softened: later"; empty for nothing to say."""
    is_softened: bool
    """True where a promise can be kept now where it would have been broken."""
    old: str
    """What was said; empty for nothing."""
    new: str
    """What is said; empty for nothing."""
    passages: tuple[Passage, ...] = ()
    """Of a text, how it became what it is, by language."""
    values: tuple[tuple[str, str], ...] = ()
    """Measured values that came or went: when, and what."""

    @property
    def headline(self) -> str:
        """The sentence, with the remark in round brackets."""
        return f"{self.sentence} ({self.remark})" if self.remark else self.sentence


FROM_TO, SET, REMOVED = (
    N_("{subject}: {field} changed from {old} to {new}"),
    N_("{subject}: {field} set to {new}"),
    N_("{subject}: {field} removed; it was {old}"),
)

SENTENCES: Mapping[ChangeKind, tuple[str, str, str]] = MappingProxyType(
    {
        ChangeKind.ADDED: (
            N_("{subject} added"),
            N_("{subject} added, with the target {new}"),
            N_("{subject} added"),
        ),
        ChangeKind.DROPPED: (
            N_("{subject} dropped"),
            N_("{subject} dropped"),
            N_("{subject} dropped, with its target {old}"),
        ),
        ChangeKind.ORPHANED: (
            N_("{subject} serves nothing any more; it served '{old}'"),
            N_("{subject} serves nothing any more"),
            N_("{subject} serves nothing any more; it served '{old}'"),
        ),
        ChangeKind.MOVED: (
            N_("{subject} moved from '{old}' to '{new}'"),
            N_("{subject} serves '{new}' now"),
            N_("{subject} no longer serves '{old}'"),
        ),
        ChangeKind.TARGET_SET: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' set to {new}"),
        ),
        ChangeKind.TARGET_REMOVED: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_RAISED: (
            N_("Target of '{title}' raised from {old} to {new}"),
            N_("Target of '{title}' raised to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_LOWERED: (
            N_("Target of '{title}' lowered from {old} to {new}"),
            N_("Target of '{title}' lowered to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TARGET_CHANGED: (
            N_("Target of '{title}' changed from {old} to {new}"),
            N_("Target of '{title}' set to {new}"),
            N_("Target of '{title}' removed; it was {old}"),
        ),
        ChangeKind.BASELINE: (
            N_("Baseline of '{title}' changed from {old} to {new}"),
            N_("Baseline of '{title}' set to {new}"),
            N_("Baseline of '{title}' removed; it was {old}"),
        ),
        ChangeKind.TRAJECTORY: (
            N_("Planned path of '{title}' changed"),
            N_("Planned path of '{title}' laid down"),
            N_("Planned path of '{title}' is a straight line again"),
        ),
        ChangeKind.METRIC: (
            N_("'{title}' measures {new} instead of {old}"),
            N_("'{title}' measures {new} now"),
            N_("'{title}' names no metric any more; it measured {old}"),
        ),
        ChangeKind.DECISION: (
            N_("Decision on '{title}' changed from {old} to {new}"),
            N_("Decision on '{title}' is {new}"),
            N_("Decision on '{title}' taken back; it was {old}"),
        ),
        ChangeKind.CADENCE_LOST: (
            N_("{subject} has lost its cadence, which was {old}"),
            N_("{subject} has lost its cadence"),
            N_("{subject} has lost its cadence, which was {old}"),
        ),
        ChangeKind.OWNER: (
            N_("{subject}: owner changed from {old} to {new}"),
            N_("{subject}: {new} answers for it now"),
            N_("{subject}: nobody answers for it any more; it was {old}"),
        ),
        ChangeKind.BANDS: (
            N_("{field} for every KPI changed from {old} to {new}"),
            N_("{field} for every KPI set to {new}"),
            N_("{field} for every KPI removed; it was {old}"),
        ),
        ChangeKind.PERIOD: (
            N_("{subject}: {field} moved from {old} to {new}"),
            N_("{subject}: {field} set to {new}"),
            N_("{subject}: {field} removed; it was {old}"),
        ),
        ChangeKind.VALUE_RESTATED: (
            N_("Value of '{title}' for {period} restated from {old} to {new}"),
            N_("Value of '{title}' for {period} restated: {new}"),
            N_("Value of '{title}' for {period} restated; it was {old}"),
        ),
    }
)
"""What was decided: with both sides, with the new one only, and with the old one only."""

TEXT_SENTENCES = (
    N_("{subject}: {field} edited"),
    N_("{subject}: {field} written"),
    N_("{subject}: {field} removed"),
)
QUIET = frozenset({Reason.SOMETHING_TO_MISS})
"""Reasons that need not be said: a new target is one."""
PLAIN_REASONS = frozenset({Reason.EASIER, Reason.HARDER, Reason.NOTHING_TO_MISS})
"""Reasons that the effect says already."""


def told(change: Change, words: Language) -> Told:
    """Return a change in words.

    Args:
        change: Any change.
        words: The language; texts are in theirs, or in the first they are written in.
    """
    old, new = _sides(change, words)
    return Told(
        sentence=_sentence(change, words, old, new),
        label=words.say(KIND_WORDS[change.kind]),
        subject=_subject(change, words),
        remark=_remark(change, words),
        is_softened=change.is_softened,
        old=old,
        new=new,
        passages=tuple(_passages(change, words)),
        values=tuple(_values(change, words)),
    )


def field_name(change: Change, words: Language) -> str:
    """Return what the changed field is called in a sentence; empty for the whole entity."""
    steps = [each for each in change.field if not (change.at and each == change.at.id)]
    for length in range(len(steps), 0, -1):
        message = FIELD_WORDS.get("/".join(steps[:length]))
        if message:
            return words.say(message)
    return " ".join(steps)


# --- sentences -----------------------------------------------------------------------------------


def _sentence(change: Change, words: Language, old: str, new: str) -> str:
    if change.kind in WAYS:
        return WAYS[change.kind](change, words)
    if change.kind is ChangeKind.WORDS:
        return _of_text(change, words)
    if _is_of_part(change):
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


def _is_of_part(change: Change) -> bool:
    """Tell whether a channel or a service came or went as a whole."""
    return change.at is not None and change.field[1:] == (change.at.id,)


def _of_part(change: Change, words: Language) -> str:
    """Return that a channel or a service came or went as a whole."""
    added = N_("{whole}: {part} added to {field}")
    removed = N_("{whole}: {part} removed from {field}")
    return _filled(removed if change.new is None else added, change, words)


def _filled(message: str, change: Change, words: Language, **sides: str) -> str:
    field = field_name(change, words)
    period = said_period(change.period, words) if change.period else ""
    said_all = words.say(
        message,
        subject=_subject(change, words),
        whole=_of_kind(change.entity, change, words),
        part=said(change.at, words),
        title=_title(change, words),
        field=field,
        period=period,
        **sides,
    )
    return said_all[:1].upper() + said_all[1:]


def _renamed(change: Change, words: Language) -> str:
    was = change.was.id if change.was else ""
    message = N_("{subject} renamed from {old} to {new}")
    return _filled(message, change, words, old=was, new=change.id)


def _became(change: Change, words: Language) -> str:
    kinds = (change.was.kind if change.was else change.entity, change.entity)
    old, new = (words.say(ONE_OF_KIND[kind]) for kind in kinds)
    return _filled(N_("'{title}' was {old} and became {new}"), change, words, old=old, new=new)


def _values_added(change: Change, words: Language) -> str:
    items = change.new.items if isinstance(change.new, Readings) else ()
    return words.count(
        "{number} new value of '{title}': {periods}",
        "{number} new values of '{title}': {periods}",
        len(items),
        title=_title(change, words),
        periods=_range(items, words),
    )


def _values_removed(change: Change, words: Language) -> str:
    items = change.old.items if isinstance(change.old, Readings) else ()
    return words.count(
        "{number} value of '{title}' removed: {periods}",
        "{number} values of '{title}' removed: {periods}",
        len(items),
        title=_title(change, words),
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


def _of_text(change: Change, words: Language) -> str:
    if change.field == ("title",) and change.old and change.new:
        old = said(change.old, words)
        kind = words.say(ENTITY_WORDS[change.entity])
        return words.say(
            "{kind} '{old}' is called '{new}' now", kind=kind, old=old, new=_title(change, words)
        )
    edited, written, removed = TEXT_SENTENCES
    message = written if change.old is None else removed if change.new is None else edited
    return _filled(message, change, words)


def _of_list(change: Change, words: Language) -> str:
    """Return what came into a list and what left it; empty where a list is told as a whole."""
    sides = [_items(each) for each in (change.old, change.new)]
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


def _items(value: Value | None) -> tuple[Value, ...]:
    """Return what a list holds, or who is named by the keys of a mapping."""
    if value is None:
        return ()
    if isinstance(value, Parts):
        return tuple(key for key, _ in value.items if isinstance(key, Name)) or (value,)
    return value.items if isinstance(value, Several) else (value,)


# --- parts of sentences --------------------------------------------------------------------------


def name_in_words(change: Change, words: Language) -> str:
    """Return what a change calls its entity; a review whose id is its date is called by that."""
    period = period_in_id(change.id) if change.entity == "review" else None
    if period and change.title == spelled_out(change.id):
        return words.period(period)
    return in_language(change.title, words) or change.id


def _title(change: Change, words: Language) -> str:
    title = name_in_words(change, words)
    if change.at and change.entity == "kpi" and not _is_of_part(change):
        return words.say("{title} on {channel}", title=title, channel=said(change.at, words))
    return title


def _subject(change: Change, words: Language) -> str:
    subject = _of_kind(change.entity, change, words)
    part = said(change.at, words) if change.entity != "kpi" else said(change.period, words)
    return words.say("{subject}, {part}", subject=subject, part=part) if part else subject


def _of_kind(kind: str, change: Change, words: Language) -> str:
    said_kind = words.say(ENTITY_WORDS[kind])
    if kind == "exemption":
        return _exemption(change, words)
    title = _title(change, words)
    return words.say("{kind} '{title}'", kind=said_kind, title=title) if title else said_kind


def _exemption(change: Change, words: Language) -> str:
    rule, _, of = change.id.partition(" ")
    title = in_language(change.title, words)
    if of == "strategy":
        return words.say("Exemption of the whole plan from {rule}", rule=rule)
    return words.say("Exemption of '{title}' from {rule}", title=title or of, rule=rule)


def _remark(change: Change, words: Language) -> str:
    reasons = [each for each in change.reasons if each not in QUIET]
    if not reasons:
        return ""
    listed = words.listing([words.say(REASON_WORDS[each]) for each in reasons])
    if change.effect is None:
        is_mixed = reasons != [Reason.NOT_COMPARABLE]
        return words.say("mixed: {reasons}", reasons=listed) if is_mixed else listed
    effect = words.say(EFFECT_WORDS[change.effect])
    if PLAIN_REASONS.issuperset(reasons):
        return effect
    return words.say("{effect}: {reasons}", effect=effect, reasons=listed)


def _sides(change: Change, words: Language) -> tuple[str, str]:
    field = change.field[-1] if change.field else ""
    return said(change.old, words, field=field), said(change.new, words, field=field)


# --- details -------------------------------------------------------------------------------------


def _passages(change: Change, words: Language) -> Iterator[Passage]:
    if change.kind is not ChangeKind.WORDS:
        return
    old, new = _by_language(change.old), _by_language(change.new)
    for code in dict.fromkeys((*new, *old)):
        before, now = old.get(code, ""), new.get(code, "")
        if before != now:
            name = words.language_name(code) if code else ""
            yield Passage(name, word_diff(before, now))


def _by_language(value: Value | None) -> dict[str, str]:
    """Return a text, or the lines of a list of texts, by language."""
    lines: dict[str, list[str]] = {}
    texts = (each for each in _items(value) if isinstance(each, Words))
    for code, text in itertools.chain.from_iterable(each.words for each in texts):
        lines.setdefault(code, []).append(text)
    return {code: "\n".join(each) for code, each in lines.items()}


def _values(change: Change, words: Language) -> Iterator[tuple[str, str]]:
    for side in (change.old, change.new):
        for reading in side.items if isinstance(side, Readings) else ():
            when = said_period(reading.period, words)
            if reading.channel:
                channel = said(reading.channel, words)
                when = words.say("{subject}, {part}", subject=when, part=channel)
            yield when, said(reading, words)

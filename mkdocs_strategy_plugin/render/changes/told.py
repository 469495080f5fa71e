"""One change in words: a sentence with all that pages and reports show beside it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.kinds import ChangeKind, Reason
from mkdocs_strategy_plugin.compute.changes.values import Readings, Words
from mkdocs_strategy_plugin.render.changes.labels import EFFECT_WORDS, KIND_WORDS, REASON_WORDS
from mkdocs_strategy_plugin.render.changes.sentences import items_of, sentence
from mkdocs_strategy_plugin.render.changes.subjects import subject_of
from mkdocs_strategy_plugin.render.changes.values import said, said_period
from mkdocs_strategy_plugin.render.changes.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.compute.changes.values import Value
    from mkdocs_strategy_plugin.render.changes.word_diff import Piece
    from mkdocs_strategy_plugin.render.words import Words as Language

__all__ = ["QUIET", "Passage", "Told", "told"]


class Passage(NamedTuple):
    """A text that was edited, in one of its languages."""

    language: str
    """Name of the language; empty for a text that holds for all."""
    pieces: tuple[Piece, ...]
    """How the old text became the new one."""


class Told(NamedTuple):
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


QUIET = frozenset({Reason.SOMETHING_TO_MISS})
"""Reasons that need not be said: a new target is one."""
PLAIN_REASONS = frozenset({Reason.EASIER, Reason.HARDER, Reason.NOTHING_TO_MISS})
"""Reasons that the effect says already."""


def told(change: PlanChange, words: Language) -> Told:
    """Return a change in words.

    Args:
        change: Any change.
        words: The language; texts are in theirs, or in the first they are written in.
    """
    old, new = _sides(change, words)
    return Told(
        sentence=sentence(change, words, old, new),
        label=words.say(KIND_WORDS[change.kind]),
        subject=subject_of(change, words),
        remark=_remark(change, words),
        is_softened=change.is_softened,
        old=old,
        new=new,
        passages=tuple(_passages(change, words)),
        values=tuple(_values(change, words)),
    )


def _remark(change: PlanChange, words: Language) -> str:
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


def _sides(change: PlanChange, words: Language) -> tuple[str, str]:
    field = change.field[-1] if change.field else ""
    return said(change.old, words, field=field), said(change.new, words, field=field)


def _passages(change: PlanChange, words: Language) -> Iterator[Passage]:
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
    texts = (each for each in items_of(value) if isinstance(each, Words))
    for code, text in itertools.chain.from_iterable(each.words for each in texts):
        lines.setdefault(code, []).append(text)
    return {code: "\n".join(each) for code, each in lines.items()}


def _values(change: PlanChange, words: Language) -> Iterator[tuple[str, str]]:
    for side in (change.old, change.new):
        for reading in side.items if isinstance(side, Readings) else ():
            when = said_period(reading.period, words)
            if reading.channel:
                channel = said(reading.channel, words)
                when = words.say("{subject}, {part}", subject=when, part=channel)
            yield when, said(reading, words)

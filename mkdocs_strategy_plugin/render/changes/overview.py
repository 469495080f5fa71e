"""All that changed between two sides, in words, in the order in which it should be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.changes.weight import Weight
from mkdocs_strategy_plugin.render.changes.told import told
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.render.changes.told import Told
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["Overview", "PlanPair", "PlanView", "Section", "UnreadFile", "overview"]


class UnreadFile(NamedTuple):
    """A file of which something could not be compared."""

    side: str
    """What its side is called."""
    file: str
    """Its path."""
    line: int
    """Where something is wrong with it, from 1."""
    message: str
    """What is."""
    more: int
    """How many other things are that are not told."""


class PlanPair(NamedTuple):
    """A plan on both sides."""

    old: Plan | None
    """As it was; None for a new plan."""
    new: Plan | None
    """As it is; None for a dropped plan."""
    changes: Sequence[PlanChange] = ()
    """What was decided."""
    unread: Sequence[UnreadFile] = ()
    """What could not be compared."""
    untold: int = 0
    """Differences that may come of it."""


class Section(NamedTuple):
    """Changes of one weight."""

    title: str
    """How many of what they are."""
    told: tuple[Told, ...]
    """The changes."""


class PlanView(NamedTuple):
    """One plan."""

    title: str
    """Its name for readers."""
    name: str
    """Its folder; empty for a plan at the root."""
    notes: tuple[str, ...]
    """What happened to it as a whole, and what could not be compared."""
    decisions: Section
    """Decisions, the softened ones first."""
    words: Section
    """Edited texts."""
    data: Section
    """Measured values."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """All that say something, the most important first."""
        return tuple(each for each in (self.decisions, self.words, self.data) if each.told)


class Overview(NamedTuple):
    """All plans."""

    heading: str
    """What was compared with what."""
    summary: str
    """How much changed."""
    plans: tuple[PlanView, ...]
    """Those of which there is anything to say."""
    softened: str
    """The word for what is softened, as a mark."""
    words: Words
    """The language, for what a form has to add."""

    def more(self, number: int) -> str:
        """Return that so many entries are not shown."""
        return self.words.more(number)


def overview(pairs: Iterable[PlanPair], words: Words, *, old: str, new: str) -> Overview:
    """Return all that changed, in words.

    Args:
        pairs: The plans.
        words: The language.
        old: What the old side is called; empty for the working tree.
        new: What the new side is called.
    """
    every = list(pairs)
    tree = words.say("the working tree")
    return Overview(
        heading=words.say("Changes from {old} to {new}", old=old or tree, new=new or tree),
        summary=_summary(every, words),
        plans=tuple(_view(pair, words) for pair in every if _says_something(pair)),
        softened=words.say("softened"),
        words=words,
    )


def _says_something(pair: PlanPair) -> bool:
    return bool(pair.changes or pair.unread or pair.old is None or pair.new is None)


def _summary(pairs: list[PlanPair], words: Words) -> str:
    every = [change for pair in pairs for change in pair.changes]
    counts = {weight: sum(each.weight is weight for each in every) for weight in Weight}
    softened = sum(each.is_softened for each in every)
    came = sum(pair.old is None for pair in pairs)
    went = sum(pair.new is None for pair in pairs)
    said = [
        words.count("{number} new plan", "{number} new plans", came) if came else "",
        words.count("{number} plan dropped", "{number} plans dropped", went) if went else "",
        _counted(Weight.DECISION, counts[Weight.DECISION], words),
        words.count("{number} softened", "{number} softened", softened) if softened else "",
        _counted(Weight.WORDS, counts[Weight.WORDS], words),
        _counted(Weight.DATA, counts[Weight.DATA], words),
    ]
    listed = [each for each in said if each]
    if listed:
        return f"{words.listing(listed)}."
    if any(pair.unread for pair in pairs):
        return words.say("Nothing has changed in what can be compared.")
    return words.say("Nothing has changed.")


def _counted(weight: Weight, number: int, words: Words) -> str:
    if not number:
        return ""
    if weight is Weight.DECISION:
        return words.count("{number} decision", "{number} decisions", number)
    if weight is Weight.WORDS:
        return words.count("{number} text edited", "{number} texts edited", number)
    return words.count("{number} change of values", "{number} changes of values", number)


def _view(pair: PlanPair, words: Words) -> PlanView:
    plan = pair.new or pair.old
    title = plan.settings.title if plan else None
    default = plan.languages[0] if plan else ""
    name = plan.name if plan else ""
    return PlanView(
        title=words.text(title, default) or name or words.say("Strategy"),
        name=name,
        notes=tuple(_notes(pair, words)),
        decisions=_section(pair, Weight.DECISION, words),
        words=_section(pair, Weight.WORDS, words),
        data=_section(pair, Weight.DATA, words),
    )


def _section(pair: PlanPair, weight: Weight, words: Words) -> Section:
    # Sorting keeps the order of those that are alike.
    found = sorted(
        (each for each in pair.changes if each.weight is weight),
        key=lambda each: not each.is_softened,
    )
    said = tuple(told(each, words) for each in found)
    return Section(_counted(weight, len(said), words), said)


def _notes(pair: PlanPair, words: Words) -> Iterator[str]:
    old, new = pair.old, pair.new
    if old is None or new is None:
        yield words.say(N_("This plan is new.") if new else N_("This plan was dropped."))
    elif old.name != new.name:
        yield words.say("Its folder was {old} and is {new} now.", old=old.name, new=new.name)
    for each in pair.unread:
        yield _unread(each, words)
    if pair.untold:
        yield words.count(
            "{number} difference is left out, as it may come of that.",
            "{number} differences are left out, as they may come of that.",
            pair.untold,
        )


def _unread(each: UnreadFile, words: Words) -> str:
    side = each.side or words.say("the working tree")
    said = words.say(
        "Not all of {file} can be compared; line {line} in {side}: {fault}",
        file=each.file,
        line=each.line,
        side=side,
        fault=each.message,
    )
    more = words.more(each.more)
    return f"{said}, {more}" if more else said

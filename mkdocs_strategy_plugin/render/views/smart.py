"""The five letters of SMART for an objective, with what is missing and where to mend it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.smart import Judgement, Letter, smart
from mkdocs_strategy_plugin.render.charts.marks import judgement_mark
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.smart_reasons import reason_view
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.smart import Smart
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.smart_reasons import ReasonView
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["LetterView", "OpenLetter", "SmartView", "smart_summary", "smart_view"]

LETTERS: Mapping[Letter, str] = MappingProxyType(
    {
        Letter.SPECIFIC: N_("Specific"),
        Letter.MEASURABLE: N_("Measurable"),
        Letter.ACTIONABLE: N_("Actionable"),
        Letter.RELEVANT: N_("Relevant"),
        Letter.TIME_BOUND: N_("Time-bound"),
    }
)
"""What each letter stands for."""

JUDGEMENTS: Mapping[Judgement, str] = MappingProxyType(
    {
        Judgement.MET: N_("met"),
        Judgement.NOT_MET: N_("not met"),
        Judgement.NOT_KNOWN: N_("not known"),
    }
)
"""Whether a letter is met, in words."""


class LetterView(NamedTuple):
    """One letter."""

    word: str
    """What it stands for."""
    slug: str
    """Whether it is met, in class names."""
    mark: Markup
    """The same as a shape, which says it in words too."""


class OpenLetter(NamedTuple):
    """A letter that is not met, or of which that is not known."""

    letter: LetterView
    """The letter."""
    judgement: str
    """Whether it is met, in words."""
    reasons: tuple[ReasonView, ...]
    """What keeps it from being met, except for what is not published."""


@dataclass(frozen=True, slots=True)
class SmartView:
    """The five letters of one objective."""

    letters: tuple[LetterView, ...]
    """The letters in their order."""
    count: str
    """How many of them are met, in words."""
    open: tuple[OpenLetter, ...]
    """Those that are not met; empty where all are."""


def smart_view(context: Context, objective: Objective) -> SmartView:
    """Return the five letters of an objective."""
    whole = context.judged
    found = smart(whole, whole.objectives[objective.id])
    views = [_letter(context, each) for each in found]
    opened = tuple(
        OpenLetter(
            view,
            context.words.say(JUDGEMENTS[each.judgement]),
            tuple(
                reason_view(context, objective, reason)
                for reason in each.reasons
                if context.plan.hidden.isdisjoint(map(str, reason.path[2:]))
            ),
        )
        for each, view in zip(found, views, strict=True)
        if each.reasons
    )
    number, met = context.words.number, len(views) - len(opened)
    count = context.words.say("{met} of {all} met", met=number(met), all=number(len(views)))
    return SmartView(tuple(views), count, opened)


def _letter(context: Context, letter: Smart) -> LetterView:
    say, judgement = context.words.say, letter.judgement
    mark = judgement_mark(judgement.value, title=say(JUDGEMENTS[judgement]))
    return LetterView(say(LETTERS[letter.letter]), judgement.value, trusted(mark))


def smart_summary(context: Context, judged: Sequence[SmartView]) -> str:
    """Return how many objectives are SMART, and what others lack; empty without any."""
    words = context.words
    if not judged:
        return ""
    said = _how_many(words, sum(not each.open for each in judged), len(judged))
    lacking = Counter(each.letter.word for view in judged for each in view.open)
    if not lacking:
        return said
    named = words.listing(
        [
            words.say("{letter} ({count})", letter=letter, count=words.number(count))
            for letter, count in lacking.most_common()
        ]
    )
    return words.say("{said} Still open: {letters}.", said=said, letters=named)


def _how_many(words: Words, whole: int, judged: int) -> str:
    if judged == 1:
        if whole:
            return words.say("The one objective is SMART.")
        return words.say("The one objective is not SMART yet.")
    return words.count(
        "{number} of {judged} objectives is SMART.",
        "{number} of {judged} objectives are SMART.",
        whole,
        judged=words.number(judged),
    )

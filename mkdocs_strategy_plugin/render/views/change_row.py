"""One change: what was decided, with a link to what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.render.changes.subjects import name_in_words
from mkdocs_strategy_plugin.render.changes.told import told
from mkdocs_strategy_plugin.render.changes.word_diff import Mark
from mkdocs_strategy_plugin.render.charts.marks import effect_mark
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.change_groups import change_marks
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.facets import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_strategy_plugin.compute.changes.records import PlanChange
    from mkdocs_strategy_plugin.render.changes.told import Passage, Told
    from mkdocs_strategy_plugin.render.changes.word_diff import Piece
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["ChangeRow", "EffectView", "PassageView", "change_row"]

SHORT_PASSAGE = 320
"""Characters of an edited text that is shown at once; a longer one is folded away."""

TAGS = {Mark.REMOVED: "del", Mark.ADDED: "ins"}


class EffectView(NamedTuple):
    """What a change makes of a promise."""

    slug: str
    """`softened` or `tightened`, in class names; empty where it is neither."""
    mark: Markup
    """The same as a shape; empty where it is neither."""
    words: str
    """The same in words, with the reason."""


class PassageView(NamedTuple):
    """A text that was edited."""

    language: str
    """Name of the language; empty for a text that holds for all."""
    words: Markup
    """The text, with what was struck out and what was put in."""
    is_long: bool
    """True folds it away."""


class ChangeRow(NamedTuple):
    """A change."""

    item: str
    """What it can be chosen by, as one attribute."""
    label: str
    """What sort of decision it is, in a word or two."""
    before: str
    """What was decided, up to the name of what it is about."""
    link: Link
    """That name, which leads to where it stands; empty where the sentence does not have it."""
    after: str
    """The rest of the sentence."""
    effect: EffectView | None
    """What it makes of a promise; None for nothing."""
    passages: tuple[PassageView, ...]
    """Of a text, how it became what it is."""


def change_row(context: Context, change: PlanChange) -> ChangeRow:
    """Return a change in the words of the page."""
    said = told(change, context.words)
    before, name, after = _around_name(context, change, said)
    href = context.addresses.entity(change.entity, change.id, start=context.page)
    return ChangeRow(
        item=marked(change_marks(change)),
        label=said.label,
        before=before,
        link=Link(name, href),
        after=after,
        effect=_effect(change, said),
        passages=tuple(_passage(each) for each in said.passages),
    )


def _around_name(context: Context, change: PlanChange, said: Told) -> tuple[str, str, str]:
    """Return a sentence in three parts: the name of its entity, and what is around that."""
    name = name_in_words(change, context.words)
    before, found, after = said.sentence.partition(name) if name else (said.sentence, "", "")
    return before, found, after


def _effect(change: PlanChange, said: Told) -> EffectView | None:
    if not said.remark:
        return None
    if change.effect is None:
        return EffectView("", Markup(), said.remark)
    slug = change.effect.value
    return EffectView(slug, trusted(effect_mark(slug)), said.remark)


def _passage(passage: Passage) -> PassageView:
    length = sum(len(each.text) for each in passage.pieces)
    return PassageView(passage.language, _marked(passage.pieces), length > SHORT_PASSAGE)


def _marked(pieces: Iterable[Piece]) -> Markup:
    return Markup().join(_piece(each) for each in pieces)


def _piece(piece: Piece) -> Markup:
    tag = TAGS.get(piece.mark)
    # What is joined and filled in here is escaped.
    return (
        Markup("<{0}>{1}</{0}>").format(tag, piece.text) if tag else Markup("{}").format(piece.text)
    )

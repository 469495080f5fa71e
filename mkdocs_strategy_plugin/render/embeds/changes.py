"""What changed last in a plan, or about one of its entities."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.history import History, NoteKind, Outcome
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.render.embeds import choosing_changes
from mkdocs_strategy_plugin.render.views.changes import (
    earlier,
    tells,
    within_bounds,
    without_steps,
)
from mkdocs_strategy_plugin.render.views.common import Gap
from mkdocs_strategy_plugin.render.views.history_notes import note_words
from mkdocs_strategy_plugin.render.views.step import step_title, step_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.compute.history import Step
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.step import StepView

__all__ = ["ChangesPart", "changes"]

MOST_STEPS = 20
"""Steps that tell of one entity; earlier ones are counted."""

PAGE = "changes"
"""Name of the page with the whole history."""

LIMITING = frozenset(NoteKind) - {NoteKind.NO_TAGS, NoteKind.NO_REVIEWS, NoteKind.UNKNOWN_SINCE}
"""What keeps something from being known; the rest says how the history is told."""


class ChangesPart(NamedTuple):
    """Some steps of the plan's history."""

    link: Link | None
    """The name of the one entity, and where it stands; None: it is about many."""
    steps: tuple[StepView, ...]
    """The steps, the newest first, with nothing in them but what is asked for."""
    said: str
    """What there is to say in place of steps; empty where there are some."""
    notes: tuple[Gap, ...]
    """Why something may be missing, and how to mend that."""
    rest: tuple[str, ...]
    """What is not shown, in sentences."""
    page: Link | None
    """The page of the whole history; None where there is none."""


def changes(context: Context, asked: Asked) -> ChangesPart:
    """Return the newest steps of the plan's history that tell of what is asked for."""
    link = context.link(asked.kind, asked.id) if asked.id else None
    history = context.history
    if history is None:
        return ChangesPart(link, (), "", (_untold(context),), (), None)
    telling = tuple(each for each in history.steps if tells(each, history))
    found = _chosen(context, asked, telling)
    most = _most(asked)
    shown = tuple(within_bounds(islice(found, most or MOST_STEPS)))
    is_whole = len(shown) == most and all(each.outcome is not Outcome.CUT for each in shown)
    return ChangesPart(
        link=link,
        steps=tuple(_step(context, asked, each, history) for each in shown),
        said="" if shown else _nothing(context, asked, history),
        notes=() if is_whole else tuple(_notes(context, history)),
        rest=tuple(
            _rest(context, asked, _looked_at(telling, shown, most), found[len(shown) : most])
        ),
        page=_page(context),
    )


def _chosen(context: Context, asked: Asked, telling: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return all steps that tell of what is asked for."""
    if _asks_for_all(asked):
        return telling
    return tuple(choosing_changes.chosen(context, asked, telling))


def _asks_for_all(asked: Asked) -> bool:
    return not asked.id and not any(map(asked.wanted, choosing_changes.FILTERS))


def _most(asked: Asked) -> int | None:
    """Return how many steps are asked for; None: all there are."""
    written = next(iter(asked.wanted("steps")), "")
    if written:
        return int(written)
    return None if asked.id else 1


def _step(context: Context, asked: Asked, step: Step, history: History) -> StepView:
    is_commit = history.grouping is Grouping.COMMIT
    title = step_title(context, step, None if is_commit else history)
    made = step_view(context, step, title=title, is_commit=is_commit)
    # Nobody can tell which commits of a step did what is left of it.
    return made if _asks_for_all(asked) else made._replace(commits=())


def _untold(context: Context) -> Gap:
    say = context.words.say
    return Gap(
        say("This site does not tell what changed in the plan."),
        say("To tell it, remove `history: false` or `from: none` from mkdocs.yml."),
    )


def _nothing(context: Context, asked: Asked, history: History) -> str:
    say = context.words.say
    if not history.steps:
        return without_steps(context, history)
    if _asks_for_all(asked):
        return say("No decision was changed.")
    return say("Nothing of this has changed, as far back as the history is known.")


def _notes(context: Context, history: History) -> Iterator[Gap]:
    return (note_words(context.words, note) for note in history.notes if note.kind in LIMITING)


def _looked_at(
    telling: tuple[Step, ...], shown: tuple[Step, ...], most: int | None
) -> tuple[Step, ...]:
    """Return the steps down to the last one that is shown; all where fewer are than asked for."""
    if len(shown) != most:
        return telling
    last = next(place for place, each in enumerate(telling) if each.entries == shown[-1].entries)
    return telling[: last + 1]


def _rest(
    context: Context, asked: Asked, looked_at: tuple[Step, ...], unseen: tuple[Step, ...]
) -> Iterator[str]:
    if unseen:
        yield earlier(context, unseen)
    gone = choosing_changes.gone(context, asked, looked_at)
    if gone:
        yield context.words.count(
            "{number} change is left out: what it is about is gone, and nothing says where that "
            "belonged.",
            "{number} changes are left out: what they are about is gone, and nothing says where "
            "that belonged.",
            gone,
        )


def _page(context: Context) -> Link | None:
    link = context.page_link(PAGE, context.words.say("All changes"))
    return link if link.href else None

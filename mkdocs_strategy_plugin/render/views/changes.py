"""Changes: what changed in the plan?"""

from __future__ import annotations

from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.history import History, Outcome
from mkdocs_strategy_plugin.compute.steps import Grouping
from mkdocs_strategy_plugin.render.views.change_groups import change_facets
from mkdocs_strategy_plugin.render.views.common import Fact, Gap, head, known
from mkdocs_strategy_plugin.render.views.history_notes import note_words
from mkdocs_strategy_plugin.render.views.step import (
    beginning,
    said_of_step,
    short,
    step_title,
    step_view,
    unique_anchors,
)
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_strategy_plugin.compute.history import Step
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.facets import Facet
    from mkdocs_strategy_plugin.render.views.step import StepView

__all__ = ["Section", "View", "earlier", "tells", "view", "within_bounds", "without_steps"]

MOST_STEPS = 100
"""Steps on a page; earlier ones are counted."""
MOST_CHANGES = 500
"""Changes on a page, after which no further step begins."""

LATEST = "latest"
"""Anchor of what came after the last tag or review."""

STEPS = {
    Grouping.TAG: N_("tag by tag"),
    Grouping.REVIEW: N_("review by review"),
    Grouping.COMMIT: N_("commit by commit"),
}


class Section(NamedTuple):
    """Steps below one heading."""

    anchor: str
    """Id of the heading."""
    title: str
    """The step itself, or the month of commits."""
    steps: tuple[StepView, ...]
    """The steps, the newest first."""


class View(NamedTuple):
    """What the page of changes shows."""

    head: Head
    """Title and description."""
    summary: str
    """What changed last, in a sentence or two."""
    facts: tuple[Fact, ...]
    """How the history is told, and where it begins."""
    notes: tuple[Gap, ...]
    """What of the history is not there, and how to mend that."""
    facets: tuple[Facet, ...]
    """What changes can be narrowed down by."""
    sections: tuple[Section, ...]
    """The history, the newest first."""
    quiet: str
    """How many commits decided nothing; empty for none."""
    earlier: str
    """How many earlier steps are not shown; empty for none."""


def view(context: Context) -> View:
    """Return what the page of changes shows."""
    say, history = context.words.say, context.history or History()
    telling = tuple(each for each in history.steps if tells(each, history))
    shown = tuple(within_bounds(telling))
    return View(
        head=head(context, say("Changes"), say("What changed in the plan, when, and by whom.")),
        summary=" ".join(_summary(context, history, telling)),
        facts=_facts(context, history),
        notes=tuple(note_words(context.words, note) for note in history.notes),
        facets=change_facets(context, (each for step in shown for each in step.changes)),
        sections=tuple(_sections(context, shown, history)),
        quiet=_quiet(context, len(history.steps) - len(telling), history),
        earlier=earlier(context, telling[len(shown) :]),
    )


def tells(step: Step, history: History) -> bool:
    """Tell whether a step has something to say; of tags and reviews each has."""
    if history.grouping is not Grouping.COMMIT or step.outcome is not Outcome.COMPARED:
        return True
    return bool(step.changes or step.unsure)


def within_bounds(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the newest steps, no more of them than a page can hold."""
    count = 0
    for step in islice(steps, MOST_STEPS):
        if count > MOST_CHANGES:
            return
        yield step
        count += len(step.changes)


def _summary(context: Context, history: History, telling: tuple[Step, ...]) -> Iterator[str]:
    words = context.words
    if not history.steps:
        yield without_steps(context, history)
        return
    newest = next(iter(telling), history.steps[0])
    found = newest.changes
    if history.grouping is Grouping.COMMIT:
        yield words.say("Last changed on {day}.", day=words.date(newest.date))
    elif newest.name:
        yield words.say("Nothing has changed since {name}.", name=step_title(context, newest))
    else:
        yield _of_latest(context, history, newest)
    softened = sum(each.is_softened for each in found)
    if softened and not newest.name:
        yield words.count(
            "{number} target or commitment is easier to reach than before.",
            "{number} targets or commitments are easier to reach than before.",
            softened,
        )


def _of_latest(context: Context, history: History, latest: Step) -> str:
    """Return how much changed after the last tag or review, if that can be said."""
    words, number = context.words, len(latest.changes)
    if latest.outcome is Outcome.UNREAD:
        return words.say("What changed in this plan is not known here.")
    if latest.outcome is not Outcome.COMPARED:
        return said_of_step(context, latest)
    before = beginning(context, history)
    if before and not number and not latest.unsure:
        return words.say("Nothing has changed since {name}.", name=before)
    title = step_title(context, latest, history)
    return words.count(
        "{title}: {number} change.", "{title}: {number} changes.", number, title=title
    )


def without_steps(context: Context, history: History) -> str:
    """Return what there is to say of a history without steps."""
    say = context.words.say
    if history.since and not history.notes:
        return say("Nothing has changed since {name}.", name=_since(context, history))
    return say("What changed in this plan is not known here.")


def _since(context: Context, history: History) -> str:
    day = history.since_day
    return context.words.date(day) if day else history.since


def _facts(context: Context, history: History) -> tuple[Fact, ...]:
    say = context.words.say
    commits = sum(len(step.entries) for step in history.steps)
    return known(
        Fact(say("Compared"), say(STEPS[history.grouping]) if commits else ""),
        Fact(say("Since"), _since(context, history) if history.since else ""),
        Fact(say("Commits"), context.words.number(commits) if commits else ""),
    )


def _sections(context: Context, steps: tuple[Step, ...], history: History) -> Iterator[Section]:
    if history.grouping is Grouping.COMMIT:
        yield from _months(context, steps)
        return
    anchors = unique_anchors(context, (step.name or LATEST for step in steps))
    for step, anchor in zip(steps, anchors, strict=True):
        yield Section(anchor, step_title(context, step, history), (step_view(context, step),))


def _months(context: Context, steps: tuple[Step, ...]) -> Iterator[Section]:
    """Yield commits by month, in the order of the history, which days need not follow."""
    own = unique_anchors(context, (short(step.entries[0].hash) for step in steps))
    views = [
        (step.date.replace(day=1), _commit(context, step, anchor))
        for step, anchor in zip(steps, own, strict=True)
    ]
    months = [(month, tuple(group)) for month, group in groupby(views, key=itemgetter(0))]
    anchors = unique_anchors(context, (f"{month:%Y-%m}" for month, _ in months))
    for (month, group), anchor in zip(months, anchors, strict=True):
        title = context.words.date(month, "MMMM y")
        yield Section(anchor, title, tuple(view for _, view in group))


def _commit(context: Context, step: Step, anchor: str) -> StepView:
    title = step_title(context, step)
    return step_view(context, step, title=title, anchor=anchor, is_commit=True)


def _quiet(context: Context, count: int, history: History) -> str:
    if not count or history.grouping is not Grouping.COMMIT:
        return ""
    return context.words.count(
        "{number} commit that decided nothing is not listed: remarks, order, measured values, "
        "files that moved or were split.",
        "{number} commits that decided nothing are not listed: remarks, order, measured values, "
        "files that moved or were split.",
        count,
    )


def earlier(context: Context, steps: tuple[Step, ...]) -> str:
    """Return how many steps are not shown, back to when; empty for none."""
    if not steps:
        return ""
    return context.words.count(
        "{number} earlier step, back to {day}, is not shown.",
        "{number} earlier steps, back to {day}, are not shown.",
        len(steps),
        day=context.words.date(steps[-1].date),
    )

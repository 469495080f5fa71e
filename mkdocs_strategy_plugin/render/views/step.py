"""One step of a plan's history: what it decided, when, and by whom."""

from __future__ import annotations

import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.history import Outcome
from mkdocs_strategy_plugin.render.addresses import anchor, as_prefix
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.change_row import ChangeRow, change_row
from mkdocs_strategy_plugin.render.views.review import review_title
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs_strategy_plugin.compute.history import Entry, Faulty, History, Step
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.words import Words

__all__ = [
    "CommitRow",
    "StepView",
    "UnreadView",
    "beginning",
    "commit_link",
    "said_of_step",
    "short",
    "step_title",
    "step_view",
    "unique_anchors",
]

MOST_CHANGES = 100
"""Changes that a step lists."""
MOST_COMMITS = 50
MOST_FAULTY = 5
MOST_AUTHORS = 5
SHORT = 7
"""Digits of a hash that people write."""

SAID = {
    Outcome.CUT: N_("What came before is not known here, so nothing can be compared."),
    Outcome.ENDS: N_("The plan was removed here, and came back later."),
    Outcome.COMPARED: N_("No decision was changed."),
}

SIZES: Mapping[str, Callable[[Words, int], str]] = MappingProxyType(
    {
        "goals": lambda words, n: words.count("{number} goal", "{number} goals", n),
        "objectives": lambda words, n: words.count("{number} objective", "{number} objectives", n),
        "kpis": lambda words, n: words.count("{number} KPI", "{number} KPIs", n),
        "personas": lambda words, n: words.count("{number} persona", "{number} personas", n),
        "channels": lambda words, n: words.count("{number} channel", "{number} channels", n),
        "content": lambda words, n: words.count(
            "{number} content item", "{number} content items", n
        ),
        "tactics": lambda words, n: words.count("{number} tactic", "{number} tactics", n),
    }
)
"""How many of each collection there are, in words; what a plan that begins is told to have."""


class CommitRow(NamedTuple):
    """A commit that touched the plan."""

    link: Link
    """Its short hash, which leads to the host of the repository."""
    when: str
    """The day, in words."""
    authors: str
    """Who wrote it; empty where nobody is named."""
    subject: str
    """What it is about; empty where that is not said, or kept from readers."""


class UnreadView(NamedTuple):
    """Where a plan cannot be read as it was."""

    commit: Link
    """The commit."""
    place: str
    """File and line; empty where it is kept from readers."""
    message: str
    """What is wrong there, in English as in the logs; empty where it is kept from readers."""


class StepView(NamedTuple):
    """A step of the history."""

    anchor: str
    """Id of its own heading; empty where it has none."""
    title: str
    """Its name; empty where the section is headed by it."""
    byline: str
    """When it was, and who wrote it."""
    changes: tuple[ChangeRow, ...]
    """What it decided, at most a hundred; what was softened stands first."""
    more: str
    """How many changes there are besides; empty for none."""
    said: str
    """What there is to say in place of changes; empty where there are some."""
    unread: UnreadView | None
    """Where it cannot be read: why."""
    unsure: str
    """What could not be compared; empty for nothing."""
    hash: Link | None
    """The short hash of a step that is one commit; None where it may be several."""
    summary: str
    """How many commits it has, in words."""
    commits: tuple[CommitRow, ...]
    """Its commits, the newest first; none where the step is one itself."""
    older: str
    """How many of its commits are not listed; empty for none."""


def short(commit: str) -> str:
    """Return a hash as people write it."""
    return commit[:SHORT]


def step_title(context: Context, step: Step, history: History | None = None) -> str:
    """Return the name of a step: its tag, its review, what its commit is about, or since when.

    Args:
        context: The plan as it is now.
        step: The step.
        history: The history that holds it; None where it is named for itself.
    """
    say = context.words.say
    if step.name:
        review = context.plan.reviews.get(step.name)
        is_review = history is None or history.grouping.value == "review"
        return review_title(context, review) if review and is_review else step.name
    if history:
        return _since(context, history)
    subject = "" if context.plan.hidden else step.entries[0].subject
    return subject or say("Commit {hash}", hash=short(step.entries[0].hash))


def _since(context: Context, history: History) -> str:
    """Return what to call what came after the last tag or review."""
    say, before = context.words.say, beginning(context, history)
    return say("Since {name}", name=before) if before else say("Up to now")


def beginning(context: Context, history: History) -> str:
    """Return the last tag or review, or what the history begins with; empty for all of it."""
    before = next((each for each in history.steps if each.name), None)
    if before:
        return step_title(context, before, history)
    return context.words.date(history.since_day) if history.since_day else history.since


def unique_anchors(context: Context, names: Iterable[str]) -> Iterator[str]:
    """Yield the id of a heading for each name, none of them twice."""
    taken: set[str] = set()
    for name in map(as_prefix, names):
        more = (f"{name}-{number}" for number in itertools.count(2))
        unique = next(each for each in itertools.chain([name], more) if each not in taken)
        taken.add(unique)
        yield anchor("changes", unique, plan=context.prefix)


def step_view(
    context: Context, step: Step, *, title: str = "", anchor: str = "", is_commit: bool = False
) -> StepView:
    """Return one step.

    Args:
        context: The plan as it is now, whose pages are linked.
        step: The step.
        title: Its name; empty where a section is headed by it.
        anchor: Id of its own heading; empty where it has none.
        is_commit: True names its one commit beside the day, and lists none.
    """
    words, found = context.words, sorted(step.changes, key=lambda each: not each.is_softened)
    rest, older = len(found) - MOST_CHANGES, len(step.entries) - MOST_COMMITS
    listed = () if is_commit else step.entries[:MOST_COMMITS]
    return StepView(
        anchor=anchor,
        title=title,
        byline=" · ".join(_byline(context, step)),
        changes=tuple(change_row(context, each) for each in found[:MOST_CHANGES]),
        more=words.more(rest),
        said="" if found or step.unread else said_of_step(context, step),
        unread=_unread(context, step),
        unsure=_unsure(context, step.unsure),
        hash=commit_link(context, step.entries[0].hash) if is_commit else None,
        summary=words.count("{number} commit", "{number} commits", len(step.entries)),
        commits=tuple(_commit_row(context, each) for each in listed),
        older=words.more(older),
    )


def _byline(context: Context, step: Step) -> Iterator[str]:
    yield context.words.date(step.date)
    authors = dict.fromkeys(name for entry in step.entries for name in entry.authors)
    if _names_people(context):
        names = context.words.listing(list(authors)[:MOST_AUTHORS])
        yield f"{names} {context.words.more(len(authors) - MOST_AUTHORS)}".strip()


def _names_people(context: Context) -> bool:
    """Tell whether readers may know who did something."""
    return "owner" not in context.plan.hidden


def said_of_step(context: Context, step: Step) -> str:
    """Return what there is to say of a step without changes."""
    if step.outcome is not Outcome.BEGINS:
        return context.words.say(SAID[step.outcome])
    counts = dict(step.size)
    parts = [
        said(context.words, counts[collection])
        for collection, said in SIZES.items()
        if counts.get(collection)
    ]
    if not parts:
        return context.words.say("The plan begins here.")
    has = context.words.enumeration(parts)
    return context.words.say("The plan begins here, with {parts}.", parts=has)


def _unread(context: Context, step: Step) -> UnreadView | None:
    if step.unread is None:
        return None
    commit = commit_link(context, step.unread.commit)
    # What is wrong quotes what was written, which may be what is kept from readers.
    if context.plan.hidden:
        return UnreadView(commit, "", "")
    return UnreadView(commit, step.unread.place, step.unread.message)


def _unsure(context: Context, faulty: tuple[Faulty, ...]) -> str:
    hidden = context.plan.hidden
    told = [
        " ".join(filter(None, (each.kind, each.id, each.field)))
        for each in faulty
        if each.field not in hidden
    ]
    if not told:
        return ""
    named = context.words.listing(told[:MOST_FAULTY])
    if len(told) > MOST_FAULTY:
        named += " …"
    return context.words.say(
        "Cannot be read before or after, so not compared: {named}.", named=named
    )


def _commit_row(context: Context, entry: Entry) -> CommitRow:
    return CommitRow(
        commit_link(context, entry.hash),
        context.words.date(entry.date),
        context.words.listing(list(entry.authors)) if _names_people(context) else "",
        # Nobody can tell whether a message says what is kept from readers.
        "" if context.plan.hidden else entry.subject,
    )


def commit_link(context: Context, commit: str) -> Link:
    """Return the short hash of a commit, which leads to the host of the repository."""
    url = context.commit_url.replace("{hash}", commit) or None
    return Link(short(commit), url)

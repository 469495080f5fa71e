"""The history of a plan in steps: between tags, between reviews, or commit by commit."""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_strategy_plugin.load.commits import Line, Tag

__all__ = ["Grouping", "Mark", "Stretch", "commits_after", "stretches", "with_reviews", "with_tags"]


class Grouping(enum.Enum):
    """What ends a step."""

    TAG = "tag"
    """A tag."""
    REVIEW = "review"
    """The day of a review."""
    COMMIT = "commit"
    """A commit."""


class Mark(NamedTuple):
    """Where a step ends."""

    name: str
    """The tags there, or the id of a review."""
    date: dt.date
    """The day of the tag, or of the review."""
    place: int
    """How many of the line's commits came later."""


class Stretch(NamedTuple):
    """The commits of a step, whichever plan they touch."""

    mark: Mark | None
    """Where it ends; None for what came after the last mark, and where commits are steps."""
    start: int
    """How many commits of the line came after it."""
    stop: int
    """How many of them came after what it began with; more than `start`."""


def with_tags(line: Line, tags: Iterable[Tag]) -> tuple[Mark, ...]:
    """Return where tags end steps, the newest first; those of other histories count for nothing.

    A tag of a branch that was merged ends a step with the merge.
    """
    found: dict[int, list[Tag]] = {}
    for tag in tags:
        place = line.since(tag.commit)
        if place is not None:
            found.setdefault(place, []).append(tag)
    return tuple(
        Mark(", ".join(tag.name for tag in here), max(tag.date for tag in here), place)
        for place, here in sorted(found.items())
    )


def with_reviews(line: Line, reviews: Mapping[str, dt.date]) -> tuple[Mark, ...]:
    """Return where the days of reviews end steps, the newest first.

    Args:
        line: The history.
        reviews: Day of each review by its id; one that lies after all commits is not there yet,
            and before the first one there was nothing to be reviewed.
    """
    last = line.commits[0].date if line.commits else dt.date.min
    found: dict[int, Mark] = {}
    for name, day in sorted(reviews.items(), key=lambda each: (each[1], each[0]), reverse=True):
        place = commits_after(line, day)
        if day <= last and place < len(line.commits):
            # Reviews between which nothing was committed are one step, that of the first of them.
            found[place] = Mark(name, day, place)
    return tuple(found[place] for place in sorted(found))


def commits_after(line: Line, day: dt.date) -> int:
    """Return how many commits came after the end of a day."""
    up_to = (place for place, each in enumerate(line.commits) if each.date <= day)
    return next(up_to, len(line.commits))


def stretches(
    line: Line, marks: Sequence[Mark] | None, *, since: int | None = None
) -> Iterator[Stretch]:
    """Yield the steps of a history, the newest first, those without commits left out.

    Args:
        line: The history.
        marks: Where steps end, the newest first; None makes each commit a step.
        since: How many of the line's commits count, the newest ones; None: all.
    """
    end = len(line.commits) if since is None else since
    if marks is None:
        yield from (Stretch(None, place, place + 1) for place in range(end))
        return
    starts = [(None, 0), *((mark, mark.place) for mark in marks if mark.place < end)]
    stops = [*(place for _, place in starts[1:]), end]
    for (mark, start), stop in zip(starts, stops, strict=True):
        if start < stop:
            yield Stretch(mark, start, stop)

"""Reviews: what did we learn?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.hindsight import next_review
from mkdocs_strategy_plugin.render.views.ahead import review_due
from mkdocs_strategy_plugin.render.views.common import Gap, head, rate_words
from mkdocs_strategy_plugin.render.views.review import review_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import Head
    from mkdocs_strategy_plugin.render.views.review import ReviewView

__all__ = ["View", "view"]


class View(NamedTuple):
    """What the reviews page shows."""

    head: Head
    """Title and description."""
    summary: str
    """When the plan was last looked at, and when it will be next, in a sentence or two."""
    today: str
    """The day that figures of now are of, in words."""
    held: tuple[ReviewView, ...]
    """Reviews up to the day, the latest first."""
    ahead: tuple[ReviewView, ...]
    """Reviews that lie ahead, the next first."""
    undated: tuple[ReviewView, ...]
    """Reviews whose date is not known."""
    gaps: tuple[Gap, ...]
    """What to add where there is no review yet."""
    starter: str
    """The first review as it may be written; empty once there is one."""


def view(context: Context) -> View:
    """Return what the reviews page shows."""
    say, reviews, seen = context.words.say, context.plan.reviews, context.hindsight
    return View(
        head=head(context, say("Reviews"), say("What we learned, beside the figures of the day.")),
        summary=" ".join(_summary(context)),
        today=context.words.date(context.figures.as_of),
        held=tuple(review_view(context, reviews[name]) for name in seen.held),
        ahead=tuple(review_view(context, reviews[name]) for name in seen.ahead),
        undated=tuple(review_view(context, reviews[name]) for name in seen.undated),
        gaps=() if reviews else (_no_reviews(context),),
        starter="" if reviews else _starter(context),
    )


def _no_reviews(context: Context) -> Gap:
    say = context.words.say
    return Gap(say("No reviews yet."), say("Add the first one under `reviews:`, such as this:"))


def _summary(context: Context) -> Iterator[str]:
    words, seen, as_of = context.words, context.hindsight, context.figures.as_of
    latest = seen.held[seen.latest].as_of if seen.latest else None
    due = review_due(context)
    if latest:
        yield words.say("Last looked at on {day}.", day=words.date(latest))
    elif due:
        rate = rate_words(context, context.plan.review_rate)
        yield words.say("This plan is to be looked at {rate}.", rate=rate)
    if due and due >= as_of:
        yield words.say("The next review is due by {day}.", day=words.date(due))
    elif due:
        yield words.say("The next review was due by {day}.", day=words.date(due))
    elif not latest:
        yield _without_rhythm(context)


def _without_rhythm(context: Context) -> str:
    words, period = context.words, context.plan.settings.period
    if period and period.end < context.figures.as_of:
        return words.say(
            "This plan ended on {day}; what it taught is still worth writing down.",
            day=words.date(period.end),
        )
    return words.say("Nobody has looked back at this plan yet.")


def _starter(context: Context) -> str:
    """Return a review to copy; its id is the day the next one is due, else the page's."""
    say, as_of = context.words.say, context.figures.as_of
    day = next_review(context.plan, as_of, None) or as_of
    lessons = (
        ("went_well", say("What worked")),
        ("missing", say("What did not work")),
        ("decisions", say("What we will do differently")),
    )
    lines = (f"    {key}: {words}" for key, words in lessons)
    return "\n".join(("reviews:", f"  {day.isoformat()}:", *lines))

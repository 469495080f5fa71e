"""The dates of reviews and tactics as iCalendar; needs the package `icalendar`."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from icalendar import Calendar, Event, vText

from mkdocs_strategy_plugin.model.tactic import TacticStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.model.base import Entity
    from mkdocs_strategy_plugin.model.period import Period
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.model.text import Text

__all__ = ["calendar"]

ONE_DAY = dt.timedelta(days=1)
NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]+")
"""Controls, which RFC 5545 keeps out of texts, and what programs take for the end of a line."""


class _Dated(NamedTuple):
    """Something on whole days."""

    kind: str
    entity: Entity
    period: Period
    description: Text | None


def calendar(plan: Plan, *, as_of: dt.date, language: str) -> str:
    """Return the plan's dates as one calendar, an event for each date of a review or a tactic.

    Args:
        plan: The plan; what was dropped is left out, and so is what has no date.
        as_of: The day that the events say they were written on.
        language: Of names and descriptions.

    Returns:
        The text of an `.ics` file with the line ends of RFC 5545. An event keeps its `UID` as
        long as its plan, its entity and its first day do, so that a new file moves no other one.
    """
    default = plan.languages[0]
    made = Calendar()
    made.add("prodid", "-//mkdocs-strategy-plugin//strategy//EN")
    made.add("version", "2.0")
    if plan.settings.title:
        made.add("name", _text(plan.settings.title.to(language, default)))
    for dated in (*_reviews(plan), *_tactics(plan)):
        event = Event()
        event.add("uid", _text(_uid(plan, dated)))
        event.add("dtstamp", dt.datetime.combine(as_of, dt.time(), dt.UTC))
        event.add("dtstart", dated.period.start)
        event.add("dtend", dated.period.end + ONE_DAY)
        event.add("summary", _text(dated.entity.name.to(language, default)))
        if dated.description:
            event.add("description", _text(dated.description.to(language, default)))
        made.add_component(event)
    return str(made.to_ical().decode("utf-8"))


def _text(words: str) -> vText:
    """Return an author's words as a text, whatever the property: not all are taken for one."""
    return vText(NOT_IN_TEXT.sub(" ", words.replace("\r\n", "\n")))


def _uid(plan: Plan, dated: _Dated) -> str:
    folder = plan.name.replace("/", ".") or "strategy"
    return f"{dated.kind}-{dated.entity.id}-{dated.period.start}@{folder}"


def _reviews(plan: Plan) -> Iterator[_Dated]:
    for review in plan.reviews.values():
        when = review.when
        if when:
            yield _Dated("review", review, when, review.note)


def _tactics(plan: Plan) -> Iterator[_Dated]:
    for tactic in plan.tactics.values():
        if tactic.status is not TacticStatus.DROPPED:
            for date in tactic.dates:
                yield _Dated("tactic", tactic, date, tactic.why)

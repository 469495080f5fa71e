"""One review: what was learned, beside the figures of its day and those of now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    Gap,
    known,
    lines,
    owners,
    state_view,
    trusted,
)
from mkdocs_strategy_plugin.render.views.counts import ORDER
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.review import Review
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["Lesson", "Moment", "ReviewView", "Said", "review_title", "review_view"]


class Lesson(NamedTuple):
    """What a review says of one sort."""

    name: str
    """What worked, what did not, or what follows."""
    lines: tuple[Markup, ...]
    """The things."""


class Moment(NamedTuple):
    """A KPI on one day."""

    state: StateView
    """Where it stood."""
    amounts: str
    """Actual and target; empty without a value."""
    pace: str
    """As a percent of the plan; empty where none can be formed."""


class Said(NamedTuple):
    """What was said of a KPI, beside its figures."""

    link: Link
    """The KPI."""
    words: Markup
    """What was said."""
    then: Moment | None
    """Its figures on the day of the review; None while that lies ahead or is not known."""
    now: Moment
    """Its figures today."""


@dataclass(frozen=True, slots=True)
class StateOfObjectives:
    """How many objectives were in one state."""

    state: StateView
    """The state."""
    count: str
    """The number, formatted."""


class ReviewView(NamedTuple):
    """One review."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name; its date where it has none."""
    when: str
    """The day its figures are of, in words; empty where there are none."""
    facts: tuple[Fact, ...]
    """Date, owner and the like, as far as they are said."""
    objectives: tuple[StateOfObjectives, ...]
    """States of the objectives on its day; empty where there are none."""
    lessons: tuple[Lesson, ...]
    """What went well, what was missing, what was decided."""
    said: tuple[Said, ...]
    """What was said of single KPIs."""
    note: Markup
    """The author's note."""
    gaps: tuple[Gap, ...]
    """What is not there yet."""


def review_title(context: Context, review: Review) -> str:
    """Return a review's title; where it has none and its id is a date, that date in words."""
    if review.title or not review.when or review.date:
        return context.name(review)
    return context.words.period(review.when)


def review_view(context: Context, review: Review) -> ReviewView:
    """Return one review, with its figures where its day is known and not ahead."""
    then = context.hindsight.held.get(review.id)
    return ReviewView(
        anchor=anchor("review", review.id, plan=context.prefix),
        title=review_title(context, review),
        when=context.words.date(then.as_of) if then else "",
        facts=_facts(context, review),
        objectives=tuple(_objectives(context, then)) if then else (),
        lessons=_lessons(context, review),
        said=tuple(_said(context, review, then)),
        note=trusted(context.blocks(review.note)),
        gaps=tuple(_gaps(context, review)),
    )


def _facts(context: Context, review: Review) -> tuple[Fact, ...]:
    say, when = context.words.say, review.when
    date = context.words.period(when) if when else ""
    return known(
        Fact(say("Date"), date if date != review_title(context, review) else ""),
        Fact(say("Code"), review.code or ""),
        Fact(say("Owner"), owners(context, review)),
    )


def _objectives(context: Context, then: PlanFigures) -> Iterator[StateOfObjectives]:
    for state in ORDER:
        names = then.verdict.by_state.get(state, ())
        if names:
            yield StateOfObjectives(state_view(context, state), context.words.number(len(names)))


def _lessons(context: Context, review: Review) -> tuple[Lesson, ...]:
    say = context.words.say
    lessons = (
        Lesson(say("Went well"), lines(context, review.went_well)),
        Lesson(say("Missing"), lines(context, review.missing)),
        Lesson(say("Decisions"), lines(context, review.decisions)),
    )
    return tuple(lesson for lesson in lessons if lesson.lines)


def _said(context: Context, review: Review, then: PlanFigures | None) -> Iterator[Said]:
    for name, words in review.kpis.items():
        kpi = context.plan.kpis.get(name)
        if kpi:
            yield Said(
                link=context.link("kpi", name),
                words=trusted(context.inline(words)),
                then=_moment(context, kpi, then.kpis[name]) if then else None,
                now=_moment(context, kpi, context.figures.kpis[name]),
            )


def _moment(context: Context, kpi: Kpi, figures: KpiFigures) -> Moment:
    words, pace = context.words, figures.pace
    return Moment(
        state=state_view(context, figures.state),
        amounts=_amounts(context, kpi, figures),
        pace=words.say("pace {pace}", pace=words.pace(pace)) if pace is not None else "",
    )


def _amounts(context: Context, kpi: Kpi, figures: KpiFigures) -> str:
    metric = context.plan.metric_of(kpi)
    actual = amount(context, figures.actual, metric)
    target = target_words(context, kpi, figures.target_figures, metric)
    if actual and target:
        return context.words.say("{actual}, target {target}", actual=actual, target=target)
    return actual


def _gaps(context: Context, review: Review) -> Iterator[Gap]:
    say, name = context.words.say, review.id
    if not review.when:
        yield Gap(say("No date yet."), say("Add `date:` to review `{name}`.", name=name))
    if name in context.hindsight.held and context.plan.lacks(review, "decisions"):
        yield Gap(say("No decision yet."), say("Add `decisions:` to review `{name}`.", name=name))

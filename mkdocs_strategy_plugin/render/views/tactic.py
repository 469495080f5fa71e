"""One tactic: why, what for, where, for whom, when and for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.budget import amount_of
from mkdocs_strategy_plugin.model.target import Per
from mkdocs_strategy_plugin.render.addresses import anchor
from mkdocs_strategy_plugin.render.charts.marks import status_mark
from mkdocs_strategy_plugin.render.parts import part
from mkdocs_strategy_plugin.render.views.common import (
    Fact,
    duration_words,
    known,
    label,
    money_words,
    rate_words,
    trusted,
)
from mkdocs_strategy_plugin.render.views.labels import PER_WORDS
from mkdocs_strategy_plugin.render.views.ladder import ladder_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.tactic import Tactic, TacticStatus
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.ladder import LadderView

__all__ = ["StatusView", "TacticView", "status_view", "tactic_view"]


class StatusView(NamedTuple):
    """How far a tactic is, as a shape and a word."""

    word: str
    """The status in the page's language."""
    mark: Markup
    """Its shape; says nothing by itself, as the word stands beside it."""


class TacticView(NamedTuple):
    """One tactic."""

    anchor: str
    """Id of its heading."""
    title: str
    """Its name."""
    status: StatusView
    """How far it is."""
    kind: str
    """What sort of action it is; empty where not said."""
    why: Markup
    """Why we do it; empty where not said."""
    ladder: LadderView
    """The way up to the plan's why, and who says what where to whom with what effect."""
    facts: tuple[Fact, ...]
    """Rhythm, budget, campaign and the like, as far as they are said."""
    note: Markup
    """The author's note."""
    lacks: str
    """That it does not say why; empty where it does."""


@part
def tactic_view(context: Context, tactic: Tactic) -> TacticView:
    """Return one tactic."""
    return TacticView(
        anchor=anchor("tactic", tactic.id, plan=context.prefix),
        title=context.name(tactic),
        status=status_view(context, tactic.status),
        kind=label(context, tactic.kind) if tactic.kind else "",
        why=trusted(context.blocks(tactic.why)),
        ladder=ladder_view(context, tactic),
        facts=known(*_facts(context, tactic), *_neighbours(context, tactic)),
        note=trusted(context.blocks(tactic.note)),
        lacks=context.words.say("why") if context.plan.lacks(tactic, "why") else "",
    )


def status_view(context: Context, status: TacticStatus) -> StatusView:
    """Return a status as a shape and a word."""
    return StatusView(label(context, status), trusted(status_mark(status.value)))


def _links(context: Context, kind: str, names: Iterable[str | None]) -> tuple[Link, ...]:
    return tuple(context.link(kind, name) for name in dict.fromkeys(names) if name)


def _facts(context: Context, tactic: Tactic) -> Iterator[Fact]:
    words, say = context.words, context.words.say
    yield Fact(say("Frequency"), rate_words(context, tactic.cadence))
    yield Fact(say("Dates"), words.listing([words.period(date) for date in tactic.dates]))
    yield Fact(say("Period"), _period(context, tactic))
    yield Fact(say("Budget"), _budget(context, tactic))
    yield Fact(say("Effort"), duration_words(context, tactic.effort))
    yield Fact(say("Code"), tactic.code or "")


def _neighbours(context: Context, tactic: Tactic) -> Iterator[Fact]:
    say, plan = context.words.say, context.plan
    following = (each.id for each in plan.tactics_after.get(tactic.id, ()))
    yield Fact(say("Content"), links=_links(context, "content", tactic.content))
    yield Fact(say("Campaign"), links=_links(context, "campaign", (tactic.campaign,)))
    yield Fact(say("Comes after"), links=_links(context, "tactic", tactic.after))
    yield Fact(say("Comes before"), links=_links(context, "tactic", following))


def _period(context: Context, tactic: Tactic) -> str:
    words, period = context.words, context.plan.period_of_tactic(tactic)
    # Dates say when a tactic is; a period that is taken over would only blur them.
    if period is None or (tactic.dates and not tactic.period):
        return ""
    said = words.period(period)
    if tactic.period:
        return said
    if any(name in context.plan.objectives for name in tactic.objective):
        return words.say("{period} (from its objective)", period=said)
    return words.say("{period} (from the plan)", period=said)


def _budget(context: Context, tactic: Tactic) -> str:
    money = tactic.budget
    if money is None:
        return ""
    said = money_words(context, money.amount)
    if money.unit is None:
        return said
    say = context.words.say
    rate = say(PER_WORDS[Per(money.unit.value)], amount=said)
    whole = amount_of(context.plan, tactic)
    if whole is None:
        return rate
    return say("{rate}: {amount} in its period", rate=rate, amount=money_words(context, whole))

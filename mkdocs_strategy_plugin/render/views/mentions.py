"""Who mentions a KPI, what works towards it, and what reviews said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.model.kpi import Tier
from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.review import review_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.references import Reference
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["Mentioned", "Remark", "mentioned", "said_in_reviews"]


class Mentioned(NamedTuple):
    """Entities of one kind, and what they have to do with the KPI."""

    name: str
    """What they have to do with it."""
    links: tuple[Link, ...]
    """The entities."""


class Remark(NamedTuple):
    """What a review said."""

    link: Link
    """The review."""
    when: str
    """When; empty where not known."""
    said: Markup
    """The words."""


def mentioned(context: Context, kpi: Kpi) -> Iterator[Mentioned]:
    """Yield who mentions a KPI and what works towards it, kind by kind."""
    say, plan = context.words.say, context.plan
    referrers = plan.index.referrers.get(("kpi", kpi.id), ())
    serving = plan.index.referrers.get(("objective", kpi.objective or ""), ())
    is_output = kpi.tier is Tier.OUTPUT
    tactics = () if is_output else plan.tactics_of_objective.get(kpi.objective or "", ())
    kind, _, name = (kpi.counts or "").partition("/")
    # Where both name each other, it is said once.
    counted = [each for each in _of(referrers, "tactic") if each != (kind, name)]
    groups: dict[str, list[tuple[str, str]]] = {
        say("Objectives it tells of"): _of(referrers, "objective"),
        say("What it counts"): [(kind, name)] if name else [],
        say("Tactics it counts"): counted,
        say("Tactics that work towards it"): [
            ("tactic", each.id) for each in tactics if each.is_decided
        ],
        say("Content that works towards it"): [] if is_output else _of(serving, "content"),
        say("Channels whose promise it watches"): _of(referrers, "channel"),
    }
    for role, entities in groups.items():
        links = tuple(context.link(*entity) for entity in dict.fromkeys(entities))
        if links:
            yield Mentioned(role, links)


def _of(references: Iterable[Reference], kind: str) -> list[tuple[str, str]]:
    return [(kind, each.id) for each in references if each.kind == kind]


def said_in_reviews(context: Context, kpi: Kpi) -> Iterator[Remark]:
    """Yield what reviews said of a KPI, in the plan's order."""
    words, plan = context.words, context.plan
    for reference in plan.index.referrers.get(("kpi", kpi.id), ()):
        review = plan.reviews.get(reference.id) if reference.kind == "review" else None
        said = review.kpis.get(kpi.id) if review else None
        if review and said:
            when = words.period(review.date) if review.date else ""
            href = context.link("review", review.id).href
            link = Link(review_title(context, review), href)
            yield Remark(link, when, trusted(context.inline(said)))

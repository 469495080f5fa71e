"""What changed since the last review, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.context import Link
from mkdocs_strategy_plugin.render.views.common import and_more, label, state_view
from mkdocs_strategy_plugin.render.views.kpi_reason import (
    against_forecast,
    objective_against_forecast,
)
from mkdocs_strategy_plugin.render.views.review import review_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.hindsight import StateChange
    from mkdocs_strategy_plugin.render.context import Context
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["Changed", "Since", "since"]

MOST_CHANGES = 8


class Changed(NamedTuple):
    """An objective or a KPI that stands elsewhere than at the last review."""

    link: Link
    """The objective or the KPI."""
    state: StateView
    """Where it stands."""
    against: str
    """What the forecast says against the state, in few words; empty where they agree."""
    reason: str
    """Where it stood."""
    byline: str
    """Which of the two it is."""


class Since(NamedTuple):
    """What changed since the last review."""

    review: Link
    """The last review."""
    changed: tuple[Changed, ...]
    """The first changes, those of objectives before those of KPIs."""
    more: Link | None
    """How many there are besides; None for none."""


def since(context: Context) -> Since | None:
    """Return what changed since the last review; None while there is none."""
    seen = context.hindsight
    if seen.latest is None:
        return None
    title = review_title(context, context.plan.reviews[seen.latest])
    href = context.link("review", seen.latest).href
    return Since(
        review=Link(title, href),
        changed=tuple(_changed(context, seen.changes[:MOST_CHANGES])),
        more=and_more(context, len(seen.changes) - MOST_CHANGES),
    )


def _changed(context: Context, changes: tuple[StateChange, ...]) -> Iterator[Changed]:
    words = context.words
    kinds = {"objective": words.say("Objective"), "kpi": words.say("KPI")}
    for change in changes:
        yield Changed(
            link=context.link(change.kind, change.id),
            state=state_view(context, change.now),
            against=_against(context, change),
            reason=words.say("before: {state}", state=label(context, change.before)),
            byline=kinds[change.kind],
        )


def _against(context: Context, change: StateChange) -> str:
    if change.kind == "objective":
        return objective_against_forecast(context, change.id)
    return against_forecast(context, context.figures.kpis[change.id])

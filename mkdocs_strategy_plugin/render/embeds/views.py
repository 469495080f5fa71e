"""The view of each embed, made of those of the pages."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.compute.content import by_quadrant
from mkdocs_strategy_plugin.compute.fit import channel_fits
from mkdocs_strategy_plugin.render.embeds import choosing
from mkdocs_strategy_plugin.render.embeds.changes import changes
from mkdocs_strategy_plugin.render.embeds.numbers import value
from mkdocs_strategy_plugin.render.views import audience, channels, checks, goals, matrix, scorecard
from mkdocs_strategy_plugin.render.views import kpi as kpi_page
from mkdocs_strategy_plugin.render.views import persona as persona_page
from mkdocs_strategy_plugin.render.views.common import state_view
from mkdocs_strategy_plugin.render.views.ladder import ladder_view
from mkdocs_strategy_plugin.render.views.quadrants import cell, quadrant_cells
from mkdocs_strategy_plugin.render.views.tactic import status_view
from mkdocs_strategy_plugin.render.views.timeline import timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_strategy_plugin.check.embeds import Asked
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.compute.states import State
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.audience import Card
    from mkdocs_strategy_plugin.render.views.common import StateView
    from mkdocs_strategy_plugin.render.views.crossing import Crossing
    from mkdocs_strategy_plugin.render.views.ladder import LadderView
    from mkdocs_strategy_plugin.render.views.matrix import ColumnGroup, MatrixRow
    from mkdocs_strategy_plugin.render.views.quadrants import QuadrantCell
    from mkdocs_strategy_plugin.render.views.scorecard import Group
    from mkdocs_strategy_plugin.render.views.tactic import StatusView
    from mkdocs_strategy_plugin.render.views.timeline import Timeline

__all__ = ["MAKERS"]


class KpiPart(NamedTuple):
    """One KPI."""

    link: Link
    """Its name, and where it stands."""
    kpi: kpi_page.View
    """What its page shows."""


class ScorecardPart(NamedTuple):
    """Some KPIs."""

    groups: tuple[Group, ...]
    """Their rows."""


class ObjectivePart(NamedTuple):
    """One objective among others."""

    link: Link
    """Its name, and where it stands."""
    objective: goals.ObjectiveView
    """What the goals page shows of it."""


class ObjectivesPart(NamedTuple):
    """Some objectives."""

    objectives: tuple[ObjectivePart, ...]
    """The objectives in the plan's order."""


class PersonaPart(NamedTuple):
    """One persona, or the cards of some."""

    link: Link | None
    """The name of the one persona, and where it stands; None: there are cards."""
    persona: persona_page.View | None
    """What its page shows."""
    cards: tuple[Card, ...]
    """The cards; empty for one persona."""


class MatrixPart(NamedTuple):
    """Some channels across personas, stages and quadrants."""

    folded: str
    """What to know where personas are listed instead of a column for each; else empty."""
    groups: tuple[ColumnGroup, ...]
    """The columns."""
    rows: tuple[MatrixRow, ...]
    """The rows, those in use first."""


class QuadrantPart(NamedTuple):
    """Some content in the quadrant."""

    cells: tuple[QuadrantCell, ...]
    """The four quadrants; empty without content."""
    unplaced: QuadrantCell | None
    """What has no quadrant; None where all has one."""


class TimelinePart(NamedTuple):
    """When some tactics run."""

    timeline: Timeline | None
    """The timeline; None where there is nothing to draw."""


class LadderPart(NamedTuple):
    """Why one tactic is done."""

    link: Link
    """Its name, and where it stands."""
    ladder: LadderView
    """The way up to the plan's why, and Lasswell's line."""


class CoveragePart(NamedTuple):
    """Tables that show what is missing."""

    tables: tuple[Crossing, ...]
    """The tables."""


class StatusPart(NamedTuple):
    """Where something stands, as a badge."""

    state: StateView | None = None
    """Where a KPI, an objective or a goal stands; None for a tactic."""
    status: StatusView | None = None
    """How far a tactic is."""


def _kpi(context: Context, asked: Asked) -> KpiPart:
    shown = kpi_page.view(context, context.plan.kpis[asked.id])
    return KpiPart(context.link("kpi", asked.id), shown)


def _scorecard(context: Context, asked: Asked) -> ScorecardPart:
    return ScorecardPart(tuple(scorecard.groups_of(context, choosing.kpis(context, asked))))


def _objectives(context: Context, asked: Asked) -> ObjectivesPart:
    return ObjectivesPart(
        tuple(
            ObjectivePart(context.link("objective", each.id), goals.objective_view(context, each))
            for each in choosing.objectives(context, asked)
        )
    )


def _persona(context: Context, asked: Asked) -> PersonaPart:
    if asked.id:
        shown = persona_page.view(context, context.plan.personas[asked.id])
        return PersonaPart(context.link("persona", asked.id), shown, ())
    ordered = audience.in_order(choosing.personas(context, asked))
    return PersonaPart(None, None, tuple(audience.card(context, each) for each in ordered))


def _matrix(context: Context, asked: Asked) -> MatrixPart:
    chosen = channels.in_order(choosing.channels(context, asked))
    fits = channel_fits(context.judged, context.figures.as_of)
    return MatrixPart(
        matrix.folded(context),
        matrix.column_groups(context),
        tuple(matrix.rows(context, chosen, fits)),
    )


def _quadrant(context: Context, asked: Asked) -> QuadrantPart:
    placed = by_quadrant(tuple(choosing.content(context, asked)))
    return QuadrantPart(
        quadrant_cells(context, placed) if placed else (),
        cell(context, None, placed) if None in placed else None,
    )


def _timeline(context: Context, asked: Asked) -> TimelinePart:
    return TimelinePart(timeline_of(context, choosing.tactics(context, asked)))


def _ladder(context: Context, asked: Asked) -> LadderPart:
    shown = ladder_view(context, context.plan.tactics[asked.id])
    return LadderPart(context.link("tactic", asked.id), shown)


def _coverage(context: Context, asked: Asked) -> CoveragePart:
    wanted = asked.wanted("table")
    tables = checks.coverage(context)
    return CoveragePart(tuple(each for each in tables if not wanted or each.anchor in wanted))


def _status(context: Context, asked: Asked) -> StatusPart:
    if asked.kind == "tactic":
        return StatusPart(status=status_view(context, context.plan.tactics[asked.id].status))
    return StatusPart(state=state_view(context, _state(context.figures, asked)))


def _state(figures: PlanFigures, asked: Asked) -> State:
    if asked.kind == "goal":
        return figures.goals[asked.id].state
    if asked.kind == "objective":
        return figures.objectives[asked.id].state
    return figures.kpis[asked.id].state


MAKERS: Mapping[str, Callable[[Context, Asked], object]] = MappingProxyType(
    {
        "kpi": _kpi,
        "scorecard": _scorecard,
        "objective": _objectives,
        "smart": _objectives,
        "persona": _persona,
        "matrix": _matrix,
        "quadrant": _quadrant,
        "timeline": _timeline,
        "ladder": _ladder,
        "coverage": _coverage,
        "changes": changes,
        "status": _status,
        "value": value,
    }
)
"""What makes the view of each embed; its template has the same name."""

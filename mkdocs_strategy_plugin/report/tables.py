"""The scorecard as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.once import Once
from mkdocs_strategy_plugin.report.sheet import header, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.objective import Objective
    from mkdocs_strategy_plugin.model.plan import Plan
    from mkdocs_strategy_plugin.report.sheet import Cell

__all__ = ["COLUMNS", "scorecard"]

COLUMNS: Mapping[str, str] = {
    "kpi": "Its id.",
    "title": "Its name in the language of the pages.",
    "objective": "Id of its objective.",
    "goal": "Id of its goal: its own, else its objective's.",
    "tier": "`primary`, `optimization` or `output`.",
    "metric": "Id of what is measured.",
    "unit": "What its numbers are in; a percent is written as a share, 0.045 for 4.5 %.",
    "state": "Where it stands.",
    "actual": "The figure that is compared.",
    "target": "The target of the whole period.",
    "minimum": "Lower bound of a band.",
    "maximum": "Upper bound of a band.",
    "expected": "Where the plan wanted the actual to be by the last day of its data.",
    "pace": "1 is as planned.",
    "change_on_period": "Relative change on the period before.",
    "change_on_year": "Relative change on the year before.",
    "last_day": "The last day its data reach.",
    "flags": "What to know of its data, with a space between them.",
    "owner": "Who answers for it, with `; ` between them.",
}
"""The columns, each with its meaning."""


def scorecard(plan: Plan, figures: PlanFigures, language: str, *, once: Once | None = None) -> str:
    """Return a row for each KPI, in the plan's order, under one header.

    Args:
        plan: The plan.
        figures: Its figures on one day.
        language: Of the titles.
        once: Remembers the rows of KPIs and figures that are still the same.

    Returns:
        CSV, as `sheet` writes it; what is not known is empty.
    """
    make, default = (once or Once()).of, plan.languages[0]
    rows = (
        make(_row, each, figures.kpis[each.id], _objective(plan, each), language, default)
        for each in plan.kpis.values()
    )
    return header(COLUMNS) + "".join(rows)


def _objective(plan: Plan, kpi: Kpi) -> Objective | None:
    return plan.objectives.get(kpi.objective or "")


def _row(
    kpi: Kpi, figures: KpiFigures, objective: Objective | None, language: str, default: str
) -> str:
    cells = _cells(kpi, figures, objective, title=kpi.name.to(language, default))
    return line(COLUMNS, dict(cells))


def _cells(
    kpi: Kpi, figures: KpiFigures, objective: Objective | None, *, title: str
) -> Iterator[tuple[str, Cell]]:
    low, high = figures.band or (None, None)
    yield "kpi", kpi.id
    yield "title", title
    yield "objective", kpi.objective
    yield "goal", kpi.goal or (objective.goal if objective else None)
    yield "tier", kpi.tier.value if kpi.tier else None
    yield "metric", kpi.proxy.metric if kpi.proxy else kpi.metric
    yield "unit", figures.unit.value
    yield "state", figures.state.value
    yield "actual", figures.actual
    yield "target", figures.target
    yield "minimum", low
    yield "maximum", high
    yield "expected", figures.expected
    yield "pace", figures.pace
    yield "change_on_period", figures.change_on_period
    yield "change_on_year", figures.change_on_year
    yield "last_day", str(figures.last_day) if figures.last_day else None
    yield "flags", " ".join(sorted(flag.value for flag in figures.flags))
    yield "owner", "; ".join(kpi.owner)

"""One KPI beside its objective or goal: where it stands and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from mkdocs_strategy_plugin.render.views.common import label, owners, state_view
from mkdocs_strategy_plugin.render.views.forecast_words import forecast_point, outlook
from mkdocs_strategy_plugin.render.views.kpi_pictures import bullet_of
from mkdocs_strategy_plugin.render.views.kpi_reason import against_forecast, despite, reason
from mkdocs_strategy_plugin.render.views.kpi_words import target_words

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.render.context import Context, Link
    from mkdocs_strategy_plugin.render.views.common import StateView

__all__ = ["KpiLine", "kpi_byline", "kpi_line"]


class KpiLine(NamedTuple):
    """A KPI as the goals page shows it."""

    link: Link
    """Its name, and where it stands."""
    byline: str
    """Number elsewhere, tier and owner, as far as they are said."""
    state: StateView
    """Where it stands."""
    against: str
    """What the forecast says against the state, in few words; empty where they agree."""
    reason: str
    """The state in one sentence."""
    despite: str
    """What the state means and what the forecast says against it; empty where they agree."""
    target: str
    """Where it should go; empty for none."""
    forecast: str
    """Where it would end; empty without a forecast."""
    outlook: str
    """What the forecast says of the target; empty for nothing."""
    bullet: Markup
    """Bullet graph of a primary KPI; empty without a value and a target."""


def kpi_line(context: Context, kpi: Kpi, *, is_primary: bool = False) -> KpiLine:
    """Return one KPI's line; the primary one has a picture."""
    figures = context.figures.kpis[kpi.id]
    metric = context.plan.metric_of(kpi)
    bullet = bullet_of(context, kpi, figures, metric) if is_primary else None
    return KpiLine(
        link=context.link("kpi", kpi.id),
        byline=kpi_byline(context, kpi),
        state=state_view(context, figures.state),
        against=against_forecast(context, figures),
        reason=reason(context, kpi),
        despite=despite(context, kpi),
        target=target_words(context, kpi, figures.target_figures, metric),
        forecast=forecast_point(context, figures, metric),
        outlook=outlook(context, figures),
        bullet=bullet or Markup(),
    )


def kpi_byline(context: Context, kpi: Kpi) -> str:
    """Return a KPI's number elsewhere, its tier and its owner, as far as they are said."""
    tier = label(context, kpi.tier) if kpi.tier else ""
    return " · ".join(part for part in (kpi.code, tier, owners(context, kpi)) if part)

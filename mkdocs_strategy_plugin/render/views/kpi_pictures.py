"""A KPI in pictures: a bullet graph for where it stands, a sparkline for how it got there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.model.metric import Direction
from mkdocs_strategy_plugin.render.charts.bullet import Bullet, bullet_graph
from mkdocs_strategy_plugin.render.charts.sparkline import Sparkline, sparkline
from mkdocs_strategy_plugin.render.views.common import trusted
from mkdocs_strategy_plugin.render.views.kpi_shapes import are_mixed
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["bullet_of", "sparkline_of"]


def bullet_of(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> Markup:
    """Return a KPI's bullet graph; empty without a value and a target."""
    if figures.actual is None or (figures.target is None and not figures.band):
        return Markup()
    return trusted(
        bullet_graph(
            Bullet(
                title=context.words.say("{kpi} against its target", kpi=context.name(kpi)),
                description=_facts(context, kpi, figures, metric),
                actual=figures.actual,
                target=figures.target if not figures.band else None,
                band=figures.band,
                expected=figures.expected if _is_under_way(figures) else None,
                baseline=figures.baseline if _starts_at_baseline(figures) else None,
                lower_is_better=figures.direction is Direction.LOWER,
                state=figures.state.value.replace("-", "_"),
            )
        )
    )


def _starts_at_baseline(figures: KpiFigures) -> bool:
    return figures.metric_class in {MetricClass.LEVEL, MetricClass.RATIO}


def _is_under_way(figures: KpiFigures) -> bool:
    """Tell whether what was planned by now is another thing than the target."""
    return not figures.is_final


def _facts(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> str:
    words = context.words
    parts = [
        words.say("actual {amount}", amount=amount(context, figures.actual, metric)),
        words.say(
            "target {amount}", amount=target_words(context, kpi, figures.target_figures, metric)
        ),
    ]
    if figures.expected is not None and figures.last_day and _is_under_way(figures):
        expected, day = amount(context, figures.expected, metric), words.date(figures.last_day)
        parts.append(words.say("planned by {day} {amount}", amount=expected, day=day))
    return ", ".join(parts)


def sparkline_of(context: Context, kpi: Kpi, figures: KpiFigures, metric: Metric | None) -> Markup:
    """Return a KPI's sparkline; empty without values, and with one that has no way to show."""
    points = figures.points
    if len(points) <= 1:
        return Markup()
    words, last = context.words, points[-1]
    return trusted(
        sparkline(
            Sparkline(
                title=words.say("Values of {kpi}", kpi=context.name(kpi)),
                description=words.say(
                    "{count} values, the last {amount} in {period}",
                    count=words.number(len(points)),
                    amount=amount(context, last.value, metric),
                    period=words.period(last.period),
                ),
                values=tuple(_with_gaps(figures)),
                state=figures.state.value.replace("-", "_"),
            )
        )
    )


def _with_gaps(figures: KpiFigures) -> Iterator[float | None]:
    """Yield values and, for each hole between them, None, in order of time."""
    # A quarter beside months would tower over them, so a flow of mixed lengths is drawn per day.
    per_day = figures.metric_class is MetricClass.FLOW and are_mixed(figures.points)
    marks = [
        (point.period.start, point.value / (point.period.days if per_day else 1))
        for point in figures.points
    ]
    gaps: list[tuple[dt.date, float | None]] = [(hole.start, None) for hole in figures.holes]
    for _, value in sorted([*marks, *gaps], key=lambda mark: mark[0]):
        yield value

"""The few figures of a KPI that matter most: actual, target, pace and forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mkdocs_strategy_plugin.render.views.forecast_words import (
    forecast_point,
    forecast_range,
    outlook,
)
from mkdocs_strategy_plugin.render.views.kpi_words import amount, target_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.metric import Metric
    from mkdocs_strategy_plugin.render.context import Context

__all__ = ["KeyFigure", "key_figures"]

MOST_LETTERS = 11
"""Letters of a figure that have room where four figures stand side by side."""


class KeyFigure(NamedTuple):
    """One of the few figures that matter most."""

    name: str
    """What it is."""
    value: str
    """The figure."""
    note: str
    """What to know of it; empty for nothing."""
    size: str
    """`long` where the figure has no room in large letters, else `short`."""


def key_figures(context: Context, kpi: Kpi) -> Iterator[KeyFigure]:
    """Yield actual, target, pace and forecast, as far as there are any."""
    figures, metric = context.figures.kpis[kpi.id], context.plan.metric_of(kpi)
    words, say = context.words, context.words.say
    if figures.actual is not None:
        day = figures.last_day
        note = say("data up to {day}", day=words.date(day)) if day else ""
        yield _key(say("Actual"), amount(context, figures.actual, metric), note)
    target = target_words(context, kpi, figures.target_figures, metric)
    if target:
        yield _key(say("Target"), target, _target_note(context, figures, metric))
    is_compared = figures.expected is not None and "actuals" not in context.plan.hidden
    if figures.pace is not None or is_compared:
        planned = _planned_note(context, figures, metric)
        pace = words.pace(figures.pace) if figures.pace is not None else ""
        yield _key(say("Pace"), pace or say("none"), planned)
    point = forecast_point(context, figures, metric)
    if point:
        notes = (forecast_range(context, figures, metric), outlook(context, figures))
        # A dot between them would stand at the beginning of the second line.
        yield _key(say("Forecast"), point, "; ".join(note for note in notes if note))


def _key(name: str, value: str, note: str) -> KeyFigure:
    return KeyFigure(name, value, note, "long" if len(value) > MOST_LETTERS else "short")


def _planned_note(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    words, day = context.words, figures.last_day
    if figures.expected is None or day is None:
        return ""
    expected = amount(context, figures.expected, metric)
    return words.say("planned by {day}: {amount}", day=words.date(day), amount=expected)


def _target_note(context: Context, figures: KpiFigures, metric: Metric | None) -> str:
    words = context.words
    parts = []
    if figures.units and figures.target is not None:
        total = amount(context, figures.target, metric)
        parts.append(words.say("{amount} in all", amount=total))
    if figures.period:
        parts.append(words.period(figures.period))
    if figures.baseline is not None:
        start = amount(context, figures.baseline, metric)
        parts.append(words.say("from {amount}", amount=start))
    return " · ".join(parts)

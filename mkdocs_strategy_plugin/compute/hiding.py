"""A plan and its figures without what is not published."""

from __future__ import annotations

import functools
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.load.holdings import is_table
from mkdocs_strategy_plugin.model.base import Model
from mkdocs_strategy_plugin.model.kinds import COLLECTIONS
from mkdocs_strategy_plugin.model.problems import nearest, shown
from mkdocs_strategy_plugin.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_strategy_plugin.compute.hindsight import Hindsight
    from mkdocs_strategy_plugin.compute.kpi_figures import (
        ChannelFigures,
        KpiFigures,
        Point,
        UnitTargets,
    )
    from mkdocs_strategy_plugin.compute.records import PlanFigures
    from mkdocs_strategy_plugin.diagnostics import Diagnostic
    from mkdocs_strategy_plugin.model.measurement import Measurement
    from mkdocs_strategy_plugin.model.plan import Plan

__all__ = [
    "STRUCTURE",
    "diagnostics_without",
    "hideable",
    "hindsight_without",
    "parse",
    "without",
    "without_fields",
]

Record = TypeVar("Record", "KpiFigures", "ChannelFigures", "UnitTargets")
Item = TypeVar("Item", bound=Model)

STRUCTURE = frozenset(
    {
        # What a thing is, and what it is called.
        *("id", "title", "kind", "type", "platform", "media", "quadrant", "decision", "status"),
        # What belongs to what, and for whom.
        *("goal", "objective", "kpi", "stage", "stages", "tier", "verb", "what", "who"),
        *("personas", "content", "channel", "objectives", "campaign"),
        # What the fit of a channel is worked out from.
        *("priority", "format", "formats", "languages"),
        # What figures are worked out from, and what their numbers mean.
        *("metric", "unit", "over_time", "across_channels", "proxy", "direction", "values"),
        *("target", "per", "period", "date", "dates", "timezone"),
        # What a platform is known for.
        *("reports", "proxies", "strong_for", "aliases"),
    }
)
"""Fields that pages are built on: without them a page would say something that is not so."""

OF_THE_PLAN = ("organization", "why")
"""Fields of `strategy` that may be hidden: those that are only shown."""

OF_RULE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "channel-targets-differ": frozenset({"channels"}),
        "growth-without-baseline": frozenset({"baseline"}),
        "late-values": frozenset({"actuals", "cadence", "lag"}),
        "no-owner": frozenset({"owner"}),
        "no-target": frozenset({"channels"}),
        "no-why": frozenset({"why"}),
        "not-actionable": frozenset({"owner"}),
        "not-measurable": frozenset({"baseline"}),
        "not-relevant": frozenset({"why"}),
        "not-specific": frozenset({"where"}),
        "over-capacity": frozenset({"cadence", "capacity"}),
        "target-behind-baseline": frozenset({"baseline"}),
        "unexplained-channel": frozenset({"why"}),
        "unmeasured-channel": frozenset({"channels"}),
        "unwatched-promise": frozenset({"response_time", "response_kpi"}),
    }
)
"""Fields that a rule quotes or misses elsewhere than where its findings stand."""

NO_WORDS = Text((("", ""),))
"""What stands where words have to."""

ACTUALS = "actuals"
CHANNELS = "channels"

SOME_CHANNEL = ("",)
"""What stands where the names of missing channels do: that a value is partial is not hidden."""

OF_KPI: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        ACTUALS: {
            "points": (),
            "history": (),
            "actual": None,
            "pace": None,
            "trend": None,
            "change_on_period": None,
            "change_on_year": None,
            "last_period": None,
            "period_before": None,
            "year_before": None,
            "forecast": None,
            "waiting": None,
            "holes": (),
        },
        "baseline": {"baseline": None},
        CHANNELS: {"channels": ()},
        "trajectory": {"path": (), "corridor": (), "expected": None, "pace": None},
    }
)
"""What a hidden field takes from a KPI's figures."""

OF_CHANNEL: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        ACTUALS: {"actual": None, "points": (), "pace": None},
        "trajectory": {"expected": None, "pace": None},
    }
)
"""What a hidden field takes from the figures of a KPI's channel."""

OF_UNITS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {ACTUALS: {"met": 0, "whole": 0, "last": None}}
)
"""What a hidden field takes from how a target per unit was met."""

OF_VALUES = frozenset({Flag.LATE, Flag.PARTIAL, Flag.HOLE, Flag.UNWEIGHTED})
"""Flags that say something of single values, which are hidden with them."""


@functools.cache
def hideable() -> frozenset[str]:
    """Return the fields that a site may hide."""
    fields = {field for _, model in COLLECTIONS.values() for field in model.model_fields}
    return frozenset(fields | set(OF_THE_PLAN)) - STRUCTURE


def parse(names: Iterable[str]) -> frozenset[str]:
    """Return the option `hide`.

    Raises:
        StrategyError: there is no such field, or pages are built on it.
    """
    for name in names:
        if name in STRUCTURE:
            raise StrategyError(
                f"option 'hide': the pages are built on '{name}', so it cannot be hidden",
                "Remove it from 'hide', and write nothing there that must stay inside.",
            )
        if name not in hideable():
            meant = nearest(name, hideable())
            raise StrategyError(
                f"option 'hide': no entity has a field {shown(name)}",
                f"Write {meant}." if meant else "Write the name of a field, such as budget.",
            )
    return frozenset(names)


def without(plan: Plan, figures: PlanFigures, hidden: frozenset[str]) -> tuple[Plan, PlanFigures]:
    """Return a plan and its figures in which hidden fields are empty.

    Args:
        plan: The whole plan.
        figures: Worked out from the whole plan, so that states stay what they are.
        hidden: Names of fields, as `parse` returns them.
    """
    return (without_fields(plan, hidden), _figures(figures, hidden)) if hidden else (plan, figures)


def without_fields(plan: Plan, hidden: frozenset[str]) -> Plan:
    """Return a plan in which hidden fields are empty; see `without`."""
    if not hidden:
        return plan
    collections: dict[str, Any] = {
        name: {id_: _covered(entity, hidden) for id_, entity in getattr(plan, name).items()}
        for name in COLLECTIONS
    }
    cover = {name: None for name in OF_THE_PLAN if name in hidden}
    measured = {id_: _covered(kpi, hidden) for id_, kpi in plan.kpis_with_values.items()}
    return replace(
        plan,
        settings=plan.settings.model_copy(update=cover),
        measurements=tuple(_measurements(plan, hidden)),
        kpis_with_values=measured,
        hidden=hidden,
        **collections,
    )


def hindsight_without(seen: Hindsight, hidden: frozenset[str]) -> Hindsight:
    """Return what reviews looked at, in which hidden fields are empty.

    Args:
        seen: Worked out from the whole plan, so that states stay what they were.
        hidden: Names of fields, as `parse` returns them.
    """
    if not hidden:
        return seen
    held = {name: _figures(figures, hidden) for name, figures in seen.held.items()}
    return replace(seen, held=held)


def _figures(figures: PlanFigures, hidden: frozenset[str]) -> PlanFigures:
    kpis = {name: _kpi(each, hidden) for name, each in figures.kpis.items()}
    return replace(figures, kpis=kpis)


def _covered(model: Item, hidden: frozenset[str]) -> Item:
    """Return a model without hidden fields; words that have to be there, become empty ones."""
    changes: dict[str, Any] = {}
    for name in model.model_fields_set:
        field, value = type(model).model_fields[name], getattr(model, name)
        if name in hidden and not field.is_required():
            changes[name] = field.get_default(call_default_factory=True)
        elif name in hidden and isinstance(value, Text):
            changes[name] = NO_WORDS
        elif (inner := _inside(value, hidden)) is not value:
            changes[name] = inner
    return model.model_copy(update=changes) if changes else model


def _inside(value: Any, hidden: frozenset[str]) -> Any:  # noqa: ANN401  (a field's value)
    """Return what a field holds without hidden fields; the same object where none is in it."""
    if isinstance(value, Model):
        return _covered(value, hidden)
    if isinstance(value, dict):
        made = {key: _inside(each, hidden) for key, each in value.items()}
        return made if any(made[key] is not each for key, each in value.items()) else value
    # Texts and quantities are named tuples, and hold no fields of the format.
    if type(value) is tuple:
        items = tuple(_inside(each, hidden) for each in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    return value


def _measurements(plan: Plan, hidden: frozenset[str]) -> Iterable[Measurement]:
    if ACTUALS in hidden:
        return ()
    cover: dict[str, Any] = {name: None for name in ("note", "source") if name in hidden}
    # Rows of single channels are the break-down, wherever they were written.
    shown = (each for each in plan.measurements if not (each.channel and CHANNELS in hidden))
    return (each._replace(**cover) for each in shown)


def _kpi(figures: KpiFigures, hidden: frozenset[str]) -> KpiFigures:
    bare = _record(figures, OF_KPI, hidden)
    channels = tuple(_channel(each, hidden) for each in bare.channels)
    units = _record(bare.units, OF_UNITS, hidden) if bare.units else None
    flags = bare.flags - OF_VALUES if ACTUALS in hidden else bare.flags
    path = () if "baseline" in hidden and _begins_at_baseline(figures) else bare.path
    if CHANNELS in hidden:
        bare = bare._replace(points=_nameless(bare.points), history=_nameless(bare.history))
    return bare._replace(channels=channels, units=units, flags=flags, path=path)


def _nameless(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return points that do not say of which channels they are, by those that are missing."""
    return tuple(
        point._replace(missing_channels=SOME_CHANNEL) if point.missing_channels else point
        for point in points
    )


def _channel(figures: ChannelFigures, hidden: frozenset[str]) -> ChannelFigures:
    units = _record(figures.units, OF_UNITS, hidden) if figures.units else None
    return _record(figures, OF_CHANNEL, hidden)._replace(units=units)


def _begins_at_baseline(figures: KpiFigures) -> bool:
    """Tell whether the planned path shows the baseline: that of a level does, a sum begins at 0."""
    return bool(figures.path) and figures.path[0].value == figures.baseline


def _record(
    record: Record, covers: Mapping[str, Mapping[str, Any]], hidden: frozenset[str]
) -> Record:
    changes = {name: value for field in hidden for name, value in covers.get(field, {}).items()}
    return record._replace(**changes) if changes else record


def diagnostics_without(
    diagnostics: Iterable[Diagnostic], hidden: frozenset[str]
) -> tuple[Diagnostic, ...]:
    """Return what is found outside of hidden fields: messages quote what an author wrote.

    What is known by its line alone may be about any field, so nothing of it is told.
    """
    return tuple(each for each in diagnostics if not hidden or _is_open(each, hidden))


def _is_open(diagnostic: Diagnostic, hidden: frozenset[str]) -> bool:
    path, is_measured = diagnostic.path, is_table(diagnostic.location.file)
    # A row of a table may be one of a channel.
    if not path or (is_measured and not hidden.isdisjoint((ACTUALS, CHANNELS))):
        return False
    if not hidden.isdisjoint(OF_RULE.get(diagnostic.rule.name, ())):
        return False
    return hidden.isdisjoint(path[1:] if path[0] == "strategy" else path[2:])

"""Values of KPIs that are written in the KPIs themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_strategy_plugin.diagnostics import NodePath
    from mkdocs_strategy_plugin.model.actual import Actual
    from mkdocs_strategy_plugin.model.kpi import Kpi
    from mkdocs_strategy_plugin.model.period import PeriodKey

__all__ = ["inline_measurements"]


def inline_measurements(kpi: Kpi) -> tuple[Measurement, ...]:
    """Return the values written in `kpi` itself, its own first, then those of its channels."""
    return tuple(_all_inline(kpi))


def _all_inline(kpi: Kpi) -> Iterator[Measurement]:
    path = ("kpis", kpi.id)
    yield from _inline(kpi.id, None, kpi.actuals, (*path, "actuals"))
    for channel, part in kpi.channels.items():
        yield from _inline(kpi.id, channel, part.actuals, (*path, "channels", channel, "actuals"))


def _inline(
    kpi: str, channel: str | None, actuals: Mapping[PeriodKey, Quantity | Actual], path: NodePath
) -> Iterator[Measurement]:
    for key, actual in actuals.items():
        where = (*path, key.text)
        if isinstance(actual, Quantity):
            yield Measurement(kpi, channel, key.period, actual, where)
            continue
        yield Measurement(
            kpi,
            channel,
            key.period,
            actual.value,
            where,
            actual.numerator,
            actual.denominator,
            "",
            actual.note,
        )
